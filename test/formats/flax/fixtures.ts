import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "flax");

/** What make.py put into a file. */
export interface TrueFile {
  readonly tensors: readonly {
    readonly name: string;
    readonly dtype: string;
    readonly shape: readonly number[];
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly metadata: readonly (readonly [string, string])[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueFile>;

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
