import type { Comparison } from "../diff/comparison.js";
import type { KinshipShare, ModelKinship } from "../diff/kinship/model.js";
import { grouped } from "../policy/quantities.js";
import { counted } from "./figures.js";

/** `retrained`, `fine-tuned`: what the weights say became of a model, where they say so; undefined where other words are enough. */
export function kinshipWordOf({ kinship }: Comparison): string | undefined {
  return kinship === undefined ? undefined : WORDS[kinship.kind];
}

const WORDS: Readonly<Record<ModelKinship["kind"], string | undefined>> = {
  "same-weights": undefined,
  "re-exported": undefined,
  recast: "recast",
  requantised: "requantised",
  pruned: "pruned",
  "adapter-merged": "adapter merged",
  "fine-tuned": "fine-tuned",
  retrained: "retrained",
  "different-architecture": "another architecture",
  unknown: undefined,
};

/** `head only, backbone frozen`, `26 of 28 tensors unrelated to base`: which of the weights it concerns. */
export function kinshipDetailOf({ kind, scope, rank, shares }: ModelKinship): string | undefined {
  const of = (...kinds: readonly KinshipShare["kind"][]) =>
    shares.filter((share) => kinds.includes(share.kind)).reduce((sum, { tensors }) => sum + tensors, 0);
  const all = shares.reduce((sum, { tensors }) => sum + tensors, 0);
  const kept = of("identical");
  const frozen = kept > 0 && kept < all ? `, ${grouped(kept)} of ${counted(all, "large tensor")} identical` : "";
  if (kind === "retrained") return `${grouped(of("retrained"))} of ${counted(all, "large tensor")} unrelated to base`;
  if (kind === "adapter-merged") return `updates of rank ${rank ?? 0} at most${frozen}`;
  if (kind !== "fine-tuned") return undefined;
  if (scope === "head")
    return kept + of("new", "removed", "fine-tuned", "heavily-changed", "retrained") === all
      ? "head only, backbone frozen"
      : "head only";
  if (scope === "top-blocks") return `last blocks only${frozen}`;
  return scope === "all" ? "every layer" : frozen.slice(2);
}
