import { plus, productOf, type Size, times, whole } from "./amount.js";
import { type Fact, intOf, known, type Operation, shapeAt, stringOf } from "./fact.js";

/**
 * LSTM, GRU and RNN: https://onnx.ai/onnx/operators/onnx__LSTM.html. The input is length, batch, width (batch first with `layout` 1),
 * its weights are directions, gates × hidden, width.
 */
export function recurrent(operation: Operation): { readonly outputs: readonly Fact[]; readonly macs: Size } {
  const [input, weight, recurrence] = [0, 1, 2].map((index) => shapeAt(operation, index) ?? null);
  const isBatchFirst = (intOf(operation, "layout") ?? 0) === 1;
  const [first, second] = [input?.[0] ?? null, input?.[1] ?? null];
  const [length, batch] = isBatchFirst ? [second, first] : [first, second];
  const directions = whole((stringOf(operation, "direction") ?? "forward") === "bidirectional" ? 2 : 1);
  const stated = intOf(operation, "hidden_size");
  const hidden = recurrence?.[2] ?? (stated === undefined ? null : whole(stated));
  const sequence = isBatchFirst ? [batch, length, directions, hidden] : [length, directions, batch, hidden];
  const state = isBatchFirst ? [batch, directions, hidden] : [directions, batch, hidden];
  // Every step multiplies the input by one matrix and the state by another; both have directions and gates in their shape.
  const step = plus(productOf(weight ?? [null]), productOf(recurrence ?? [null]));
  return { outputs: [known(sequence), known(state), known(state)], macs: times(productOf([length, batch]), step) };
}
