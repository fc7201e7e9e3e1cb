import { added, describeRule, removed } from "./cases.js";

const anomaly = { kind: "external-overlap", subject: "w", detail: "" } as const;

describeRule("complete/external-overlap", {
  flagged: {
    "one tensor": {
      comparisons: added({ anomalies: [anomaly] }),
      says: "1 tensor overlaps another one in the external data: `w`.",
    },
    "two tensors": {
      comparisons: added({ anomalies: [anomaly, { ...anomaly, subject: "v" }] }),
      says: "2 tensors overlap another one in the external data: `w` and `v`.",
    },
  },
  allowed: {
    "another oddity": { comparisons: added({ anomalies: [{ ...anomaly, kind: "unknown-dtype" }] }) },
    "a removed model": { comparisons: removed({ anomalies: [anomaly] }) },
  },
});
