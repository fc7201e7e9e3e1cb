import type { Change } from "../../../src/diff/change.js";
import { between, describeRule, modified, signature, value } from "./cases.js";

const gone = (name: string, side: "input" | "output" = "input", of = "main"): Change => {
  return { kind: "value-removed", signature: of, side, compatibility: "breaking", value: value(name), position: 0 };
};

describeRule("signature/input-removed", {
  flagged: {
    "one input": { comparisons: modified([gone("h0")]), says: "Input `h0` was removed." },
    "two inputs": { comparisons: modified([gone("h"), gone("c")]), says: "Inputs `h` and `c` were removed." },
    "more than anyone reads": {
      comparisons: modified(["a", "b", "c", "d", "e", "f", "g"].map((name) => gone(name))),
      says: "Inputs `a`, `b`, `c`, `d`, `e` and 2 more were removed.",
    },
    "one of several signatures": {
      comparisons: between({ signatures: [signature("serve", "x"), signature("train", "x")] }, {}, [gone("x", "input", "train")]),
      says: "Input `train.x` was removed.",
    },
  },
  allowed: {
    "an output": { comparisons: modified([gone("hn", "output")]) },
    "an input added": {
      comparisons: modified([
        { kind: "value-added", signature: "main", side: "input", compatibility: "breaking", value: value("sr"), position: 0 },
      ]),
    },
  },
});
