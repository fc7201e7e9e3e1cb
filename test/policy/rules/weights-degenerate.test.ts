import type { AilingTensor } from "../../../src/diff/health.js";
import type { ValueStatistics } from "../../../src/diff/measure.js";
import { added, describeRule, modified } from "./cases.js";

const NORMAL = {
  elements: 2000,
  mean: 0,
  deviation: 1,
  norm: 40,
  min: -3,
  max: 3,
  zeros: 0,
  nans: 0,
  infinities: 0,
  denormals: 0,
};
const ZERO = { mean: 0, deviation: 0, norm: 0, min: 0, max: 0, zeros: 2000 };
const HUGE = { norm: 2e38, min: -3e37, max: 1.2345e37 };

const ailing = (
  name: string,
  head: Partial<ValueStatistics>,
  base?: Partial<ValueStatistics>,
  shape: readonly number[] = [40, 50],
): AilingTensor => ({
  tensor: { name, kind: "parameter", dtype: "float32", shape, parameters: 2000 },
  share: 1,
  head: { ...NORMAL, ...head },
  ...(base === undefined ? {} : { base: { ...NORMAL, ...base } }),
});
const ill = (...tensors: readonly AilingTensor[]) => modified([], { health: { ailing: tensors, more: 0 } });

describeRule("weights/degenerate", {
  flagged: {
    "new tensors": {
      comparisons: added({}, { health: { ailing: [ailing("a", ZERO), ailing("b", HUGE)], more: 0 } }),
      says: "`a` is all zero; `b` holds numbers up to 3e+37.",
    },
    "a matrix of one number": {
      comparisons: ill(ailing("a", { min: 0.125, max: 0.125 })),
      says: "`a` is 0.125 everywhere.",
    },
    "a vector that became zero": { comparisons: ill(ailing("a", ZERO, {}, [2000])), says: "`a` is all zero." },
    "a sample": { comparisons: ill({ ...ailing("a", ZERO), share: 0.5 }), says: "`a` is all zero where it was read." },
    "numbers that became huge": { comparisons: ill(ailing("a", HUGE, {})), says: "`a` holds numbers up to 3e+37." },
    "above a limit of its own": {
      comparisons: ill(ailing("a", { max: 3e7 })),
      options: { max: 2e7 },
      says: "`a` holds numbers up to 30000000.",
    },
  },
  allowed: {
    "a new vector of zeros": { comparisons: ill(ailing("a", ZERO, undefined, [1, 2000, 1])) },
    "what the base was like": { comparisons: ill(ailing("a", ZERO, ZERO), ailing("b", HUGE, HUGE)) },
    "a small tensor": {
      comparisons: ill({ ...ailing("a", ZERO), tensor: { ...ailing("a", ZERO).tensor, parameters: 1000, shape: [20, 50] } }),
    },
    // 500 numbers of −1e9 and zeros: a norm of 1e9 × √500.
    "a mask that adds": { comparisons: ill(ailing("a", { min: -1e9, max: 0, zeros: 1500, norm: 1e9 * Math.sqrt(500) })) },
    "below a limit of its own": { comparisons: ill(ailing("a", { max: 1e7 })), options: { max: 2e7 } },
    integers: {
      comparisons: ill({ ...ailing("a", { max: 2 ** 62 }), tensor: { ...ailing("a", HUGE).tensor, dtype: "int64" } }),
    },
    "values that nobody read": { comparisons: modified([]) },
  },
});
