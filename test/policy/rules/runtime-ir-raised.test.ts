import { describeRule, modified } from "./cases.js";

const ir = (base: number | null, head: number | null) => ({ kind: "requirement-changed", name: "ir", base, head }) as const;

describeRule("runtime/ir-raised", {
  flagged: { raised: { comparisons: modified([ir(6, 8)]), says: "IR version raised from 6 to 8." } },
  allowed: {
    lowered: { comparisons: modified([ir(8, 6)]) },
    "another format": { comparisons: modified([ir(null, 8)]) },
    "an operator set": { comparisons: modified([{ kind: "requirement-changed", name: "opset ai.onnx", base: 1, head: 2 }]) },
  },
});
