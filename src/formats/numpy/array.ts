import { quoted } from "../../encodings/quoted.js";
import { statedChecksum } from "../../encodings/zip/index.js";
import { ArtifactError } from "../../errors.js";
import type { Packing, Tensor, TensorValues } from "../../model/tensor.js";
import type { ArrayHeader } from "./header.js";

/** Where an array stands: the file itself, or a member of an archive, packed or not. */
export interface ArrayPlace {
  readonly path: string;
  readonly name: string;
  /** Bytes from the array's first byte to the end of what it can take, once unpacked. */
  readonly size: number;
  /** In the file: of the array's first byte, or of the packed stream it stands in. */
  readonly offset: number;
  /** Bytes of that stream. */
  readonly packedSize?: number;
  /** As the archive states it, of the whole member, the array's header included. */
  readonly crc32?: number;
}

/** Refuses what declares more elements than there are bytes. Objects take all that is left: a pickle tells its own end. */
export function tensorOf({ type, shape, isFortran, length }: ArrayHeader, place: ArrayPlace): Tensor {
  const { path, name, size, offset } = place;
  const refuse = (code: string, problem: string) =>
    new ArtifactError(code, `Array ${quoted(name)}: ${problem}.`, { path, offset });
  // A size of zero hides what the others say, and readers multiply them in any order.
  const most = shape.reduce((product, one) => product * Math.max(1, one), Math.max(1, type.width));
  if (!Number.isSafeInteger(most)) throw refuse("npy-shape", "its shape has more elements than 2^53");
  const parameters = shape.reduce((product, one) => product * one, 1);
  const bytes = type.isObject ? size - length : parameters * type.width;
  if (bytes > size - length)
    throw refuse(
      "npy-truncated",
      `its elements need ${bytes} bytes, and ${size - length} follow its header: copy it again, completely`,
    );
  const checksum = statedChecksum(place.crc32);
  return { name, kind: "parameter", dtype: type.dtype, shape, parameters, bytes, values: valuesOf(type, bytes), ...checksum };

  function valuesOf({ isBigEndian }: ArrayHeader["type"], stored: number): TensorValues {
    if (stored === 0) return { kind: "empty" };
    const { packedSize } = place;
    const packing: Packing | undefined = packedSize === undefined ? undefined : { kind: "deflate", size, skip: length };
    const range = packing === undefined ? { offset: offset + length, length: stored } : { offset, length: packedSize ?? 0 };
    return {
      kind: "stored",
      encoding: "elements",
      path,
      ranges: [range],
      ...(isFortran && shape.filter((one) => one > 1).length > 1 ? { strides: columnMajor(shape) } : {}),
      ...(isBigEndian ? { byteOrder: "big" } : {}),
      ...(packing === undefined ? {} : { packing }),
    };
  }
}

function columnMajor(shape: readonly number[]): readonly number[] {
  return shape.map((_, dimension) => shape.slice(0, dimension).reduce((product, size) => product * size, 1));
}
