import type { Fields } from "./fields.js";
import { expectSignature } from "./fields.js";
import type { Hdf5File } from "./file.js";

// Signature, version, type and checksum of a node.
const NODE_FRAME_BYTES = 10;
// Nodes hold tens of records: eight levels are more than any disk.
const MAX_DEPTH = 16;
const MAX_NODE_BYTES = 1024 * 1024;

interface Level {
  /** Bytes of one child's pointer at this level. */
  readonly pointerBytes: number;
  /** Bytes of the count of records below it, where it is stored. */
  readonly totalBytes: number;
}

interface Tree {
  readonly file: Hdf5File;
  readonly nodeBytes: number;
  readonly recordBytes: number;
  readonly countBytes: number;
  readonly levels: readonly Level[];
  readonly seen: Set<number>;
  readonly visit: (record: Fields) => void;
}

/** Visits every record of a version 2 B-tree, in order. No node stands in it twice, so that a tree which bites its tail ends. */
export async function visitRecords(file: Hdf5File, address: number, visit: (record: Fields) => void): Promise<void> {
  const { addressBytes, lengthBytes } = file.layout;
  const header = await file.fieldsAt(address, 22 + addressBytes + lengthBytes);
  expectSignature(header, "BTHD");
  header.skip(2);
  const [nodeBytes, recordBytes, depth] = [header.u32(), header.u16(), header.u16()];
  header.skip(2);
  const root = header.address();
  const count = header.u16();
  if (root === undefined || count === 0) return;
  if (recordBytes === 0 || nodeBytes < NODE_FRAME_BYTES + recordBytes || nodeBytes > MAX_NODE_BYTES || depth > MAX_DEPTH) {
    throw file.refusal("hdf5-btree", "A B-tree has impossible sizes: the file is damaged.", address);
  }
  const leafRecords = Math.floor((nodeBytes - NODE_FRAME_BYTES) / recordBytes);
  const countBytes = bytesFor(leafRecords);
  const levels: Level[] = [{ pointerBytes: 0, totalBytes: 0 }];
  let total = leafRecords;
  for (let level = 1; level <= depth; level++) {
    const totalBytes = level > 1 ? bytesFor(total) : 0;
    const pointerBytes = addressBytes + countBytes + totalBytes;
    const most = Math.floor((nodeBytes - NODE_FRAME_BYTES - pointerBytes) / (recordBytes + pointerBytes));
    total = (most + 1) * total + most;
    levels.push({ pointerBytes, totalBytes });
  }
  await visitNode({ file, nodeBytes, recordBytes, countBytes, levels, seen: new Set(), visit }, root, count, depth);
}

/** Bytes that a number up to `limit` is written in. */
export function bytesFor(limit: number): number {
  return Math.floor(Math.log2(Math.max(1, limit)) / 8) + 1;
}

async function visitNode(tree: Tree, address: number, count: number, depth: number): Promise<void> {
  const { file, nodeBytes, recordBytes, countBytes, levels, seen, visit } = tree;
  const { pointerBytes, totalBytes } = levels[depth] ?? { pointerBytes: 0, totalBytes: 0 };
  const needed = NODE_FRAME_BYTES + count * recordBytes + (depth > 0 ? (count + 1) * pointerBytes : 0);
  if (needed > nodeBytes)
    throw file.refusal("hdf5-btree", "A node of a B-tree holds more than fits: the file is damaged.", address);
  if (seen.has(address)) throw file.refusal("hdf5-btree", "A node of a B-tree stands in it twice: the file is damaged.", address);
  seen.add(address);
  file.reserve(count + 1);
  const node = await file.fieldsAt(address, needed);
  expectSignature(node, depth > 0 ? "BTIN" : "BTLF");
  node.skip(2);
  const records = Array.from({ length: count }, () => node.part(recordBytes));
  if (depth === 0) {
    for (const record of records) visit(record);
    return;
  }
  for (let index = 0; index <= count; index++) {
    const child = node.address();
    const childCount = node.uint(countBytes);
    node.skip(totalBytes);
    if (child === undefined) throw node.refusal("hdf5-btree", "A node of a B-tree has a child without a place.");
    await visitNode(tree, child, childCount, depth - 1);
    const record = records[index];
    if (record !== undefined) visit(record);
  }
}
