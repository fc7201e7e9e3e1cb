import { describeRule, losing, modified } from "./cases.js";

const waivers = [{ paths: ["a.onnx", "b/**"], until: "2027-03-31" }];
const ENDED = "p.yml: The waiver of `signature/input-removed` for `a.onnx` and `b/**` ended on `2027-03-31` and is not honoured";

describeRule("policy/waiver-expired", {
  flagged: {
    "a waiver that would cover something": {
      comparisons: [losing("a.onnx"), losing("b/c.onnx")],
      waivers,
      today: "2027-04-01",
      says: `${ENDED}, so that 2 findings count.`,
    },
    "a waiver of a file that was looked at": {
      comparisons: modified([], { path: "a.onnx" }),
      waivers,
      today: "2028-01-01",
      says: `${ENDED}.`,
    },
  },
  allowed: {
    "the last day": { comparisons: losing("a.onnx"), waivers, today: "2027-03-31" },
    "files of others": { comparisons: losing("other.onnx"), waivers, today: "2028-01-01" },
  },
});
