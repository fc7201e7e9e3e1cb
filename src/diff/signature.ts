import type { Model } from "../model/model.js";
import type { Dimension, Shape, Signature, Value } from "../model/signature.js";
import type { Change, Compatibility, DimensionEffect, InterfaceChange, Side } from "./change.js";

type ValueChange = InterfaceChange extends infer Kind
  ? Kind extends InterfaceChange
    ? Omit<Kind, "signature" | "side">
    : never
  : never;

/**
 * Inputs and outputs, signature by signature. Breaking or compatible is judged for callers that feed and read values by name;
 * another order breaks those that go by position.
 */
export function signatureChanges(base: Model, head: Model): Change[] {
  const bases = new Map(base.signatures.map((signature) => [signature.name, signature]));
  const heads = new Map(head.signatures.map((signature) => [signature.name, signature]));
  const changes: Change[] = [];
  const isListing = listsWeights(base) || listsWeights(head);
  for (const [name, before] of bases) {
    const after = heads.get(name);
    if (after === undefined) changes.push({ kind: "signature-removed", signature: name, compatibility: "breaking" });
    else for (const change of interfaceChanges(before, after, isListing)) changes.push(change);
  }
  for (const name of heads.keys()) {
    if (!bases.has(name)) changes.push({ kind: "signature-added", signature: name, compatibility: "compatible" });
  }
  return changes;
}

/** Some exporters list every weight as an input with a default; a default that was meant is one input among other weights. */
function listsWeights({ signatures, tensors }: Model): boolean {
  const names = new Set(signatures.flatMap(({ inputs }) => inputs.map(({ name }) => name)));
  const weights = tensors.filter(({ kind }) => kind === "initializer" || kind === "sparse-initializer");
  return weights.length > 1 && weights.filter(({ name }) => names.has(name)).length === weights.length;
}

function* interfaceChanges(base: Signature, head: Signature, isListing: boolean): Iterable<InterfaceChange> {
  for (const side of ["input", "output"] as const) {
    const values = side === "input" ? ([base.inputs, head.inputs] as const) : ([base.outputs, head.outputs] as const);
    const [before, after] = isListing ? withoutWeights(...values) : values;
    for (const change of valueListChanges(before, after, side))
      yield { signature: base.name, side, ...change } as InterfaceChange;
  }
}

/** Leaves out what has a default on every side that has it: it is compared as a tensor. */
function withoutWeights(base: readonly Value[], head: readonly Value[]): readonly [readonly Value[], readonly Value[]] {
  const fed = new Set([...base, ...head].filter(({ required }) => required).map(({ name }) => name));
  const isFed = ({ name }: Value) => fed.has(name);
  return [base.filter(isFed), head.filter(isFed)];
}

/** Pairs of one interface list, found by name and then as renames: `[base, head]`. */
export function pairValues(base: readonly Value[], head: readonly Value[]): readonly (readonly [Value, Value])[] {
  const pairs = new Map<Value, Value>();
  const namesakes = groupsOf(head.toReversed(), ({ name }) => name);
  for (const value of base) {
    const next = namesakes.get(value.name)?.pop();
    if (next !== undefined) pairs.set(value, next);
  }
  const taken = new Set(pairs.values());
  // A rename needs the same type, and the same position in lists of one length or a type that occurs once among what is left.
  const isInPlace = base.length === head.length;
  const openAtBase = setsOf(base.filter((value) => !pairs.has(value)));
  const openAtHead = setsOf(head.filter((value) => !taken.has(value)));
  for (const [position, value] of base.entries()) {
    if (pairs.has(value)) continue;
    const [rivals, candidates] = [openAtBase.get(typeKeyOf(value)), openAtHead.get(typeKeyOf(value))];
    if (rivals === undefined || candidates === undefined) continue;
    const inPlace = isInPlace ? head[position] : undefined;
    const isOnly = rivals.size === 1 && candidates.size === 1;
    const renamed = inPlace !== undefined && candidates.has(inPlace) ? inPlace : isOnly ? [...candidates][0] : undefined;
    if (renamed === undefined) continue;
    pairs.set(value, renamed);
    rivals.delete(value);
    candidates.delete(renamed);
  }
  return [...pairs];
}

function setsOf(values: readonly Value[]): ReadonlyMap<string, Set<Value>> {
  const groups = groupsOf(values, typeKeyOf);
  // Of a value whose rank is unknown too little is known to find it again.
  groups.delete(UNKNOWN_TYPE);
  return new Map([...groups].map(([key, group]) => [key, new Set(group)]));
}

function groupsOf(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

const UNKNOWN_TYPE = "";

/** Equal for values that differ in names alone, their own and those of their dimensions. */
function typeKeyOf({ kind, dtype, required, shape }: Value): string {
  if (shape === null) return UNKNOWN_TYPE;
  return JSON.stringify([kind, dtype, required, shape.map((dimension) => (typeof dimension === "number" ? dimension : null))]);
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
    yield { kind: "value-dtype-changed", name, base: dtypeTextOf(base), head: dtypeTextOf(head), compatibility: "breaking" };
  }
  if (base.required !== head.required) {
    const { required } = head;
    yield { kind: "value-requirement-changed", name, required, compatibility: required ? "breaking" : "compatible" };
  }
  yield* shapeChanges(name, base.shape, head.shape, side);
}

/** Containers spell what they hold; a sparse tensor is told from a dense one here. */
function dtypeTextOf({ kind, dtype }: Value): string {
  return kind === "sparse-tensor" ? `sparse-tensor(${dtype})` : dtype;
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
