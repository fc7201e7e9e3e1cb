import { z } from "zod";
import type { Comparison } from "../../diff/comparison.js";
import { joined, listed, type Message, ours, say } from "../message.js";
import { MAX_ENTRIES, NAME_PATTERNS, PERCENT } from "../options.js";
import { percentText } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import {
  addedNames,
  exchangedNames,
  mayBeUnmeasured,
  reshapedTensors,
  tensorMatcher,
  type ValueChange,
  valueChangesOf,
} from "../tensor-values.js";

const BUDGET = z.strictObject({
  tensors: NAME_PATTERNS.min(1, "List at least one tensor name or pattern, such as encoder.*.").describe(
    "names of the tensors; * is any text, ? one character",
  ),
  max: PERCENT.describe("the largest relative change of each of them, such as 10%"),
});

export const drift = defineRule({
  id: "weights/drift",
  title: "Weights moved further from the base than was agreed",
  severity: "off",
  scope: "artifact",
  why: "Careful fine-tuning moves weights by a few percent and the early layers least. A larger step, from a learning rate that is too high or a training that began anew, forgets what the base could do. The relative change of a tensor is the norm of its difference divided by the norm of its base: about 141 % for two tensors that have nothing in common.",
  fix: "Lower the learning rate, freeze the layers, or agree on a larger budget in the policy.",
  example: 'budgets: [{ tensors: ["encoder.*"], max: 10% }]',
  options: z.strictObject({
    budgets: z
      .array(BUDGET)
      .min(1, "List at least one budget, such as { tensors: [encoder.*], max: 10% }.")
      .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
      .describe("how far which tensors may move; each is held to every budget that names it"),
  }),
  *evaluate(comparison, { budgets }) {
    const { base, head } = modelsOf(comparison);
    if (base === undefined || head === undefined) return;
    for (const { tensors, max } of budgets) {
      const message = budgetMessage(comparison, tensorMatcher(tensors), max);
      if (message !== undefined) yield { message };
    }
  },
});

/** What moved beyond `max` percent, the furthest first, and what is not known to have stayed within. */
function budgetMessage(comparison: Comparison, matches: (name: string) => boolean, max: number): Message | undefined {
  const changes = [...valueChangesOf(comparison).values()].filter(({ head }) => matches(head.name));
  const over = changes.filter((change) => percentOf(change) > max).sort((a, b) => percentOf(b) - percentOf(a));
  const within = changes.filter((change) => mayExceed(change, max) && !(percentOf(change) > max));
  const unknown = [...within.map(({ head }) => head.name), ...unmeasuredNames(comparison, matches)];
  const exchanged = [...exchangedNames(comparison)].filter(matches);
  const budget = ours(`the budget of ${percentText(max)}`);
  const clauses: readonly Message[] = [
    ...(exchanged.length === 0 ? [] : [say`Beyond ${budget}, holding the values of another tensor: ${listed(exchanged)}.`]),
    ...(over.length === 0 ? [] : [say`Moved beyond ${budget}: ${joined(over.map(movedText), ", ")}.`]),
    ...(unknown.length === 0
      ? []
      : [say`Not shown to be within ${budget}, as their values were not compared in full: ${listed(unknown)}.`]),
  ];
  return clauses.length === 0 ? undefined : joined(clauses, " ");
}

/** From nothing but zeros every step is infinitely large; NaN where no measure was taken. */
function percentOf({ measure }: ValueChange): number {
  if (measure === undefined) return Number.NaN;
  return measure.relativeL2 === null ? Number.POSITIVE_INFINITY : measure.relativeL2 * 100;
}

function mayExceed(change: ValueChange, max: number): boolean {
  const { measure } = change;
  if (measure === undefined) return true;
  return measure.share < 1 && (measure.uncertainty === null || percentOf(change) + measure.uncertainty * 100 > max);
}

function movedText(change: ValueChange): Message {
  const { head, measure } = change;
  const percent = percentOf(change);
  if (percent === Number.POSITIVE_INFINITY) return say`${head.name} by more than can be told, from zero or to no number`;
  const sampled = measure?.uncertainty == null ? "" : ` ± ${percentText(Number((measure.uncertainty * 100).toPrecision(2)))}`;
  return say`${head.name} by ${ours(percentText(Number(percent.toPrecision(3))))}${ours(sampled)}`;
}

/** Tensors that both sides have and whose values nobody compared, also for want of a common shape or type. */
function unmeasuredNames(comparison: Comparison, matches: (name: string) => boolean): readonly string[] {
  const { head } = modelsOf(comparison);
  const changed = valueChangesOf(comparison);
  const isOpen = mayBeUnmeasured(comparison);
  const reshaped = reshapedTensors(comparison);
  const added = addedNames(comparison);
  const names = (head?.tensors ?? []).map(({ name }) => name).filter((name) => matches(name) && !added.has(name));
  return names.filter((name) => !changed.has(name) && (isOpen(name) || reshaped.get(name) === "unmeasured"));
}
