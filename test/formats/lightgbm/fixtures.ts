import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "lightgbm");

/** What make.py put into a model. */
export interface TrueModel {
  readonly version: string;
  readonly features: readonly (readonly [name: string, dtype: string])[];
  readonly width: number;
  readonly trees: readonly { readonly leaves: number; readonly depth: number }[];
  readonly arrays: readonly { readonly name: string; readonly dtype: string; readonly count: number; readonly sha256: string }[];
  /** Some of it. */
  readonly metadata: Record<string, string>;
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
