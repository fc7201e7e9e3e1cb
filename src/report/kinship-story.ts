import type { Comparison } from "../diff/comparison.js";
import type { KinshipShare, ModelKinship } from "../diff/kinship/model.js";
import { grouped } from "../policy/quantities.js";
import { KINSHIP_WORDS } from "./drift.js";
import { counted } from "./figures.js";

/** `retrained`, `fine-tuned`: what the weights say became of a model, where they say so; undefined where other words are enough. */
export function kinshipWordOf({ kinship }: Comparison): string | undefined {
  if (kinship === undefined) return undefined;
  if (isExchanged(kinship)) return "weights exchanged";
  return kinship.kind === "re-exported" && isRescaled(kinship) ? "folded" : WORDS[kinship.kind];
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

/** Nothing but names of weights changed hands. */
function isExchanged({ kind, exchanged }: ModelKinship): boolean {
  return kind === "re-exported" && exchanged !== undefined;
}

function isRescaled({ shares }: ModelKinship): boolean {
  return shares.some(({ kind }) => kind === "rescaled");
}

/** `head only, backbone frozen`, `26 of 28 large tensors unrelated to base, 2 identical`: which of the weights it concerns. */
export function kinshipDetailOf(kinship: ModelKinship): string | undefined {
  const { kind, scope, rank, shares, exchanged, read } = kinship;
  const of = (...kinds: readonly KinshipShare["kind"][]) =>
    shares.filter((share) => kinds.includes(share.kind)).reduce((sum, { tensors }) => sum + tensors, 0);
  const all = shares.reduce((sum, { tensors }) => sum + tensors, 0);
  const kept = of("identical");
  const frozen = kept > 0 && kept < all ? `, ${grouped(kept)} of ${counted(all, "large tensor")} identical` : "";
  if (isExchanged(kinship)) return `${grouped(exchanged ?? 0)} of ${counted(all, "large tensor")} under the name of another one`;
  if (BY_ENCODING.has(kind) && read !== undefined) return `judged by about ${percentOf(read, 1)} of the values`;
  if (kind === "re-exported" && of("rescaled") > 0)
    return `${grouped(of("rescaled"))} of ${counted(all, "large tensor")} rescaled row by row`;
  if (kind === "retrained") {
    const same = kept > 0 ? `, ${grouped(kept)} identical` : "";
    return `${grouped(of("retrained"))} of ${counted(all, "large tensor")} unrelated to base${same}`;
  }
  if (kind === "adapter-merged") return `updates of rank ${rank ?? 0} at most${frozen}`;
  if (kind !== "fine-tuned") return undefined;
  if (scope === "head")
    // Whatever became of the head, the rest is frozen when every bit of it is the same.
    return of("noise", "permuted", "transposed", "rescaled") === 0 ? "head only, backbone frozen" : "head only";
  if (scope === "top-blocks") return `last blocks only${frozen}`;
  return scope === "all" ? "every layer" : frozen.slice(2);
}

/** What is told without a measure, which would tell that it is one of a sample. */
const BY_ENCODING: ReadonlySet<ModelKinship["kind"]> = new Set(["recast", "requantised", "pruned"]);

/** `Of 628,224 parameters in tensors of 1,024 elements or more: 63 % fine-tuned, 36 % identical. As a semantic version: minor.` */
export function kinshipSharesOf({ kind, shares, step }: ModelKinship): string | undefined {
  const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
  if (kind === "unknown" || kind === "same-weights" || all === 0) return undefined;
  const told = shares.map(({ kind: what, parameters }) => `${percentOf(parameters, all)} ${SHARE_WORDS[what]}`);
  const next = step === "none" ? "" : ` As a semantic version: ${step}.`;
  return `Of ${counted(all, "parameter")} in large tensors: ${told.join(", ")}.${next}`;
}

const SHARE_WORDS = { ...KINSHIP_WORDS, new: "new", removed: "removed", unmeasured: "not measured" } satisfies Record<
  KinshipShare["kind"],
  string
>;

function percentOf(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (percent < 1) return "<1 %";
  return percent > 99 && percent < 100 ? ">99 %" : `${Math.round(percent)} %`;
}
