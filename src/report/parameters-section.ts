import type { TensorChange, TensorLabel } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { TensorKinshipKind } from "../diff/kinship/tensor.js";
import { type ModelSummary, parameterCountOf } from "../model/summary.js";
import { listed, ours, say } from "../policy/message.js";
import { bytesText, grouped, shapeText } from "../policy/quantities.js";
import { driftOf, driftText, KINSHIP_WORDS } from "./drift.js";
import { aboutText, counted, parametersOf, signed } from "./figures.js";
import { kinshipSharesOf } from "./kinship-story.js";
import { left, line, type Part, right, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import { checksumsText, skippedText } from "./skipped.js";
import { groupsOf, type TensorGroup } from "./tensor-groups.js";
import { isOfValues, kinshipOfLargest, tensorOf } from "./tensor-moves.js";
import type { Text } from "./text.js";

/** Totals, then the tensors by what happened to them, layer by layer when there are many. */
export function parametersSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [baseModel(comparison), headModel(comparison)];
  if (base !== undefined && head !== undefined) {
    const lines = [
      totals(base, head),
      tallyOf(comparison),
      kinshipOf(comparison),
      sampledOf(comparison),
      skippedOf(comparison),
      identicalOf(comparison, head),
    ].map(line);
    return section("Parameters", ...lines, tensors(comparison, atMost));
  }
  return head === undefined ? [] : section("Parameters", contents(head));
}

function tallyOf({ tensors: { changed, identical, unmeasured } }: Comparison): Text {
  const words: string[] = [];
  if (changed > 0) words.push(`${grouped(changed)} with new values`);
  if (identical > 0) words.push(`${grouped(identical)} identical`);
  if (unmeasured > 0) words.push(`${grouped(unmeasured)} not compared`);
  if (changed + unmeasured === 0) return [];
  return [`Tensors of the same shape and dtype: ${words.join(", ")}.`];
}

function kinshipOf({ kinship }: Comparison): Text {
  const told = kinship === undefined ? undefined : kinshipSharesOf(kinship);
  return told === undefined ? [] : [told];
}

/** How many of the numbers below are estimates, and how good those are. */
export function sampledOf({ changes }: Pick<Comparison, "changes">): Text {
  const measures = changes.flatMap((change) => (change.kind === "tensor-values-changed" ? (change.measure ?? []) : []));
  const sampled = measures.filter(({ share }) => share < 1);
  if (sampled.length === 0) return [];
  const read = sampled.reduce((sum, { elements }) => sum + elements, 0);
  const all = sampled.reduce((sum, { elements, share }) => sum + elements / share, 0);
  const percent = Math.max(1, Math.round((100 * read) / all));
  const confidence = "their relative change is told with “about”, within ± in 95 of 100 cases";
  return [
    `Sampled: ${grouped(sampled.length)} of ${counted(measures.length, "changed tensor")}, ${percent} % of the values; ${confidence}.`,
  ];
}

function skippedOf({ skipped }: Comparison): Text {
  if (skipped === undefined) return [];
  return [`${sentenceCase(skippedText(skipped))}. ${checksumsText(skipped)}`.trimEnd()];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where most weights have new values, the large ones that kept theirs tell what was not trained. */
function identicalOf({ changes, tensors: { changed, unmeasured } }: Comparison, head: ModelSummary): Text {
  if (changed === 0 || unmeasured > 0) return [];
  const touched = new Set(changes.filter(concernsTensor).map((change) => tensorOf(change).name));
  const kept = head.tensors.filter(({ name, parameters }) => parameters >= LARGE_PARAMETERS && !touched.has(name));
  if (kept.length === 0) return [];
  const names = [...kept].sort((a, b) => b.parameters - a.parameters).map(({ name }) => name);
  return say`Unchanged, among those of ${ours(grouped(LARGE_PARAMETERS))} elements or more: ${listed(names)}.`;
}

// Smaller ones are biases and shape constants.
const LARGE_PARAMETERS = 1024;

const TOTALS = [
  { name: "tensors", written: grouped, of: ({ totals }: ModelSummary) => totals.tensors },
  { name: "parameters", written: grouped, of: parameterCountOf },
  { name: "bytes", written: bytesText, of: ({ totals }: ModelSummary) => totals.bytes },
];

/** `Tensors 10 → 11 (+1), parameters 148,352 → 214,336 (+65,984).` */
function totals(base: ModelSummary, head: ModelSummary): Text {
  const words = TOTALS.flatMap(({ name, written, of }) => {
    const [before, after] = [of(base), of(head)];
    return before === after ? [] : [`${name} ${written(before)} → ${written(after)} (${signed(after - before, written)})`];
  });
  return words.length === 0 ? [] : [`In all: ${words.join(", ")}.`];
}

// A network is read layer by layer: more lines of one kind of change tell less.
const LAYERS = 16;

const VERBS = {
  "tensor-removed": "removed",
  "tensor-added": "added",
  "tensor-reshaped": "reshaped",
  "tensor-retyped": "dtype",
  "tensor-renamed": "renamed",
  "tensor-values-changed": "new values",
} satisfies Record<TensorChange["kind"], string>;

function tensors({ changes }: Comparison, atMost: number): readonly Part[] {
  const concerned = changes.filter(concernsTensor);
  // What has another number of rows is told once, with what became of the others.
  const reshaped = new Set(
    concerned.flatMap((change) => (change.kind === "tensor-reshaped" && change.kinship ? change.head.name : [])),
  );
  const told = concerned.filter((change) => change.kind !== "tensor-values-changed" || !reshaped.has(change.head.name));
  const groups = groupsOf(told, Math.min(atMost, LAYERS));
  const rows = groups.map((group) => [
    group.label === null ? [unnamedOf(group, groups)] : say`${group.label}`,
    [verbOf(group)],
    effectOf(group),
    [parametersOf(group.parameters)],
  ]);
  return table([left("Tensor"), left("Change"), left("From → to"), right("Parameters")], rows, atMost);
}

function concernsTensor(change: { readonly kind: string }): change is TensorChange {
  return change.kind in VERBS;
}

/** `31 others`, or `31 tensors` where no other of this kind is named. */
function unnamedOf({ kind, changes }: TensorGroup, groups: readonly TensorGroup[]): string {
  const isAlone = groups.every((group) => group.kind !== kind || group.label === null);
  return isAlone ? counted(changes.length, "tensor") : `${grouped(changes.length)} ${changes.length === 1 ? "other" : "others"}`;
}

function verbOf({ kind, changes }: TensorGroup): string {
  const kinship = kinshipOfLargest(changes);
  if (changes.every((change) => change.kind === "tensor-renamed" && change.evidence === "exchanged")) return "exchanged";
  if (kinship === undefined || kind === "tensor-renamed") return VERBS[kind];
  if (kind !== "tensor-reshaped") return KINSHIP_WORDS[kinship.kind];
  const rows = changes.map((change) => (change.kind === "tensor-reshaped" ? Math.sign(change.kinship?.rows ?? 0) : 0));
  return rows.every((sign) => sign > 0) ? "grown" : rows.every((sign) => sign < 0) ? "cut" : VERBS[kind];
}

function effectOf({ label, changes }: TensorGroup): Text {
  const drift = driftOf(changes.filter(isOfValues));
  const moved = drift === undefined ? "" : driftText(drift);
  if (moved !== "") return [`${moved}${zeroRowsText(changes)}`];
  const [change, ...others] = changes;
  if (change === undefined) return [];
  if (change.kind === "tensor-retyped" && others.every((other) => isRetypedAlike(change, other))) {
    const count = others.length === 0 ? "" : `, ${counted(changes.length, "tensor")}`;
    return say`${change.base.dtype} → ${change.head.dtype}${ours(`${count}${sampleText(changes)}${zeroRowsText(changes)}`)}`;
  }
  if (others.length > 0) return label === null ? [] : [counted(changes.length, "tensor")];
  const { dtype, shape } = tensorOf(change);
  if (change.kind === "tensor-reshaped") return say`${shapeText(change.base.shape)} → ${shapeText(shape)}${ours(keptOf(change))}`;
  if (change.kind === "tensor-renamed") return say`from ${change.base.name}`;
  const copy = "copyOf" in change && change.copyOf !== undefined ? say`, the values of ${change.copyOf}` : [];
  return [...say`${dtype + shapeText(shape)}`, ...copy];
}

/** Rows are what a network loses when it is pruned by its structure: units, filters, heads. */
function zeroRowsText(changes: readonly TensorChange[]): string {
  const sum = { base: 0, head: 0, of: 0 };
  for (const { zeroRows } of changes.flatMap((change) => ("kinship" in change ? (change.kinship ?? []) : []))) {
    sum.base += zeroRows?.base ?? 0;
    sum.head += zeroRows?.head ?? 0;
    sum.of += zeroRows?.of ?? 0;
  }
  const before = sum.base > 0 ? `, ${grouped(sum.base)} before` : "";
  return sum.of === 0 ? "" : `, ${grouped(sum.head)} of ${counted(sum.of, "row")} all zero${before}`;
}

/** How much of sampled tensors speaks for all of them. */
function sampleText(changes: readonly TensorChange[]): string {
  let [read, all] = [0, 0];
  for (const change of changes) {
    const { parameters } = tensorOf(change);
    read += parameters * ("kinship" in change ? (change.kinship?.share ?? 1) : 1);
    all += parameters;
  }
  return read < all ? `, by ${aboutText(read / all)} of the values` : "";
}

function isRetypedAlike(
  { base, head }: { readonly base: TensorLabel; readonly head: TensorLabel },
  other: TensorChange,
): boolean {
  return other.kind === "tensor-retyped" && other.base.dtype === base.dtype && other.head.dtype === head.dtype;
}

/** `, first 200 rows identical`: what became of the values that both sides have. */
function keptOf({ base, head, kinship }: Extract<TensorChange, { kind: "tensor-reshaped" | "tensor-retyped" }>): string {
  if (kinship === undefined) return "";
  const kept = KEPT_WORDS.get(kinship.kind) ?? KINSHIP_WORDS[kinship.kind];
  if (kinship.rows === undefined) return `, values ${kept}`;
  const rows = Math.min(base.shape[0] ?? 0, head.shape[0] ?? 0);
  return `, first ${rows === 1 ? "row" : `${grouped(rows)} rows`} ${kept}`;
}

const KEPT_WORDS: ReadonlyMap<TensorKinshipKind, string> = new Map([
  ["changed", "changed"],
  ["unmeasured", "not compared"],
]);

function contents({ totals: { byKind } }: ModelSummary): readonly Part[] {
  const [only] = byKind;
  if (only !== undefined && byKind.length === 1) {
    return line([
      `${counted(only.tensors, "tensor")} (${only.kind}), ${counted(only.parameters, "parameter")}, ${bytesText(only.bytes)}`,
    ]);
  }
  const rows = byKind.map(({ kind, tensors: count, parameters, bytes }) => [
    [kind],
    [grouped(count)],
    [grouped(parameters)],
    [bytesText(bytes)],
  ]);
  return table([left("Kind"), right("Tensors"), right("Parameters"), right("Bytes")], rows, rows.length);
}
