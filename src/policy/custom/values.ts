import type { Change } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import type { ModelKinship } from "../../diff/kinship/model.js";
import { type Inspection, statedOf } from "../../formats/inspection.js";
import { FIELDS, type FieldKind } from "../../model/fields.js";
import type { Fact } from "../../model/metadata.js";
import type { Signature, Value } from "../../model/signature.js";
import { type GraphSummary, type ModelSummary, parameterCountOf, type TensorSummary } from "../../model/summary.js";
import { recordOf } from "./records.js";
import { groupType, splitId } from "./types.js";

/** The variables of an expression for one comparison; numbers that CEL counts with are bigints. */
export type Context = Readonly<Record<string, unknown>>;

// What a file says is as long as it likes; an expression compares its beginning.
const MAX_TEXT_CHARACTERS = 10_000;

export function contextOf(comparison: Comparison): Context {
  const { path, change, changes, base, head } = comparison;
  const modelAt = isUnread(head) ? knownOf : modelOf;
  const metadata = metadataOf(statedOf(head)?.facts ?? [], isUnread(head));
  // Of a head that was not read nothing is known: an expression that asks for it fails.
  const kinship = isUnread(head) ? recordOf("Kinship", {}) : kinshipOf(comparison.kinship);
  return { path, change, base: modelAt(base), head: modelAt(head), changes: changes.map(changeOf), kinship, metadata };
}

/** Whether there is a model that was not read: of such a head an expression is shown only what is known. */
export function isUnread(inspection: Inspection<ModelSummary> | undefined): boolean {
  return inspection !== undefined && inspection.status !== "read";
}

/** Without members of which nothing is known: they would look as if the model had none, and an expression that needs one fails. */
function knownOf(inspection: Inspection<ModelSummary> | undefined) {
  if (inspection === undefined || !isUnread(inspection)) return modelOf(inspection);
  const { path, format, size } = inspection;
  return recordOf("Model", {
    read: false,
    path,
    ...(format === null ? {} : { format }),
    ...(size === 0 ? {} : { size: BigInt(size) }),
    metadata: metadataOf(statedOf(inspection)?.facts ?? [], true),
  });
}

function modelOf(inspection: Inspection<ModelSummary> | undefined) {
  const model = inspection?.status === "read" ? inspection.model : undefined;
  const { producer } = model ?? {};
  const metadata = metadataOf(statedOf(inspection)?.facts ?? [], false);
  return recordOf("Model", {
    read: model !== undefined,
    path: inspection?.path ?? "",
    format: model?.format ?? "",
    format_version: model?.formatVersion ?? "",
    producer: producer === undefined ? "" : short(`${producer.name} ${producer.version}`.trim()),
    size: BigInt(inspection?.size ?? 0),
    parameters: BigInt(model === undefined ? 0 : parameterCountOf(model)),
    files: (model?.files ?? []).map(({ path, role, size }) => recordOf("File", { path, role, size: BigInt(size ?? -1) })),
    tensors: (model?.tensors ?? []).map(tensorOf),
    signatures: (model?.signatures ?? []).map(signatureOf),
    operators: operatorsOf(model?.graphs ?? []),
    requirements: new Map((model?.requirements ?? []).map(({ name, version }) => [short(name), BigInt(version)])),
    entries: firstOfEach((model?.metadata ?? []).map(({ key, value }) => [short(key), short(value)])),
    metadata,
  });
}

/** Over all graphs. */
function operatorsOf(graphs: readonly GraphSummary[]) {
  const totals = new Map<string, { domain: string; type: string; count: bigint }>();
  for (const { domain, type, count } of graphs.flatMap(({ operators }) => operators)) {
    const key = `${domain}\0${type}`;
    const total = totals.get(key) ?? { domain: short(domain), type: short(type), count: 0n };
    totals.set(key, { ...total, count: total.count + BigInt(count) });
  }
  return [...totals.values()].map((total) => recordOf("Operator", total));
}

function tensorOf({ name, kind, dtype, shape, parameters, bytes }: TensorSummary) {
  const counts = { parameters: BigInt(parameters), bytes: BigInt(bytes) };
  return recordOf("Tensor", { name: short(name), kind, dtype, shape: shape.map(BigInt), ...counts });
}

function signatureOf({ name, inputs, outputs }: Signature) {
  return recordOf("Signature", {
    name: short(name),
    inputs: inputs.map(interfaceValueOf),
    outputs: outputs.map(interfaceValueOf),
  });
}

function interfaceValueOf({ name, dtype, shape, required }: Value) {
  const sizes = (shape ?? []).map((size) => (size === null ? "?" : short(String(size))));
  return recordOf("Value", { name: short(name), dtype, shape: sizes, required });
}

function firstOfEach(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  // Of a repeated key a map keeps the last.
  return new Map([...pairs].reverse());
}

/**
 * Every field of the catalogue is there, so that `metadata.license.size() == 0` asks whether one is stated; `isPartial` leaves out
 * those that only the file would state.
 */
function metadataOf(facts: readonly Fact[], isPartial: boolean) {
  const byField = new Map<string, Fact[]>();
  for (const fact of facts) byField.set(fact.field, [...(byField.get(fact.field) ?? []), fact]);
  const groups = new Map<string, Record<string, unknown>>([["", {}]]);
  for (const { id, kind } of FIELDS) {
    const [group, name] = splitId(id);
    const members = groups.get(group) ?? {};
    groups.set(group, members);
    const stated = byField.get(id) ?? [];
    if (stated.length > 0 || !isPartial) members[name] = fieldValueOf(kind, stated);
  }
  const inner = [...groups].filter(([group]) => group !== "");
  const nested = inner.map(([group, members]) => [group, recordOf(groupType(group), members)]);
  return recordOf("Metadata", { ...groups.get(""), ...Object.fromEntries(nested) });
}

function fieldValueOf(kind: FieldKind, stated: readonly Fact[]) {
  if (kind === "setting") return firstOfEach(stated.map(({ subject, value }) => [short(subject ?? ""), short(value)]));
  if (kind === "metric") return new Map(stated.map(({ subject, value }) => [short(subject ?? ""), Number.parseFloat(value)]));
  return [...new Set(stated.map(({ value }) => short(value)))];
}

/** One shape for all kinds of change, as text. */
function changeOf(change: Change) {
  const parts = change as unknown as Readonly<Record<string, unknown>>;
  const named = ["name", "field", "key", "tensor", "value", "operator", "node", "code", "signature", "graph", "base"];
  const name = named.map((part) => labelOf(parts[part])).find((label) => label !== "") ?? "";
  const { subject, base, head, compatibility } = parts;
  return recordOf("Change", {
    kind: change.kind,
    name: short(name),
    subject: short(typeof subject === "string" ? subject : ""),
    base: textsOf(base),
    head: textsOf(head),
    breaking: compatibility === "breaking",
    ...valuesOf(change),
  });
}

/** What was not measured, and a step from nothing but zeros, may be more than any budget. */
function valuesOf(change: Change): { readonly kinship: string; readonly relative_change: number } {
  const kinship = "kinship" in change ? (change.kinship?.kind ?? "") : "";
  if (change.kind !== "tensor-values-changed") return { kinship, relative_change: 0 };
  return { kinship, relative_change: change.measure?.relativeL2 ?? Number.POSITIVE_INFINITY };
}

function kinshipOf(kinship: ModelKinship | undefined) {
  const { kind = "", step = "none", scope = "", rank = 0, shares = [], layers = [] } = kinship ?? {};
  const all = shares.reduce((sum, { parameters }) => sum + parameters, 0);
  return recordOf("Kinship", {
    kind,
    step,
    scope,
    rank: BigInt(rank),
    shares: new Map(shares.map((share) => [share.kind, all === 0 ? 0 : share.parameters / all])),
    layers: layers.map(({ layer, kind: what, parameters, drift }) =>
      recordOf("Layer", {
        name: short(layer),
        kind: what,
        parameters: BigInt(parameters),
        drift: drift ?? Number.POSITIVE_INFINITY,
      }),
    ),
  });
}

function labelOf(part: unknown): string {
  if (typeof part === "string") return part;
  if (typeof part !== "object" || part === null || !("name" in part)) return "";
  return typeof part.name === "string" ? part.name : "";
}

/** A side of a change: nothing, one text, or one for each member. */
function textsOf(side: unknown): readonly string[] {
  if (side === undefined || side === null) return [];
  if (Array.isArray(side)) return side.flatMap(textsOf);
  if (typeof side === "string" || typeof side === "number" || typeof side === "boolean") return [short(String(side))];
  if (typeof side !== "object") return [];
  if ("value" in side) return textsOf(side.value);
  return labelOf(side) === "" ? [] : [short(labelOf(side))];
}

function short(text: string): string {
  return text.length > MAX_TEXT_CHARACTERS ? text.slice(0, MAX_TEXT_CHARACTERS) : text;
}
