import { byteCountOf, type Table } from "../../encodings/flatbuffers.js";
import type { ByteRange } from "../../model/tensor.js";

// 0 and 1 are what writers put there before they know the place.
const FIRST_OFFSET = 2;

/** Bytes behind the flatbuffer, in the same file, by the fields that hold their offset and their number; undefined for none. */
export function rangeBehind(table: Table, offsetField: number, sizeField: number): ByteRange | undefined {
  const offset = byteCountOf(table, offsetField);
  const length = byteCountOf(table, sizeField);
  if (offset < FIRST_OFFSET || length === 0) return undefined;
  const { pages } = table.buffer;
  if (offset + length <= pages.size) return { offset, length };
  const problem = `Bytes ${offset} to ${offset + length} are wanted of a file of ${pages.size} bytes`;
  throw pages.refusal("values-truncated", `${problem}: it was cut off; copy it again, completely.`, table.position);
}
