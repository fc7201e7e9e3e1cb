import { added, describeRule, modified } from "./cases.js";

describeRule("complete/duplicate-bytes", {
  flagged: {
    "silero op14 and op15: told once": {
      comparisons: [
        added({}, { path: "op14.onnx", twins: ["op15.onnx", "vad.onnx"] }),
        added({}, { path: "op15.onnx", twins: ["op14.onnx", "vad.onnx"] }),
      ],
      says: "Same bytes as `op15.onnx` and `vad.onnx`.",
    },
    "a modified file": { comparisons: modified([], { twins: ["a.onnx"] }), says: "Same bytes as `a.onnx`." },
    "two pairs": {
      comparisons: [added({}, { path: "a", twins: ["b"] }), added({}, { path: "c", twins: ["d"] })],
      says: ["Same bytes as `b`.", "c: Same bytes as `d`."],
    },
  },
  allowed: {
    "no twin": { comparisons: added({}) },
    "a renamed file": { comparisons: modified([], { change: "renamed", twins: ["a.onnx"] }) },
  },
});
