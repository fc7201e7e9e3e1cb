import type { Change } from "../../../src/diff/change.js";
import { describeRule, modified, value } from "./cases.js";

const renamed = (side: "input" | "output", base: string, head: string): Change => {
  return { kind: "value-renamed", signature: "main", side, compatibility: "breaking", base, head };
};

describeRule("signature/renamed", {
  flagged: {
    "an input": { comparisons: modified([renamed("input", "h0", "h")]), says: "Renamed: input `h0` to `h`." },
    "an input and an output": {
      comparisons: modified([renamed("input", "h0", "h"), renamed("output", "y", "probability")]),
      says: "Renamed: input `h0` to `h`; output `y` to `probability`.",
    },
    "more than anyone reads": {
      comparisons: modified(["1", "2", "3", "4", "5", "6", "7"].map((name) => renamed("output", name, `y${name}`))),
      says: "Renamed: output `1` to `y1`; output `2` to `y2`; output `3` to `y3`; output `4` to `y4`; output `5` to `y5`; and 2 more.",
    },
  },
  allowed: {
    "an input removed": {
      comparisons: modified([
        { kind: "value-removed", signature: "main", side: "input", compatibility: "breaking", value: value("h"), position: 0 },
      ]),
    },
  },
});
