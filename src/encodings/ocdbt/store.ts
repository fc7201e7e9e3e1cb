import type { ByteRange } from "../../model/tensor.js";
import { type Refuse, refusingAt, reserve, type StoreAllowance } from "./fields.js";
import { type Manifest, manifestOf, type NodePlace } from "./manifest.js";
import { textOf } from "./paths.js";
import { type StoredValue, treeNodeOf } from "./tree.js";

/** A key-value store of TensorStore (OCDBT), in its newest version. */
export interface Store extends Manifest {
  readonly values: ReadonlyMap<string, StoredValue>;
}

/** Reads bytes of a file by its path from the folder of the store. Refuses what leads elsewhere, is not there, or lies beyond its end. */
export type ReadPart = (path: string, range: ByteRange) => Promise<Uint8Array>;

// The longest path is one of a parameter, of a few hundred bytes. Each level may add to what those below begin with.
const LONGEST_PREFIX_BYTES = 4096;

/** Every key with the place of its value: the nodes are read, values that stand apart are not. Takes from the allowance. */
export async function readStore(
  manifest: { readonly bytes: Uint8Array; readonly path: string },
  read: ReadPart,
  allowance: StoreAllowance,
  signal?: AbortSignal,
): Promise<Store> {
  const newest = manifestOf(manifest.bytes, allowance, refusingAt(manifest.path, 0));
  const folder = manifest.path.slice(0, manifest.path.lastIndexOf("/") + 1);
  const values = new Map<string, StoredValue>();
  const open: { readonly prefix: Uint8Array; readonly place: NodePlace }[] = [];
  if (newest.root !== undefined) open.push({ prefix: new Uint8Array(0), place: newest.root });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    signal?.throwIfAborted();
    const { prefix, place } = next;
    const refuse = refusingAt(folder + place.file.path, place.offset);
    spend(allowance, place.length, refuse);
    if (prefix.length > LONGEST_PREFIX_BYTES)
      throw refuse("ocdbt-malformed", `Keys of the store are longer than ${LONGEST_PREFIX_BYTES} bytes: no writer makes such.`);
    const bytes = await read(place.file.path, place);
    const node = treeNodeOf(bytes, place, prefix, allowance, refuse);
    for (const { key, value } of node.values) values.set(textOf(key), value);
    // The last one is taken first: keys come in their order.
    for (const child of node.children.toReversed()) open.push(child);
  }
  return { ...newest, values };
}

function spend(allowance: StoreAllowance, length: number, refuse: Refuse): void {
  // Each node is read as often as it is named.
  reserve(allowance, 1, refuse);
  allowance.bytes -= length;
  if (allowance.bytes < 0)
    throw refuse("too-much-structure", "The nodes of the key-value store are more than one artifact may take: split the model.");
}
