/** A layer as names tell it: the tensors of one module, and how deep it stands. */
export interface LayerPlace {
  readonly layer: string;
  readonly stage: Stage;
  /** Number of the repeated block, counted as the names do; null outside of blocks. */
  readonly block: number | null;
}

/** Before the repeated blocks, in them, after them. */
export const STAGES = ["input", "block", "output"] as const;
export type Stage = (typeof STAGES)[number];

// Last parts of names that say which tensor of a layer it is.
const PARAMETER =
  /[./_](?:weights?|bias|biases|kernel|gamma|beta|scale|running_mean|running_var|num_batches_tracked|moving_mean|moving_variance|mean|variance|[wb]|lora_[ab](?:\.[\w.]+)?)(?::\d+)?$/i;
const BLOCK = /(?:^|[./_])(?:layers?|blocks?|blk|h|encoder|decoder|stages?|features|layer)[._/](\d+)(?=[./_]|$)/i;
const INPUT =
  /(?:^|[./_])(?:stem|embed\w*|embeddings?|wte|wpe|tok_embeddings|patch_embed|conv_?1|conv_stem|input\w*|stft)(?=[./_\d]|$)/i;

/** Where a tensor stands, by its name alone. Names that say nothing count as coming after the blocks. */
export function placeOf(name: string): LayerPlace {
  const layer = name.replace(PARAMETER, "");
  const block = BLOCK.exec(layer)?.[1];
  if (block !== undefined) return { layer, stage: "block", block: Number(block) };
  return { layer, stage: INPUT.test(layer) ? "input" : "output", block: null };
}

/** Sorts from the input to the output: by stage, by block, then as the model lists them. */
export function byDepth(a: LayerPlace, b: LayerPlace): number {
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.block ?? 0) - (b.block ?? 0);
}
