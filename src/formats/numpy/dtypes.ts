import { NUMPY_DTYPES } from "../../encodings/numpy-dtypes.js";
import type { Literal } from "../../encodings/python-literal.js";
import type { DType } from "../../model/tensor.js";

/** The element type of an array, as its header describes it. */
export interface ElementType {
  readonly dtype: DType;
  /** Bytes of one element; of objects, which have none of their own, 0. */
  readonly width: number;
  readonly isBigEndian: boolean;
  /** Elements are pickled behind the header. */
  readonly isObject: boolean;
  /** Of records: what one is made of, as text. */
  readonly fields?: string;
  /** Neither a type that this reader knows, nor one that NumPy is known to write. */
  readonly isUnknown?: true;
}

const DESCRIPTION = /^(?<order>[<>|=]?)(?<letter>[a-zA-Z?])(?<width>[0-9]{0,10})(?<unit>\[[0-9a-zA-Zμ]{1,16}\])?$/u;
/** Characters of `U` are UCS-4. */
const CHARACTER_BYTES = 4;

/** Undefined where the text cannot describe elements. */
export function elementTypeOf(description: Literal): ElementType | undefined {
  if (description.kind === "sequence") return recordOf(description.items);
  if (description.kind !== "text") return undefined;
  const { order = "", letter = "", width: digits = "", unit = "" } = DESCRIPTION.exec(description.value)?.groups ?? {};
  if (letter === "") return undefined;
  if (letter === "O") return { dtype: "object", width: 0, isBigEndian: false, isObject: true };
  const count = Number(digits);
  const plain = { isBigEndian: order === ">" && count > 1, isObject: false };
  const dtype = NUMPY_DTYPES.get(letter + digits);
  if (dtype !== undefined) return { ...plain, dtype, width: count };
  if (letter === "U" || letter === "S" || letter === "a")
    return { dtype: "string", width: count * (letter === "U" ? CHARACTER_BYTES : 1), isBigEndian: false, isObject: false };
  // Times, raw bytes, extended precision: known, and nothing here computes with them.
  const isNumpys = /^(?:[Mm]8|V[0-9]+|f(?:12|16)|c(?:24|32))$/.test(letter + digits);
  const spelling: DType = `unknown(${letter}${digits}${unit})`;
  return { dtype: spelling, width: count, isBigEndian: false, isObject: false, ...(isNumpys ? {} : { isUnknown: true }) };
}

/** A name, a type, and the shape where a field is an array. `('title', 'name')` stands for a name with a title. */
function recordOf(items: readonly Literal[]): ElementType | undefined {
  let width = 0;
  let isObject = false;
  const fields: string[] = [];
  for (const item of items) {
    const [name, type, shape] = item.kind === "sequence" ? item.items : [];
    const inner = type === undefined ? undefined : elementTypeOf(type);
    const sizes = shape === undefined ? [] : sizesOf(shape);
    if (name === undefined || inner === undefined || sizes === undefined) return undefined;
    width += sizes.reduce((product, size) => product * size, inner.width);
    isObject ||= inner.isObject;
    const label = nameIn(name);
    // NumPy names no gap between fields.
    if (label === "" && inner.dtype.startsWith("unknown(V")) {
      fields.push(`${inner.width} bytes of padding`);
      continue;
    }
    const spelling = inner.fields === undefined ? inner.dtype : `(${inner.fields})`;
    fields.push(`${label}: ${inner.isBigEndian ? "big-endian " : ""}${spelling}${sizes.map((size) => `[${size}]`).join("")}`);
  }
  if (!Number.isSafeInteger(width)) return undefined;
  const dtype = isObject ? "object" : "record";
  return { dtype, width: isObject ? 0 : width, isBigEndian: false, isObject, fields: fields.join(", ") };
}

function nameIn(name: Literal): string {
  if (name.kind === "text") return name.value;
  const last = name.kind === "sequence" ? name.items.at(-1) : undefined;
  return last?.kind === "text" ? last.value : "";
}

/** Of a shape: one number, or several. Undefined for anything else. */
export function sizesOf(shape: Literal): readonly number[] | undefined {
  const items = shape.kind === "sequence" ? shape.items : [shape];
  const sizes = items.flatMap((item) => (item.kind === "integer" && item.value >= 0 ? [item.value] : []));
  return sizes.length === items.length ? sizes : undefined;
}
