import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "tensorflow");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  /** Little-endian elements, all of them; of strings their bytes. */
  readonly hex: string;
  readonly checksum?: string;
}

/** What make.py knows of the files it wrote. */
export interface TrueModel {
  readonly formatVersion: string;
  readonly producer: { readonly name: string; readonly version: string } | null;
  readonly requirements: readonly (readonly [string, number])[];
  readonly signatures: readonly unknown[];
  readonly graphs: readonly {
    readonly name: string;
    readonly role: string;
    readonly nodes: readonly (readonly [string, string])[];
    readonly operators: Record<string, number>;
  }[];
  /** Inputs and outputs of some nodes, by graph. */
  readonly wires: Record<string, Record<string, readonly [readonly string[], readonly string[]]>>;
  readonly tensors: readonly TrueTensor[];
  readonly metadata: readonly (readonly [string, string])[];
  readonly code: readonly (readonly [string, string, number, string])[];
  readonly files: readonly (readonly [string, number | null])[];
  /** Tensors whose shard is not there. */
  readonly missing?: readonly string[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** The main file and everything in its folder, by path from the tree's root. */
export function filesOf(main: string): Map<string, Uint8Array> {
  if (!main.includes("/")) return new Map([[main, fixture(main)]]);
  const folder = dirname(main);
  const entries = readdirSync(join(FOLDER, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(FOLDER.length + 1), new Uint8Array(readFileSync(path))]));
}
