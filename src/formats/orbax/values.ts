import type { TensorValues } from "../../model/tensor.js";
import { locationOf } from "../location.js";
import type { Arrays } from "./arrays.js";
import { besideOf } from "./folder.js";
import type { Parts } from "./parts.js";
import type { ZarrArray } from "./zarr.js";

// Arrays are cut by device: real ones have some hundred chunks.
const MOST_CHUNKS = 65_536;

export interface Surroundings {
  readonly arrays: Arrays;
  readonly parts: Parts;
  /** Of the main file. */
  readonly path: string;
  /** Whether a chunk that is not there is lost. */
  readonly isComplete: boolean;
}

type Absent = Extract<TensorValues, { kind: "absent" }>;

/** Where the chunks of an array are. What is in them is not read. */
export async function valuesOf(name: string, array: ZarrArray, surroundings: Surroundings): Promise<TensorValues> {
  const { arrays, isComplete, path } = surroundings;
  if (array.shape.includes(0)) return { kind: "empty" };
  const counts = array.shape.map((size, dimension) => Math.ceil(size / (array.chunk[dimension] ?? size)));
  const absent = (reason: Absent["reason"], detail: string, at = path): Absent => ({ kind: "absent", path: at, reason, detail });
  if (counts.reduce((product, count) => product * count, 1) > MOST_CHUNKS)
    return absent("unavailable", "it is cut into more chunks than are looked up");
  let place = path;
  for (const chunk of placesOf(counts)) {
    const found = await arrays.chunk(`${name}/${array.keyOf(chunk)}`);
    if (found === undefined) {
      if (isComplete) return absent("missing", "a chunk of it is not in the checkpoint");
      continue;
    }
    if (found.kind === "inline") {
      place = besideOf(path, found.leaf.path);
      continue;
    }
    const location = locationOf(found.name, path);
    if ("unsafe" in location) return absent("unsafe-path", location.unsafe, found.name);
    place = location.path;
    const part = await surroundings.parts.find(found.name);
    if (part?.absence !== undefined) return absent(part.absence.reason, part.absence.detail, place);
    if (part === undefined) return absent("missing", "", place);
    const end = found.offset + (found.length ?? 0);
    if (part.size !== undefined && end > part.size)
      return absent("out-of-range", `bytes ${found.offset} to ${end} are wanted of a file of ${part.size} bytes`, place);
  }
  return absent("unavailable", "its chunks are there, and this reader does not read what is in them", place);
}

/** Every place of a grid, in row-major order. */
function* placesOf(counts: readonly number[]): Generator<readonly number[]> {
  const place = counts.map(() => 0);
  for (;;) {
    yield [...place];
    let dimension = counts.length - 1;
    for (; dimension >= 0; dimension--) {
      const next = (place[dimension] ?? 0) + 1;
      place[dimension] = next < (counts[dimension] ?? 0) ? next : 0;
      if (next < (counts[dimension] ?? 0)) break;
    }
    if (dimension < 0) return;
  }
}
