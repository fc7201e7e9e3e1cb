import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage, readVarint, type WireType } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { expectType, int64Of, integerOf, messageOf, rangeOf, readText } from "../../encodings/protobuf-values.js";
import type { Dimension, Shape } from "../../model/signature.js";
import type { Store, TensorDraft } from "./drafts.js";

// TensorFlow itself stops at 254.
const LARGEST_RANK = 254;
// The longest lists that operators take as a setting are of pads, slices and splits: two numbers for each of a few axes.
const MOST_VARINTS = 64;
// Eight bytes each, of the 100 that an entry stands for.
const ELEMENTS_PER_ENTRY = 12;

/** The fields of tensorflow/core/framework/tensor.proto that hold elements. */
const STORES: ReadonlyMap<number, readonly [Store, WireType]> = new Map([
  [4, ["raw", "length"]],
  [5, ["fixed32", "fixed32"]],
  [6, ["fixed64", "fixed64"]],
  [7, ["varint", "varint"]],
  [8, ["strings", "length"]],
  [9, ["fixed32", "fixed32"]],
  [10, ["varint", "varint"]],
  [11, ["varint", "varint"]],
  [12, ["fixed64", "fixed64"]],
  [13, ["varint", "varint"]],
  [14, ["opaque", "length"]],
  [15, ["opaque", "length"]],
  [16, ["varint", "varint"]],
  [17, ["varint", "varint"]],
  [18, ["raw", "length"]],
]);

/** TensorProto: elements are noted by place and stay where they are. */
export function* parseTensor(cursor: Cursor, message: Extent): Reading<TensorDraft> {
  const draft: TensorDraft = { offset: message.start, dtype: 0, dims: [], isUnranked: false, stored: new Map() };
  const shapes: Shape[] = [];
  yield* readMessage(cursor, message, function* (field) {
    const store = STORES.get(field.number);
    if (store !== undefined) noteElements(cursor, field, draft, ...store);
    if (field.number === 1) draft.dtype = integerOf(cursor, field);
    if (field.number === 2) {
      onlyOnce(cursor, field, shapes[0]);
      shapes.push(yield* parseShape(cursor, messageOf(cursor, field)));
    }
  });
  const [shape = []] = shapes;
  draft.isUnranked = shape === null;
  for (const size of shape ?? []) {
    if (typeof size !== "number") {
      const problem = "A tensor of values has a dimension without a size: the file is damaged; export it again.";
      throw cursor.refusal("unknown-dimension", problem, message.start);
    }
    draft.dims.push(size);
  }
  yield* readVarints(cursor, draft);
  return draft;
}

/** Reads what is short: axes, shapes, and lists whose last element stands for all that follow. */
function* readVarints(cursor: Cursor, draft: TensorDraft): Reading<void> {
  const ranges = draft.stored.get("varint") ?? [];
  const length = ranges.reduce((sum, range) => sum + range.length, 0);
  if (length === 0 || length > MOST_VARINTS || ranges.length > MOST_VARINTS) return;
  const values: number[] = [];
  let last = { offset: 0, length: 0 };
  for (const range of ranges) {
    cursor.position = range.offset;
    const end = range.offset + range.length;
    while (cursor.position < end) {
      const offset = cursor.position;
      values.push(Number(BigInt.asIntN(64, yield* readVarint(cursor, end))));
      last = { offset, length: cursor.position - offset };
    }
  }
  cursor.reserve(Math.ceil(values.length / ELEMENTS_PER_ENTRY));
  draft.varints = { values, last };
}

/** TensorShapeProto; null where even the rank is unknown. */
export function* parseShape(cursor: Cursor, message: Extent): Reading<Shape> {
  const dimensions: Dimension[] = [];
  let isUnranked = false;
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 2) {
      if (dimensions.length === LARGEST_RANK) {
        const problem = `A shape has more than ${LARGEST_RANK} dimensions: the file is damaged; export it again.`;
        throw cursor.refusal("rank-too-large", problem, field.offset);
      }
      dimensions.push(yield* parseDimension(cursor, messageOf(cursor, field)));
    }
    if (field.number === 3) isUnranked = integerOf(cursor, field) !== 0;
  });
  return isUnranked ? null : dimensions;
}

function* parseDimension(cursor: Cursor, message: Extent): Reading<Dimension> {
  let size: bigint = 0n;
  let name = "";
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) size = int64Of(cursor, field);
    if (field.number === 2) name = yield* readText(cursor, field);
  });
  const number = Number(size);
  if (number >= 0 && Number.isSafeInteger(number)) return number;
  return name === "" ? null : name;
}

function noteElements(cursor: Cursor, field: Field, draft: TensorDraft, store: Store, element: WireType): void {
  if (element === "length") expectType(cursor, field, "length");
  const range = rangeOf(cursor, field, element);
  const ranges = draft.stored.get(store);
  // Raw bytes are a singular field, of which the last counts; the others are repeated and add up.
  if (ranges === undefined || store === "raw") draft.stored.set(store, [range]);
  else ranges.push(range);
}
