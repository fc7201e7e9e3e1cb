import type { DeclaredBase } from "../../../src/diff/declared-base.js";
import { added, between, describeRule, fact } from "./cases.js";

const stated = { facts: [fact("base_model", "acme/base")] };
const checked = (verdict: DeclaredBase["verdict"], compared = 0, related = 0) => ({
  declaredBases: [{ name: "acme/base", path: "models/base.onnx", verdict, compared, related }],
});

describeRule("lineage/base-mismatch", {
  flagged: {
    "unrelated weights": {
      comparisons: added(stated, checked("unrelated", 7)),
      says: "Base model `acme/base` (`README.md` line 3) is `models/base.onnx` here, and none of the 7 large tensors that both have is related to it.",
    },
    "a base that is named by its path": {
      comparisons: added(
        { facts: [fact("base_model", "models/base.onnx")] },
        {
          declaredBases: [{ name: "models/base.onnx", path: "models/base.onnx", verdict: "unrelated", compared: 7, related: 0 }],
        },
      ),
      says: "Base model `models/base.onnx` (`README.md` line 3) is in this repository, and none of the 7 large tensors that both have is related to it.",
    },
    "another architecture": {
      comparisons: { ...between({}, stated), ...checked("other-architecture") },
      says: "Base model `acme/base` (`README.md` line 3) is `models/base.onnx` here, and most of its large tensors have none of their size in this model.",
    },
    "an adapter of another model": {
      comparisons: added(stated, checked("other-architecture", 12, 2)),
      says: "Base model `acme/base` (`README.md` line 3) is `models/base.onnx` here, and it has 2 of the 12 layers that this adapter changes.",
    },
  },
  allowed: {
    related: { comparisons: added(stated, checked("related", 7, 1)) },
    "not known": { comparisons: added(stated, checked("unknown")) },
    "a statement that the policy does not look at": { comparisons: added({}, checked("unrelated", 7)) },
    "a base that is elsewhere": { comparisons: added(stated) },
  },
});
