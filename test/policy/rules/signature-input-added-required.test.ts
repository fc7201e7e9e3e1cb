import type { Change } from "../../../src/diff/change.js";
import { describeRule, modified, value } from "./cases.js";

const main = { signature: "main", side: "input", compatibility: "breaking" } as const;
const fresh = (name: string, required = true): Change => ({
  ...main,
  kind: "value-added",
  value: value(name, { required }),
  position: 0,
});
const tightened = (name: string, required = true): Change => ({ ...main, kind: "value-requirement-changed", name, required });

describeRule("signature/input-added-required", {
  flagged: {
    "one input": { comparisons: modified([fresh("sr")]), says: "Input `sr` was added and has no default." },
    "two inputs": {
      comparisons: modified([fresh("sr"), fresh("state")]),
      says: "Inputs `sr` and `state` were added and have no default.",
    },
    "a default that is gone": { comparisons: modified([tightened("scale")]), says: "Input `scale` lost its default." },
    both: {
      comparisons: modified([fresh("sr"), tightened("a"), tightened("b")]),
      says: "Input `sr` was added and has no default. Inputs `a` and `b` lost their defaults.",
    },
  },
  allowed: {
    "an input with a default": { comparisons: modified([fresh("sr", false)]) },
    "a default that is new": { comparisons: modified([tightened("sr", false)]) },
    "an output": { comparisons: modified([{ ...main, side: "output", kind: "value-added", value: value("y"), position: 0 }]) },
  },
});
