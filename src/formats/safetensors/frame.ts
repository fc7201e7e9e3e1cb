/** Bytes before the header: its length as an unsigned 64-bit little-endian integer. */
export const LENGTH_BYTES = 8;

// The reference implementation's own limit, so that whatever it loads can be reviewed.
export const MAX_HEADER_BYTES = 100_000_000;

// `{}` describes a file without tensors.
export const MIN_HEADER_BYTES = 2;

/** The header's length as the file claims it, or undefined where it is beyond every limit or the bytes are too few. */
export function headerLengthOf(head: Uint8Array): number | undefined {
  if (head.length < LENGTH_BYTES) return undefined;
  const length = new DataView(head.buffer, head.byteOffset, LENGTH_BYTES).getBigUint64(0, true);
  return length > BigInt(MAX_HEADER_BYTES) ? undefined : Number(length);
}
