import { type AdaptedModule, adapterOf, type DeclaredRank } from "../adapter.js";
import { joined, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { placeOf } from "../stated.js";

export const adapterRankMismatch = defineRule({
  id: "adapter/rank-mismatch",
  title: "The matrices of an adapter have another rank than its configuration says",
  severity: "error",
  scope: "artifact",
  why: "The loader makes matrices of the rank in the configuration and fills them from the file: with another rank it stops. The configuration also divides the scale of the update by the rank, so that a tool which goes by the shapes alone applies it too strongly or too weakly.",
  fix: "Commit the `adapter_config.json` that was written with these weights. Where layers have ranks of their own, `rank_pattern` names them.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const adapter = adapterOf(modelsOf(comparison).head);
    if (adapter === undefined) return;
    const { modules, declared } = adapter;
    const groups = new Map<string, AdaptedModule[]>();
    for (const module of modules) {
      const ranks = declared(module.name);
      if (ranks.some(({ rank }) => rank === module.rank) || ranks.length === 0) continue;
      const key = `${module.rank} ${ranks.map(({ rank }) => rank).join(" ")}`;
      groups.set(key, [...(groups.get(key) ?? []), module]);
    }
    const clauses = [...groups.values()].map((group) => clauseOf(group, declared));
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});

function clauseOf(group: readonly AdaptedModule[], declared: (module: string) => readonly DeclaredRank[]): Message {
  const [first] = group;
  if (first === undefined) return [];
  const ranks = declared(first.name);
  const stated = [...new Set(ranks.map(({ rank }) => rank))].join(" or ");
  const place = ranks[0] === undefined ? [] : say` (${placeOf(ranks[0].fact)})`;
  const many =
    group.length === 1
      ? say`${first.name} has`
      : say`${counted(group.length, "layer")}, such as ${first.name}, ${agreeing(group.length, "has", "have")}`;
  return say`${many} rank ${first.rank}, and ${ours(stated)} is stated${place}`;
}
