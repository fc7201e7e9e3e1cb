import { added, between, describeRule, failed, modified } from "./cases.js";

const code = { kind: "custom-operator", name: "com.microsoft.FusedMatMul", count: 3, standing: "unverified" } as const;

describeRule("runtime/custom-op-added", {
  flagged: {
    "one operator": {
      comparisons: between({}, { code: [code] }, [{ kind: "code-added", code }]),
      says: "1 custom operator added: `com.microsoft.FusedMatMul`.",
    },
    "a new model": {
      comparisons: added({ code: [code, { ...code, name: "x.Y" }] }),
      says: "2 custom operators added: `com.microsoft.FusedMatMul` and `x.Y`.",
    },
    "a base that could not be read": {
      comparisons: { ...added({ code: [code] }), change: "modified", base: failed("unreadable", "truncated") },
      says: "1 custom operator added: `com.microsoft.FusedMatMul`.",
    },
  },
  allowed: {
    "it was there before": { comparisons: between({ code: [code] }, { code: [code] }) },
    "it is gone": { comparisons: modified([{ kind: "code-removed", code }]) },
  },
});
