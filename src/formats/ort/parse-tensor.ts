import type { Reading } from "../../bytes/cursor.js";
import {
  bytesOf,
  damaged,
  int32Of,
  int64Of,
  int64sOf,
  numbersOf,
  type Table,
  textOf,
  textRangesOf,
} from "../../encodings/flatbuffers.js";
import { dtypeOf } from "../../encodings/onnx-dtypes.js";
import type { TensorDraft } from "./drafts.js";

/** Ids of fields of the schema's table. */
const TENSOR = { name: 0, dims: 2, type: 3, raw: 4, texts: 5, external: 6 };

/** The longest lists that operators take as a setting are of pads, slices and splits: two numbers for each of a few axes. */
const MOST_SETTINGS = 64;
// Scales, one for each axis: longer lists of single-precision numbers are weights.
const MOST_FLOATS = 8;

export function* parseTensor(table: Table): Reading<TensorDraft> {
  const raw = yield* bytesOf(table, TENSOR.raw);
  const dataType = int32Of(table, TENSOR.type);
  const elements = raw === undefined ? undefined : yield* settingsOf(table, dataType, raw.length);
  return {
    position: table.position,
    name: (yield* textOf(table, TENSOR.name)) ?? "",
    dims: yield* parseSizes(table, TENSOR.dims),
    dataType,
    ...(raw === undefined ? {} : { raw }),
    texts: yield* textRangesOf(table, TENSOR.texts),
    isExternal: int64Of(table, TENSOR.external, -1n) >= 0n,
    ...(elements === undefined ? {} : { elements }),
  };
}

/** Sizes of a shape, exact as numbers and none of them negative. */
export function* parseSizes(table: Table, field: number): Reading<readonly number[]> {
  const sizes = ((yield* int64sOf(table, field)) ?? []).map(Number);
  if (sizes.every((size) => Number.isSafeInteger(size) && size >= 0)) return sizes;
  throw damaged(table.buffer, "A tensor has a size that is negative or beyond 2^53", table.position);
}

/** The elements of a tensor that may be a setting of an operator; undefined when they are too many or of another type. */
function* settingsOf(table: Table, dataType: number, bytes: number): Reading<readonly number[] | undefined> {
  // The bytes are counted one by one, whatever the elements are: the list is read as bytes.
  const numbers = function* <T>(
    width: number,
    most: number,
    numberAt: (view: DataView, at: number) => T,
  ): Reading<readonly T[] | undefined> {
    const count = bytes / width;
    if (count === 0 || count > most || !Number.isInteger(count)) return undefined;
    const plain = (yield* numbersOf(table, TENSOR.raw, 1, (view, at) => view.getUint8(at))) ?? [];
    const view = new DataView(Uint8Array.from(plain).buffer);
    return Array.from({ length: count }, (_, index) => numberAt(view, index * width));
  };
  switch (dtypeOf(dataType)) {
    case "int64":
      return (yield* numbers(8, MOST_SETTINGS, (view, at) => view.getBigInt64(at, true)))?.map(Number);
    case "int32":
      return yield* numbers(4, MOST_SETTINGS, (view, at) => view.getInt32(at, true));
    case "float32": {
      const floats = yield* numbers(4, MOST_FLOATS, (view, at) => view.getFloat32(at, true));
      // JSON has no word for the odd ones.
      return floats?.every(Number.isFinite) === true ? floats : undefined;
    }
    default:
      return undefined;
  }
}
