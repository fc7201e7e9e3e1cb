import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrueChange } from "../measured.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "flax");

/** What make.py put into a file, or Flax reads from one. */
export interface TrueFile {
  readonly tensors: readonly {
    readonly name: string;
    readonly dtype: string;
    readonly shape: readonly number[];
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly metadata: readonly (readonly [string, string])[];
  readonly changes?: readonly TrueChange[];
}

const [assembled, written] = ["truth.json", "truth-library.json"].map((name) =>
  JSON.parse(readFileSync(join(FOLDER, name), "utf8")),
);
/** By name: files that were put together from the layout, and those that Flax wrote. */
export const truth: Readonly<Record<string, TrueFile>> = { ...assembled, ...written };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
