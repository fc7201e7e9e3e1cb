import { added, between, describeRule } from "./cases.js";

const holding = (parameters: number) => ({ totals: { tensors: 1, parameters, bytes: 4 * parameters, byKind: [] } });

describeRule("size/parameters", {
  flagged: {
    "over the limit": {
      comparisons: added(holding(100_000_001)),
      options: { max: "100M" },
      says: "100,000,001 parameters, the limit is 100,000,000 parameters.",
    },
    "grown too much": {
      comparisons: between(holding(1000), holding(1125)),
      options: { growth: "10%" },
      says: "Grown by 12.5 %, from 1,000 parameters to 1,125 parameters; the limit is 10 %.",
    },
    both: {
      comparisons: between(holding(1000), holding(2000)),
      options: { max: 1500, growth: "10%" },
      says: [
        "2,000 parameters, the limit is 1,500 parameters.",
        "Grown by 100 %, from 1,000 parameters to 2,000 parameters; the limit is 10 %.",
      ],
    },
  },
  allowed: {
    "exactly the limit": { comparisons: added(holding(100_000_000)), options: { max: "100M" } },
    "exactly the growth": { comparisons: between(holding(1000), holding(1100)), options: { growth: "10%" } },
    "a new model cannot grow": { comparisons: added(holding(5)), options: { growth: "0%" } },
    "from nothing": { comparisons: between(holding(0), holding(5)), options: { growth: "10%" } },
    smaller: { comparisons: between(holding(10), holding(5)), options: { growth: "0%" } },
  },
});
