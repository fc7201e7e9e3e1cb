import { added, describeRule, modified, read } from "./cases.js";

const absence = { path: "temp_16.onnx.data", detail: "", tensors: 26, bytes: 2_181_648 };

describeRule("complete/external-missing", {
  flagged: {
    "silero ifless": {
      comparisons: added({ absences: [{ ...absence, reason: "missing" }] }),
      says: "26 tensors need 2.2 MB of `temp_16.onnx.data`, which is not in this revision.",
    },
    "beyond the end": {
      comparisons: added({ absences: [{ ...absence, reason: "out-of-range", tensors: 1, bytes: 4 }] }),
      says: "1 tensor needs 4 B of `temp_16.onnx.data`, beyond its end.",
    },
    "several files": {
      comparisons: added({
        absences: [
          { ...absence, reason: "unavailable", path: "b" },
          { ...absence, reason: "missing", path: "a" },
        ],
      }),
      says: "26 tensors need 2.2 MB of `a`, which is not in this revision; 26 tensors need 2.2 MB of `b`, which could not be read.",
    },
  },
  allowed: {
    "nothing is missing": { comparisons: added({}) },
    "an unsafe path has its own rule": { comparisons: added({ absences: [{ ...absence, reason: "unsafe-path" }] }) },
    "only the base was incomplete": {
      comparisons: modified([], { base: read({ absences: [{ ...absence, reason: "missing" }] }) }),
    },
  },
});
