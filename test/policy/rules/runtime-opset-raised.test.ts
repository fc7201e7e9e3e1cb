import type { Change } from "../../../src/diff/change.js";
import { between, describeRule, modified } from "./cases.js";

const opset = (domain: string, base: number | null, head: number | null): Change => {
  return { kind: "requirement-changed", name: `opset ${domain}`, base, head };
};
const using = (domain: string) => ({
  graphs: [{ name: "main", role: "main", nodeCount: 1, operators: [{ domain, type: "Scaler", count: 1 }] }] as const,
});

describeRule("runtime/opset-raised", {
  flagged: {
    raised: { comparisons: modified([opset("ai.onnx", 13, 16)]), says: "Required operator set raised: `ai.onnx` from 13 to 16." },
    "a standard domain that is new and used": {
      comparisons: between({}, using("ai.onnx.ml"), [opset("ai.onnx.ml", null, 3)]),
      says: "Required operator set raised: `ai.onnx.ml` 3, not needed before.",
    },
  },
  allowed: {
    lowered: { comparisons: modified([opset("ai.onnx", 16, 13)]) },
    "no longer imported": { comparisons: modified([opset("ai.onnx.ml", 3, null)]) },
    "of a file that had another format": {
      comparisons: between({ format: "safetensors" }, using("ai.onnx"), [
        { kind: "format-changed", base: "safetensors", head: "onnx" },
        opset("ai.onnx", null, 8),
      ]),
    },
    "imported and not used": { comparisons: between({}, using("ai.onnx"), [opset("ai.onnx.ml", null, 3)]) },
    "a foreign domain": { comparisons: between({}, using("com.microsoft"), [opset("com.microsoft", null, 1)]) },
    "another requirement": { comparisons: modified([{ kind: "requirement-changed", name: "ir", base: 6, head: 8 }]) },
  },
});
