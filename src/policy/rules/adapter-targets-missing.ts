import type { ModelSummary } from "../../model/summary.js";
import { adapterOf, namesOf } from "../adapter.js";
import { joined, listed, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { placeOf } from "../stated.js";

export const adapterTargetsMissing = defineRule({
  id: "adapter/targets-missing",
  title: "An adapter and its configuration name different modules",
  severity: "warning",
  scope: "artifact",
  why: "The loader changes the modules that the configuration names, and leaves those untrained for which the file has no tensors; tensors of a module that is not named it drops. Either way the adapter does something else than what was trained, without an error.",
  fix: "Commit the `adapter_config.json` that was written with these weights, or take the names out that no layer of the base has.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    const adapter = adapterOf(head);
    // Without a single matrix nothing of it is where PEFT puts it.
    if (head === undefined || adapter === undefined || adapter.modules.length === 0 || !isComplete(head)) return;
    const { modules, targets } = adapter;
    if (targets === undefined) return;
    const wanted = new Set(targets.map(({ value }) => value));
    const met = new Set<string>();
    const stray: string[] = [];
    for (const { name } of modules) {
      const found = namesOf(name).filter((one) => wanted.has(one));
      for (const one of found) met.add(one);
      if (found.length === 0) stray.push(name);
    }
    const idle = targets.filter(({ value }) => !met.has(value));
    const clauses: Message[] = [];
    if (idle[0] !== undefined)
      clauses.push(say`Nothing in the file changes ${listed(idle.map(({ value }) => value))} (${placeOf(idle[0])}).`);
    if (stray.length > 0) {
      const verb = agreeing(stray.length, "is", "are");
      clauses.push(say`${counted(stray.length, "layer")} of the file ${verb} none of the targets: ${listed(stray)}.`);
    }
    if (clauses.length > 0) yield { message: joined(clauses, " ") };
  },
});

/** A part that is missing may hold what seems to be. */
function isComplete({ files }: ModelSummary): boolean {
  return files.every(({ size }) => size !== null);
}
