import { statedChecksum } from "../../encodings/zip/index.js";
import { DTYPE_BITS, type Tensor, type TensorValues } from "../../model/tensor.js";
import { rowMajor } from "./described.js";
import type { FoundTensor } from "./walk.js";

/** The bytes of a storage: a member of the archive, or a stretch of a legacy file. */
export interface StoredStorage {
  /** From the start of the file. */
  readonly offset: number;
  /** Bytes it takes in the file. */
  readonly length: number;
  /** Bytes of its elements; more than `length` where they are deflated. */
  readonly size: number;
  readonly isDeflated: boolean;
  readonly byteOrder?: "big";
  /** As the archive states it, of the elements. */
  readonly crc32?: number;
}

/** What has more elements cannot be in a file: of 16 bytes, the most that one has, their bytes can still be counted. */
const MAX_ELEMENTS = Math.floor(Number.MAX_SAFE_INTEGER / 16);

/** A tensor with its place in the file `path`. Sizes that do not fit its storage make its values absent. */
export function placedTensor(
  { name, kind, dtype, shape, strides, offset, storage }: FoundTensor,
  stored: StoredStorage | undefined,
  path: string,
): Tensor {
  const parameters = shape.reduce((product, size) => product * size, 1);
  const isCountable = shape.every((size) => size >= 0) && parameters <= MAX_ELEMENTS;
  const bits = new Map<string, number>(Object.entries(DTYPE_BITS)).get(dtype);
  const count = isCountable ? parameters : 0;
  const bytes = Math.ceil((count * (bits ?? 0)) / 8);
  return { name, kind, dtype, shape, parameters: count, bytes, values: valuesOf(), ...checksumOf() };

  /** Of a tensor that fills its storage: where others share it, they may be what changed. */
  function checksumOf(): Pick<Tensor, "checksum"> {
    const isWhole = offset === 0 && storage.start === 0 && bytes === stored?.size && isRowMajor(shape, strides);
    return isWhole && bytes > 0 ? statedChecksum(stored?.crc32) : {};
  }

  function valuesOf(): TensorValues {
    const absent = (reason: "missing" | "out-of-range" | "unavailable", detail: string): TensorValues => {
      return { kind: "absent", path, reason, detail };
    };
    if (!isCountable || strides.length !== shape.length || strides.some((step) => step < 0) || offset < 0 || storage.start < 0)
      return absent("out-of-range", "its sizes are no sizes of a tensor");
    if (count === 0) return { kind: "empty" };
    if (stored === undefined) return absent("missing", "its storage is not in the file");
    if (bits === undefined) return absent("unavailable", "its element type is not known");
    const width = bits / 8;
    const reach = shape.reduce((sum, size, dimension) => sum + (size - 1) * (strides[dimension] ?? 0), 1);
    const first = storage.start + offset;
    if ((storage.start + storageElements(width)) * width > stored.size)
      return absent("out-of-range", "its storage has fewer bytes in the file than it should have");
    if ((first + reach) * width > stored.size || offset + reach > storageElements(width))
      return absent("out-of-range", "it reaches beyond its storage");
    const isInOrder = isRowMajor(shape, strides);
    if (bits % 8 !== 0 && (!isInOrder || (first * bits) % 8 !== 0))
      return absent("unavailable", "its elements of less than a byte do not stand one behind the other");
    const order = {
      ...(isInOrder ? {} : { strides }),
      ...(stored.byteOrder === undefined || bits <= 8 ? {} : { byteOrder: stored.byteOrder }),
    };
    const window = { offset: stored.offset + first * width, length: Math.ceil(reach * width) };
    if (!stored.isDeflated) return { kind: "stored", encoding: "elements", path, ranges: [window], ...order };
    const ranges = [{ offset: stored.offset, length: stored.length }];
    const packing = { kind: "deflate", size: stored.size, skip: first * width } as const;
    return { kind: "stored", encoding: "elements", path, ranges, ...order, packing };
  }

  function storageElements(width: number): number {
    // A storage of plain bytes counts those, as does one of elements that share a byte.
    return storage.dtype === undefined || width < 1 ? storage.elements / width : storage.elements;
  }
}

/** Steps of dimensions of one element mean nothing. */
function isRowMajor(shape: readonly number[], strides: readonly number[]): boolean {
  const expected = rowMajor(shape);
  return shape.every((size, dimension) => size === 1 || strides[dimension] === expected[dimension]);
}
