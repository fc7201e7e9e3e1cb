import { type MappingNode, type Node, valueAt } from "../../encodings/node.js";
import { readJsonFile } from "./json-file.js";
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
  return statementOf(path, nodes, "configuration", tellConfig);
}

function tellConfig(root: MappingNode, teller: Teller): void {
  const at = (key: string) => valueAt(root, key);
  for (const key of ["model_type", "architectures", "architecture", "_class_name"]) teller.list("architecture", at(key), key);
  tellLabels(at("id2label"), teller);
  for (const key of ["dtype", "torch_dtype"]) teller.text("dtype", at(key), key);
  teller.text("tokenizer.vocabulary_size", at("vocab_size"), "vocab_size");
  for (const key of ["max_position_embeddings", "n_positions"]) teller.text("context_length", at(key), key);
  for (const key of ["bos_token_id", "eos_token_id", "pad_token_id"]) teller.list("tokenizer.special_tokens", at(key), key, key);
  tellQuantization(at("quantization_config"), teller);
  // `_name_or_path` is where it was loaded from last, which is often the model itself or a folder of its author: no base model.
  teller.text("library_version", at("transformers_version"), "transformers_version", "transformers");
  teller.text("library_version", at("_diffusers_version"), "_diffusers_version", "diffusers");
}

/** `id2label` names the outputs by their index; keys are text, as JSON has no others. */
function tellLabels(node: Node | undefined, teller: Teller): void {
  if (node === undefined || node.kind === "null") return;
  if (node.kind !== "mapping") {
    teller.problem(node, "`id2label` is a mapping of indices to labels.");
    return;
  }
  const labels = node.entries.flatMap((entry) => {
    if (/^\d{1,9}$/.test(entry.key)) return [{ ...entry, index: Number(entry.key) }];
    teller.problem(entry, "A key of `id2label` is an index, a whole number.");
    return [];
  });
  labels.sort((a, b) => a.index - b.index);
  const gap = labels.find(({ index }, position) => index !== position);
  if (gap !== undefined) teller.problem(gap, `\`id2label\` counts from 0 without gaps, and ${gap.index} does not follow.`);
  for (const { key, value } of labels) teller.text("labels", value, `id2label.${key}`);
}

/** The method, then its settings: `gptq (bits 4, group_size 128)`. */
function tellQuantization(node: Node | undefined, teller: Teller): void {
  if (node?.kind !== "mapping") {
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

const PREPROCESSING = new Set([
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
]);

/** A `preprocessor_config.json`: what is done to pictures and sounds first. */
export function readPreprocessor(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    for (const { key, value } of root.entries) {
      if (PREPROCESSING.has(key)) teller.value("preprocessing", value, key, key);
    }
  });
}

/** An `adapter_config.json`, as PEFT writes it. */
export function readAdapter(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    const at = (key: string) => valueAt(root, key);
    teller.text("adapter.type", at("peft_type"), "peft_type");
    teller.text("adapter.rank", at("r"), "r");
    teller.text("adapter.alpha", at("lora_alpha"), "lora_alpha");
    teller.list("adapter.targets", at("target_modules"), "target_modules");
    teller.text("library_version", at("peft_version"), "peft_version", "peft");
    const base = at("base_model_name_or_path");
    teller.text("base_model", base, "base_model_name_or_path");
    if (base?.kind !== "text" || base.text.trim() === "") return;
    teller.derived("base_model_relation", "adapter", base, "base_model_name_or_path");
    teller.text("base_model_version", at("revision"), "revision", base.text.trim());
  });
}
