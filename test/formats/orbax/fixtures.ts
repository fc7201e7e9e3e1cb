import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "orbax");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  /** Little-endian elements in row-major order, each of at least a byte. */
  readonly hex: string;
}

/** What Orbax and TensorStore read of what make.py wrote. */
export interface TrueCheckpoint {
  /** The version of zarr. */
  readonly zarr: number;
  /** By name. */
  readonly tensors: readonly TrueTensor[];
  readonly metadata: readonly (readonly [string, string])[];
  /** Of a checkpoint, not of a bare store. */
  readonly files: readonly string[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueCheckpoint>;

const ALL = new Map(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(FOLDER.length + 1), new Uint8Array(readFileSync(path))] as const),
);

/** Everything below the folder that a checkpoint is the first part of, by path from the tree's root. */
export function filesOf(main: string): Map<string, Uint8Array> {
  const folder = main.slice(0, main.indexOf("/") + 1);
  return new Map([...ALL].filter(([path]) => path.startsWith(folder)));
}

export function fixture(path: string): Uint8Array {
  const bytes = ALL.get(path);
  if (bytes === undefined) throw new RangeError(`no fixture ${path}`);
  return bytes;
}
