import type { ByteSource } from "../bytes/source.js";
import type { Tree } from "../bytes/tree.js";
import type { Measure } from "../diff/measure.js";
import { SourceError } from "../errors.js";
import type { Tensor } from "../model/tensor.js";
import { measureTensors } from "../weights/measure.js";
import { openers } from "./openers.js";

export interface MeasuredAlone {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly bytesRead: number;
  /** Paths of large files that would have to be fetched: nobody meant to look into them. */
  readonly distant: ReadonlySet<string>;
}

/**
 * Statistics of tensors of one revision: each is measured with itself. Values that cannot be had, or are beyond the budget, are left
 * out, and so are those of large files that would have to be fetched: nobody pays for a transfer that only looks for accidents.
 */
export async function measureAlone(
  tree: Tree,
  tensors: readonly Tensor[],
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<MeasuredAlone> {
  const distant = new Set<string>();
  if (tensors.length === 0 || budgetBytes <= 0) return { measures: new Map(), bytesRead: 0, distant };
  await using open = openers(tree, tree, signal);
  try {
    const atHand = async (path: string) => {
      const source = await open.head(path);
      if (source === undefined || isAtHand(source)) return source;
      distant.add(path);
      return undefined;
    };
    const same = { base: atHand, head: atHand };
    const pairs = tensors.map((tensor) => ({ base: tensor, head: tensor }));
    const { measures, bytesRead } = await measureTensors(pairs, same, { budgetBytes }, signal);
    return { measures, bytesRead: bytesRead.head, distant };
  } catch (error) {
    if (error instanceof SourceError) return { measures: new Map(), bytesRead: 0, distant };
    throw error;
  }
}

function isAtHand({ descriptor, size }: ByteSource): boolean {
  return descriptor !== undefined || size <= FETCHED_BYTES;
}

const FETCHED_BYTES = 16 * 1024 * 1024;
