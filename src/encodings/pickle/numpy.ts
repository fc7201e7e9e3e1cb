import type { ByteRange, DType } from "../../model/tensor.js";
import { ML_DTYPES, NUMPY_DTYPES } from "../numpy-dtypes.js";
import { entryOf, globalNameOf, integerOf, itemsOf, type PickleObject, type PickleValue, textOf } from "./value.js";

/** An element type of NumPy as its pickles describe it. */
export interface NumpyDType {
  /** Undefined for what is no number: texts, records, objects, dates. */
  readonly dtype: DType | undefined;
  /** NumPy's letter: `f`, `i`, `U`, `V`, `O`. */
  readonly kind: string;
  /** Bytes of one element. */
  readonly itemSize: number;
  readonly isBigEndian: boolean;
  /** Elements are pickled objects, or records that hold some. */
  readonly hasObjects: boolean;
}

/** An array in a pickle, without its elements. */
export interface NumpyArray {
  readonly type: NumpyDType;
  readonly shape: readonly number[];
  /** The first dimension is the contiguous one. */
  readonly isFortran: boolean;
  /** The elements, if they stand in the file as they are. */
  readonly range: ByteRange | undefined;
  /** The elements as the pickle has them: bytes, a text, or a list of objects. Undefined for those behind the object (joblib). */
  readonly content: PickleValue | undefined;
}

// NumPy counts the dimensions of an array up to here.
const MAX_DIMENSIONS = 64;
// Bytes of a fixed-width text or of a record: names and a few numbers. Larger ones are damage.
const MAX_ITEM_BYTES = 1_000_000_000;
const RECORD_DEPTH = 8;

const DTYPE_CLASS = "numpy.dtype";
/** Texts of any length, since NumPy 2: arrays of them are pickled as lists. */
const STRING_DTYPE = "numpy._core._internal._convert_to_stringdtype_kwargs";
const TEXTS: NumpyDType = { dtype: undefined, kind: "T", itemSize: 16, isBigEndian: false, hasObjects: true };

/** `numpy.dtype("f8", False, True)` and its state `(3, "<", None, names, fields, size, alignment, flags)`. */
export function numpyDTypeOf(value: PickleValue | undefined): NumpyDType | undefined {
  return dtypeIn(value, 0, new Set());
}

/** `seen`: types of fields that were looked at. Fields may share one, which would be looked at once for each way that leads to it. */
function dtypeIn(value: PickleValue | undefined, depth: number, seen: Set<PickleValue>): NumpyDType | undefined {
  if (value?.kind !== "object" || depth > RECORD_DEPTH) return undefined;
  const callee = globalNameOf(value.callee);
  if (callee === STRING_DTYPE) return TEXTS;
  if (callee !== DTYPE_CLASS || seen.has(value)) return undefined;
  seen.add(value);
  const added = addedTypeOf(itemsOf(value.args)[0]);
  if (added !== undefined) return added;
  const code = /^([<>=|]?)([a-zA-Z?])(\d*)$/.exec(textOf(itemsOf(value.args)[0]) ?? "");
  const kind = code?.[2];
  if (kind === undefined) return undefined;
  const state = itemsOf(value.states.at(-1));
  const order = textOf(state[1]) ?? code?.[1] ?? "";
  const count = Number(code?.[3] === "" ? "1" : code?.[3]);
  const itemSize = kind === "U" ? 4 * count : count;
  if (!Number.isSafeInteger(itemSize) || itemSize > MAX_ITEM_BYTES) return undefined;
  return {
    // `?` is how the array interface spells what pickles call b1.
    dtype: NUMPY_DTYPES.get(`${kind === "?" ? "b" : kind}${itemSize}`),
    kind,
    itemSize,
    isBigEndian: order === ">" && itemSize > 1,
    hasObjects: kind === "O" || fieldsHoldObjects(state, depth, seen),
  };
}

/** `numpy.dtype(ml_dtypes.bfloat16)`: a type that another library brought along. */
function addedTypeOf(argument: PickleValue | undefined): NumpyDType | undefined {
  const [module, name, ...rest] = (globalNameOf(argument) ?? "").split(".");
  const type = module === "ml_dtypes" && rest.length === 0 ? ML_DTYPES.get(name ?? "") : undefined;
  if (type === undefined) return undefined;
  return { dtype: type.dtype, kind: "V", itemSize: type.bytes, isBigEndian: false, hasObjects: false };
}

function fieldsHoldObjects(state: readonly PickleValue[], depth: number, seen: Set<PickleValue>): boolean {
  const fields = state[4];
  const base = itemsOf(state[2])[0];
  const types = fields?.kind === "dict" ? fields.entries.map(([, field]) => itemsOf(field)[0]) : [];
  return [...types, base].some((type) => dtypeIn(type, depth + 1, seen)?.hasObjects === true);
}

/** Sizes of dimensions; undefined for what is no shape. */
export function numpyShapeOf(value: PickleValue | undefined): readonly number[] | undefined {
  if (value?.kind !== "tuple" && value?.kind !== "list") return undefined;
  if (value.items.length > MAX_DIMENSIONS) return undefined;
  const sizes = value.items.map(integerOf);
  return sizes.every((size) => size !== undefined && size >= 0) ? (sizes as readonly number[]) : undefined;
}

/** Elements of a shape; undefined beyond 2^53. */
export function elementsOf(shape: readonly number[]): number | undefined {
  const count = shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1);
  return Number.isSafeInteger(count) ? count : undefined;
}

const RECONSTRUCT = /^numpy\.(?:core|_core)\.multiarray\._reconstruct$/;
const FROM_BUFFER = /^numpy\.(?:core|_core)\.numeric\._frombuffer$/;
const SCALAR = /^numpy\.(?:core|_core)\.multiarray\.scalar$/;
const WRAPPER = /^(?:sklearn\.externals\.)?joblib\.numpy_pickle\.NumpyArrayWrapper$/;

/** What joblib writes in the place of an array, whose elements follow it. */
export function isArrayWrapper(object: PickleObject): boolean {
  return WRAPPER.test(globalNameOf(object.callee) ?? "");
}

/** The array that a value is; undefined for any other value. */
export function numpyArrayOf(value: PickleValue): NumpyArray | undefined {
  if (value.kind === "inline") return inlineArrayOf(value);
  if (value.kind !== "object") return undefined;
  const callee = globalNameOf(value.callee) ?? "";
  if (RECONSTRUCT.test(callee)) {
    const [, shape, type, isFortran, content] = itemsOf(value.states.at(-1));
    return arrayOf(type, shape, integerOf(isFortran) === 1, content);
  }
  if (FROM_BUFFER.test(callee)) {
    const [content, type, shape, order] = itemsOf(value.args);
    return arrayOf(type, shape, textOf(order) === "F", content);
  }
  return undefined;
}

/** An array of objects stands there as a pickle, which holds the array once more. */
function inlineArrayOf({ wrapper, value, range }: Extract<PickleValue, { kind: "inline" }>): NumpyArray | undefined {
  const array = wrappedArrayOf(wrapper);
  if (array?.type.hasObjects !== true) return array === undefined ? undefined : { ...array, range, content: value };
  return value === undefined ? array : { ...array, content: numpyArrayOf(value)?.content };
}

/** The array that a wrapper of joblib describes. */
export function wrappedArrayOf(wrapper: PickleObject): NumpyArray | undefined {
  const state = wrapper.states.at(-1);
  return arrayOf(entryOf(state, "dtype"), entryOf(state, "shape"), textOf(entryOf(state, "order")) === "F", undefined);
}

function arrayOf(
  dtype: PickleValue | undefined,
  sizes: PickleValue | undefined,
  isFortran: boolean,
  content: PickleValue | undefined,
): NumpyArray | undefined {
  const type = numpyDTypeOf(dtype);
  const shape = numpyShapeOf(sizes);
  if (type === undefined || shape === undefined) return undefined;
  const bytes = (elementsOf(shape) ?? Number.NaN) * type.itemSize;
  return { type, shape, isFortran: isFortran && shape.length > 1, range: plainRangeOf(content, bytes), content };
}

/** Text that takes as many bytes as the elements has nothing in it that was spelt another way. */
function plainRangeOf(content: PickleValue | undefined, bytes: number): ByteRange | undefined {
  const stored =
    content?.kind === "object" && globalNameOf(content.callee) === "_codecs.encode" ? itemsOf(content.args)[0] : content;
  if (stored?.kind !== "bytes" && stored?.kind !== "string") return undefined;
  return stored.range.length === bytes ? stored.range : undefined;
}

/** A number that NumPy keeps as a scalar of its own. */
export function numpyScalarOf(value: PickleValue): number | bigint | boolean | undefined {
  if (value.kind !== "object" || !SCALAR.test(globalNameOf(value.callee) ?? "")) return undefined;
  const [dtype, content] = itemsOf(value.args);
  const type = numpyDTypeOf(dtype);
  const bytes = contentBytesOf(content);
  return type === undefined || bytes === undefined ? undefined : numpyElementsOf(type, bytes)?.[0];
}

/** The bytes of a short value: as bytes, as 8-bit text, or encoded from text. */
export function contentBytesOf(value: PickleValue | undefined): Uint8Array | undefined {
  if (value?.kind === "bytes") return value.content;
  const isEncoded = value?.kind === "object" && globalNameOf(value.callee) === "_codecs.encode";
  const text = textOf(isEncoded ? itemsOf(value.args)[0] : value);
  return text === undefined ? undefined : Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Real numbers of an array; undefined for other elements. */
export function numpyElementsOf(type: NumpyDType, bytes: Uint8Array): readonly (number | bigint | boolean)[] | undefined {
  const read = READERS.get(`${type.kind}${type.itemSize}`);
  if (read === undefined || bytes.length % type.itemSize !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / type.itemSize }, (_, at) => read(view, at * type.itemSize, !type.isBigEndian));
}

type Read = (view: DataView, offset: number, isLittle: boolean) => number | bigint | boolean;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["b1", (view, at) => view.getUint8(at) !== 0],
  ["i1", (view, at) => view.getInt8(at)],
  ["i2", (view, at, isLittle) => view.getInt16(at, isLittle)],
  ["i4", (view, at, isLittle) => view.getInt32(at, isLittle)],
  ["i8", (view, at, isLittle) => view.getBigInt64(at, isLittle)],
  ["u1", (view, at) => view.getUint8(at)],
  ["u2", (view, at, isLittle) => view.getUint16(at, isLittle)],
  ["u4", (view, at, isLittle) => view.getUint32(at, isLittle)],
  ["u8", (view, at, isLittle) => view.getBigUint64(at, isLittle)],
  ["f4", (view, at, isLittle) => view.getFloat32(at, isLittle)],
  ["f8", (view, at, isLittle) => view.getFloat64(at, isLittle)],
]);
