import { describeRule, losing, modified } from "./cases.js";

const waivers = [{ label: "model: ok" }];
const labels = { kind: "unknown", reason: "They cannot be read." } as const;

describeRule("policy/waiver-unread", {
  flagged: {
    "a waiver that a label might have put in force": {
      comparisons: losing(),
      waivers,
      labels,
      says:
        "p.yml: The waiver of `signature/input-removed` by the label `model: ok` is not honoured, so that 1 finding counts. " +
        "«They cannot be read.»",
    },
  },
  allowed: {
    "nothing to waive": { comparisons: modified([]), waivers, labels },
    "labels that are known": { comparisons: losing(), waivers, labels: { kind: "known", names: [] } },
    "a pull request without labels": { comparisons: losing(), waivers },
  },
});
