import { describeRule, modified, read, removed } from "./cases.js";

const grown = (base: number, head: number) => modified([], { base: { ...read(), size: base }, head: { ...read(), size: head } });

describeRule("size/bytes", {
  flagged: {
    "one byte too many": {
      comparisons: grown(1000, 2_147_483_649),
      options: { max: "2 GiB" },
      says: "2.1 GB (2,147,483,649 bytes), the limit is 2.1 GB (2,147,483,648 bytes).",
    },
    "grown too much": {
      comparisons: grown(1000, 1500),
      options: { growth: "20%" },
      says: "Grown by 50 %, from 1.0 kB (1,000 bytes) to 1.5 kB (1,500 bytes); the limit is 20 %.",
    },
  },
  allowed: {
    "exactly the limit": { comparisons: grown(1000, 2_147_483_648), options: { max: "2 GiB" } },
    "a removed model": { comparisons: removed(), options: { max: 1 } },
  },
});
