// tensorflow/core/util/saved_tensor_slice_util.cc and lib/strings/ordered_code.cc: numbers and texts whose bytes sort as they do.
const [ESCAPE, ESCAPED_ZERO, END] = [0x00, 0xff, 0x01];
const ESCAPED_FF = 0x00;
const FULL_EXTENT = -1;
// TensorFlow itself stops at 254.
const LARGEST_RANK = 254;

/** The name of a slice of a variable, `embedding[0:500,:]`, from its key in a checkpoint; undefined for other keys. */
export function sliceNameOf(key: Uint8Array): string | undefined {
  // The number 0, which has no bytes behind its length.
  if (key[0] !== 0) return undefined;
  const at = { position: 1 };
  const name = textOf(key, at);
  const rank = unsignedOf(key, at);
  if (name === undefined || rank === undefined || rank > LARGEST_RANK) return undefined;
  const extents: string[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const [start, length] = [signedOf(key, at), signedOf(key, at)];
    if (start === undefined || length === undefined) return undefined;
    extents.push(length === FULL_EXTENT ? ":" : `${start}:${start + length}`);
  }
  return at.position === key.length ? `${name}[${extents.join(",")}]` : undefined;
}

/** Ends with 00 01; a zero byte stands as 00 FF, and FF as FF 00. */
function textOf(key: Uint8Array, at: { position: number }): string | undefined {
  const bytes: number[] = [];
  while (at.position < key.length) {
    const [byte, next] = [key[at.position], key[at.position + 1]];
    if (byte === ESCAPE && next === END) {
      at.position += 2;
      return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
    }
    if (byte === ESCAPE && next !== ESCAPED_ZERO) return undefined;
    if (byte === 0xff && next !== ESCAPED_FF) return undefined;
    bytes.push(byte ?? 0);
    at.position += byte === ESCAPE || byte === 0xff ? 2 : 1;
  }
  return undefined;
}

/** How many bytes, then these bytes, the largest first. */
function unsignedOf(key: Uint8Array, at: { position: number }): number | undefined {
  const length = key[at.position] ?? 0;
  if (length > 6 || at.position + 1 + length > key.length) return undefined;
  const bytes = key.subarray(at.position + 1, at.position + 1 + length);
  at.position += 1 + length;
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** The first bit is the sign, turned round; as many bits like it follow as there are bytes more. Negative numbers are inverted. */
function signedOf(key: Uint8Array, at: { position: number }): number | undefined {
  const first = key[at.position];
  if (first === undefined) return undefined;
  const isNegative = first < 0x80;
  const bits = isNegative ? first ^ 0xff : first;
  let length = 1;
  while (length < 8 && (bits & (0x80 >> length)) !== 0) length++;
  if (length > 6 || at.position + length > key.length) return undefined;
  let value = bits & (0x7f >> length);
  for (let index = 1; index < length; index++) {
    const byte = key[at.position + index] ?? 0;
    value = value * 256 + (isNegative ? byte ^ 0xff : byte);
  }
  at.position += length;
  return isNegative ? -value - 1 : value;
}
