import type { DeclaredBase } from "../../diff/declared-base.js";
import { type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { factsOf, placed, statingOf } from "../stated.js";

export const baseMismatch = defineRule({
  id: "lineage/base-mismatch",
  title: "The weights contradict the base model that is stated",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Licence, data and known faults are looked up by the base model. A model that was fine-tuned, quantised or merged keeps a likeness to its base in every large tensor, which two trainings from scratch never have. Compared is what `base_model` names in this repository, by its path, its file or folder, or the name in its record; a base that is elsewhere is not judged.",
  fix: "State the model that this one was really made from, or train it again from the one that is stated.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = statingOf(comparison);
    for (const base of comparison.declaredBases ?? []) {
      const contradiction = contradictionOf(base);
      const stated = factsOf(head, "base_model").filter(({ value }) => value === base.name);
      if (contradiction === undefined || stated.length === 0) continue;
      const where = base.name === base.path ? say`in this repository` : say`${base.path} here`;
      yield { message: say`Base model ${placed(stated)} is ${where}, and ${contradiction}.` };
    }
  },
});

function contradictionOf({ verdict, compared, related }: DeclaredBase): Message | undefined {
  if (verdict === "unrelated") return say`none of the ${counted(compared, "large tensor")} that both have is related to it`;
  if (verdict !== "other-architecture") return undefined;
  if (compared === 0) return say`most of its large tensors have none of their size in this model`;
  return say`it has ${related} of the ${counted(compared, "layer")} that this adapter changes`;
}
