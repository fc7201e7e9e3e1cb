import type { Amount, Compute, Factor } from "../../../src/model/compute.js";
import { added, between, describeRule } from "./cases.js";

const batch: Factor = { symbol: "batch", power: 1 };
const half: Factor = {
  symbol: "⌊width/2⌋",
  power: 1,
  quotient: { of: [{ coefficient: 1, factors: [{ symbol: "width", power: 1 }] }], by: 2 },
};

function taking(...macs: readonly (readonly [number, ...Factor[]])[]): { compute: Compute } {
  const amount: Amount = macs.map(([coefficient, ...factors]) => ({ coefficient, factors }));
  return { compute: { macs: amount, counted: 9, operators: [], uncounted: [] } };
}

function without(nodes: number, type: string, macs = 1000): { compute: Compute } {
  const uncounted = [{ domain: "ai.onnx", type, reason: "shape", nodes } as const];
  return { compute: { ...taking([macs]).compute, uncounted } };
}

describeRule("size/macs", {
  flagged: {
    "over the limit": {
      comparisons: added(taking([2_000_000_001])),
      options: { max: "2 G" },
      says: "2,000,000,001 MACs, the limit is 2,000,000,000 MACs.",
    },
    "grown too much": {
      comparisons: between(taking([1000]), taking([1125])),
      options: { growth: "10%" },
      says: "Grown by 12.5 %, from 1,000 MACs to 1,125 MACs; the limit is 10 %.",
    },
    "grown over a base of which not all was counted": {
      comparisons: between(without(2, "Conv"), taking([1125])),
      options: { growth: "10%" },
      says: "Grown by 12.5 %, from 1,000 MACs to 1,125 MACs; the limit is 10 %. The base takes more than was counted; it leaves out `Conv` 2 (unknown shape).",
    },
    "sizes too small for a kernel of 256 with a step of 128": {
      comparisons: added(taking([256, { symbol: "length", power: 1 }], [-512])),
      options: { max: 5000, dimensions: { length: 1 } },
      says: "The model has no result at the sizes of `dimensions`: a window is larger than what it slides over, so that no limit can be judged.",
    },
    "over the limit at the sizes that are given": {
      comparisons: added(taking([600, batch, half])),
      options: { max: 4799, dimensions: { batch: 2, width: 9 } },
      says: "4,800 MACs, the limit is 4,799 MACs.",
    },
    "an open size, and no size for it": {
      comparisons: added(taking([600, batch, half])),
      options: { max: 5000, dimensions: { batch: 2 } },
      says: "The model takes `⌊width/2⌋ × 1,200` MACs, which cannot be judged before `dimensions` of this rule gives a size for `width`.",
    },
    "grown whatever the sizes are": {
      comparisons: between(taking([1000, batch]), taking([1101, batch])),
      options: { growth: "10%" },
      says: "Grown from `batch × 1,000` to `batch × 1,101` MACs, more than 10 % whatever the sizes are.",
    },
    "growth that depends on sizes": {
      comparisons: between(taking([1000, batch]), taking([10], [900, batch])),
      options: { growth: "0%" },
      says: "Changed from `batch × 1,000` to `batch × 900 + 10` MACs, which cannot be judged before `dimensions` of this rule gives a size for `batch`.",
    },
    "nodes that nobody could count": {
      comparisons: added(without(1, "Conv")),
      options: { max: 5000 },
      says: "Of 10 nodes that may have MACs 9 could be counted, and the policy asks for 100 %. Not counted: `Conv` 1 (unknown shape).",
    },
  },
  allowed: {
    "exactly the limit": { comparisons: added(taking([2_000_000_000])), options: { max: "2 G" } },
    "within the limit at the sizes that are given": {
      comparisons: added(taking([600, batch, half])),
      options: { max: 4800, dimensions: { batch: 2, width: 9 } },
    },
    "exactly the growth, whatever the sizes are": {
      comparisons: between(taking([1000, batch]), taking([1100, batch])),
      options: { growth: "10%" },
    },
    "a new model cannot grow": { comparisons: added(taking([5])), options: { growth: "0%" } },
    "from nothing": { comparisons: between(taking(), taking([5])), options: { growth: "10%" } },
    "as many nodes as the policy asks for": { comparisons: added(without(1, "Conv")), options: { max: 5000, coverage: "90%" } },
    "a file without a graph": { comparisons: added({}), options: { max: 0 } },
  },
});
