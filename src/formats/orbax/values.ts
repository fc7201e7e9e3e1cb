import { ArtifactError } from "../../errors.js";
import type { ByteRange, TensorValues } from "../../model/tensor.js";
import { type Absent, absentOf, type Placed, placedOf, type Surroundings, shardOf, stepsOf } from "./chunks.js";
import { bitsOf } from "./dtypes.js";
import { countsOf, indexOf, placesOf, productOf } from "./grid.js";
import type { ZarrArray } from "./zarr.js";

// Arrays are cut by device: real ones have some hundred chunks.
const MOST_CHUNKS = 65_536;

/** Where the elements of an array are, as far as they are all in one place. */
export async function valuesOf(name: string, array: ZarrArray, bytes: number, surroundings: Surroundings): Promise<TensorValues> {
  const { allowance, path } = surroundings;
  if (array.shape.includes(0)) return { kind: "empty" };
  const inner = array.content?.chunk ?? array.chunk;
  const cells = productOf(countsOf(array.shape, inner));
  const named = productOf(countsOf(array.shape, array.chunk));
  if (Math.max(cells, named, productOf(stepsOf(array))) > MOST_CHUNKS)
    return absentOf("unavailable", "it is cut into more chunks than are looked up", path);
  allowance.entries -= cells + named;
  if (allowance.entries < 0)
    throw new ArtifactError("too-many-entries", "Arrays are cut into more chunks than one artifact may have.", { path });
  const gathered = await gather(name, array, surroundings);
  if (gathered.kind === "absent") return gathered;
  const { home, ranges, isScattered, isWhole } = gathered;
  const at = home?.path ?? path;
  if (array.content === undefined) return absentOf("unavailable", "its chunks are packed in a way that is not undone", at);
  if (isScattered) return absentOf("unavailable", "its chunks stand in several files or nodes, which are not put together", at);
  if (!isWhole && !array.isZeroFilled)
    return absentOf("unavailable", "chunks of it were not written, and stand for other numbers than zero", at);
  const { filters } = array.content;
  const bits = bitsOf(array.type.dtype) ?? 0;
  const order = array.type.isBigEndian && bits > 8 ? ({ byteOrder: "big" } as const) : {};
  const stored = { kind: "stored", encoding: "elements", path: at, ...order } as const;
  if (home?.leaf !== undefined) {
    const { offset, length, size } = home.leaf;
    return {
      ...stored,
      ranges: [{ offset, length }],
      packing: { kind: "chunks", shape: inner, filters, within: { size, ranges } },
    };
  }
  const [range] = ranges;
  const isPlain = filters.length === 0 && bits % 8 === 0 && ranges.length === 1 && inner.join() === array.shape.join();
  if (isPlain && range?.length === bytes) return { ...stored, ranges };
  return { ...stored, ranges, packing: { kind: "chunks", shape: inner, filters } };
}

interface Gathered {
  readonly kind: "gathered";
  /** Of the first chunk that is there. */
  readonly home: Placed | undefined;
  /** Of every chunk, in row-major order; empty ones of those that are not there. */
  readonly ranges: readonly ByteRange[];
  readonly isScattered: boolean;
  /** Whether every chunk is there. */
  readonly isWhole: boolean;
}

async function gather(name: string, array: ZarrArray, surroundings: Surroundings): Promise<Gathered | Absent> {
  const { arrays, isComplete, path } = surroundings;
  const cells = countsOf(array.shape, array.content?.chunk ?? array.chunk);
  const steps = stepsOf(array);
  const ranges: ByteRange[] = Array.from({ length: productOf(cells) }, () => ({ offset: 0, length: 0 }));
  const state = { home: undefined as Placed | undefined, isScattered: false, isWhole: true };
  for (const place of placesOf(countsOf(array.shape, array.chunk))) {
    const found = await arrays.chunk(`${name}/${array.keyOf(place)}`);
    if (found === undefined) {
      if (isComplete) return absentOf("missing", "a chunk of it is not in the checkpoint", path);
      state.isWhole = false;
      continue;
    }
    const placed = await placedOf(found, surroundings);
    if (placed.kind === "absent") return placed;
    state.home ??= placed;
    state.isScattered ||= state.home.path !== placed.path || state.home.leaf !== placed.leaf;
    const isSharded = array.content?.isSharded === true;
    const parts = isSharded ? await shardOf(found, placed, array, surroundings) : [placed.range];
    if (parts === undefined) return absentOf("out-of-range", "the index of a shard of it is damaged", placed.path);
    let part = 0;
    for (const step of placesOf(steps)) {
      const at = step.map((one, dimension) => (place[dimension] ?? 0) * (steps[dimension] ?? 1) + one);
      const [index, range] = [indexOf(at, cells), parts[part++]];
      // Shards at the border reach beyond the array.
      if (index === undefined) continue;
      if (range === undefined) state.isWhole = false;
      else ranges[index] = range;
    }
  }
  return { kind: "gathered", ranges, ...state };
}
