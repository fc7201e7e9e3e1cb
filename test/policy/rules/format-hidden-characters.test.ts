import { added, describeRule, PATH } from "./cases.js";

const anomaly = { kind: "invisible-characters", subject: "a\u202Eb", detail: "" } as const;

describeRule("format/hidden-characters", {
  flagged: {
    "a name": { comparisons: added({ anomalies: [anomaly] }), says: "Invisible characters in `a\u202Eb`." },
    "names, without the lines that count the rest": {
      comparisons: added({
        anomalies: [anomaly, anomaly, { ...anomaly, subject: "" }, { ...anomaly, subject: PATH }, { ...anomaly, subject: "c" }],
      }),
      says: "Invisible characters in `a\u202Eb` and `c`.",
    },
  },
  allowed: { "another oddity": { comparisons: added({ anomalies: [{ ...anomaly, kind: "duplicate-tensor" }] }) } },
});
