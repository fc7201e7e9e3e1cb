import type { TensorChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { TensorKinship } from "../diff/kinship/tensor.js";
import { type ModelSummary, parameterCountOf } from "../model/summary.js";
import { listed, ours, say } from "../policy/message.js";
import { bytesText, grouped, shapeText } from "../policy/quantities.js";
import { isOfValues } from "./block-runs.js";
import { driftOf, driftText, KINSHIP_WORDS } from "./drift.js";
import { counted, parametersOf, signed } from "./figures.js";
import { kinshipSharesOf } from "./kinship-story.js";
import { left, line, type Part, right, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import { skippedText } from "./skipped.js";
import { groupsOf, type TensorGroup, tensorOf } from "./tensor-groups.js";
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
  return [`${sentenceCase(skippedText(skipped))}.`];
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
    group.label === null ? ["others"] : say`${group.label}`,
    [verbOf(group)],
    effectOf(group),
    [parametersOf(group.parameters)],
  ]);
  return table([left("Tensor"), left("Change"), left("From → to"), right("Parameters")], rows, atMost);
}

function concernsTensor(change: { readonly kind: string }): change is TensorChange {
  return change.kind in VERBS;
}

function verbOf({ kind, changes }: TensorGroup): string {
  const drift = driftOf(changes.filter(isOfValues));
  if (drift !== undefined) return KINSHIP_WORDS[drift.kind];
  const kinships = changes.map((change) => ("kinship" in change ? change.kinship : undefined));
  const [first] = kinships;
  if (first === undefined || kinships.some((one) => one?.kind !== first.kind)) return VERBS[kind];
  if (kind === "tensor-retyped") return KINSHIP_WORDS[first.kind];
  return first.rows === undefined ? VERBS[kind] : first.rows > 0 ? "grown" : "cut";
}

function effectOf({ changes }: TensorGroup): Text {
  const drift = driftOf(changes.filter(isOfValues));
  const moved = drift === undefined ? "" : driftText(drift);
  if (moved !== "") return [`${moved}${zeroRowsText(changes)}`];
  const [change] = changes;
  if (change === undefined || changes.length > 1) return [counted(changes.length, "tensor")];
  const { dtype, shape } = tensorOf(change);
  if (change.kind === "tensor-reshaped") {
    const common = change.kinship === undefined ? "" : `, the common rows ${KINSHIP_WORDS[change.kinship.kind]}`;
    const rest =
      change.kinship?.rows === undefined
        ? change.kinship === undefined
          ? ""
          : `, values ${KINSHIP_WORDS[change.kinship.kind]}`
        : common;
    return say`${shapeText(change.base.shape)} → ${shapeText(shape)}${ours(rest)}`;
  }
  if (change.kind === "tensor-retyped") return say`${change.base.dtype} → ${dtype}${ours(sampleText(change.kinship))}`;
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

/** How much of a sampled tensor speaks for all of it. */
function sampleText(kinship: TensorKinship | undefined): string {
  return kinship?.share === undefined ? "" : `, by about ${Math.max(1, Math.round(100 * kinship.share))} % of the values`;
}

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
