import {
  byteOf,
  bytesOf,
  columnOf,
  countOf,
  type Fields,
  malformed,
  type Refuse,
  type StoreAllowance,
  varintOf,
} from "./fields.js";
import { MANIFEST_MAGIC, openNode } from "./node.js";
import { type DataFile, dataFilesOf } from "./paths.js";

/** Where a node of the tree stands, and what it is reached through. */
export interface NodePlace {
  readonly file: DataFile;
  readonly offset: number;
  readonly length: number;
  /** 0 of a leaf. */
  readonly height: number;
}

/** The newest version of a store. */
export interface Manifest {
  /** In hexadecimal digits. */
  readonly uuid: string;
  readonly generation: number;
  /** Nanoseconds since 1970, as a decimal number. */
  readonly committed: string;
  /** Undefined of a store without an entry. */
  readonly root: NodePlace | undefined;
}

const UUID_BYTES = 16;
const SINGLE = 0;
const ZSTD = 1;

export function manifestOf(bytes: Uint8Array, allowance: StoreAllowance, refuse: Refuse): Manifest {
  const { body } = openNode(bytes, MANIFEST_MAGIC, allowance, refuse);
  const uuid = [...bytesOf(body, UUID_BYTES)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (varintOf(body) !== SINGLE) {
    const problem =
      "The manifest only says that others with numbers in their names hold the versions: save the model in one piece.";
    throw refuse("ocdbt-numbered", problem);
  }
  // The largest value that stands in a node, the largest node, and how the tree of versions branches.
  varintOf(body);
  varintOf(body);
  byteOf(body);
  if (varintOf(body) === ZSTD) bytesOf(body, 4);
  return { uuid, ...newestOf(body, dataFilesOf(body, "", allowance), allowance) };
}

/** Versions in their order, the newest one last. Older ones stand in nodes of their own, which nobody needs. */
function newestOf(body: Fields, files: readonly DataFile[], allowance: StoreAllowance): Omit<Manifest, "uuid"> {
  const count = countOf(body, allowance);
  const generations = columnOf(body, count);
  const heights = bytesOf(body, count);
  const [fileIds, offsets, lengths, keys] = [1, 2, 3, 4].map(() => columnOf(body, count));
  // Bytes of the tree, and of values outside of it.
  columnOf(body, 2 * count);
  const times = bytesOf(body, 8 * count);
  const last = count - 1;
  const [generation, height] = [generations[last], heights[last]];
  if (generation === undefined || height === undefined) throw malformed(body);
  const committed = String(new DataView(times.buffer, times.byteOffset + 8 * last, 8).getBigUint64(0, true));
  if (keys?.[last] === 0) return { generation, committed, root: undefined };
  const file = files[fileIds?.[last] ?? -1];
  if (file === undefined) throw malformed(body);
  return { generation, committed, root: { file, offset: offsets?.[last] ?? 0, length: lengths?.[last] ?? 0, height } };
}
