import { added, describeRule, removed } from "./cases.js";

const anomaly = { kind: "duplicate-tensor", subject: "w", detail: "" } as const;

describeRule("format/duplicate-tensor", {
  flagged: {
    "one tensor": { comparisons: added({ anomalies: [anomaly] }), says: "Several tensors of one graph share a name: `w`." },
    "two tensors": {
      comparisons: added({ anomalies: [anomaly, { ...anomaly, subject: "v" }] }),
      says: "Several tensors of one graph share a name: `w` and `v`.",
    },
  },
  allowed: {
    "another oddity": { comparisons: added({ anomalies: [{ ...anomaly, kind: "unknown-dtype" }] }) },
    "a removed model": { comparisons: removed({ anomalies: [anomaly] }) },
  },
});
