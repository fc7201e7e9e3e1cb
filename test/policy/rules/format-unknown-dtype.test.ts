import { added, describeRule, tensor } from "./cases.js";

const anomaly = { kind: "unknown-dtype", subject: "w", detail: "" } as const;

describeRule("format/unknown-dtype", {
  flagged: {
    "a tensor, told once": {
      comparisons: added({ anomalies: [anomaly], tensors: [tensor("w", { dtype: "unknown(99)" })] }),
      says: "Value `w` has an unknown element type.",
    },
    "an input and a tensor": {
      comparisons: added({ anomalies: [{ ...anomaly, subject: "x" }], tensors: [tensor("w", { dtype: "unknown(F5)" })] }),
      says: "Values `x` and `w` have unknown element types.",
    },
  },
  allowed: { "known ones": { comparisons: added({ tensors: [tensor("w", { dtype: "float8_e4m3fn" })] }) } },
});
