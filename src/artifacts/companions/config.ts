import { type Node, type NodeEntry, valueAt } from "../../encodings/node.js";
import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { tellRemoteCode } from "./remote-code.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** Keys that only configurations of models have: the folder above a model may hold the `config.json` of anything. */
const KEYS_OF_MODELS = new Set([
  "_class_name",
  "_diffusers_version",
  "architecture",
  "architectures",
  "auto_map",
  "custom_pipelines",
  "id2label",
  "model_type",
  "num_labels",
  "quantization_config",
  "torch_dtype",
  "transformers_version",
  "vocab_size",
]);

/** A `config.json` as transformers and diffusers write it; undefined for one of something else. */
export function readConfig(path: string, bytes: Uint8Array): Statement | undefined {
  const nodes = readJsonFile(bytes, path);
  const { root } = nodes;
  if (root !== undefined && !(root.kind === "mapping" && root.entries.some(({ key }) => KEYS_OF_MODELS.has(key))))
    return undefined;
  return statementOf(path, nodes, "configuration", (mapping, teller) => {
    tellKeys(CONFIG_KEYS, mapping, teller);
    tellRemoteCode(mapping, teller);
  });
}

/**
 * `_name_or_path` is where it was loaded from last, which is often the model itself or a folder of its author: no base model.
 */
export const CONFIG_KEYS: readonly CompanionKey[] = [
  ...["model_type", "architectures", "architecture", "_class_name"].map(
    (key): CompanionKey => ({ key, field: "architecture", tell: "list" }),
  ),
  { key: "id2label", field: "labels", tell: tellLabels },
  { key: "dtype", field: "dtype" },
  { key: "torch_dtype", field: "dtype" },
  { key: "vocab_size", field: "tokenizer.vocabulary_size" },
  { key: "max_position_embeddings", field: "context_length" },
  { key: "n_positions", field: "context_length" },
  ...["bos_token_id", "eos_token_id", "pad_token_id"].map(
    (key): CompanionKey => ({ key, field: "tokenizer.special_tokens", subject: key, tell: "list" }),
  ),
  { key: "quantization_config", field: "quantization", tell: tellQuantization },
  { key: "transformers_version", field: "library_version", subject: "transformers" },
  { key: "_diffusers_version", field: "library_version", subject: "diffusers" },
];

/** `id2label` names the outputs by their index; keys are text, as JSON has no others. */
function tellLabels(node: Node, teller: Teller): void {
  if (node.kind === "null") return;
  if (node.kind !== "mapping") {
    teller.problem(node, "`id2label` is a mapping of indices to labels.");
    return;
  }
  // Of an index that stands twice the last label counts, as it does for readers of JSON; that it stands there is told of the file.
  const byIndex = new Map<number, NodeEntry & { readonly index: number }>();
  for (const entry of node.entries) {
    const index = Number(entry.key);
    if (/^\d{1,9}$/.test(entry.key)) byIndex.set(index, { ...entry, index });
    else teller.problem(entry, "A key of `id2label` is an index, a whole number.");
  }
  const labels = [...byIndex.values()].sort((a, b) => a.index - b.index);
  const gap = labels.find(({ index }, position) => index !== position);
  if (gap !== undefined) teller.problem(gap, `\`id2label\` counts from 0 without gaps, and ${gap.index} does not follow.`);
  for (const { key, value } of labels) teller.text("labels", value, `id2label.${key}`);
}

/** The method, then its settings: `gptq (bits 4, group_size 128)`. */
function tellQuantization(node: Node, teller: Teller): void {
  if (node.kind !== "mapping") {
    teller.text("quantization", node, "quantization_config");
    return;
  }
  const method = valueAt(node, "quant_method");
  const settings = node.entries.flatMap(({ key, value }) =>
    key === "quant_method" || value.kind === "list" || value.kind === "mapping" || value.kind === "null"
      ? []
      : [`${key} ${value.text}`],
  );
  const name = method?.kind === "text" ? method.text : "unnamed method";
  const value = settings.length === 0 ? name : `${name} (${settings.join(", ")})`;
  teller.derived("quantization", value, node, "quantization_config");
}
