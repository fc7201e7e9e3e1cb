import type { Cursor, Reading } from "../../bytes/cursor.js";
import { type Packed, readPacked } from "../../encodings/msgpack.js";
import { ML_DTYPES } from "../../encodings/numpy-dtypes.js";
import { quoted } from "../../encodings/quoted.js";
import { type ByteRange, DTYPE_BITS, type DType, type Tensor } from "../../model/tensor.js";

/** The extension that is an array: flax/serialization.py. */
export const ARRAY = 1;

/** A list of the shape, the name of the dtype, and the elements in row-major order. */
export function* arrayAt({ offset, length }: ByteRange, name: string, cursor: Cursor): Reading<Tensor> {
  const refuse = (problem: string) =>
    cursor.refusal("flax-array", `Array ${quoted(name)}: ${problem}. Save it again with Flax.`, offset);
  cursor.position = offset;
  const value = yield* readPacked(cursor, offset + length);
  const [shape, dtype, data] = value.kind === "list" ? value.items : [];
  const sizes = shape === undefined ? undefined : sizesOf(shape);
  if (sizes === undefined || dtype?.kind !== "text" || data?.kind !== "bytes")
    throw refuse("it is not a shape, a dtype and bytes");
  return tensorOf(name, sizes, dtype.value, [data], cursor.path, refuse);
}

/** One array of several, with the shape that they have together. */
export function* chunkedArray(entries: ReadonlyMap<string, Packed>, name: string, cursor: Cursor): Reading<Tensor> {
  const refuse = (problem: string) => cursor.refusal("flax-array", `Array ${quoted(name)}: ${problem}. Save it again with Flax.`);
  const [shape, chunks] = ["shape", "chunks"].map((key) => membersOf(entries.get(key)));
  const sizes = shape === undefined ? undefined : sizesOf({ kind: "list", items: shape });
  if (sizes === undefined || chunks === undefined) throw refuse("its chunks are not listed");
  const parts: Tensor[] = [];
  for (const chunk of chunks) {
    if (chunk.kind !== "bytes" || chunk.code !== ARRAY) throw refuse("a chunk is no array");
    parts.push(yield* arrayAt(chunk, name, cursor));
  }
  const ranges = parts.flatMap(({ values }) => (values.kind === "stored" ? values.ranges : []));
  const dtypes = new Set(parts.map(({ dtype }) => dtype));
  const [dtype = "float32"] = dtypes;
  if (dtypes.size > 1) throw refuse("its chunks have different dtypes");
  return tensorOf(name, sizes, dtype, ranges, cursor.path, refuse);
}

/** Flax turns tuples into maps that count from 0. */
function membersOf(value: Packed | undefined): readonly Packed[] | undefined {
  if (value?.kind === "list") return value.items;
  return value?.kind === "map" ? [...value.entries.values()] : undefined;
}

function sizesOf(shape: Packed): readonly number[] | undefined {
  if (shape.kind !== "list") return undefined;
  const sizes = shape.items.flatMap((item) =>
    item.kind === "number" && typeof item.value === "number" && Number.isSafeInteger(item.value) && item.value >= 0
      ? [item.value]
      : [],
  );
  return sizes.length === shape.items.length ? sizes : undefined;
}

const DTYPES: ReadonlyMap<string, number> = new Map(Object.entries(DTYPE_BITS).filter(([, bits]) => bits >= 8));
/** Of ml_dtypes, those that we have no type for: a byte for each element, not as our dtypes of that name are packed. */
export const WHOLE_BYTES: ReadonlySet<string> = new Set(
  [...ML_DTYPES].flatMap(([name, { dtype }]) => (dtype === undefined ? [`unknown(${name})`] : [])),
);

function tensorOf(
  name: string,
  shape: readonly number[],
  spelling: string,
  data: readonly ByteRange[],
  path: string,
  refuse: (problem: string) => Error,
): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const most = shape.reduce((product, size) => product * Math.max(1, size), 1);
  const bytes = data.reduce((sum, { length }) => sum + length, 0);
  const bits = DTYPES.get(spelling);
  const size = WHOLE_BYTES.has(`unknown(${spelling})`) ? 8 : bits;
  if (!Number.isSafeInteger(most)) throw refuse("its shape has more elements than 2^53");
  if (size !== undefined && (parameters * size) / 8 !== bytes)
    throw refuse("dtype and shape ask for another number of bytes than it has");
  const dtype = storedDType(spelling, bits);
  if (dtype === undefined) throw refuse("its dtype is not the name of one");
  const ranges = data.filter(({ length }) => length > 0).map(({ offset, length }) => ({ offset, length }));
  const values = bytes === 0 ? ({ kind: "empty" } as const) : ({ kind: "stored", encoding: "elements", path, ranges } as const);
  return { name, kind: "parameter", dtype, shape, parameters, bytes, values };
}

const SPELLING = /^\w{1,32}(?:\[\w{1,16}\])?$/;
const UNKNOWN = /^unknown\(\w+(?:\[\w+\])?\)$/;

/** Undefined of what no writer would call a dtype; NumPy states the unit of times: `datetime64[25s]`. */
function storedDType(spelling: string, bits: number | undefined): DType | undefined {
  if (bits !== undefined || UNKNOWN.test(spelling)) return spelling as DType;
  return SPELLING.test(spelling) ? `unknown(${spelling})` : undefined;
}
