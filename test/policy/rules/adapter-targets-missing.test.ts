import type { Fact } from "../../../src/model/metadata.js";
import { added, companion, describeRule, fact, tensor } from "./cases.js";

const SOURCE = "m/adapter_config.json";
const targets = (...names: string[]) =>
  names.map((name, index) => fact("adapter.targets", name, { source: SOURCE, key: `target_modules[${index}]`, line: 4 + index }));
const LORA = fact("adapter.type", "LORA", { source: SOURCE });
const matrix = (module: string) => tensor(`base_model.model.${module}.lora_A.weight`, { shape: [8, 64] });
const adapter = (modules: readonly string[], facts: readonly Fact[], size: number | null = 9) =>
  added({
    tensors: modules.map(matrix),
    facts: [LORA, ...facts],
    companions: [companion("adapter", SOURCE)],
    files: [{ path: "m/a", role: "main", size }],
  });

describeRule("adapter/targets-missing", {
  flagged: {
    "a target that the file does not change": {
      comparisons: adapter(["h.0.q"], targets("q", "k", "v")),
      says: "Nothing in the file changes `k` and `v` (`m/adapter_config.json` line 5).",
    },
    "a layer that is no target": {
      comparisons: adapter(["h.0.q", "h.0.k_q"], targets("q")),
      says: "1 layer of the file is none of the targets: `h.0.k_q`.",
    },
  },
  allowed: {
    "both name the same": { comparisons: adapter(["h.0.q", "h.1.mlp.up"], targets("q", "mlp.up")) },
    "an expression": {
      comparisons: adapter(["h.0.q"], [fact("adapter.targets", ".*k", { source: SOURCE, key: "target_modules" })]),
    },
    "a file without a matrix": { comparisons: adapter([], targets("q")) },
    "a part of it is not there": { comparisons: adapter(["h.0.q"], targets("q", "k"), null) },
  },
});
