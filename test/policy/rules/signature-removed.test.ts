import { describeRule, modified } from "./cases.js";

const gone = (signature: string) => ({ kind: "signature-removed", signature, compatibility: "breaking" }) as const;

describeRule("signature/removed", {
  flagged: {
    "one signature": { comparisons: modified([gone("serve")]), says: "Signature `serve` was removed." },
    "two signatures": {
      comparisons: modified([gone("serve"), gone("train")]),
      says: "Signatures `serve` and `train` were removed.",
    },
  },
  allowed: {
    "a new one": { comparisons: modified([{ kind: "signature-added", signature: "serve", compatibility: "compatible" }]) },
    "no change": { comparisons: modified([]) },
  },
});
