import type { Fact, MetadataEntry } from "../model/metadata.js";
import type { ModelSummary } from "../model/summary.js";
import { factsOf } from "./stated.js";

interface Family {
  readonly types: readonly string[];
  /** What stands before the names of a model with a head; a model without one has them alone. */
  readonly prefix: string;
  readonly embedding: string;
  readonly layers?: { readonly path: string; readonly key: string };
}

const HIDDEN = "num_hidden_layers";

/**
 * Families of which every release of transformers gives the embedding `vocab_size` rows and the stack its number of layers, and stops
 * or starts from random values where a file has others. Families whose files have more, such as layers for several tokens at once,
 * are left out.
 */
const FAMILIES: readonly Family[] = [
  {
    types: [
      "llama",
      "mistral",
      "mixtral",
      "qwen2",
      "qwen3",
      "gemma",
      "gemma2",
      "phi",
      "phi3",
      "olmo",
      "olmo2",
      "granite",
      "stablelm",
    ],
    prefix: "model.",
    embedding: "embed_tokens.weight",
    layers: { path: "layers.", key: HIDDEN },
  },
  ...["bert", "roberta", "electra"].map(
    (type): Family => ({
      types: type === "roberta" ? ["roberta", "xlm-roberta", "camembert"] : [type],
      prefix: `${type}.`,
      embedding: "embeddings.word_embeddings.weight",
      layers: { path: "encoder.layer.", key: HIDDEN },
    }),
  ),
  { types: ["distilbert"], prefix: "distilbert.", embedding: "embeddings.word_embeddings.weight" },
  { types: ["gpt2"], prefix: "transformer.", embedding: "wte.weight", layers: { path: "h.", key: "n_layer" } },
  { types: ["gpt_neox"], prefix: "gpt_neox.", embedding: "embed_in.weight", layers: { path: "layers.", key: HIDDEN } },
  {
    types: ["opt"],
    prefix: "model.",
    embedding: "decoder.embed_tokens.weight",
    layers: { path: "decoder.layers.", key: HIDDEN },
  },
  { types: ["t5", "mt5"], prefix: "", embedding: "shared.weight" },
];

/** The names under which transformers looks for the weights of a configuration: others are variants of their own. */
const WEIGHTS = /(?:^|\/)(?:model\.safetensors|pytorch_model\.bin)(?:\.index\.json)?$/;

/** What the configuration says, and what the tensors are instead. */
export interface Contradiction {
  readonly stated: Pick<MetadataEntry, "key" | "value" | "source" | "line">;
  readonly found: { readonly rows: number; readonly tensor: string } | { readonly layers: number } | { readonly dtype: string };
}

/** Only what is certain: quantised weights have other shapes, and a part that is missing may hold what seems to be. */
export function contradictionsOfConfig(model: ModelSummary | undefined): readonly Contradiction[] {
  const [main] = model?.files ?? [];
  if (model === undefined || main === undefined || !WEIGHTS.test(main.path)) return [];
  const source = main.path.replace(/[^/]*$/, "config.json");
  const isWhole = model.files.every(({ size }) => size !== null) && model.anomalies.length === 0;
  const isQuantised = factsOf(model, "quantization").length > 0;
  if (!isWhole || isQuantised || !model.companions.some(({ path }) => path === source)) return [];
  const entries = new Map(model.metadata.filter((entry) => entry.source === source).map((entry) => [entry.key, entry]));
  const family = FAMILIES.find(({ types }) => types.includes(entries.get("model_type")?.value ?? ""));
  const shapes = family === undefined ? [] : [...embeddingOf(model, family, entries), ...layersOf(model, family, entries)];
  return [...shapes, ...dtypesOf(model, factsOf(model, "dtype"), source)];
}

type Entries = ReadonlyMap<string, MetadataEntry>;

function* embeddingOf(model: ModelSummary, { prefix, embedding }: Family, entries: Entries): Iterable<Contradiction> {
  const stated = entries.get("vocab_size");
  const count = wholeNumber(stated);
  const tensors = model.tensors.filter(({ name }) => name === `${prefix}${embedding}` || name === embedding);
  const [tensor] = tensors;
  const rows = tensor?.shape.length === 2 ? tensor.shape[0] : undefined;
  if (stated === undefined || count === undefined || tensors.length !== 1 || tensor === undefined || rows === undefined) return;
  if (rows !== count) yield { stated, found: { rows, tensor: tensor.name } };
}

function* layersOf(model: ModelSummary, { prefix, layers }: Family, entries: Entries): Iterable<Contradiction> {
  const stated = layers === undefined ? undefined : entries.get(layers.key);
  const count = wholeNumber(stated);
  if (layers === undefined || stated === undefined || count === undefined) return;
  const found = new Set<string>();
  for (const { name } of model.tensors) {
    const inner = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const [, index] = inner.startsWith(layers.path) ? (/^(\d{1,6})\./.exec(inner.slice(layers.path.length)) ?? []) : [];
    if (index !== undefined) found.add(index);
  }
  if (found.size > 0 && found.size !== count) yield { stated, found: { layers: found.size } };
}

/** Weights of several types say nothing: layers are kept in another type on purpose. */
function* dtypesOf(model: ModelSummary, stated: readonly Fact[], source: string): Iterable<Contradiction> {
  const [fact] = stated;
  const isOne = new Set(stated.map(({ value }) => value)).size === 1;
  if (fact?.source !== source || !isOne || !FLOATS.test(fact.value)) return;
  const [dtype, ...others] = new Set(model.tensors.map((tensor) => tensor.dtype).filter((one) => FLOATS.test(one)));
  const isOnlyFloats = model.tensors.every((tensor) => FLOATS.test(tensor.dtype) || /^(?:bool|u?int64)$/.test(tensor.dtype));
  if (dtype !== undefined && others.length === 0 && isOnlyFloats && dtype !== fact.value)
    yield { stated: fact, found: { dtype } };
}

const FLOATS = /^(?:float16|bfloat16|float32|float64)$/;

function wholeNumber(entry: MetadataEntry | undefined): number | undefined {
  return entry !== undefined && /^\d{1,12}$/.test(entry.value) ? Number(entry.value) : undefined;
}
