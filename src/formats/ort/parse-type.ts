import type { Reading } from "../../bytes/cursor.js";
import { int8Of, int32Of, int64Of, type Table, tableOf, tablesOf, textOf, uint8Of } from "../../encodings/flatbuffers.js";
import { dtypeOf, isUnknown } from "../../encodings/onnx-dtypes.js";
import type { Shape, Value } from "../../model/signature.js";
import type { Anomalies } from "../anomalies.js";
import type { TypeDraft, ValueDraft } from "./drafts.js";

/** The union TypeInfoValue: which member, and its table. */
const TYPE = { member: 1, value: 2 };
const DIMENSION_KINDS = ["unknown", "value", "name"] as const;

/** `depth` counts types inside each other, from 1. */
export function* parseType(table: Table, depth: number): Reading<TypeDraft | undefined> {
  const { pages } = table.buffer;
  if (depth > pages.depth) {
    throw pages.refusal("too-deep", `Types are nested more than ${pages.depth} deep: flatten them.`, table.position);
  }
  const content = yield* tableOf(table, TYPE.value);
  if (content === undefined) return undefined;
  const inner = function* (field: number): Reading<TypeDraft | undefined> {
    const type = yield* tableOf(content, field);
    return type === undefined ? undefined : yield* parseType(type, depth + 1);
  };
  switch (uint8Of(table, TYPE.member)) {
    case 1: {
      const shape = yield* tableOf(content, 1);
      return {
        kind: "tensor",
        dataType: int32Of(content, 0),
        shape: shape === undefined ? null : yield* tablesOf(shape, 0, 1, dimensionOf),
      };
    }
    case 2:
      return { kind: "sequence", element: yield* inner(0) };
    case 3:
      return { kind: "map", keyType: int32Of(content, 0), value: yield* inner(1) };
    default:
      return undefined;
  }
}

export function describeValue({ name, type }: ValueDraft, required: boolean, anomalies: Anomalies): Value {
  anomalies.checkName(name);
  if (type === undefined) return { name, kind: "tensor", dtype: "unknown", shape: null, required };
  const code = codeIn(type);
  if (code !== undefined && code !== 0 && isUnknown(dtypeOf(code))) {
    anomalies.add("unknown-dtype", name, `data type ${code} is newer than this reader`);
  }
  return { name, kind: type.kind, dtype: spellingOf(type), shape: shapeIn(type), required };
}

function* dimensionOf(table: Table): Reading<number | string | null> {
  const value = yield* tableOf(table, 0);
  if (value === undefined) return null;
  switch (DIMENSION_KINDS[int8Of(value, 0)]) {
    case "value": {
      const size = Number(int64Of(value, 1));
      return size >= 0 && Number.isSafeInteger(size) ? size : null;
    }
    case "name":
      return (yield* textOf(value, 2)) || null;
    default:
      return null;
  }
}

function spellingOf(type: TypeDraft | undefined): string {
  switch (type?.kind) {
    case "tensor":
      return type.dataType === 0 ? "unknown" : dtypeOf(type.dataType);
    case "sequence":
      return `sequence(${spellingOf(type.element)})`;
    case "map":
      return `map(${dtypeOf(type.keyType)}, ${spellingOf(type.value)})`;
    default:
      return "unknown";
  }
}

function shapeIn(type: TypeDraft | undefined): Shape {
  if (type?.kind === "tensor") return type.shape;
  return type === undefined ? null : shapeIn(type.kind === "map" ? type.value : type.element);
}

function codeIn(type: TypeDraft | undefined): number | undefined {
  if (type?.kind === "tensor") return type.dataType;
  return type === undefined ? undefined : codeIn(type.kind === "map" ? type.value : type.element);
}
