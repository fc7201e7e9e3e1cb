import type { Reading } from "../../bytes/cursor.js";
import type { Fields } from "./fields.js";

/** Types of metadata that have a fixed width, by their numbers in the file. */
export interface Scalar {
  /** For people, in the plural. */
  readonly title: string;
  readonly bytes: number;
  readonly text: (view: DataView, isLittleEndian: boolean) => string;
}

export const STRING_TYPE = 8;
export const ARRAY_TYPE = 9;
export const UINT32_TYPE = 4;
const BOOL_TYPE = 7;

/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, `gguf_metadata_value_type` */
const SCALARS: ReadonlyMap<number, Scalar> = new Map([
  [0, { title: "uint8", bytes: 1, text: (view) => String(view.getUint8(0)) }],
  [1, { title: "int8", bytes: 1, text: (view) => String(view.getInt8(0)) }],
  [2, { title: "uint16", bytes: 2, text: (view, isLittle) => String(view.getUint16(0, isLittle)) }],
  [3, { title: "int16", bytes: 2, text: (view, isLittle) => String(view.getInt16(0, isLittle)) }],
  [UINT32_TYPE, { title: "uint32", bytes: 4, text: (view, isLittle) => String(view.getUint32(0, isLittle)) }],
  [5, { title: "int32", bytes: 4, text: (view, isLittle) => String(view.getInt32(0, isLittle)) }],
  [6, { title: "float32", bytes: 4, text: (view, isLittle) => float32Text(view.getFloat32(0, isLittle)) }],
  [BOOL_TYPE, { title: "bool", bytes: 1, text: (view) => (view.getUint8(0) === 1 ? "true" : "false") }],
  [10, { title: "uint64", bytes: 8, text: (view, isLittle) => String(view.getBigUint64(0, isLittle)) }],
  [11, { title: "int64", bytes: 8, text: (view, isLittle) => String(view.getBigInt64(0, isLittle)) }],
  [12, { title: "float64", bytes: 8, text: (view, isLittle) => String(view.getFloat64(0, isLittle)) }],
]);

/** Undefined for strings, arrays and numbers that stand for no type. */
export function scalarOf(type: number): Scalar | undefined {
  return SCALARS.get(type);
}

export function* readScalar({ cursor, isBigEndian }: Fields, type: number, scalar: Scalar): Reading<string> {
  yield* cursor.need(scalar.bytes);
  const { position } = cursor;
  const bytes = cursor.bytesOf({ start: position, end: position + scalar.bytes });
  if (type === BOOL_TYPE && (bytes[0] ?? 0) > 1) {
    throw cursor.refusal("bool-value", "A boolean is neither 0 nor 1: write the file again.");
  }
  cursor.position += scalar.bytes;
  return scalar.text(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), !isBigEndian);
}

/** The shortest decimal that rounds to this number: 0.00001 and not 0.000009999999747378752. */
function float32Text(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}
