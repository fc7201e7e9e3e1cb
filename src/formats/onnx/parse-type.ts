import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { int64Of, integerOf, messageOf, readText } from "../../encodings/protobuf-values.js";
import type { DimensionDraft, TypeDraft, ValueDraft } from "./drafts.js";

/** ValueInfoProto. */
export function* parseValue(cursor: Cursor, message: Extent): Reading<ValueDraft> {
  const draft: ValueDraft = { name: "", type: undefined };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) {
      onlyOnce(cursor, field, draft.type);
      draft.type = yield* parseType(cursor, messageOf(cursor, field));
    }
  });
  return draft;
}

/** TypeProto: a union, of which the last member counts. Undefined when no member is set, or one this reader does not know. */
export function* parseType(cursor: Cursor, message: Extent): Reading<TypeDraft | undefined> {
  let type: TypeDraft | undefined;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) type = yield* parseTensorType(cursor, messageOf(cursor, field), "tensor");
    if (field.number === 4) type = yield* parseElementType(cursor, messageOf(cursor, field), "sequence");
    if (field.number === 5) type = yield* parseMapType(cursor, messageOf(cursor, field));
    if (field.number === 7) type = yield* parseOpaqueType(cursor, messageOf(cursor, field));
    if (field.number === 8) type = yield* parseTensorType(cursor, messageOf(cursor, field), "sparse-tensor");
    if (field.number === 9) type = yield* parseElementType(cursor, messageOf(cursor, field), "optional");
  });
  return type;
}

function* parseTensorType(cursor: Cursor, message: Extent, kind: "tensor" | "sparse-tensor"): Reading<TypeDraft> {
  let dataType = 0;
  const shapes: DimensionDraft[][] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) dataType = integerOf(cursor, field);
    if (field.number === 2) {
      onlyOnce(cursor, field, shapes[0]);
      shapes.push(yield* parseShape(cursor, messageOf(cursor, field)));
    }
  });
  return { kind, dataType, shape: shapes[0] ?? null };
}

function* parseElementType(cursor: Cursor, message: Extent, kind: "sequence" | "optional"): Reading<TypeDraft> {
  const elements: (TypeDraft | undefined)[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number !== 1) return;
    onlyOnce(cursor, field, elements[0]);
    elements.push(yield* parseType(cursor, messageOf(cursor, field)));
  });
  return { kind, element: elements[0] };
}

function* parseMapType(cursor: Cursor, message: Extent): Reading<TypeDraft> {
  let keyType = 0;
  const values: (TypeDraft | undefined)[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) keyType = integerOf(cursor, field);
    if (field.number === 2) {
      onlyOnce(cursor, field, values[0]);
      values.push(yield* parseType(cursor, messageOf(cursor, field)));
    }
  });
  return { kind: "map", keyType, value: values[0] };
}

function* parseOpaqueType(cursor: Cursor, message: Extent): Reading<TypeDraft> {
  const draft = { kind: "opaque" as const, domain: "", name: "" };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.domain = yield* readText(cursor, field);
    if (field.number === 2) draft.name = yield* readText(cursor, field);
  });
  return draft;
}

function* parseShape(cursor: Cursor, message: Extent): Reading<DimensionDraft[]> {
  const dimensions: DimensionDraft[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) dimensions.push(yield* parseDimension(cursor, messageOf(cursor, field)));
  });
  return dimensions;
}

/** TensorShapeProto.Dimension: a union of size and name; without either nothing is said. */
function* parseDimension(cursor: Cursor, message: Extent): Reading<DimensionDraft> {
  let dimension: DimensionDraft = null;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) dimension = int64Of(cursor, field);
    if (field.number === 2) dimension = yield* readText(cursor, field);
  });
  return dimension;
}
