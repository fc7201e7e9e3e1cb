import { type MappingNode, type Node, type NodeEntry, type ScalarNode, valueAt } from "../../encodings/node.js";
import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** Keys that only configurations of models have: the folder above a model may hold the `config.json` of anything. */
const KEYS_OF_MODELS = new Set([
  "_class_name",
  "_diffusers_version",
  "architecture",
  "architectures",
  "auto_map",
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
  return statementOf(path, nodes, "configuration", (mapping, teller) => tellKeys(CONFIG_KEYS, mapping, teller));
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

export const PREPROCESSOR_KEYS: readonly string[] = [
  "crop_size",
  "do_center_crop",
  "do_convert_rgb",
  "do_normalize",
  "do_pad",
  "do_rescale",
  "do_resize",
  "feature_extractor_type",
  "feature_size",
  "hop_length",
  "image_mean",
  "image_processor_type",
  "image_std",
  "n_fft",
  "padding_side",
  "padding_value",
  "resample",
  "rescale_factor",
  "sampling_rate",
  "size",
];

/** A `preprocessor_config.json`: what is done to pictures and sounds first. */
export function readPreprocessor(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    for (const { key, value } of root.entries) {
      if (PREPROCESSOR_KEYS.includes(key)) teller.value("preprocessing", value, key, key);
    }
  });
}

/** An `adapter_config.json`, as PEFT writes it. */
export function readAdapter(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => tellKeys(ADAPTER_KEYS, root, teller));
}

export const ADAPTER_KEYS: readonly CompanionKey[] = [
  { key: "peft_type", field: "adapter.type" },
  { key: "r", field: "adapter.rank" },
  { key: "lora_alpha", field: "adapter.alpha" },
  { key: "target_modules", field: "adapter.targets", tell: "list" },
  { key: "peft_version", field: "library_version", subject: "peft" },
  { key: "base_model_name_or_path", field: "base_model" },
  { key: "base_model_name_or_path", field: "base_model_relation", tell: tellRelation },
  { key: "revision", field: "base_model_version", tell: tellRevision },
];

function tellRelation(base: Node, { derived }: Teller): void {
  if (isNamed(base)) derived("base_model_relation", "adapter", base, "base_model_name_or_path");
}

function tellRevision(revision: Node, { text }: Teller, root: MappingNode): void {
  const base = valueAt(root, "base_model_name_or_path");
  if (isNamed(base)) text("base_model_version", revision, "revision", base.text.trim());
}

function isNamed(base: Node | undefined): base is ScalarNode {
  return base?.kind === "text" && base.text.trim() !== "";
}
