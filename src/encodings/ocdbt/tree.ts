import {
  byteOf,
  bytesOf,
  columnOf,
  countOf,
  type Fields,
  malformed,
  type Refuse,
  reserve,
  type StoreAllowance,
} from "./fields.js";
import type { NodePlace } from "./manifest.js";
import { openNode, TREE_MAGIC } from "./node.js";
import { BYTES_PER_ENTRY, type DataFile, dataFilesOf, sharedNames } from "./paths.js";

/** Where a value stands. */
export type StoredValue =
  /** In a file of its own, or between the nodes of one. */
  | { readonly kind: "apart"; readonly path: string; readonly offset: number; readonly length: number }
  /** In the leaf: `offset` counts from the first byte of its body, once that is unpacked. */
  | { readonly kind: "inline"; readonly bytes: Uint8Array; readonly leaf: Leaf; readonly offset: number };

/** The node that values stand in. */
export interface Leaf {
  readonly path: string;
  /** Of the body in the file, as it is stored. */
  readonly offset: number;
  readonly length: number;
  readonly isCompressed: boolean;
  /** Bytes of the body, unpacked. */
  readonly size: number;
}

export interface TreeNode {
  readonly children: readonly { readonly prefix: Uint8Array; readonly place: NodePlace }[];
  readonly values: readonly { readonly key: Uint8Array; readonly value: StoredValue }[];
}

/** One node: what is below it, or the values of a leaf. All of its keys begin with `prefix`. */
export function treeNodeOf(
  bytes: Uint8Array,
  place: NodePlace,
  prefix: Uint8Array,
  allowance: StoreAllowance,
  refuse: Refuse,
): TreeNode {
  const { body, bodyAt, isCompressed } = openNode(bytes, TREE_MAGIC, allowance, refuse);
  // Each node is lower than the one above it, so that no chain of them can lead back.
  if (byteOf(body) !== place.height)
    throw refuse("ocdbt-malformed", "A node of the key-value store is not as high as the one above it says: save it again.");
  const files = dataFilesOf(body, place.file.base, allowance);
  const count = countOf(body, allowance);
  // Each key repeats what all of them begin with.
  reserve(allowance, count * Math.floor(prefix.length / BYTES_PER_ENTRY), refuse);
  const shared = [0, ...columnOf(body, Math.max(0, count - 1))];
  const lengths = columnOf(body, count);
  if (place.height > 0) return { children: childrenOf(body, { files, shared, lengths, prefix, place, allowance }), values: [] };
  const length = bytes.length - bodyAt - 4;
  const leaf = { path: place.file.path, offset: place.offset + bodyAt, length, isCompressed, size: body.bytes.length };
  return { children: [], values: valuesOf(body, leaf, { files, shared, lengths, prefix, place, allowance }) };
}

interface Columns {
  readonly files: readonly DataFile[];
  readonly shared: readonly number[];
  readonly lengths: readonly number[];
  readonly prefix: Uint8Array;
  readonly place: NodePlace;
  readonly allowance: StoreAllowance;
}

function childrenOf(body: Fields, { files, shared, lengths, prefix, place, allowance }: Columns): TreeNode["children"] {
  const count = lengths.length;
  const common = columnOf(body, count);
  const keys = sharedNames(body, shared, lengths, allowance);
  const [fileIds, offsets, sizes] = [1, 2, 3].map(() => columnOf(body, count));
  // Keys, bytes of the tree, and bytes outside of it.
  columnOf(body, 3 * count);
  expectEnd(body);
  return keys.map((key, index) => {
    const file = files[fileIds?.[index] ?? -1];
    const same = common[index] ?? 0;
    if (file === undefined || same > key.length) throw malformed(body);
    const node = { file, offset: offsets?.[index] ?? 0, length: sizes?.[index] ?? 0, height: place.height - 1 };
    return { prefix: joined(prefix, key.subarray(0, same)), place: node };
  });
}

function valuesOf(body: Fields, leaf: Leaf, { files, shared, lengths, prefix, allowance }: Columns): TreeNode["values"] {
  const keys = sharedNames(body, shared, lengths, allowance);
  const sizes = columnOf(body, keys.length);
  const kinds = columnOf(body, keys.length);
  if (kinds.some((kind) => kind > 1)) throw malformed(body);
  const apart = kinds.filter((kind) => kind === 1).length;
  const [fileIds, offsets] = [columnOf(body, apart), columnOf(body, apart)];
  let next = 0;
  const values = keys.map((own, index) => {
    const key = joined(prefix, own);
    const length = sizes[index] ?? 0;
    if (kinds[index] === 0) {
      const offset = body.at;
      return { key, value: { kind: "inline", bytes: bytesOf(body, length), leaf, offset } as const };
    }
    const file = files[fileIds[next] ?? -1];
    const offset = offsets[next++] ?? 0;
    if (file === undefined) throw malformed(body);
    return { key, value: { kind: "apart", path: file.path, offset, length } as const };
  });
  expectEnd(body);
  return values;
}

function joined(prefix: Uint8Array, key: Uint8Array): Uint8Array {
  if (prefix.length === 0) return key;
  const whole = new Uint8Array(prefix.length + key.length);
  whole.set(prefix);
  whole.set(key, prefix.length);
  return whole;
}

function expectEnd(body: Fields): void {
  if (body.at !== body.bytes.length) throw malformed(body);
}
