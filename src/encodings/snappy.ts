// https://github.com/google/snappy/blob/main/format_description.txt: a length, then literals and copies of what came before.
// A copy of three bytes gives at most 64.
const LARGEST_RATIO = 22;
const LONGEST_LENGTH_BYTES = 5;

/** The bytes that a raw Snappy stream stands for; undefined when it is damaged, or claims more than such a stream can give. */
export function unsnappied(stream: Uint8Array): Uint8Array | undefined {
  const at = { position: 0 };
  const size = lengthOf(stream, at);
  if (size === undefined || size > stream.length * LARGEST_RATIO) return undefined;
  const out = new Uint8Array(size);
  let filled = 0;
  while (at.position < stream.length) {
    const tag = stream[at.position++] ?? 0;
    if ((tag & 3) === 0) {
      const extra = (tag >> 2) - 59;
      const length = 1 + (extra <= 0 ? tag >> 2 : littleOf(stream, at, extra));
      if (at.position + length > stream.length || filled + length > size) return undefined;
      out.set(stream.subarray(at.position, at.position + length), filled);
      at.position += length;
      filled += length;
      continue;
    }
    const [length, offset] = copyOf(tag, stream, at);
    if (at.position > stream.length || offset === 0 || offset > filled || filled + length > size) return undefined;
    // Byte by byte: a copy may reach into itself, to repeat.
    for (const end = filled + length; filled < end; filled++) out[filled] = out[filled - offset] ?? 0;
  }
  return filled === size ? out : undefined;
}

function copyOf(tag: number, stream: Uint8Array, at: { position: number }): readonly [length: number, offset: number] {
  if ((tag & 3) === 1) return [4 + ((tag >> 2) & 7), (tag >> 5) * 256 + littleOf(stream, at, 1)];
  return [1 + (tag >> 2), littleOf(stream, at, (tag & 3) === 2 ? 2 : 4)];
}

/** A little-endian number of so many bytes. What lies beyond the stream counts as 0: the position tells. */
function littleOf(stream: Uint8Array, at: { position: number }, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) value += (stream[at.position + index] ?? 0) * 256 ** index;
  at.position += bytes;
  return value;
}

function lengthOf(stream: Uint8Array, at: { position: number }): number | undefined {
  let value = 0;
  for (let index = 0; index < LONGEST_LENGTH_BYTES; index++) {
    const byte = stream[at.position++];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return value;
  }
  return undefined;
}
