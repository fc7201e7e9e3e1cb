import type { BlockDType } from "../../model/tensor.js";

/**
 * Relative change that rounding to a block type leaves at most: a quarter more than what was measured of weights by Student's
 * distribution of 4 degrees of freedom, whose outliers make scales coarse (normal ones lose a third less; q4_0: 0.086, 0.115). By the
 * rounding of gguf 0.19 for Python, where it has one, otherwise by the steps that a block of this type can make; of iq1, iq2, iq3 and nvfp4 by
 * `ggml_quantize_chunk` of llama.cpp, with and without weights of importance. Types that only hold models trained for them are left out.
 */
const ROUNDING: ReadonlyMap<string, number> = new Map<BlockDType, number>([
  ["q8_0", 0.01],
  ["q8_1", 0.01],
  ["q8_k", 0.018],
  ["q6_k", 0.032],
  ["q5_k", 0.06],
  ["q5_0", 0.075],
  ["q5_1", 0.06],
  ["q4_k", 0.12],
  ["q4_0", 0.15],
  ["q4_1", 0.12],
  ["iq4_nl", 0.13],
  ["iq4_xs", 0.13],
  ["mxfp4", 0.17],
  ["nvfp4", 0.13],
  ["q3_k", 0.24],
  ["q2_k", 0.45],
  ["iq3_s", 0.25],
  ["iq3_xxs", 0.32],
  ["iq2_s", 0.42],
  ["iq2_xs", 0.47],
  ["iq2_xxs", 0.55],
  ["iq1_m", 0.75],
  ["iq1_s", 0.77],
]);

/**
 * Whether a relative change is what converting to a block type, from one, or between two makes by itself. A smaller change that was
 * made with it cannot be seen. Of one dtype on both sides nothing was converted.
 */
export function isOfRounding(base: string, head: string, relative: number): boolean {
  const errors = [base, head].flatMap((dtype) => ROUNDING.get(dtype) ?? []);
  return base !== head && errors.length > 0 && relative <= Math.hypot(...errors);
}
