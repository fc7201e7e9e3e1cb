import type { Leaf } from "../../encodings/ocdbt/tree.js";
import type { ByteRange, TensorValues } from "../../model/tensor.js";
import { type Allowance, reserveBytes } from "../allowance.js";
import { locationOf } from "../location.js";
import type { Arrays, ChunkPlace } from "./arrays.js";
import { besideOf } from "./folder.js";
import { countsOf, productOf } from "./grid.js";
import type { Parts } from "./parts.js";
import { chunkRangesOf, indexBytesOf } from "./shard.js";
import type { ZarrArray } from "./zarr.js";

export interface Surroundings {
  readonly arrays: Arrays;
  readonly parts: Parts;
  readonly allowance: Allowance;
  /** Of the main file. */
  readonly path: string;
  /** Whether a chunk that is not there is lost. */
  readonly isComplete: boolean;
}

export type Absent = Extract<TensorValues, { kind: "absent" }>;

export function absentOf(reason: Absent["reason"], detail: string, path: string): Absent {
  return { kind: "absent", path, reason, detail };
}

/** Where the bytes of a chunk stand: in a file, or in what a packed leaf gives. */
export interface Placed {
  readonly kind: "placed";
  readonly path: string;
  readonly leaf?: Leaf;
  readonly range: ByteRange;
}

/** Chunks in what has a name of its own, along each dimension: more than one in a shard. */
export function stepsOf({ chunk, content }: ZarrArray): readonly number[] {
  return countsOf(chunk, content?.chunk ?? chunk);
}

export async function placedOf(found: ChunkPlace, { parts, path }: Surroundings): Promise<Placed | Absent> {
  if (found.kind === "inline") {
    const { leaf, offset, bytes } = found;
    const home = besideOf(path, leaf.path);
    if (leaf.isCompressed) return { kind: "placed", path: home, leaf, range: { offset, length: bytes.length } };
    return { kind: "placed", path: home, range: { offset: leaf.offset + offset, length: bytes.length } };
  }
  const location = locationOf(found.name, path);
  if ("unsafe" in location) return absentOf("unsafe-path", location.unsafe, found.name);
  const part = await parts.find(found.name);
  if (part?.absence !== undefined) return absentOf(part.absence.reason, part.absence.detail, location.path);
  if (part?.size === undefined) return absentOf("missing", "", location.path);
  const length = found.length ?? part.size;
  const end = found.offset + length;
  if (end <= part.size) return { kind: "placed", path: location.path, range: { offset: found.offset, length } };
  const detail = `bytes ${found.offset} to ${end} are wanted of a file of ${part.size} bytes`;
  return absentOf("out-of-range", detail, location.path);
}

/** Where the chunks of a shard are, in its own file or leaf; undefined where its index cannot be believed. */
export async function shardOf(
  found: ChunkPlace,
  { range }: Placed,
  array: ZarrArray,
  { parts, path, allowance }: Surroundings,
): Promise<readonly (ByteRange | undefined)[] | undefined> {
  const length = indexBytesOf(productOf(stepsOf(array)));
  if (length > range.length) return undefined;
  reserveBytes(allowance, length, path);
  const index =
    found.kind === "inline"
      ? found.bytes.subarray(-length)
      : await parts.read(found.name, { offset: range.offset + range.length - length, length });
  const own = chunkRangesOf(index, range.length);
  return own?.map((one) => one && { offset: range.offset + one.offset, length: one.length });
}
