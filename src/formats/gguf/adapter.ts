import type { MetadataEntry } from "../../model/metadata.js";
import type { Tensor } from "../../model/tensor.js";

const SOURCE = "shapes of the tensors";
const FACTOR = /^(?<module>.+?)(?:\.weight)?\.lora_(?<side>[ab])$/;
// `blk.12.attn_q` is `attn_q` of one of many layers.
const LAYER = /^(?:\w+\.)?blk\.\d+\./;
// As many as a person looks through; an adapter targets about ten.
const MAX_TARGETS = 256;

/** What the factors of a low-rank adapter say, and its metadata does not: rank and the modules it changes. */
export function adapterFactsOf(tensors: readonly Tensor[], metadata: readonly MetadataEntry[]): readonly MetadataEntry[] {
  if (!metadata.some(({ key, value }) => key === "general.type" && value === "adapter")) return [];
  const factors = tensors.flatMap(({ name, shape }) => {
    const { module, side } = FACTOR.exec(name)?.groups ?? {};
    return module === undefined ? [] : [{ module, rank: (side === "a" ? shape[0] : shape.at(-1)) ?? 0 }];
  });
  const ranks = [...new Set(factors.map(({ rank }) => rank))].sort((a, b) => a - b);
  const targets = [...new Set(factors.map(({ module }) => module.replace(LAYER, "")))].sort();
  if (factors.length === 0) return [];
  const entry = (key: string, value: string): MetadataEntry => ({ key, value, source: SOURCE });
  return [
    ...(ranks.length === 1
      ? [entry("adapter.rank", String(ranks[0]))]
      : [entry("adapter.ranks", JSON.stringify(ranks.slice(0, MAX_TARGETS)))]),
    entry("adapter.targets", JSON.stringify(targets.slice(0, MAX_TARGETS))),
  ];
}
