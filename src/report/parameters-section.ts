import type { TensorChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { ModelSummary, Total } from "../model/summary.js";
import { say } from "../policy/message.js";
import { bytesText, grouped, shapeText } from "../policy/quantities.js";
import { counted, parametersOf, signed } from "./figures.js";
import { left, line, type Part, right, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import { groupsOf, type TensorGroup, tensorOf } from "./tensor-groups.js";
import type { Text } from "./text.js";

/** Totals, then the tensors by what happened to them, layer by layer when there are many. */
export function parametersSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [baseModel(comparison), headModel(comparison)];
  if (base !== undefined && head !== undefined) {
    return section("Parameters", line(totals(base, head)), line(tallyOf(comparison)), tensors(comparison, atMost));
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

const TOTALS = [
  { name: "tensors", written: grouped },
  { name: "parameters", written: grouped },
  { name: "bytes", written: bytesText },
] as const satisfies readonly { name: keyof Total; written: (amount: number) => string }[];

/** `Tensors 10 → 11 (+1), parameters 148,352 → 214,336 (+65,984).` */
function totals(base: ModelSummary, head: ModelSummary): Text {
  const words = TOTALS.flatMap(({ name, written }) => {
    const [before, after] = [base.totals[name], head.totals[name]];
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
  const groups = groupsOf(changes.filter(concernsTensor), Math.min(atMost, LAYERS));
  const rows = groups.map((group) => [
    group.label === null ? ["others"] : say`${group.label}`,
    [VERBS[group.kind]],
    effectOf(group),
    [parametersOf(group.parameters)],
  ]);
  return table([left("Tensor"), left("Change"), left("From → to"), right("Parameters")], rows, atMost);
}

function concernsTensor(change: { readonly kind: string }): change is TensorChange {
  return change.kind in VERBS;
}

function effectOf({ changes }: TensorGroup): Text {
  const [change] = changes;
  if (change === undefined || changes.length > 1) return [counted(changes.length, "tensor")];
  const { dtype, shape } = tensorOf(change);
  if (change.kind === "tensor-reshaped") return say`${shapeText(change.base.shape)} → ${shapeText(shape)}`;
  if (change.kind === "tensor-retyped") return say`${change.base.dtype} → ${dtype}`;
  if (change.kind === "tensor-renamed") return say`from ${change.base.name}`;
  return say`${dtype + shapeText(shape)}`;
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
