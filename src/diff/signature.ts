import type { Model } from "../model/model.js";
import type { Dimension, Shape, Signature, Value } from "../model/signature.js";
import type { Change, Compatibility, DimensionEffect, InterfaceChange, Side } from "./change.js";

type ValueChange = InterfaceChange extends infer Kind
  ? Kind extends InterfaceChange
    ? Omit<Kind, "signature" | "side">
    : never
  : never;

/** Inputs and outputs, signature by signature. Breaking or compatible is judged for callers that feed and read values by name. */
export function signatureChanges(base: Model, head: Model): Change[] {
  const bases = new Map(base.signatures.map((signature) => [signature.name, signature]));
  const heads = new Map(head.signatures.map((signature) => [signature.name, signature]));
  const changes: Change[] = [];
  for (const [name, before] of bases) {
    const after = heads.get(name);
    if (after === undefined) changes.push({ kind: "signature-removed", signature: name, compatibility: "breaking" });
    else changes.push(...interfaceChanges(before, after));
  }
  for (const name of heads.keys()) {
    if (!bases.has(name)) changes.push({ kind: "signature-added", signature: name, compatibility: "compatible" });
  }
  return changes;
}

function* interfaceChanges(base: Signature, head: Signature): Iterable<InterfaceChange> {
  for (const side of ["input", "output"] as const) {
    const values = side === "input" ? ([base.inputs, head.inputs] as const) : ([base.outputs, head.outputs] as const);
    for (const change of valueListChanges(...values, side)) yield { signature: base.name, side, ...change } as InterfaceChange;
  }
}

/** Pairs of one interface list, found by name and then as renames: `[base, head]`. */
export function pairValues(base: readonly Value[], head: readonly Value[]): readonly (readonly [Value, Value])[] {
  const pairs = new Map<Value, Value>();
  const heads = new Map(head.map((value) => [value.name, value]));
  for (const value of base) {
    const same = heads.get(value.name);
    if (same !== undefined) pairs.set(value, same);
  }
  const taken = new Set(pairs.values());
  for (const [position, value] of base.entries()) {
    if (pairs.has(value)) continue;
    const candidate = renameOf(value, position, base, head, pairs, taken);
    if (candidate === undefined) continue;
    pairs.set(value, candidate);
    taken.add(candidate);
  }
  return [...pairs];
}

/** A rename needs the same type, and the same position in lists of one length or a type that occurs once among what is left. */
function renameOf(
  value: Value,
  position: number,
  base: readonly Value[],
  head: readonly Value[],
  pairs: ReadonlyMap<Value, Value>,
  taken: ReadonlySet<Value>,
): Value | undefined {
  const inPlace = base.length === head.length ? head[position] : undefined;
  if (inPlace !== undefined && !taken.has(inPlace) && isSameType(value, inPlace)) return inPlace;
  const alikeAtHead = head.filter((other) => !taken.has(other) && isSameType(value, other));
  const alikeAtBase = base.filter((other) => !pairs.has(other) && isSameType(value, other));
  return alikeAtHead.length === 1 && alikeAtBase.length === 1 ? alikeAtHead[0] : undefined;
}

function isSameType(a: Value, b: Value): boolean {
  if (a.kind !== b.kind || a.dtype !== b.dtype || a.required !== b.required) return false;
  if (a.shape === null || b.shape === null) return false;
  return (
    a.shape.length === b.shape.length &&
    a.shape.every((dimension, axis) => effectOf(dimension, b.shape?.[axis] ?? null) === undefined)
  );
}

function* valueListChanges(base: readonly Value[], head: readonly Value[], side: Side): Iterable<ValueChange> {
  const pairs = pairValues(base, head);
  const paired = new Map(pairs);
  const pairedHeads = new Set(paired.values());
  for (const [position, value] of base.entries()) {
    if (!paired.has(value)) yield { kind: "value-removed", value, position, compatibility: "breaking" };
  }
  for (const [position, value] of head.entries()) {
    const compatibility = side === "input" && value.required ? "breaking" : "compatible";
    if (!pairedHeads.has(value)) yield { kind: "value-added", value, position, compatibility };
  }
  for (const [before, after] of pairs) yield* valueChanges(before, after, side);
  const inBaseOrder = base.flatMap((value) => paired.get(value) ?? []);
  const inHeadOrder = head.filter((value) => pairedHeads.has(value));
  if (inBaseOrder.some((value, index) => value !== inHeadOrder[index])) {
    const names = (values: readonly Value[]) => values.map((value) => value.name);
    yield { kind: "values-reordered", base: names(inBaseOrder), head: names(inHeadOrder), compatibility: "breaking" };
  }
}

function* valueChanges(base: Value, head: Value, side: Side): Iterable<ValueChange> {
  const { name } = head;
  if (base.name !== name) yield { kind: "value-renamed", base: base.name, head: name, compatibility: "breaking" };
  if (base.dtype !== head.dtype || base.kind !== head.kind) {
    yield { kind: "value-dtype-changed", name, base: base.dtype, head: head.dtype, compatibility: "breaking" };
  }
  if (base.required !== head.required) {
    const { required } = head;
    yield { kind: "value-requirement-changed", name, required, compatibility: required ? "breaking" : "compatible" };
  }
  yield* shapeChanges(name, base.shape, head.shape, side);
}

function* shapeChanges(name: string, base: Shape, head: Shape, side: Side): Iterable<ValueChange> {
  if (base === null && head === null) return;
  if (base === null || head === null || base.length !== head.length) {
    yield { kind: "value-rank-changed", name, base, head, compatibility: rankCompatibility(base, head, side) };
    return;
  }
  for (const [axis, before] of base.entries()) {
    const after = head[axis] ?? null;
    const effect = effectOf(before, after) ?? (before === after ? undefined : "relabelled");
    if (effect !== undefined) {
      yield {
        kind: "dimension-changed",
        name,
        axis,
        base: before,
        head: after,
        effect,
        compatibility: dimensionCompatibility(effect, side),
      };
    }
  }
}

/** A rank that becomes unknown accepts more at an input and promises less at an output; two known ranks never fit. */
function rankCompatibility(base: Shape, head: Shape, side: Side): Compatibility {
  if (base !== null && head !== null) return "breaking";
  const isWider = head === null;
  return isWider === (side === "input") ? "compatible" : "breaking";
}

function dimensionCompatibility(effect: DimensionEffect, side: Side): Compatibility {
  if (effect === "relabelled") return "compatible";
  if (effect === "resized") return "breaking";
  return (effect === "widened") === (side === "input") ? "compatible" : "breaking";
}

/** Undefined when sizes agree or both are dynamic. */
function effectOf(base: Dimension, head: Dimension): DimensionEffect | undefined {
  const [wasFixed, isFixed] = [typeof base === "number", typeof head === "number"];
  if (wasFixed && isFixed) return base === head ? undefined : "resized";
  if (wasFixed) return "widened";
  if (isFixed) return "narrowed";
  return undefined;
}
