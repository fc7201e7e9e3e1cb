import { describeRule, failed, losing, modified } from "./cases.js";

const content = modified([], { path: "a.onnx" });
const waivers = [{ paths: ["a.onnx"] }];
const says =
  "p.yml: The waiver of `signature/input-removed` for `a.onnx` covers nothing: the rule looked at these files and is content.";

describeRule("policy/waiver-stale", {
  flagged: {
    "its rule looked at its file and found nothing": { comparisons: content, waivers, says },
    "others that lack it": { comparisons: [content, losing("b.onnx")], waivers, says },
  },
  allowed: {
    "a waiver that covers something": { comparisons: losing("a.onnx"), waivers },
    "files that did not change": { comparisons: content, waivers: [{ paths: ["b.onnx"] }] },
    "a rule that is off": { comparisons: content, waivers: [{ rule: "size/parameters", paths: ["a.onnx"] }] },
    "a file that could not be read": { comparisons: { ...content, head: failed("unavailable", "source") }, waivers },
    "a label that nothing needed": {
      comparisons: content,
      waivers: [{ label: "ok" }],
      labels: { kind: "known", names: ["ok"] },
    },
    "a waiver that has expired": {
      comparisons: content,
      waivers: [{ paths: ["a.onnx"], until: "2026-01-01" }],
      today: "2027-01-01",
    },
  },
});
