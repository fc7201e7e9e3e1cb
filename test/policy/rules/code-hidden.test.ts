import { added, describeRule } from "./cases.js";

const anomaly = { kind: "hidden-content", subject: "archive/data.pkl", detail: "its two names in the archive differ" } as const;

describeRule("code/hidden", {
  flagged: {
    "an entry": {
      comparisons: added({ anomalies: [anomaly] }),
      says: "Part `archive/data.pkl`: its two names in the archive differ.",
    },
    "several, by what is wrong": {
      comparisons: added({
        anomalies: [anomaly, { ...anomaly, subject: "b" }, { ...anomaly, subject: "c", detail: "it goes on" }],
      }),
      says: ["Part `c`: it goes on.", "Parts `archive/data.pkl` and `b`: its two names in the archive differ."],
    },
  },
  allowed: {
    "another oddity": { comparisons: added({ anomalies: [{ ...anomaly, kind: "duplicate-tensor" }] }) },
  },
});
