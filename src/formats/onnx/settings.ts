import type { Cursor, Reading } from "../../bytes/cursor.js";
import { readVarint } from "../../encodings/protobuf.js";
import type { ByteRange, DType } from "../../model/tensor.js";
import { STORES, type Store, type TensorDraft } from "./drafts.js";
import { dtypeOf } from "./dtypes.js";

/** The longest lists that operators take as a setting are of pads, slices and splits: two numbers for each of a few axes. */
export const MOST_SETTINGS = 64;
// Scales, one for each axis: longer lists of single-precision numbers are weights.
const MOST_FLOATS = 8;
// Elements are small beside what else is kept of a tensor: eight bytes each, of the 100 that an entry stands for.
const ELEMENTS_PER_ENTRY = 12;

/** How elements that may be a setting stand in a file, by dtype: bytes of one element as raw bytes, and its typed field. */
const KINDS: ReadonlyMap<DType, { readonly width: 4 | 8; readonly typed: Store; readonly atMost: number }> = new Map([
  ["int64", { width: 8, typed: "int64s", atMost: MOST_SETTINGS }],
  ["int32", { width: 4, typed: "int32s", atMost: MOST_SETTINGS }],
  ["float32", { width: 4, typed: "floats", atMost: MOST_FLOATS }],
]);

/**
 * The elements of a tensor that may be a setting of an operator, once all its fields are known; undefined when they are too many, of
 * another type, in another file, or not what the shape says. Whoever places the tensor refuses what is wrong.
 */
export function* readSettings(cursor: Cursor, draft: TensorDraft): Reading<readonly number[] | undefined> {
  const dtype = dtypeOf(draft.dataType);
  const kind = KINDS.get(dtype);
  const filled = STORES.filter((store) => draft.stored?.has(store));
  const [store, second] = filled;
  if (kind === undefined || store === undefined || second !== undefined || draft.isExternal) return undefined;
  const count = draft.dims.reduce((product, size) => product * size, 1);
  const ranges = draft.stored?.get(store) ?? [];
  if (count === 0 || count > kind.atMost || ranges.length > count || (store !== "raw" && store !== kind.typed)) return undefined;
  cursor.reserve(Math.ceil(count / ELEMENTS_PER_ENTRY));
  if (store === "raw" || store === "floats") return yield* readFixed(cursor, ranges, dtype, count * kind.width);
  const elements: number[] = [];
  for (const { offset, length } of ranges) {
    cursor.position = offset;
    const end = offset + length;
    while (cursor.position < end && elements.length <= count) {
      elements.push(Number(BigInt.asIntN(64, yield* readVarint(cursor, end))));
    }
  }
  return elements.length === count ? elements : undefined;
}

function* readFixed(
  cursor: Cursor,
  ranges: readonly ByteRange[],
  dtype: DType,
  needed: number,
): Reading<readonly number[] | undefined> {
  if (ranges.reduce((sum, { length }) => sum + length, 0) !== needed) return undefined;
  const bytes = new Uint8Array(needed);
  let filled = 0;
  for (const { offset, length } of ranges) {
    cursor.position = offset;
    if (!cursor.holds(length)) yield* cursor.need(length);
    bytes.set(cursor.bytesOf({ start: offset, end: offset + length }), filled);
    filled += length;
  }
  const view = new DataView(bytes.buffer);
  if (dtype === "int64") return Array.from({ length: needed / 8 }, (_, at) => Number(view.getBigInt64(at * 8, true)));
  return Array.from({ length: needed / 4 }, (_, at) =>
    dtype === "int32" ? view.getInt32(at * 4, true) : view.getFloat32(at * 4, true),
  );
}
