import type { Cursor, Extent, Reading } from "../../bytes/cursor.js";
import { type Field, readMessage, type WireType } from "../../encodings/protobuf.js";
import { onlyOnce } from "../../encodings/protobuf-once.js";
import { exactOf, expectType, integerOf, messageOf, rangeOf, readInt64s, readText } from "../../encodings/protobuf-values.js";
import { type Pair, type SparseDraft, type Store, type TensorDraft, WEIGHTS } from "./drafts.js";
import { readSettings } from "./settings.js";

// Real tensors have up to 8 dimensions, NumPy stops at 64.
const LARGEST_RANK = 256;
// TensorProto.DataLocation
const EXTERNAL = 1;

const STORES_BY_FIELD: ReadonlyMap<number, readonly [Store, WireType]> = new Map([
  [4, ["floats", "fixed32"]],
  [5, ["int32s", "varint"]],
  [6, ["strings", "length"]],
  [7, ["int64s", "varint"]],
  [9, ["raw", "length"]],
  [10, ["doubles", "fixed64"]],
  [11, ["uint64s", "varint"]],
]);

/** TensorProto: elements are noted by place and stay where they are. */
export function* parseTensor(cursor: Cursor, message: Extent): Reading<TensorDraft> {
  const draft: TensorDraft = {
    offset: message.start,
    name: "",
    dims: [],
    dataType: 0,
    isExternal: false,
  };
  yield* readMessage(cursor, message, function* (field) {
    const store = STORES_BY_FIELD.get(field.number);
    if (store !== undefined) noteElements(cursor, field, draft, ...store);
    if (field.number === 1) yield* readDims(cursor, field, draft.dims);
    if (field.number === 2) draft.dataType = integerOf(cursor, field);
    if (field.number === 3) {
      const advice = "readers of the format do not support that: store it whole, or as external data.";
      throw cursor.refusal("segmented-tensor", `A tensor is stored in segments, and ${advice}`, field.offset);
    }
    if (field.number === 8) draft.name = yield* readText(cursor, field);
    if (field.number === 13) {
      draft.external ??= [];
      draft.external.push(yield* parsePair(cursor, messageOf(cursor, field)));
    }
    if (field.number === 14) draft.isExternal = integerOf(cursor, field) === EXTERNAL;
  });
  const elements = yield* readSettings(cursor, draft);
  if (elements !== undefined) draft.elements = elements;
  return draft;
}

/** SparseTensorProto: the elements that are not zero, and their places. */
export function* parseSparse(cursor: Cursor, message: Extent): Reading<SparseDraft> {
  const draft: SparseDraft = { offset: message.start, values: undefined, indices: undefined, dims: [] };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) {
      onlyOnce(cursor, field, draft.values);
      draft.values = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
    }
    if (field.number === 2) {
      onlyOnce(cursor, field, draft.indices);
      draft.indices = yield* parseTensor(cursor, messageOf(cursor, field, WEIGHTS.tensor));
    }
    if (field.number === 3) yield* readDims(cursor, field, draft.dims);
  });
  return draft;
}

/** StringStringEntryProto. */
export function* parsePair(cursor: Cursor, message: Extent): Reading<Pair> {
  const pair: Pair = { key: "", value: "" };
  yield* readMessage(cursor, message, function* (field) {
    if (field.number === 1) pair.key = yield* readText(cursor, field);
    if (field.number === 2) pair.value = yield* readText(cursor, field);
  });
  return pair;
}

function noteElements(cursor: Cursor, field: Field, draft: TensorDraft, store: Store, element: WireType): void {
  if (store === "raw" || store === "strings") expectType(cursor, field, "length");
  const range = rangeOf(cursor, field, element);
  draft.stored ??= new Map();
  const ranges = draft.stored.get(store);
  // Raw bytes are a singular field, of which the last counts; the others are repeated and add up.
  if (ranges === undefined || store === "raw") draft.stored.set(store, [range]);
  else ranges.push(range);
}

function* readDims(cursor: Cursor, field: Field, dims: number[]): Reading<void> {
  const values: bigint[] = [];
  yield* readInt64s(cursor, field, values);
  if (dims.length + values.length > LARGEST_RANK) {
    const detail = `A tensor has more than ${LARGEST_RANK} dimensions`;
    throw cursor.refusal("rank-too-large", `${detail}: the file is damaged; export it again.`, field.offset);
  }
  for (const value of values) {
    if (value < 0n) {
      throw cursor.refusal("negative-dimension", `A tensor has the dimension ${value}: export the model again.`, field.offset);
    }
    dims.push(exactOf(cursor, value, field.offset));
  }
}
