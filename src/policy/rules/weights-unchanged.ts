import { z } from "zod";
import type { Change } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import { joined, listed, type Message, say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { factChangesOf } from "../stated.js";
import { addedNames, exchangedNames, mayBeUnmeasured, reshapedTensors, tensorMatcher, valueChangesOf } from "../tensor-values.js";
import { TRAINING_CLAIMS } from "../training-claims.js";

export const unchanged = defineRule({
  id: "weights/unchanged",
  title: "Weights that were to be trained are what they were",
  severity: "off",
  scope: "artifact",
  why: "A training that never reached a layer, an optimiser without its parameters or the wrong checkpoint on the way to the release all end in a model with the old weights under a new version. Asked are models of which the file changed, or what is stated of version, training or metrics; a sample without a difference is told as not known.",
  fix: "Check that the layers were trained and that the right checkpoint was exported, or take their names out of the list.",
  example: 'tensors: ["head.*"]',
  options: z.strictObject({
    tensors: NAME_PATTERNS.min(1, "List at least one tensor name or pattern, such as head.*.").describe(
      "names of the tensors that must have other values than in the base; * is any text, ? one character",
    ),
  }),
  *evaluate(comparison, { tensors }) {
    const { base, head } = modelsOf(comparison);
    if (base === undefined || head === undefined || !isTouched(comparison)) return;
    const matches = tensorMatcher(tensors);
    const [changed, isOpen, others] = [valueChangesOf(comparison), mayBeUnmeasured(comparison), otherwiseChanged(comparison)];
    const kept = head.tensors.map(({ name }) => name).filter((name) => matches(name) && !changed.has(name) && !others.has(name));
    const [same, open] = [kept.filter((name) => !isOpen(name)), kept.filter(isOpen)];
    const clauses: readonly Message[] = [
      ...(same.length === 0 ? [] : [say`${listed(same)}: identical to the base`]),
      ...(open.length === 0 ? [] : [say`${listed(open)}: not shown to be changed, the values were not compared in full`]),
    ];
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});

/** New ones, those that hold another one's values, and those of another shape or type, unless the same values were only cast. */
function otherwiseChanged(comparison: Comparison): ReadonlySet<string> {
  const reshaped = [...reshapedTensors(comparison)].filter(([, kind]) => kind !== "recast" && kind !== "identical");
  return new Set([...addedNames(comparison), ...exchangedNames(comparison), ...reshaped.map(([name]) => name)]);
}

/** Whether the file differs, or what is stated about the training. A new licence in the card trains nothing. */
function isTouched(comparison: Comparison): boolean {
  const { changes, tensors } = comparison;
  const { base, head } = modelsOf(comparison);
  const beside = new Set([base, head].flatMap((model) => model?.companions.map(({ path }) => path) ?? []));
  const isOfFile = (change: Change) => {
    if (change.kind === "fact-changed") return [...change.base, ...change.head].some(({ source }) => !beside.has(source));
    return "source" in change ? !beside.has(change.source) : true;
  };
  return tensors.changed > 0 || factChangesOf(comparison, ...TRAINING_CLAIMS).length > 0 || changes.some(isOfFile);
}
