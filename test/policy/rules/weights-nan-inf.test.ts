import type { AilingTensor, Health } from "../../../src/diff/health.js";
import type { ValueStatistics } from "../../../src/diff/measure.js";
import { added, describeRule, modified } from "./cases.js";

const statistics = (parts: Partial<ValueStatistics> = {}): ValueStatistics => ({
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
  ...parts,
});
const ailing = (name: string, head: Partial<ValueStatistics>, base?: Partial<ValueStatistics>): AilingTensor => ({
  tensor: { name, kind: "parameter", dtype: "float16", shape: [2000], parameters: 2000 },
  share: 1,
  head: statistics(head),
  ...(base === undefined ? {} : { base: statistics(base) }),
});
const health = (...tensors: readonly AilingTensor[]): Health => ({ ailing: tensors, more: 0 });
const broken = (...tensors: readonly AilingTensor[]) => modified([], { health: health(...tensors) });

describeRule("weights/nan-inf", {
  flagged: {
    "a new model": {
      comparisons: added({}, { health: health(ailing("a", { nans: 2000 }), ailing("b", { nans: 1, infinities: 3 })) }),
      says: "NaN or infinity: `a` (2,000 NaN of 2,000 numbers), `b` (1 NaN and 3 infinite of 2,000 numbers).",
    },
    "what the base had not": {
      comparisons: broken(ailing("a", { infinities: 1 }, {})),
      says: "NaN or infinity that the base does not have: `a` (1 infinite of 2,000 numbers).",
    },
    "more than the base had": {
      comparisons: broken(ailing("a", { nans: 2 }, { nans: 1 })),
      says: "NaN or infinity that the base does not have: `a` (2 NaN of 2,000 numbers).",
    },
    "a sample": {
      comparisons: broken({ ...ailing("a", { nans: 2 }), share: 0.1 }),
      says: "NaN or infinity that the base does not have: `a` (2 NaN of 2,000 numbers that were read).",
    },
    "only infinities, and many": {
      comparisons: broken(ailing("a", { infinities: 2000, min: null, max: null })),
      says: "NaN or infinity that the base does not have: `a` (2,000 infinite of 2,000 numbers).",
    },
  },
  allowed: {
    "as many as the base had": { comparisons: broken(ailing("a", { nans: 2 }, { nans: 2 })) },
    "fewer than the base had": { comparisons: broken(ailing("a", { nans: 1 }, { nans: 2 })) },
    "a mask": { comparisons: broken(ailing("a", { infinities: 990, zeros: 1010, min: 0, max: 0 })) },
    "the number that masks": { comparisons: broken(ailing("a", { elements: 1, infinities: 1, min: null, max: null })) },
    "values that nobody read": { comparisons: modified([]) },
    "ordinary values": { comparisons: broken(ailing("a", {})) },
  },
});
