import { describeRule, modified } from "./cases.js";

const change = { kind: "format-changed", base: "safetensors", head: "onnx" } as const;

describeRule("format/changed", {
  flagged: { "under one path": { comparisons: modified([change]), says: "Format changed from `safetensors` to `onnx`." } },
  allowed: {
    "under another path": {
      comparisons: modified([change], { change: "renamed", from: { path: "a.safetensors", evidence: "likeness" } }),
    },
    "no change": { comparisons: modified([]) },
  },
});
