import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrueChange } from "../measured.js";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "pickle");

export interface TrueArray {
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Of the elements in row-major order, little-endian. */
  readonly sha256: string;
}

export interface TrueModel {
  readonly arrays: Readonly<Record<string, TrueArray>>;
  readonly imports: readonly string[];
  readonly class?: string;
  readonly version?: string;
  readonly features?: number | null;
  readonly featureNames?: readonly string[];
  readonly classes?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly changes?: readonly TrueChange[];
}

export interface Truth {
  readonly read: Readonly<Record<string, TrueModel>>;
  readonly attacks: Readonly<Record<string, { readonly dangerous: readonly string[]; readonly isHidden: boolean }>>;
}

const [old, written] = ["truth.json", "truth-library.json"].map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
/** Written by `make.py` and, with newer libraries, `make-library.py` from what the estimators say themselves. */
export const truth: Truth = { ...old, read: { ...old.read, ...written } };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, name)));
}
