import type { FormatSibling } from "../../../src/diff/comparison.js";
import { describeRule, modified, PATH } from "./cases.js";

const OTHER = "models/net.safetensors";
const beside = (...formatSiblings: readonly FormatSibling[]) => modified([], { formatSiblings });
const sibling = (base: number, head: number, ...apart: readonly string[]): FormatSibling => {
  return { path: OTHER, isWhole: true, same: { base, head }, apart };
};

describeRule("cross/format-drift", {
  flagged: {
    "one that was left behind": {
      comparisons: beside(sibling(7, 0, "stem.weight", "head.weight")),
      says: "Of 7 large tensors that were the same in `models/net.safetensors`, which did not change, none still is. No longer the same: `stem.weight` and `head.weight`.",
    },
    "both changed, and are told once": {
      comparisons: [
        beside(sibling(7, 6, "head.weight")),
        { ...beside({ path: PATH, isWhole: true, same: { base: 7, head: 6 }, apart: ["h"] }), path: OTHER },
      ],
      says: "Of 7 large tensors that were the same in `models/net.safetensors`, 6 still are. No longer the same: `head.weight`.",
    },
    "not all values were read": {
      comparisons: beside({ path: OTHER, isWhole: false }),
      says: "It is not known whether `models/net.safetensors` holds the same weights: not all of them were read.",
    },
  },
  allowed: {
    "both hold the same": { comparisons: beside(sibling(7, 7)) },
    "they never did": { comparisons: beside(sibling(0, 0, "stem.weight")) },
    "they are the same now": { comparisons: beside(sibling(0, 7)) },
    "no sibling": { comparisons: modified([]) },
  },
});
