import type { ModelSummary } from "../../model/summary.js";
import { joined, listed, type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { percentText } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";
import { factChangesOf, valuesOf } from "../stated.js";

/** Positions, masks and shapes say nothing about how weights are stored. GPTQ packs its weights into int32, so that one counts. */
const NO_WEIGHTS = /^(?:bool|string|u?int64|complex\d+)$/;
/** Of the parameters, in percent. A layer that is added or kept in another type moves less; a scheme moves most of the model. */
const SMALLEST_SHIFT = 5;

export const schemeChanged = defineRule({
  id: "quant/scheme-changed",
  title: "The weights are stored in other types",
  severity: "warning",
  scope: "artifact",
  why: "Fewer bits change every answer a little and some a lot, and not every runtime or processor supports each type. A file of the same name does not show it.",
  fix: "Publish the other precision beside the first one, under a name that says so, or measure its quality and state it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { base, head } = modelsOf(comparison);
    if (base === undefined || head === undefined) return;
    const clauses = [...shiftOf(base, head), ...declaredOf(comparison)];
    if (clauses.length > 0) yield { message: say`Weights are stored otherwise: ${joined(clauses)}.` };
  },
});

function* shiftOf(base: ModelSummary, head: ModelSummary): Iterable<Message> {
  const [before, after] = [sharesOf(base), sharesOf(head)];
  if (before.size === 0 || after.size === 0) return;
  const dtypes = [...new Set([...before.keys(), ...after.keys()])];
  const isShifted = dtypes.some((dtype) => Math.abs((before.get(dtype) ?? 0) - (after.get(dtype) ?? 0)) >= SMALLEST_SHIFT);
  if (isShifted) yield say`from ${mixOf(before)} to ${mixOf(after)}`;
}

/** In percent of the weights, by dtype. */
function sharesOf({ tensors }: ModelSummary): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { dtype, parameters } of tensors) {
    if (parameters === 0 || NO_WEIGHTS.test(dtype)) continue;
    counts.set(dtype, (counts.get(dtype) ?? 0) + parameters);
    total += parameters;
  }
  return new Map([...counts].map(([dtype, count]) => [dtype, (100 * count) / total]));
}

function mixOf(shares: ReadonlyMap<string, number>): Message {
  const sorted = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return joined(
    sorted.map(([dtype, share]) => say`${ours(percentText(Number(share.toFixed(1))))} ${dtype}`),
    ", ",
    3,
  );
}

function* declaredOf(comparison: Parameters<typeof modelsOf>[0]): Iterable<Message> {
  for (const { base, head } of factChangesOf(comparison, "quantization")) {
    if (base.length > 0 && head.length > 0) yield say`declared as ${listed(valuesOf(head))}, before ${listed(valuesOf(base))}`;
  }
}
