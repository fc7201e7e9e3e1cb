import type { ModelKinshipKind } from "./model.js";
import type { TensorKinshipKind } from "./tensor.js";

/** What each kind says of the values of a tensor, as documentation and help tell it. */
export const TENSOR_MEANINGS = {
  identical: "Every bit is the same, whatever its name, place or shape.",
  recast: "Another dtype, and each value is what rounding to the narrower one makes of the other.",
  noise: "Differs by less than rounding does: a relative change below `noise`.",
  permuted: "The same values in other places, as when units were re-ordered; compared value by value, up to 64 MiB.",
  transposed: "A matrix with its rows as columns.",
  rescaled: "Each row multiplied by a number of its own, as when a normalisation was folded into it.",
  requantised:
    "Stored as small integers, or with other scales, and within half a step of what it was for all but a hundredth of the elements. Of types that are stored in blocks, such as `q4_k`: another type, and no further away than rounding to it leads; what is smaller than that cannot be seen.",
  "sparse-update": "At most `sparse` of the elements changed. Of 16-bit dtypes this may be rounding that hides the rest.",
  pruned: "What changed became zero, and most of what is left is what it was.",
  "low-rank-update": "The difference is a matrix of low rank, as of an adapter that was merged; the rank is told.",
  "fine-tuned": "Related, and the relative change is below `heavy`.",
  "heavily-changed": "Related, and the relative change is `heavy` or more.",
  retrained: "Nothing in common: not related by correlation.",
  changed: "Other values, and too few or too uniform ones to say more.",
  unmeasured: "Not compared: beyond the budget, not there, of no number or of a shape with no counterpart.",
} satisfies Record<TensorKinshipKind, string>;

/** What each kind says of a model. */
export const MODEL_MEANINGS = {
  "same-weights": "All weights are the same, be it in another shape or order; nothing else of the network differs.",
  "re-exported":
    "All weights are the same under other names, those of other tensors included, in another graph or format, or folded into their neighbours.",
  recast: "All weights are the same but for rounding to another dtype.",
  requantised: "Weights were quantised, or quantised anew, and not trained.",
  pruned: "Weights were set to zero, and the others not trained.",
  "adapter-merged": "More than half of what was trained changed by updates of low rank.",
  "fine-tuned":
    "Related to base. `head`: only what comes after the repeated blocks is new; `top-blocks`: also the last blocks; `all`: no layer is what it was; `some`: others.",
  retrained:
    "Of the weights that changed, more have nothing to do with base than are related to it. Some may be identical, such as the basis of a transform or a part that was left alone: how many is told.",
  "different-architecture":
    "Less than `architecture` of the parameters has a counterpart, which a tensor of other sizes is not, or blocks came or went and nothing is related.",
  unknown: "Too little was compared, or only small tensors changed.",
} satisfies Record<ModelKinshipKind, string>;
