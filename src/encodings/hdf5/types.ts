import type { DType } from "../../model/tensor.js";
import type { Fields } from "./fields.js";
import { textOf } from "./fields.js";

/** An element type, as far as values of models use it. */
export type Hdf5Type =
  | { readonly kind: "number"; readonly dtype: DType; readonly size: number; readonly isBigEndian: boolean }
  | { readonly kind: "string"; readonly size: number }
  | { readonly kind: "variable-string"; readonly size: number }
  /** Bytes without meaning to HDF5: how Python stores types that HDF5 lacks, such as bfloat16. */
  | { readonly kind: "opaque"; readonly size: number }
  | { readonly kind: "other"; readonly size: number; readonly title: string };

const TITLES = ["integer", "float", "time", "string", "bitfield", "opaque", "compound", "reference", "enum", "vlen", "array"];
// Enums of enums and arrays of arrays are legal, and nobody writes them.
const MAX_NESTED_TYPES = 4;

/** Datatype message, versions 1 to 4. */
export function readType(fields: Fields, depth = 0): Hdf5Type {
  const head = fields.u8();
  const bits = fields.uint(3);
  const size = fields.u32();
  const kind = head & 0x0f;
  switch (kind) {
    case 0:
      return integerOf(fields, bits, size);
    case 1:
      return floatOf(fields, bits, size);
    case 3:
      return { kind: "string", size };
    case 5:
      return { kind: "opaque", size };
    case 8:
      return depth < MAX_NESTED_TYPES ? enumOf(fields, bits & 0xffff, head >> 4, depth) : otherOf("enum", size);
    case 9:
      return (bits & 0x0f) === 1 ? { kind: "variable-string", size } : otherOf("vlen", size);
    default:
      return otherOf(TITLES[kind] ?? `class ${kind}`, size);
  }
}

function otherOf(title: string, size: number): Hdf5Type {
  return { kind: "other", size, title };
}

function integerOf(fields: Fields, bits: number, size: number): Hdf5Type {
  const [bitOffset, precision] = [fields.u16(), fields.u16()];
  const isPlain = bitOffset === 0 && precision === size * 8 && [1, 2, 4, 8].includes(size);
  if (!isPlain) return otherOf(`integer of ${precision} bits`, size);
  const sign = (bits & 8) === 0 ? "uint" : "int";
  return { kind: "number", dtype: `${sign}${size * 8}` as DType, size, isBigEndian: (bits & 1) === 1 };
}

/** By size, bits of the exponent and bits of the mantissa. */
const FLOATS: ReadonlyMap<string, DType> = new Map([
  ["2 5 10", "float16"],
  ["2 8 7", "bfloat16"],
  ["4 8 23", "float32"],
  ["8 11 52", "float64"],
  ["1 4 3", "float8_e4m3fn"],
  ["1 5 2", "float8_e5m2"],
]);

function floatOf(fields: Fields, bits: number, size: number): Hdf5Type {
  fields.skip(5);
  const exponent = fields.u8();
  fields.skip(1);
  const mantissa = fields.u8();
  const dtype = FLOATS.get(`${size} ${exponent} ${mantissa}`);
  // Bit 6 marks the order of VAX machines.
  if (dtype === undefined || (bits & 0x40) !== 0) return otherOf(`float of ${size} bytes`, size);
  return { kind: "number", dtype, size, isBigEndian: (bits & 1) === 1 };
}

/** Booleans are an enum of the members FALSE and TRUE; any other enum is the integers it stands on. */
function enumOf(fields: Fields, members: number, version: number, depth: number): Hdf5Type {
  const base = readType(fields, depth + 1);
  if (base.kind !== "number" || base.size !== 1 || members !== 2) return base;
  const names = [fields, fields].map((at) => {
    const start = at.at();
    const name = at.text();
    // Before version 3 names fill whole eight bytes.
    if (version < 3) at.skip((8 - ((at.at() - start) % 8)) % 8);
    return name;
  });
  return names.join(" ") === "FALSE TRUE" ? { ...base, dtype: "bool" } : base;
}

// The most that HDF5 allows.
const MAX_RANK = 32;

export interface Dataspace {
  /** Row-major dimensions, none for a scalar; undefined where there is no element at all. */
  readonly shape: readonly number[] | undefined;
  /** The greatest size of each dimension, undefined for one without limit. */
  readonly limits: readonly (number | undefined)[];
}

/** Dataspace message, versions 1 and 2. */
export function readDataspace(fields: Fields): Dataspace {
  const version = fields.u8();
  const rank = fields.u8();
  const flags = fields.u8();
  if (version < 1 || version > 2) throw fields.refusal("hdf5-version", "A dataspace is of an unknown version.");
  if (rank > MAX_RANK) throw fields.refusal("hdf5-structure", `A dataspace has ${rank} dimensions, and ${MAX_RANK} are allowed.`);
  const isNull = fields.u8() === 2 && version === 2;
  if (version === 1) fields.skip(4);
  const shape = Array.from({ length: rank }, () => fields.size());
  const limits = (flags & 1) === 0 ? shape : shape.map(() => fields.limit());
  return { shape: isNull ? undefined : shape, limits };
}

export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Fixed-length strings are padded by zeros or, in Fortran's way, by spaces, or end at the first zero. */
export function fixedText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return textOf(end < 0 ? bytes : bytes.subarray(0, end));
}
