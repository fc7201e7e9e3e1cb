import type { TensorKind } from "../../model/tensor.js";

// What trainers keep of each parameter, under the names of Flax, Optax, T5X and PaxML.
const OPTIMIZER = /^(opt_?states?(_\d+)?|optimizer(_states?)?|param_states)$/i;
/** Statistics that a network keeps and does not learn: a collection of Flax. */
const STATISTICS = /^(batch_stats|non_trainable)$/;
/** Where a run stands, beside its parameters. */
const COUNTERS = /^(step|global_step|rng|rngs|prng_key|epoch)$/;

/** By the keys that lead to a leaf. */
export function kindOf(keys: readonly string[]): TensorKind {
  const [first = "", second] = keys;
  if (keys.some((key) => OPTIMIZER.test(key)) || (second === undefined && COUNTERS.test(first))) return "training";
  return keys.some((key) => STATISTICS.test(key)) ? "buffer" : "parameter";
}
