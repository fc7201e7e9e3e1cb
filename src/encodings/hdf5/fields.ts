import { ArtifactError } from "../../errors.js";

/** Little-endian fields of one piece of structure, read one after the other. Refuses what leaves it, never clamps. */
export interface Fields {
  /** In the file. */
  readonly offset: number;
  readonly length: number;
  /** From the start of the piece. */
  at(): number;
  left(): number;
  seek(position: number): void;
  skip(bytes: number): void;
  u8(): number;
  u16(): number;
  u32(): number;
  /** An unsigned number of 1 to 8 bytes, exact or refused. */
  uint(bytes: number): number;
  /** A length, as wide as the file says. */
  size(): number;
  /** A length that may be unlimited, which is undefined. */
  limit(): number | undefined;
  /** An address, counted from the base; undefined where there is none. */
  address(): number | undefined;
  bytes(length: number): Uint8Array;
  /** Text up to a NUL, within the piece. */
  text(): string;
  /** The next `length` bytes as a piece of their own. */
  part(length: number): Fields;
  refusal(code: string, message: string): ArtifactError;
}

export interface FieldsOrigin {
  /** Where the first byte stands in the file. */
  readonly offset: number;
  readonly path: string;
  readonly addressBytes: number;
  readonly lengthBytes: number;
}

export function fieldsOf(bytes: Uint8Array, origin: FieldsOrigin): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { offset, path, addressBytes, lengthBytes } = origin;
  let position = 0;
  const refusal = (code: string, message: string): ArtifactError => {
    return new ArtifactError(code, message, { path, offset: offset + position });
  };
  const take = (length: number): number => {
    if (length > bytes.length - position) {
      throw refusal("hdf5-structure", "A piece of structure is shorter than what it holds: the file is damaged.");
    }
    position += length;
    return position - length;
  };
  const uint = (length: number): number => {
    const start = take(length);
    // Eight bytes at most: the sum is exact, or beyond 2^53 and refused.
    let value = 0;
    for (let index = length - 1; index >= 0; index--) value = value * 256 + view.getUint8(start + index);
    if (!Number.isSafeInteger(value)) throw refusal("hdf5-number", "A size or position is beyond 2^53: the file is damaged.");
    return value;
  };
  /** All bits set mean that there is none. */
  const optional = (width: number): number | undefined => {
    const start = take(width);
    if (bytes.subarray(start, position).every((byte) => byte === 0xff)) return undefined;
    position = start;
    return uint(width);
  };
  const part = (length: number): Fields => {
    const start = take(length);
    return fieldsOf(bytes.subarray(start, start + length), { ...origin, offset: offset + start });
  };
  return {
    offset,
    length: bytes.length,
    at: () => position,
    left: () => bytes.length - position,
    seek(to) {
      if (to < 0 || to > bytes.length) throw refusal("hdf5-structure", "A piece of structure points outside of itself.");
      position = to;
    },
    skip: (length) => void take(length),
    u8: () => view.getUint8(take(1)),
    u16: () => view.getUint16(take(2), true),
    u32: () => view.getUint32(take(4), true),
    uint,
    size: () => uint(lengthBytes),
    limit: () => optional(lengthBytes),
    address: () => optional(addressBytes),
    bytes(length) {
      const start = take(length);
      return bytes.subarray(start, start + length);
    },
    text() {
      const end = bytes.indexOf(0, position);
      if (end < 0) throw refusal("hdf5-structure", "A text has no end within its piece of structure: the file is damaged.");
      const start = take(end + 1 - position);
      return textOf(bytes.subarray(start, end));
    },
    part,
    refusal,
  };
}

/** Names are UTF-8 or ASCII; what is neither is shown with replacement characters, and never refused. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Whether the piece goes on with these four letters; steps over them. */
export function expectSignature(fields: Fields, signature: string): void {
  if (textOf(fields.bytes(4)) !== signature) {
    throw fields.refusal("hdf5-signature", `\`${signature}\` was expected here: the file is damaged.`);
  }
}
