import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Hdf5Dataset, Hdf5Group } from "../../../src/encodings/hdf5/read.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "hdf5");

export interface TrueDataset {
  readonly attributes: Record<string, readonly string[] | null>;
  readonly shape: readonly number[] | null;
  readonly dtype: string;
  readonly sha256?: string;
}

export interface TrueFile {
  readonly size: number;
  readonly groups: Record<string, { readonly attributes: Record<string, readonly string[] | null> }>;
  readonly datasets: Record<string, TrueDataset>;
}

/** What h5py reads of the files that make.py wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as { read: Record<string, TrueFile> };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export interface Flat {
  readonly groups: Map<string, Hdf5Group>;
  readonly datasets: Map<string, Hdf5Dataset>;
  readonly others: Map<string, string>;
}

export function flat(root: Hdf5Group): Flat {
  const result: Flat = { groups: new Map(), datasets: new Map(), others: new Map() };
  const visit = (group: Hdf5Group, path: string): void => {
    result.groups.set(path, group);
    for (const { name, target } of group.links) {
      const inner = path === "" ? name : `${path}/${name}`;
      if (target.kind === "group") visit(target, inner);
      else if (target.kind === "dataset") result.datasets.set(inner, target);
      else result.others.set(inner, target.kind);
    }
  };
  visit(root, "");
  return result;
}

/** The elements of a dataset in row-major order, decoded here and not by the reader. */
export function elementsOf(file: Uint8Array, dataset: Hdf5Dataset): Uint8Array {
  const { shape, type, storage, filters } = dataset;
  const dimensions = shape ?? [0];
  const whole = new Uint8Array(dimensions.reduce((product, size) => product * size, type.size));
  if (storage.kind === "contiguous") {
    const { offset, length } = storage.range ?? { offset: 0, length: 0 };
    whole.set(file.subarray(offset, offset + length));
    return whole;
  }
  if (storage.kind !== "chunked") throw new Error(`${storage.kind} has no elements here`);
  const counts = dimensions.map((size, dimension) => Math.ceil(size / (storage.chunk[dimension] ?? 1)));
  for (const [index, { offset, length }] of storage.ranges.entries()) {
    if (length === 0) continue;
    let bytes = file.subarray(offset, offset + length);
    for (const { known } of [...filters].reverse()) {
      if (known === "fletcher32") bytes = bytes.subarray(0, -4);
      else if (known === "deflate") bytes = new Uint8Array(inflateSync(bytes));
      else if (known === "shuffle") bytes = unshuffled(bytes, type.size);
      else throw new Error("unknown filter");
    }
    const first = placeOf(index, counts).map((at, dimension) => at * (storage.chunk[dimension] ?? 1));
    const elements = storage.chunk.reduce((product, size) => product * size, 1);
    for (let element = 0; element < elements; element++) {
      const place = placeOf(element, storage.chunk).map((at, dimension) => at + (first[dimension] ?? 0));
      if (place.some((at, dimension) => at >= (dimensions[dimension] ?? 0))) continue;
      const to = place.reduce((sum, at, dimension) => sum * (dimensions[dimension] ?? 1) + at, 0);
      whole.set(bytes.subarray(element * type.size, (element + 1) * type.size), to * type.size);
    }
  }
  return whole;
}

function placeOf(index: number, counts: readonly number[]): number[] {
  const place: number[] = [];
  let rest = index;
  for (const count of [...counts].reverse()) {
    place.unshift(rest % count);
    rest = Math.floor(rest / count);
  }
  return place;
}

function unshuffled(bytes: Uint8Array, width: number): Uint8Array {
  const count = Math.floor(bytes.length / width);
  const plain = bytes.slice();
  for (let element = 0; element < count; element++) {
    for (let byte = 0; byte < width; byte++) plain[element * width + byte] = bytes[byte * count + element] ?? 0;
  }
  return plain;
}
