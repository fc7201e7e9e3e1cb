import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { plainFloat } from "../../encodings/plain-float.js";
import { type Field, readMessage } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { float32Of, int64Of, integerOf, messageOf, readFloat32s, readInt64s, readText } from "../../encodings/protobuf-values.js";
import type { AttributeValue } from "../../model/graph.js";
import type { Shape } from "../../model/signature.js";
import { type AttributeDraft, type TensorDraft, WEIGHTS } from "./drafts.js";
import { dtypeTextOf } from "./dtypes.js";
import { parseShape, parseTensor } from "./parse-tensor.js";

/** An entry of the map from names to AttrValue. */
export function* parseAttribute(cursor: Cursor, message: Extent): Reading<AttributeDraft> {
  const draft: AttributeDraft = { name: "" };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) draft.name = yield* readText(cursor, field);
    if (field.number === 2) {
      onlyOnce(cursor, field, draft.value ?? draft.tensors ?? draft.functions);
      yield* parseValue(cursor, messageOf(cursor, field), draft);
    }
  });
  return draft;
}

/** AttrValue of tensorflow/core/framework/attr_value.proto: a union, of which the last member counts. */
function* parseValue(cursor: Cursor, message: Extent, draft: AttributeDraft): Reading<void> {
  const choose = (part: Pick<AttributeDraft, "value" | "tensors" | "functions">): void => {
    delete draft.value;
    delete draft.tensors;
    delete draft.functions;
    Object.assign(draft, part);
  };
  yield* readMessage(cursor, message, function* (field) {
    switch (field.number) {
      case 1:
        choose(yield* parseList(cursor, messageOf(cursor, field)));
        break;
      case 2:
        choose({ value: { kind: "string", value: yield* readText(cursor, field) } });
        break;
      case 3:
        choose({ value: { kind: "int", value: String(int64Of(cursor, field)) } });
        break;
      case 4:
        choose({ value: { kind: "float", value: plainFloat(float32Of(cursor, field)) } });
        break;
      case 5:
        choose({ value: { kind: "string", value: integerOf(cursor, field) === 0 ? "false" : "true" } });
        break;
      case 6:
        choose({ value: { kind: "types", value: [dtypeTextOf(integerOf(cursor, field))] } });
        break;
      case 7:
        choose({ value: { kind: "string", value: shapeTextOf(yield* parseShape(cursor, messageOf(cursor, field))) } });
        break;
      case 8:
        choose({ tensors: [yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor))] });
        break;
      case 9:
        choose({ value: { kind: "reference", value: yield* readText(cursor, field) } });
        break;
      case 10:
        choose({ functions: [yield* parseFunctionName(cursor, messageOf(cursor, field))] });
        break;
    }
  });
}

type Part = Pick<AttributeDraft, "value" | "tensors" | "functions">;

/** ListValue: lists of every kind, of which one is filled. An empty one is a list of whatever. */
function* parseList(cursor: Cursor, message: Extent): Reading<Part> {
  const strings: string[] = [];
  const ints: bigint[] = [];
  const floats: number[] = [];
  const bools: bigint[] = [];
  const types: bigint[] = [];
  const tensors: TensorDraft[] = [];
  const functions: string[] = [];
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 2) strings.push(yield* readText(cursor, field));
    if (field.number === 3) yield* readInt64s(cursor, field, ints);
    if (field.number === 4) yield* readFloat32s(cursor, field, floats);
    if (field.number === 5) yield* readInt64s(cursor, field, bools);
    if (field.number === 6) yield* readInt64s(cursor, field, types);
    if (field.number === 7) strings.push(yield* shapeText(cursor, field));
    if (field.number === 8) tensors.push(yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor)));
    if (field.number === 9) functions.push(yield* parseFunctionName(cursor, messageOf(cursor, field)));
  });
  if (tensors.length > 0) return { tensors };
  if (functions.length > 0) return { functions };
  return { value: listOf({ strings, ints, floats, bools, types }) };
}

interface Lists {
  readonly strings: readonly string[];
  readonly ints: readonly bigint[];
  readonly floats: readonly number[];
  readonly bools: readonly bigint[];
  readonly types: readonly bigint[];
}

function listOf({ strings, ints, floats, bools, types }: Lists): AttributeValue {
  if (strings.length > 0) return { kind: "strings", value: strings };
  if (floats.length > 0) return { kind: "floats", value: floats.map(plainFloat) };
  if (bools.length > 0) return { kind: "strings", value: bools.map((bit) => (bit === 0n ? "false" : "true")) };
  if (types.length > 0) return { kind: "types", value: types.map((code) => dtypeTextOf(Number(code))) };
  return { kind: "ints", value: ints.map(String) };
}

function* shapeText(cursor: Cursor, field: Field): Reading<string> {
  return shapeTextOf(yield* parseShape(cursor, messageOf(cursor, field)));
}

/** `[1,n,?]`, `?` when the rank is unknown. */
function shapeTextOf(shape: Shape): string {
  return shape === null ? "?" : `[${shape.map((dimension) => dimension ?? "?").join(",")}]`;
}

/** NameAttrList: the attributes with which the function is called are types, which its body states as well. */
function* parseFunctionName(cursor: Cursor, message: Extent): Reading<string> {
  let name = "";
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) name = yield* readText(cursor, field);
  });
  return name;
}
