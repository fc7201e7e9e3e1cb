import type { Change } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { KinshipShare, ModelKinship } from "../diff/kinship/model.js";
import type { TensorKinshipKind } from "../diff/kinship/tensor.js";
import { grouped } from "../policy/quantities.js";
import { KINSHIP_WORDS } from "./drift.js";
import { aboutText, counted, shareText } from "./figures.js";

/** What the weights say became of a model: `fine-tuned`, and which of the weights it concerns. */
export interface KinshipStory {
  readonly word: string;
  readonly detail?: string;
  /** `judged by about 12 % of the values`, where nothing else of the report would tell. */
  readonly basis?: string;
}

/** Undefined where the weights say nothing, or nothing that other words would not say better. */
export function kinshipStoryOf(comparison: Comparison): KinshipStory | undefined {
  const { kinship } = comparison;
  if (kinship === undefined) return undefined;
  const { kind, rank, shares } = kinship;
  const of = tensorsOf(shares);
  if (kind === "same-weights" || kind === "re-exported") return keptStoryOf(kinship);
  if (kind === "fine-tuned") {
    const detail = tunedDetailOf(kinship, comparison);
    return detail === undefined ? undefined : { word: WORDS[kind], detail };
  }
  if (kind === "retrained") {
    const kept = of("identical") > 0 ? `, ${grouped(of("identical"))} identical` : "";
    return { word: WORDS[kind], detail: `${largeOf(of("retrained"), shares)} unrelated to base${kept}` };
  }
  if (kind === "adapter-merged") {
    const detail = `updates of rank ${rank ?? 0} at most`;
    return { word: WORDS[kind], detail: [detail, ...identicalOf(shares)].join(", ") };
  }
  return kind === "unknown" ? undefined : { word: WORDS[kind], ...basisOf(kinship) };
}

const WORDS = {
  recast: "recast",
  requantised: "requantised",
  pruned: "pruned",
  "adapter-merged": "adapter merged",
  "fine-tuned": "fine-tuned",
  retrained: "retrained",
  "different-architecture": "another architecture",
} satisfies Partial<Record<ModelKinship["kind"], string>>;

/** `same weights: 5 of 7 large tensors permuted`. Nothing of weights that are equal bit by bit under names of their own. */
function keptStoryOf({ shares, exchanged }: ModelKinship): KinshipStory | undefined {
  const of = tensorsOf(shares);
  if (exchanged !== undefined)
    return { word: "weights exchanged", detail: `${largeOf(exchanged, shares)} under the name of another one` };
  if (of("rescaled") > 0) return { word: "folded", detail: `${largeOf(of("rescaled"), shares)} rescaled row by row` };
  const kinds = KEPT_WORDS.filter(({ kind }) => of(kind) > 0);
  const told = kinds.map(({ kind, word }, index) => `${index === 0 ? largeOf(of(kind), shares) : grouped(of(kind))} ${word}`);
  return told.length === 0 ? undefined : { word: "same weights", detail: told.join(", ") };
}

const KEPT_WORDS = [
  { kind: "permuted", word: "permuted" },
  { kind: "transposed", word: "transposed" },
  { kind: "noise", word: "equal but for rounding" },
] as const;

function tunedDetailOf({ scope, shares }: ModelKinship, { changes, tensors }: Comparison): string | undefined {
  if (scope === "head") {
    const head = isNewHead(changes) ? "head new" : "head only";
    // Whatever became of the head, the rest is frozen when every bit of it is the same.
    return tensorsOf(shares)("noise", "permuted", "transposed", "rescaled") === 0 ? `${head}, backbone frozen` : head;
  }
  if (scope === "top-blocks") return ["last blocks only", ...identicalOf(shares)].join(", ");
  if (scope === "all") return "every layer";
  if (shares.some(({ kind }) => kind !== "identical")) return identicalOf(shares)[0] ?? "some layers";
  // The rest of the line says what else there is: tensors that came or went, or rows that were appended.
  return tensors.changed > 0 ? `small tensors only, all ${largeTensors(shares)} identical` : undefined;
}

/** Nothing of it comes from base. Of small tensors with new values nobody can tell: their company decides. */
function isNewHead(changes: readonly Change[]): boolean {
  // The rows that both sides have are measured as well: the change of the shape tells of them already.
  const resized = new Set(changes.flatMap((change) => (change.kind === "tensor-reshaped" ? change.head.name : [])));
  const told = changes.filter((change) => change.kind !== "tensor-values-changed" || !resized.has(change.head.name));
  const kinds = new Set(told.flatMap(kindOf));
  const isRelated = [...kinds].some(
    (kind) => kind !== "new" && kind !== "retrained" && kind !== "changed" && kind !== "unmeasured",
  );
  return !isRelated && (kinds.has("retrained") || (kinds.has("new") && !kinds.has("changed") && !kinds.has("unmeasured")));
}

function kindOf(change: Change): TensorKinshipKind | "new" | readonly [] {
  if (change.kind === "tensor-added") return change.tensor.kind === "constant" || change.copyOf !== undefined ? [] : "new";
  if (change.kind === "tensor-values-changed" || change.kind === "tensor-retyped") return change.kinship?.kind ?? "unmeasured";
  if (change.kind !== "tensor-reshaped") return [];
  // Of another size, so that at least its rows were made anew.
  return change.kinship === undefined || change.kinship.kind === "changed" ? "new" : change.kinship.kind;
}

function tensorsOf(shares: readonly KinshipShare[]): (...kinds: readonly KinshipShare["kind"][]) => number {
  return (...kinds) => shares.reduce((sum, { kind, tensors }) => (kinds.includes(kind) ? sum + tensors : sum), 0);
}

/** `4 of 7 large tensors identical`; nothing when none or all are. */
function identicalOf(shares: readonly KinshipShare[]): readonly string[] {
  const kept = tensorsOf(shares)("identical");
  return kept > 0 && shares.some(({ kind }) => kind !== "identical") ? [`${largeOf(kept, shares)} identical`] : [];
}

function largeOf(some: number, shares: readonly KinshipShare[]): string {
  return `${grouped(some)} of ${largeTensors(shares)}`;
}

function largeTensors(shares: readonly KinshipShare[]): string {
  return counted(
    shares.reduce((sum, { tensors }) => sum + tensors, 0),
    "large tensor",
  );
}

/** Of what is told without a measure, which would tell that it is one of a sample. */
function basisOf({ kind, read }: ModelKinship): { readonly basis?: string } {
  return BY_ENCODING.has(kind) && read !== undefined ? { basis: `judged by ${aboutText(read)} of the values` } : {};
}

const BY_ENCODING: ReadonlySet<ModelKinship["kind"]> = new Set(["recast", "requantised", "pruned"]);

/** `Of 628,224 parameters in tensors of 1,024 elements or more: 63 % fine-tuned, 36 % identical. As a semantic version: minor.` */
export function kinshipSharesOf({ kind, shares, step }: ModelKinship): string | undefined {
  const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
  if (kind === "unknown" || kind === "same-weights" || all === 0) return undefined;
  const told = shares.map(({ kind: what, parameters }) => `${shareText(parameters, all)} ${SHARE_WORDS[what]}`);
  const next = step === "none" ? "" : ` As a semantic version: ${step}.`;
  return `Of ${counted(all, "parameter")} in large tensors: ${told.join(", ")}.${next}`;
}

const SHARE_WORDS = {
  ...KINSHIP_WORDS,
  new: "new",
  removed: "removed",
  resized: "of another size",
  unmeasured: "not measured",
} satisfies Record<KinshipShare["kind"], string>;
