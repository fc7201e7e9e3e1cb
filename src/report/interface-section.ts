import type { InterfaceChange, Side } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { Value } from "../model/signature.js";
import type { ModelSummary } from "../model/summary.js";
import { ours, say } from "../policy/message.js";
import { typeOf } from "./figures.js";
import { concernsInterface, subjectOf } from "./interface-story.js";
import { left, line, list, type Part, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import { spread, type Text } from "./text.js";

/** The values that changed, base beside head; all of them for a model that is new or gone. */
export function interfaceSection(comparison: Comparison, atMost: number): readonly Section[] {
  const base = baseModel(comparison);
  const head = headModel(comparison);
  if (base !== undefined && head !== undefined) return section("Interface", changedValues(comparison, base, head, atMost));
  const one = head ?? base;
  return one === undefined ? [] : section("Interface", allValues(one, atMost));
}

function changedValues(comparison: Comparison, base: ModelSummary, head: ModelSummary, atMost: number): readonly Part[] {
  // Where a side states none, there is nothing to compare, and the name of the other's only signature is often ours.
  const [none, one] = base.signatures.length === 0 ? ["base", head] : head.signatures.length === 0 ? ["head", base] : [];
  if (one !== undefined && one.signatures.length > 0) {
    return [...line([`${none} states no inputs and outputs`]), ...allValues(one, atMost)];
  }
  const changes = comparison.changes.filter(concernsInterface);
  const several = base.signatures.length > 1 || head.signatures.length > 1;
  const [before, after] = [valuesOf(base), valuesOf(head)];
  const rows = new Map<string, { readonly cells: readonly [Text, Text, Text]; readonly what: Text[] }>();
  const remarks: Text[] = [];
  for (const change of changes) {
    if (!("side" in change)) {
      remarks.push(say`signature ${change.signature} ${ours(change.kind === "signature-added" ? "added" : "removed")}`);
    } else if (change.kind === "values-reordered") {
      remarks.push(say`${ours(`${change.side}s`)} in another order: ${change.base.join(", ")} → ${change.head.join(", ")}`);
    } else {
      const place = `${change.side}\0${subjectOf(change)}`;
      const row = rows.get(place) ?? { cells: cellsOf(change, before, after, several), what: [] };
      row.what.push(ours(change.compatibility === "breaking" ? `${effectOf(change)}, breaking` : effectOf(change)));
      rows.set(place, row);
    }
  }
  const lines = [...rows.values()].map(({ cells, what }) => [...cells, spread(what, "; ")]);
  return [...table([left("Value"), left("Base"), left("Head"), left("Change")], lines, atMost), ...list(remarks, atMost)];
}

type OfValue = Exclude<InterfaceChange, { kind: "values-reordered" }>;

function cellsOf(change: OfValue, base: Values, head: Values, several: boolean): readonly [Text, Text, Text] {
  const name = change.kind === "value-renamed" ? change.head : "value" in change ? change.value.name : change.name;
  const baseName = change.kind === "value-renamed" ? change.base : name;
  const label: Text = several ? say`${ours(change.side)} ${name} of ${change.signature}` : say`${ours(change.side)} ${name}`;
  const before = change.kind === "value-added" ? undefined : base.get(keyOf(change.signature, change.side, baseName));
  const after = change.kind === "value-removed" ? undefined : head.get(keyOf(change.signature, change.side, name));
  const renamed = change.kind === "value-renamed" && before !== undefined;
  return [label, renamed ? say`${baseName} ${typeOf(before)}` : typeCell(before), typeCell(after)];
}

function typeCell(value: Value | undefined): Text {
  return value === undefined ? ["–"] : say`${typeOf(value)}`;
}

type Values = ReadonlyMap<string, Value>;

function valuesOf(model: ModelSummary): Values {
  const values = new Map<string, Value>();
  for (const { name: signature, inputs, outputs } of model.signatures) {
    for (const value of inputs) values.set(keyOf(signature, "input", value.name), value);
    for (const value of outputs) values.set(keyOf(signature, "output", value.name), value);
  }
  return values;
}

function keyOf(signature: string, side: Side, name: string): string {
  return `${signature}\0${side}\0${name}`;
}

function effectOf(change: OfValue): string {
  switch (change.kind) {
    case "value-added":
      return change.side === "input" && change.value.required ? "added, required" : "added";
    case "value-removed":
      return "removed";
    case "value-renamed":
      return "renamed";
    case "value-dtype-changed":
      return "dtype";
    case "value-requirement-changed":
      return change.required ? "required now" : "optional now";
    case "value-rank-changed":
      return change.base === null || change.head === null ? "rank" : `rank ${change.base.length} → ${change.head.length}`;
    case "dimension-changed":
      return `axis ${change.axis} ${change.effect}`;
  }
}

/** Every input and output, in the order a caller sees. */
export function allValues(model: ModelSummary, atMost: number): readonly Part[] {
  const several = model.signatures.length > 1;
  const rows = model.signatures.flatMap((signature) =>
    (["input", "output"] as const).flatMap((side) =>
      (side === "input" ? signature.inputs : signature.outputs).map((value) => [
        several ? say`${ours(side)} ${value.name} of ${signature.name}` : say`${ours(side)} ${value.name}`,
        say`${typeOf(value)}`,
      ]),
    ),
  );
  return rows.length === 0 ? line([]) : table([left("Value"), left("Type")], rows, atMost);
}
