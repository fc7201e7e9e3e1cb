import type { CompanionProblem, MetadataEntry } from "../../model/metadata.js";
import type { Model } from "../../model/model.js";
import type { Signature, Value } from "../../model/signature.js";
import { folderOf } from "../owners.js";
import type { FoundCompanion } from "./find.js";
import type { SchemaSignature } from "./mlflow-signature.js";
import { beside } from "./named-files.js";

/** What a companion states about how a model is called. */
interface StatedSignature {
  readonly signature: SchemaSignature;
  readonly found: FoundCompanion;
  readonly entries: readonly MetadataEntry[];
}

/**
 * The model with the signature that an `MLmodel` states for it: as its own where the file has none; where both have one, with what in
 * the first cannot be true of the second as a problem of the `MLmodel`.
 */
export function withStatedSignature(model: Model, path: string, found: readonly FoundCompanion[]): Model {
  const stated = statedFor(path, found);
  if (stated === undefined) return model;
  const { signature, found: companion, entries } = stated;
  const source = companion.companion.path;
  if (model.signatures.length === 0) {
    // What is told as an interface is not told as text again.
    const metadata = model.metadata.filter((entry) => entry.source !== source || !/^signature(?:\.|$)/.test(entry.key));
    return { ...model, signatures: [signature.signature], metadata };
  }
  const own =
    model.signatures.length === 1 ? model.signatures[0] : model.signatures.find(({ name }) => name === "serving_default");
  // Whoever brings a loader of their own may turn what comes in into anything.
  if (own === undefined || companion.code.some(({ name }) => LOADER.test(name))) return model;
  const line = entries.find(({ key }) => key === "signature")?.line ?? 1;
  const problems = contradictionsOf(signature, own).map((message): CompanionProblem => ({ message, line, column: 1 }));
  if (problems.length === 0) return model;
  const companions = model.companions.map((one) =>
    one.path === source ? { ...one, problems: [...one.problems, ...problems] } : one,
  );
  return { ...model, companions };
}

const LOADER = /^flavors\.python_function\.loader_module: /;

/** The signature of a folder is that of the file that its flavors load, or that is in the folder they load; what else is there serves it. */
function statedFor(path: string, found: readonly FoundCompanion[]): StatedSignature | undefined {
  for (const one of found) {
    const { signature, loaded = [], entries } = one.statement;
    if (signature === undefined) continue;
    const places = loaded.map((file) => beside(one.companion.path, file));
    const isLoaded = places.some((place) => place === path || path.startsWith(`${place}/`));
    const isAlone = places.length === 0 && folderOf(path) === folderOf(one.companion.path);
    if (isLoaded || isAlone) return { signature, found: one, entries };
  }
  return undefined;
}

/**
 * Only what is certain, of tensors: MLflow makes columns into tensors in ways of each flavor, and casts numbers. Names count where the
 * signature gives them, since tensors are handed over by name.
 */
function contradictionsOf({ signature: stated, isTable }: SchemaSignature, own: Signature): readonly string[] {
  const sides = [
    ["inputs", stated.inputs.filter(({ required }) => required), own.inputs],
    ["outputs", stated.outputs, own.outputs],
  ] as const;
  if (isTable) return columnsAtOdds(sides[0][1], own.inputs);
  return sides.flatMap(([side, values, theirs]) => values.flatMap((value) => contradictionOf(side, value, values, theirs)));
}

/** Columns of numbers and words become one table, for a model that takes one. */
function columnsAtOdds(columns: readonly Value[], [table, another]: readonly Value[]): readonly string[] {
  const width = table?.kind === "tensor" && another === undefined && table.shape?.length === 2 ? table.shape[1] : undefined;
  const isPlain = columns.length > 0 && columns.every(({ kind }) => kind === "tensor");
  if (!isPlain || typeof width !== "number" || width === columns.length) return [];
  return [`\`signature.inputs\` has ${columns.length} columns, and the model takes ${width}.`];
}

function contradictionOf(side: string, value: Value, values: readonly Value[], theirs: readonly Value[]): readonly string[] {
  if (value.kind !== "tensor" || value.shape === null) return [];
  const isUnnamed = value.name === "0" && values.length === 1;
  const byName = theirs.find(({ name }) => name === value.name);
  const only = theirs.length === 1 ? theirs[0] : undefined;
  const other = byName ?? (isUnnamed ? only : undefined);
  if (other === undefined) {
    if (isUnnamed || theirs.length === 0) return [];
    return [`\`signature.${side}\` names \`${value.name}\`, and the model has no ${side.slice(0, -1)} of this name.`];
  }
  if (other.kind !== "tensor" || other.shape === null || !isAtOdds(value.shape, other.shape)) return [];
  return [
    `\`signature.${side}\` gives \`${value.name}\` the shape ${shapeText(value.shape)}, and the model has ${shapeText(other.shape)}.`,
  ];
}

function isAtOdds(stated: NonNullable<Value["shape"]>, own: NonNullable<Value["shape"]>): boolean {
  if (stated.length !== own.length) return true;
  return stated.some((size, axis) => typeof size === "number" && typeof own[axis] === "number" && size !== own[axis]);
}

function shapeText(shape: NonNullable<Value["shape"]>): string {
  return `[${shape.map((size) => (typeof size === "number" ? size : "any")).join(", ")}]`;
}
