import type { TensorLabel } from "../change.js";
import type { Measure } from "../measure.js";
import { byDepth, type LayerPlace, placeOf } from "./layers.js";
import { isOtherwiseSized, stepOf } from "./step.js";
import type { TensorKinship, TensorKinshipKind } from "./tensor.js";
import { KINSHIP_THRESHOLDS, type KinshipThresholds } from "./thresholds.js";

/** How two models are related, judged by their weights. */
export const MODEL_KINSHIPS = [
  "same-weights",
  "re-exported",
  "recast",
  "requantised",
  "pruned",
  "adapter-merged",
  "fine-tuned",
  "retrained",
  "different-architecture",
  "unknown",
] as const;
export type ModelKinshipKind = (typeof MODEL_KINSHIPS)[number];

/** Which layers were tuned: after the blocks; the last blocks and what follows; all; others. */
export const TUNED_SCOPES = ["head", "top-blocks", "all", "some"] as const;
export type TunedScope = (typeof TUNED_SCOPES)[number];

/** What a version of the model changes by, read as a semantic version: interface or architecture; weights; encoding or metadata. */
export const VERSION_STEPS = ["none", "patch", "minor", "major"] as const;
export type VersionStep = (typeof VERSION_STEPS)[number];

export interface ModelKinship {
  readonly kind: ModelKinshipKind;
  readonly step: VersionStep;
  /** Of fine-tuned and merged models. */
  readonly scope?: TunedScope;
  /** Largest rank of the updates, of a merged adapter. */
  readonly rank?: number;
  /** Deciding tensors whose values now stand under the name of another one; absent when there is none. */
  readonly exchanged?: number;
  /** Share of the values of the deciding tensors that both sides have by which they were judged; absent when nothing was sampled. */
  readonly read?: number;
  /** Parameters of the deciding tensors by what happened to them, largest share first; `new` and `removed` ones too. */
  readonly shares: readonly KinshipShare[];
  /** Layers from the input to the output, with what happened to each. */
  readonly layers: readonly LayerKinship[];
}

export interface KinshipShare {
  /** Resized is what has other sizes and no common part to compare. */
  readonly kind: TensorKinshipKind | "resized" | "new" | "removed";
  readonly tensors: number;
  readonly parameters: number;
}

export interface LayerKinship {
  readonly layer: string;
  readonly kind: TensorKinshipKind | "new" | "removed";
  readonly parameters: number;
  /** ‖head − base‖ ÷ ‖base‖ over the tensors of the layer that were measured; null when none was. */
  readonly drift: number | null;
}

export interface RelatedTensor {
  /** Of a tensor that came or went, another one of its file that has the same values. */
  readonly copyOf?: string;
  /** The values of base bear the name of another tensor of base now. */
  readonly isExchanged?: boolean;
  readonly base?: TensorLabel;
  readonly head?: TensorLabel;
  readonly kinship?: TensorKinship;
  readonly measure?: Measure;
}

export interface ModelFacts {
  /** The interface breaks callers. */
  readonly isBreaking: boolean;
  /** Operators, wiring, names or format differ. */
  readonly isReexported: boolean;
  /** Anything else differs: metadata, producer. */
  readonly isOtherwiseChanged: boolean;
}

/** The verdict over all tensors of two models. Those with too few elements never decide, unless there is no other. */
export function modelKinship(
  all: readonly RelatedTensor[],
  facts: ModelFacts,
  thresholds: KinshipThresholds = KINSHIP_THRESHOLDS,
): ModelKinship {
  // What is tied to another tensor says nothing that the other one does not.
  const tensors = all.filter(({ copyOf }) => copyOf === undefined);
  const large = tensors.filter((tensor) => parametersOf(tensor) >= thresholds.decidingElements);
  const isDecided = large.length > 0;
  const deciding = isDecided ? large : tensors;
  const shares = sharesOf(deciding);
  const ofLayers = tensors.filter(isOfLayer);
  const layers = layersOf(ofLayers);
  const judged = kindOf(deciding, shares, facts, thresholds);
  // Small tensors prove that something changed, and not what became of a model.
  const isTouched = UNCHANGED.has(judged) && !shares.some(({ kind }) => kind === "rescaled") && ofLayers.some(isNewOrChanged);
  const kind = isTouched && isDecided ? "fine-tuned" : isDecided || (UNCHANGED.has(judged) && !isTouched) ? judged : "unknown";
  const scope = kind === "fine-tuned" || kind === "adapter-merged" ? { scope: scopeOf(isTouched ? ofLayers : deciding) } : {};
  const ranks = deciding.map(({ kinship }) => kinship?.rank ?? 0);
  const rank = kind === "adapter-merged" ? { rank: ranks.reduce((a, b) => Math.max(a, b), 0) } : {};
  const exchanges = deciding.filter(({ isExchanged }) => isExchanged === true).length;
  const step = stepOf(kind, facts, {
    hasTensors: tensors.length > 0,
    isOtherNetwork: isOfOtherBlocks(deciding) || ofLayers.some((tensor) => isOtherwiseSized(tensor, thresholds.decidingElements)),
    isExchanged: exchanges > 0,
  });
  const exchanged = exchanges > 0 ? { exchanged: exchanges } : {};
  return { kind, step, ...scope, ...rank, ...exchanged, ...readOf(deciding), shares, layers };
}

function readOf(tensors: readonly RelatedTensor[]): { readonly read?: number } {
  let [read, all] = [0, 0];
  for (const tensor of tensors) {
    if (tensor.kinship === undefined || tensor.kinship.kind === "unmeasured") continue;
    read += parametersOf(tensor) * (tensor.kinship.share ?? 1);
    all += parametersOf(tensor);
  }
  return read < all ? { read: read / all } : {};
}

/** Constants inside of a graph, such as shapes and axes, are many and belong to no layer. A tensor without elements proves nothing. */
function isOfLayer({ base, head }: RelatedTensor): boolean {
  const tensor = head ?? base;
  return (
    tensor !== undefined &&
    tensor.parameters > 0 &&
    (tensor.kind === "parameter" || tensor.kind === "initializer" || tensor.parameters > SHAPE_ELEMENTS)
  );
}

const SHAPE_ELEMENTS = 64;

function parametersOf({ base, head }: RelatedTensor): number {
  return Math.max(base?.parameters ?? 0, head?.parameters ?? 0);
}

function kindNameOf({ base, head, kinship }: RelatedTensor): LayerKinship["kind"] {
  if (base === undefined) return "new";
  if (head === undefined) return "removed";
  return kinship?.kind ?? "unmeasured";
}

function sharesOf(tensors: readonly RelatedTensor[]): readonly KinshipShare[] {
  const shares = new Map<KinshipShare["kind"], { tensors: number; parameters: number }>();
  for (const tensor of tensors) {
    const kind = isResized(tensor) ? "resized" : kindNameOf(tensor);
    const share = shares.get(kind) ?? { tensors: 0, parameters: 0 };
    shares.set(kind, { tensors: share.tensors + 1, parameters: share.parameters + parametersOf(tensor) });
  }
  return [...shares].map(([kind, share]) => ({ kind, ...share })).sort((a, b) => b.parameters - a.parameters);
}

/** Also when its shape is another one. What is gone may have been folded into something else. */
function isNewOrChanged(tensor: RelatedTensor): boolean {
  const kind = kindNameOf(tensor);
  return kind !== "removed" && kind !== "recast" && (!KEPT.has(kind) || tensor.kinship?.rows !== undefined);
}

const UNCHANGED: ReadonlySet<ModelKinshipKind> = new Set(["same-weights", "re-exported", "recast"]);

/** Kinds that leave the values what they were. */
const KEPT: ReadonlySet<string> = new Set(["identical", "noise", "permuted", "transposed", "rescaled"]);
const TUNED: ReadonlySet<string> = new Set(["fine-tuned", "heavily-changed", "low-rank-update", "sparse-update"]);

function kindOf(
  tensors: readonly RelatedTensor[],
  shares: readonly KinshipShare[],
  facts: ModelFacts,
  thresholds: KinshipThresholds,
): ModelKinshipKind {
  const of = (...kinds: readonly string[]) =>
    shares.reduce((sum, { kind, parameters }) => (kinds.includes(kind) ? sum + parameters : sum), 0);
  const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
  if (all === 0) return "unknown";
  const resized = resizedOf(tensors);
  const [added, removed] = [of("new") + resized.head, of("removed") + resized.base];
  const paired = all - of("new", "removed") - resized.larger;
  if (paired < thresholds.architecture * (paired + Math.max(added, removed))) return "different-architecture";
  // With another number of blocks and nothing related, the names are all that two models have in common.
  if (of("retrained") * 2 > paired && isOfOtherBlocks(tensors)) return "different-architecture";
  const known = paired - of("unmeasured", "changed");
  // What was not measured may have been anything.
  if (known * 2 < paired) return "unknown";
  const kept = of(...KEPT);
  const isWhole = added + removed === 0 && tensors.every(({ kinship }) => kinship?.rows === undefined);
  if (isWhole && kept === paired) return facts.isReexported ? "re-exported" : "same-weights";
  // An exporter folds what it can: fewer tensors, and those that are left say the same.
  if (kept === paired && added === 0 && facts.isReexported) return "re-exported";
  if (isWhole && kept + of("recast") === paired) return "recast";
  if (of("requantised") > 0 && of(...TUNED, "retrained") === 0) return "requantised";
  if (of("pruned") > 0 && of(...TUNED, "retrained") === 0) return "pruned";
  const tuned = of(...TUNED);
  // What no training touches, such as the basis of a transform, is not kinship; a new head on what was kept is.
  if (of("retrained") > tuned && scopeOf(tensors) !== "head") return "retrained";
  if (of("low-rank-update") * 2 > tuned && of("low-rank-update") > 0) return "adapter-merged";
  return "fine-tuned";
}

/** Whether a tensor has the place of another one and other sizes than it: no value of one is a value of the other. */
function isResized({ base, head, kinship }: RelatedTensor): boolean {
  if (base === undefined || head === undefined || kinship?.kind !== "unmeasured") return false;
  return kinship.rows === undefined && base.parameters !== head.parameters;
}

function resizedOf(tensors: readonly RelatedTensor[]): { readonly base: number; readonly head: number; readonly larger: number } {
  const sum = { base: 0, head: 0, larger: 0 };
  for (const tensor of tensors) {
    const { base, head } = tensor;
    if (base === undefined || head === undefined || !isResized(tensor)) continue;
    sum.base += base.parameters;
    sum.head += head.parameters;
    sum.larger += Math.max(base.parameters, head.parameters);
  }
  return sum;
}

/** Whether blocks came or went. */
function isOfOtherBlocks(tensors: readonly RelatedTensor[]): boolean {
  return tensors.some((tensor) => {
    return (tensor.base === undefined || tensor.head === undefined) && placeOfTensor(tensor).stage === "block";
  });
}

/** Which layers do not have the values they had. */
function scopeOf(tensors: readonly RelatedTensor[]): TunedScope {
  const isKept = (tensor: RelatedTensor) => KEPT.has(kindNameOf(tensor)) && tensor.kinship?.rows === undefined;
  const places = tensors.map((tensor) => ({ place: placeOfTensor(tensor), isKept: isKept(tensor) }));
  const sorted = [...places].sort((a, b) => byDepth(a.place, b.place));
  const touched = sorted.filter(({ isKept }) => !isKept);
  const kept = sorted.filter(({ isKept }) => isKept);
  if (kept.length === 0) return "all";
  if (touched.every(({ place }) => place.stage === "output") && kept.some(({ place }) => place.stage !== "output")) return "head";
  // Not spread into arguments: a model may have more tensors than a call takes.
  const lowest = touched.reduce(
    (least, { place: { stage, block } }) => Math.min(least, stage === "output" ? Number.POSITIVE_INFINITY : (block ?? -1)),
    Number.POSITIVE_INFINITY,
  );
  const isTop = kept.every(({ place: { stage, block } }) => stage === "output" || stage === "input" || (block ?? 0) < lowest);
  // Names without blocks do not tell which layers are the last.
  const isAboveOthers = lowest < Number.POSITIVE_INFINITY && kept.some(({ place: { stage } }) => stage === "block");
  return lowest >= 0 && isTop && isAboveOthers ? "top-blocks" : "some";
}

function placeOfTensor({ base, head }: RelatedTensor): LayerPlace {
  return placeOf(head?.name ?? base?.name ?? "");
}

/** Several tensors of one layer are told by the largest. */
function layersOf(tensors: readonly RelatedTensor[]): readonly LayerKinship[] {
  const layers = new Map<string, { place: LayerPlace; tensors: RelatedTensor[] }>();
  for (const tensor of tensors) {
    const place = placeOfTensor(tensor);
    const known = layers.get(place.layer);
    if (known === undefined) layers.set(place.layer, { place, tensors: [tensor] });
    else known.tensors.push(tensor);
  }
  const sorted = [...layers.values()].sort((a, b) => byDepth(a.place, b.place));
  return sorted.map(({ place: { layer }, tensors: own }) => {
    const largest = own.reduce((a, b) => (parametersOf(b) > parametersOf(a) ? b : a));
    const parameters = own.reduce((sum, tensor) => sum + parametersOf(tensor), 0);
    return { layer, kind: kindNameOf(largest), parameters, drift: driftOf(own) };
  });
}

function driftOf(tensors: readonly RelatedTensor[]): number | null {
  let [difference, norm] = [0, 0];
  for (const { measure, kinship } of tensors) {
    if (kinship?.kind === "identical" && measure === undefined) continue;
    if (measure?.relativeL2 == null || measure.base.norm === null) continue;
    // A sample stands for the whole tensor.
    difference += (measure.relativeL2 * measure.base.norm) ** 2 / measure.share;
    norm += measure.base.norm ** 2 / measure.share;
  }
  if (norm > 0) return Math.sqrt(difference / norm);
  return tensors.every(({ kinship }) => kinship?.kind === "identical") ? 0 : null;
}
