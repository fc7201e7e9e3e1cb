import { added, describeRule } from "./cases.js";

const main = { path: "m.safetensors.index.json", role: "main", size: 10 } as const;
const shard = (path: string, size: number | null) => ({ path, role: "shard", size }) as const;
const disputed = (subject: string, detail = "the index does not list it") =>
  ({ kind: "index-mismatch", subject, detail }) as const;

describeRule("complete/shard-mismatch", {
  flagged: {
    "a shard is missing": {
      comparisons: added({ files: [main, shard("a", 5), shard("b", null)], anomalies: [disputed("b", "no such file")] }),
      says: "1 shard is not in this revision: `b`.",
    },
    "tensors in dispute": {
      comparisons: added({
        files: [main, shard("a", 5)],
        anomalies: [disputed("w"), disputed("v"), disputed("u", "stands twice")],
      }),
      says: "`w` and `v`: the index does not list it. `u`: stands twice.",
    },
  },
  allowed: {
    "all agree": { comparisons: added({ files: [main, shard("a", 5)] }) },
    "external data has its own rule": { comparisons: added({ files: [main, { path: "d", role: "external-data", size: null }] }) },
  },
});
