import { type Literal, readLiteral } from "../../encodings/python-literal.js";
import { quoted } from "../../encodings/quoted.js";
import { ArtifactError } from "../../errors.js";
import { type ElementType, elementTypeOf, sizesOf } from "./dtypes.js";

/** What one array says of itself, and how many bytes it takes to say so. */
export interface ArrayHeader {
  readonly version: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly isFortran: boolean;
  /** Bytes from the start of the array to its first element. */
  readonly length: number;
}

export const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const;
/** Magic, two bytes of version, and the longer of the two kinds of length. */
export const FRAME_BYTES = 12;
/** NumPy itself refuses headers of more than 10,000 characters unless it is told to trust the file; records of many fields are told so. */
const MAX_HEADER_BYTES = 64 * 1024;
/** NumPy 2 has at most 64 dimensions. */
const MAX_DIMENSIONS = 64;

export function isArray(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** Bytes up to the first element, by the first FRAME_BYTES of an array. `name` tells arrays of one archive apart. */
export function headerBytesOf(frame: Uint8Array, name: string, path: string, offset: number): number {
  const refuse = (code: string, problem: string) => {
    throw new ArtifactError(code, `Array ${quoted(name)}: ${problem}.`, { path, offset });
  };
  if (!isArray(frame)) refuse("npy-magic", "it does not begin with the mark of NumPy's format: save it again with `numpy.save`");
  const version = frame[6] ?? 0;
  if (version < 1 || version > 3 || frame[7] !== 0)
    refuse("npy-version", `its format has version ${version}.${frame[7] ?? 0}, and 1.0 to 3.0 are known`);
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const isShort = version === 1;
  if (frame.length < (isShort ? 10 : 12)) refuse("npy-truncated", "it ends within its header: copy it again, completely");
  const length = isShort ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MAX_HEADER_BYTES)
    refuse("npy-header-too-long", `its header claims ${length} bytes, and ${MAX_HEADER_BYTES} are read`);
  return length + (isShort ? 10 : 12);
}

/** Layout: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html. `bytes` is all of the header. */
export function arrayHeaderOf(bytes: Uint8Array, name: string, path: string, offset: number): ArrayHeader {
  const version = bytes[6] ?? 0;
  const start = version === 1 ? 10 : 12;
  const text = new TextDecoder(version === 3 ? "utf-8" : "latin1").decode(bytes.subarray(start));
  const refuse = (code: string, problem: string): never => {
    throw new ArtifactError(code, `Array ${quoted(name)}: ${problem}.`, { path, offset: offset + start });
  };
  const header = readLiteral(text, path, offset + start);
  if (header.kind !== "mapping" || header.entries.size !== 3)
    return refuse("npy-header", "its header is not the three facts of an array");
  const field = (key: string): Literal => header.entries.get(key) ?? refuse("npy-header", `its header has no \`${key}\``);
  const order = field("fortran_order");
  if (order.kind !== "boolean") return refuse("npy-header", "`fortran_order` is neither True nor False");
  const stated = field("shape");
  const shape = stated.kind === "sequence" ? sizesOf(stated) : undefined;
  if (shape === undefined) return refuse("npy-shape", "`shape` is not a tuple of numbers from 0 on");
  if (shape.length > MAX_DIMENSIONS) return refuse("npy-shape", `it has more than ${MAX_DIMENSIONS} dimensions`);
  const type = elementTypeOf(field("descr"));
  if (type === undefined) return refuse("npy-dtype", "`descr` does not describe a type of elements");
  return { version: `${version}.0`, type, shape, isFortran: order.value, length: bytes.length };
}
