import { crc32c } from "../crc32c.js";
import { unzstd } from "../zstd/frame.js";
import { type Fields, type Refuse, type StoreAllowance, varintOf } from "./fields.js";

export const MANIFEST_MAGIC = 0x0cdb3a2a;
export const TREE_MAGIC = 0x0cdb20de;
// A magic number, the length of the whole, a version and how the body is compressed; behind it a CRC-32C.
const LENGTH_AT = 4;
const HEADER_BYTES = 12;
const CHECKSUM_BYTES = 4;
const SMALLEST_NODE_BYTES = HEADER_BYTES + 2 + CHECKSUM_BYTES;
const [NOT_COMPRESSED, ZSTD] = [0, 1];

export interface OpenedNode {
  readonly body: Fields;
  /** Of the bytes of the node: where its body begins, as it is stored. */
  readonly bodyAt: number;
  readonly isCompressed: boolean;
}

/** Confirms the checksum of a manifest or a node of the tree, and unpacks its body. */
export function openNode(bytes: Uint8Array, magic: number, allowance: StoreAllowance, refuse: Refuse): OpenedNode {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < SMALLEST_NODE_BYTES || view.getUint32(0) !== magic)
    throw refuse("ocdbt-malformed", "Here should be a node of the key-value store: the file is damaged; save it again.");
  if (view.getBigUint64(LENGTH_AT, true) !== BigInt(bytes.length))
    throw refuse("ocdbt-truncated", "A node of the key-value store is not as long as it says: copy it again, completely.");
  const end = bytes.length - CHECKSUM_BYTES;
  if (view.getUint32(end, true) !== crc32c(bytes.subarray(0, end)))
    throw refuse(
      "ocdbt-checksum",
      "A node of the key-value store does not have its checksum: the file is damaged; copy it again.",
    );
  const header: Fields = { bytes: bytes.subarray(0, end), at: HEADER_BYTES, refuse };
  const version = varintOf(header);
  if (version !== 0) throw refuse("ocdbt-version", "The key-value store is newer than this reader: only version 0 is read.");
  const compression = varintOf(header);
  const stored = header.bytes.subarray(header.at);
  const place = { bodyAt: header.at, isCompressed: compression !== NOT_COMPRESSED };
  if (compression === NOT_COMPRESSED) return { body: { bytes: stored, at: 0, refuse }, ...place };
  if (compression !== ZSTD) throw refuse("ocdbt-compressed", "A node is compressed in an unknown way: only Zstandard is read.");
  const plain = unzstd(stored, allowance.bytes);
  if (plain === undefined) {
    const problem = "A node is no stream of Zstandard, or larger than one artifact may be: the file is damaged; save it again.";
    throw refuse("ocdbt-compressed", problem);
  }
  allowance.bytes -= plain.length;
  return { body: { bytes: plain, at: 0, refuse }, ...place };
}
