import { added, describeRule } from "./cases.js";

const absence = { path: "../../etc/passwd", reason: "unsafe-path", detail: "", tensors: 1, bytes: 4 } as const;

describeRule("path/traversal", {
  flagged: {
    "a path that climbs": {
      comparisons: added({ absences: [absence] }),
      says: "1 tensor refers to an unsafe path: `../../etc/passwd`.",
    },
    "two paths": {
      comparisons: added({ absences: [absence, { ...absence, path: "/dev/mem", tensors: 2 }] }),
      says: "3 tensors refer to unsafe paths: `../../etc/passwd` and `/dev/mem`.",
    },
  },
  allowed: {
    "a file that is merely missing": { comparisons: added({ absences: [{ ...absence, path: "a.data", reason: "missing" }] }) },
  },
});
