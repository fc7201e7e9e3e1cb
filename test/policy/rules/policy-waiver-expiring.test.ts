import { describeRule, losing } from "./cases.js";

const comparisons = losing("a.onnx");
const waivers = [{ paths: ["a.onnx"], until: "2027-03-31" }];
const says = (when: string) => `p.yml: The waiver of \`signature/input-removed\` for \`a.onnx\` ends ${when}.`;

describeRule("policy/waiver-expiring", {
  flagged: {
    "thirty days before": { comparisons, waivers, today: "2027-03-01", says: says("in 30 days, on `2027-03-31`") },
    "the day before": { comparisons, waivers, today: "2027-03-30", says: says("in 1 day, on `2027-03-31`") },
    "its last day": { comparisons, waivers, today: "2027-03-31", says: says("today") },
  },
  allowed: {
    "more than thirty days": { comparisons, waivers, today: "2027-02-28" },
    "a waiver that is over": { comparisons, waivers, today: "2027-04-01" },
    "files of others": { comparisons: losing("b.onnx"), waivers, today: "2027-03-30" },
    "no last day": { comparisons, waivers: [{ paths: ["a.onnx"] }], today: "2027-03-30" },
  },
});
