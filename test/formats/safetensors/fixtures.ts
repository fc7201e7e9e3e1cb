import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "safetensors");

export interface TrueTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  readonly offset: number;
  readonly sha256: string;
}

export interface TrueFile {
  readonly tensors: readonly TrueTensor[];
  readonly metadata: readonly (readonly [string, string])[];
  readonly headerBytes: number;
}

/** What make.py knows of the files it wrote. */
export interface Truth {
  readonly read: Record<string, TrueFile>;
  readonly sharded: {
    readonly shards: Record<string, TrueFile>;
    readonly indices: Record<string, { readonly mismatches: readonly string[] }>;
  };
  readonly refused: Record<string, { readonly reason: string; readonly names?: string }>;
}

const written = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Truth;
/** What make_library.py had the format's own library write, and say of it. */
const library = JSON.parse(readFileSync(join(FOLDER, "truth-library.json"), "utf8")) as Truth["read"];

export const truth: Truth = { ...written, read: { ...written.read, ...library } };

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** Every file of the folder of sharded sets, by its path from the tree's root. */
export function shardedFiles(): Map<string, Uint8Array> {
  return new Map(readdirSync(join(FOLDER, "sharded")).map((name) => [`sharded/${name}`, fixture(`sharded/${name}`)]));
}

/** A file with this header text, and `values` zero bytes behind it. */
export function fileOf(header: string, values = 0, claimed?: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + values);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(claimed ?? text.length), true);
  bytes.set(text, 8);
  return bytes;
}
