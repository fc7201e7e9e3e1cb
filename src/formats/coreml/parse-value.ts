import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { plainFloat } from "../../encodings/plain-float.js";
import { type Field, readMessage, type WireType } from "../../encodings/protobuf.js";
import { exactOf, integerOf, messageOf, rangeOf, readFloat32s, readInt64s, readText } from "../../encodings/protobuf-values.js";
import type { ByteRange, DType } from "../../model/tensor.js";
import { type TensorDraft, type ValueDraft, WEIGHTS } from "./drafts.js";

/** Lists up to this length are settings of an operation, and told as they are; longer ones are tensors. */
const MOST_SETTINGS = 64;
// A varint takes up to ten bytes.
const MOST_SETTING_BYTES = 10 * MOST_SETTINGS;
const LARGEST_RANK = 256;

/** DataType of MIL.proto. */
const DTYPES: ReadonlyMap<number, DType> = new Map<number, DType>([
  [1, "bool"],
  [2, "string"],
  [10, "float16"],
  [11, "float32"],
  [12, "float64"],
  [13, "bfloat16"],
  [14, "float8_e4m3fn"],
  [15, "float8_e5m2"],
  [21, "int8"],
  [22, "int16"],
  [23, "int32"],
  [24, "int64"],
  [25, "int4"],
  [31, "uint8"],
  [32, "uint16"],
  [33, "uint32"],
  [34, "uint64"],
  [35, "uint4"],
  [36, "uint2"],
]);

interface Typed {
  dtype: DType;
  shape: number[];
}

/** Value: a type, and the value itself or the place of it in another file. */
export function* parseValue(cursor: Cursor, message: Extent): Reading<ValueDraft> {
  const type: Typed = { dtype: "unknown(value)", shape: [] };
  const immediate: Extent[] = [];
  const blob = { file: "", offset: -1 };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 2) yield* parseType(cursor, messageOf(cursor, field), type);
    if (field.number === 3) immediate.push(messageOf(cursor, field));
    if (field.number === 5) yield* parseBlob(cursor, messageOf(cursor, field, WEIGHTS.tensor), blob);
  });
  const frame = { offset: message.start, ...type };
  if (blob.offset >= 0) return { kind: "tensor", tensor: { ...frame, store: { kind: "blob", ...blob } } };
  const [first] = immediate;
  return first === undefined ? { kind: "ints", value: [] } : yield* parseImmediate(cursor, first, frame);
}

function* parseBlob(cursor: Cursor, message: Extent, blob: { file: string; offset: number }): Reading<void> {
  blob.offset = 0;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) blob.file = yield* readText(cursor, field);
    if (field.number === 2) blob.offset = integerOf(cursor, field);
  });
  if (blob.offset < 0) throw cursor.refusal("blob-offset", "A value lies before the beginning of its file: export it again.");
}

/** ValueType: of tensors their element type and shape; other types are told by their content. */
function* parseType(cursor: Cursor, message: Extent, type: Typed): Reading<void> {
  yield* readMessage(cursor, message, function* (member) {
    if (member.number !== 1) return;
    yield* readMessage(cursor, messageOf(cursor, member), function* (field) {
      if (field.number === 1) {
        const code = integerOf(cursor, field);
        type.dtype = DTYPES.get(code) ?? `unknown(${code})`;
      }
      if (field.number === 3) type.shape.push(yield* parseDimension(cursor, messageOf(cursor, field)));
    });
  });
  if (type.shape.length > LARGEST_RANK) {
    const problem = `A value has more than ${LARGEST_RANK} dimensions: the file is damaged; export it again.`;
    throw cursor.refusal("rank-too-large", problem, message.start);
  }
}

function* parseDimension(cursor: Cursor, message: Extent): Reading<number> {
  let size = 0;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number !== 1) return;
    yield* readMessage(cursor, messageOf(cursor, field), (inner) => {
      if (inner.number === 1) size = exactOf(cursor, inner.bits, inner.offset);
      return undefined;
    });
  });
  return size;
}

/** The fields of TensorValue, each a list of its own kind. */
const STORES: ReadonlyMap<number, WireType> = new Map([
  [1, "fixed32"],
  [2, "varint"],
  [3, "varint"],
  [4, "length"],
  [5, "varint"],
  [6, "fixed64"],
  [7, "length"],
]);

function* parseImmediate(cursor: Cursor, message: Extent, frame: Omit<TensorDraft, "store">): Reading<ValueDraft> {
  const lists: Field[] = [];
  yield* readMessage(cursor, message, function* (member) {
    if (member.number !== 1) return;
    yield* readMessage(cursor, messageOf(cursor, member), (field) => {
      if (STORES.has(field.number)) lists.push(field);
      return undefined;
    });
  });
  const list = lists.at(-1);
  if (list === undefined) return { kind: "ints", value: [] };
  const element = STORES.get(list.number) ?? "length";
  const ranges: ByteRange[] = [];
  const fields: Field[] = [];
  yield* readMessage(cursor, messageOf(cursor, list), (field) => {
    if (field.number === 1) ranges.push(rangeOf(cursor, field, element));
    if (field.number === 1) fields.push(field);
    return undefined;
  });
  const bytes = ranges.reduce((sum, { length }) => sum + length, 0);
  const isSetting = bytes <= MOST_SETTING_BYTES && fields.length <= MOST_SETTINGS;
  if (isSetting && list.number !== 6 && list.number !== 7) return yield* settingOf(cursor, list.number, fields);
  const encoding = list.number === 4 ? "strings" : element === "varint" ? "varint" : "elements";
  return { kind: "tensor", tensor: { ...frame, store: { kind: "inline", encoding, ranges } } };
}

function* settingOf(cursor: Cursor, store: number, fields: readonly Field[]): Reading<ValueDraft> {
  if (store === 4) {
    const texts: string[] = [];
    for (const field of fields) texts.push(yield* readText(cursor, field));
    return { kind: "strings", value: texts };
  }
  if (store === 1) {
    const floats: number[] = [];
    for (const field of fields) {
      cursor.position = field.start;
      if (field.type !== "length") yield* cursor.need(field.end - field.start);
      yield* readFloat32s(cursor, field, floats);
    }
    return { kind: "floats", value: floats.map(plainFloat) };
  }
  const numbers: bigint[] = [];
  for (const field of fields) yield* readInt64s(cursor, field, numbers);
  if (store === 3) return { kind: "strings", value: numbers.map((bit) => (bit === 0n ? "false" : "true")) };
  return { kind: "ints", value: numbers.map(String) };
}
