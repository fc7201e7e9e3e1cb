import type { Fact } from "../../../src/model/metadata.js";
import { added, companion, describeRule, fact, tensor } from "./cases.js";

const SOURCE = "m/adapter_config.json";
const own = (field: Fact["field"], value: string, parts: Partial<Fact> = {}) => fact(field, value, { source: SOURCE, ...parts });
const pair = (module: string, rank: number, wrapper = "base_model.model.") => [
  tensor(`${wrapper}${module}.lora_A.weight`, { shape: [rank, 64] }),
  tensor(`${wrapper}${module}.lora_B.weight`, { shape: [64, rank] }),
];
const adapter = (tensors: ReturnType<typeof pair>, facts: readonly Fact[], type = "LORA") =>
  added({ tensors, facts: [own("adapter.type", type), ...facts], companions: [companion("adapter", SOURCE)] });
const ranked = (rank: string) => own("adapter.rank", rank);
const pattern = (subject: string, rank: string) => own("adapter.rank_pattern", rank, { subject });

describeRule("adapter/rank-mismatch", {
  flagged: {
    "all layers": {
      comparisons: adapter([...pair("h.0.q", 8), ...pair("h.1.q", 8)], [ranked("16")]),
      says: "2 layers, such as `h.0.q`, have rank 8, and 16 is stated (`m/adapter_config.json` line 3).",
    },
    "a layer with a rank of its own": {
      comparisons: adapter([...pair("h.0.q", 8), ...pair("h.1.q", 8)], [ranked("8"), pattern("1.q", "4")]),
      says: "`h.1.q` has rank 8, and 4 is stated (`m/adapter_config.json` line 3).",
    },
    "an embedding": {
      comparisons: adapter([tensor("base_model.model.wte.lora_embedding_A", { shape: [8, 100] })], [ranked("4")]),
      says: "`wte` has rank 8, and 4 is stated (`m/adapter_config.json` line 3).",
    },
    "no rank that any expression states": {
      comparisons: adapter(pair("h.0.q", 8), [ranked("16"), pattern("h\\.[0-3]\\.q", "4")]),
      says: "`h.0.q` has rank 8, and 16 or 4 is stated (`m/adapter_config.json` line 3).",
    },
  },
  allowed: {
    "the rank that is stated": { comparisons: adapter(pair("h.0.q", 8), [ranked("8")]) },
    "a rank of its own": { comparisons: adapter(pair("h.0.q", 4), [ranked("8"), pattern("q", "4")]) },
    "one that an expression may mean": { comparisons: adapter(pair("h.0.q", 4), [ranked("8"), pattern(".*q", "4")]) },
    "one of two patterns that mean it": {
      comparisons: adapter(pair("h.0.q", 4), [ranked("8"), pattern("q", "2"), pattern("0.q", "4")]),
    },
    "no rank is stated": { comparisons: adapter(pair("h.0.q", 8), []) },
    "another method": { comparisons: adapter(pair("h.0.q", 8), [ranked("16")], "ADALORA") },
    "matrices of all experts": {
      comparisons: adapter(pair("h.0.q", 64), [ranked("8"), own("adapter.settings", '["w"]', { subject: "target_parameters" })]),
    },
    "no configuration": { comparisons: added({ tensors: pair("h.0.q", 8), facts: [fact("adapter.rank", "4")] }) },
  },
});
