import type { Change } from "../../../src/diff/change.js";
import { describeRule, modified, value } from "./cases.js";

const gone = (name: string, side: "input" | "output"): Change => {
  return { kind: "value-removed", signature: "main", side, compatibility: "breaking", value: value(name), position: 0 };
};

describeRule("signature/output-removed", {
  flagged: {
    "one output": { comparisons: modified([gone("hn", "output")]), says: "Output `hn` was removed." },
    "two outputs": {
      comparisons: modified([gone("hn", "output"), gone("cn", "output")]),
      says: "Outputs `hn` and `cn` were removed.",
    },
  },
  allowed: { "an input": { comparisons: modified([gone("h", "input")]) } },
});
