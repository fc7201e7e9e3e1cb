import { type ExaminedTensor, type Health, healthOf, isFloat } from "../diff/health.js";
import type { TensorMatch } from "../diff/match/tensors.js";
import { NO_VALUES, type Values, valuesOf } from "../diff/values.js";
import type { Tensor } from "../model/tensor.js";
import { measureAlone } from "./alone.js";
import type { ModelAt } from "./values.js";

/** What is known of head from its comparison with base; nothing of a new model. */
export interface KnownOfHead {
  readonly match: Pick<TensorMatch, "pairs">;
  readonly values: Values;
}

export const NOTHING_KNOWN: KnownOfHead = { match: { pairs: [] }, values: NO_VALUES };

export interface ExaminedHealth {
  readonly health: Health;
  /** Of head, beside what the comparison read. */
  readonly bytesRead: number;
}

/**
 * Looks for values in head that are no ordinary weights. What was measured against base is known; what base does not have is measured
 * alone, up to `budgetBytes`. Tensors that are identical to those of base are left out: they are no news. Values that cannot be had are
 * counted as unread; new ones in large files that would have to be fetched are left where they are.
 */
export async function examineHealth(
  head: ModelAt,
  { match, values }: KnownOfHead,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<ExaminedHealth> {
  const pairs = new Map(match.pairs.map((pair) => [pair.head.name, pair]));
  const floats = head.model.tensors.filter((tensor) => isFloat(tensor) && tensor.values.kind === "stored");
  const news = floats.filter(({ name }) => {
    const pair = pairs.get(name);
    return pair === undefined || valuesOf(pair, values) !== "identical";
  });
  // A measure of two sizes covers the smaller one.
  const isMeasured = ({ name, parameters }: Tensor) =>
    values.measures.has(name) && parameters <= (pairs.get(name)?.base.parameters ?? 0);
  const alone = news.filter((tensor) => !isMeasured(tensor));
  const { measures, bytesRead, distant } = await measureAlone(head.tree, alone, budgetBytes, signal);
  const examined: ExaminedTensor[] = [];
  const unread = { tensors: 0, bytes: 0 };
  for (const tensor of news) {
    const compared = values.measures.get(tensor.name);
    const own = measures.get(tensor.name) ?? compared;
    if (own !== undefined)
      examined.push({ tensor, share: own.share, head: own.head, ...(compared === undefined ? {} : { base: compared.base }) });
    if (own !== undefined && (measures.has(tensor.name) || isMeasured(tensor))) continue;
    // Of what base does not have: a note on each large new model in a store would be noise, and no budget would end it.
    if (!pairs.has(tensor.name) && tensor.values.kind === "stored" && distant.has(tensor.values.path)) continue;
    unread.tensors++;
    unread.bytes += tensor.bytes;
  }
  return { health: healthOf(examined, unread), bytesRead };
}
