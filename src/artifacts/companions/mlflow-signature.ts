import { readJsonNodes } from "../../encodings/json-nodes.js";
import { type MappingNode, type Node, nodeText, valueAt } from "../../encodings/node.js";
import type { Dimension, Signature, Value } from "../../model/signature.js";
import type { Teller } from "./statement.js";

/** Wide tables have ten thousand columns, of five values each. */
const LIMITS = { depth: 16, entries: 100_000, stringLength: 64 * 1024 };
const MAX_VALUES = 10_000;
/** Of one type, spelled out: objects of language models have a dozen properties. */
const MAX_TYPE_CHARACTERS = 300;
const MAX_TYPE_DEPTH = 8;

/** Types of columns by the names that this project has for them; https://mlflow.org/docs/latest/ml/model/signatures/. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["boolean", "bool"],
  ["integer", "int32"],
  ["long", "int64"],
  ["float", "float32"],
  ["double", "float64"],
  ["binary", "bytes"],
  ["str", "string"],
]);

export interface SchemaSignature {
  readonly signature: Signature;
  /** Columns of a table, and no tensors. */
  readonly isTable: boolean;
}

/** The schema of what `predict` takes and gives, written as JSON within the YAML; parameters are inputs that have a default. */
export function signatureIn(root: MappingNode, teller: Teller): SchemaSignature | undefined {
  const signature = valueAt(root, "signature");
  if (signature?.kind !== "mapping") return undefined;
  const of = (key: string) => valuesOf(valueAt(signature, key), `signature.${key}`, teller);
  const [inputs, outputs, params] = [of("inputs"), of("outputs"), of("params")];
  if (inputs === undefined && outputs === undefined && params === undefined) return undefined;
  const optional = (params ?? []).map((value): Value => ({ ...value, required: false }));
  const isTable = nodeText(valueAt(signature, "inputs") ?? signature).includes(TENSOR) === false;
  return { signature: { name: "predict", inputs: [...(inputs ?? []), ...optional], outputs: outputs ?? [] }, isTable };
}

function valuesOf(schema: Node | undefined, key: string, teller: Teller): readonly Value[] | undefined {
  if (schema === undefined || schema.kind === "null") return undefined;
  const list = schema.kind === "text" ? parsed(schema.text) : schema;
  if (list?.kind !== "list" || !list.items.every(({ kind }) => kind === "mapping")) {
    teller.problem(schema, `\`${key}\` is a list of columns or tensors in JSON.`);
    return undefined;
  }
  if (list.items.length > MAX_VALUES)
    teller.problem(schema, `\`${key}\` has ${list.items.length} values: the first ${MAX_VALUES} are read.`);
  return list.items.slice(0, MAX_VALUES).map(columnOf);
}

function parsed(text: string): Node | undefined {
  return readJsonNodes(new TextEncoder().encode(text), "signature", LIMITS).root;
}

/** A value without a name is called by its position, as MLflow does. */
function columnOf(item: Node, index: number): Value {
  const name = valueAt(item, "name");
  const required = valueAt(item, "required");
  const value = {
    name: name === undefined ? String(index) : nodeText(name),
    required: required?.kind !== "boolean" || required.text === "true",
  };
  const tensor = valueAt(item, TENSOR);
  if (tensor === undefined) {
    const dtype = shortened(typeOf(item, 0));
    // One value of each row.
    return SCALAR.test(dtype)
      ? { ...value, kind: "tensor", dtype, shape: [null] }
      : { ...value, kind: "opaque", dtype, shape: null };
  }
  const [dtype, shape] = [valueAt(tensor, "dtype"), valueAt(tensor, "shape")];
  return {
    ...value,
    kind: "tensor",
    dtype: typeNamed(dtype),
    shape: shape?.kind === "list" ? shape.items.map(dimensionOf) : null,
  };
}

/** Types of one value. */
const SCALAR = /^(?:bool|u?int\d+|float\d+|string|bytes|datetime)$/;
const TENSOR = "tensor-spec";

function shortened(type: string): string {
  return type.length > MAX_TYPE_CHARACTERS ? `${type.slice(0, MAX_TYPE_CHARACTERS)}…` : type;
}

function typeNamed(node: Node | undefined): string {
  const name = node === undefined ? "unknown" : nodeText(node);
  return shortened(TYPES.get(name) ?? name);
}

/** A size that is not fixed is written as -1. */
function dimensionOf(node: Node): Dimension {
  const size = node.kind === "number" ? Number(node.text) : Number.NaN;
  return Number.isSafeInteger(size) && size >= 0 ? size : null;
}

/** `array(float64)`, `map(string, int64)`, `object(role: string, content: string)` */
function typeOf(node: Node | undefined, depth: number): string {
  if (depth > MAX_TYPE_DEPTH) return "…";
  const type = typeNamed(valueAt(node, "type"));
  if (type === "array") return `array(${typeOf(valueAt(node, "items"), depth + 1)})`;
  if (type === "map") return `map(string, ${typeOf(valueAt(node, "values"), depth + 1)})`;
  const properties = type === "object" ? valueAt(node, "properties") : undefined;
  if (properties?.kind !== "mapping") return type;
  // What is cut off is not spelled out first.
  const parts = properties.entries
    .slice(0, MAX_TYPE_CHARACTERS / 4)
    .map(({ key, value }) => `${key}: ${typeOf(value, depth + 1)}`);
  return `object(${parts.join(", ")})`;
}
