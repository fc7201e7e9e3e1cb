import type { Change } from "../../../src/diff/change.js";
import { describeRule, modified } from "./cases.js";

const retyped = (name: string, base: string, head: string): Change => {
  return { kind: "value-dtype-changed", signature: "main", side: "input", compatibility: "breaking", name, base, head };
};

describeRule("signature/dtype-changed", {
  flagged: {
    "another type": {
      comparisons: modified([retyped("x", "float32", "float16")]),
      says: "Element type changed: input `x` from `float32` to `float16`.",
    },
    "another kind of value": {
      comparisons: modified([retyped("x", "float32", "float32")]),
      says: "Element type changed: input `x` is another kind of value, still of `float32`.",
    },
  },
  allowed: {
    "another name": {
      comparisons: modified([
        { kind: "value-renamed", signature: "main", side: "input", compatibility: "breaking", base: "a", head: "b" },
      ]),
    },
  },
});
