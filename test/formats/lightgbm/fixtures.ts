import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrueChange } from "../measured.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "lightgbm");

/** What make.py put into a model, or LightGBM says of one. */
export interface TrueModel {
  readonly version: string;
  readonly features: readonly (readonly [name: string, dtype: string])[];
  readonly width: number;
  readonly trees: readonly { readonly leaves: number; readonly depth: number }[];
  readonly arrays: readonly { readonly name: string; readonly dtype: string; readonly count: number; readonly sha256: string }[];
  /** Some of it. */
  readonly metadata: Record<string, string>;
  /** How it differs from another one, of all whose numbers differ in one array. */
  readonly change?: TrueChange;
}

const [assembled, written] = ["truth.json", "truth-library.json"].map((name) =>
  JSON.parse(readFileSync(join(FOLDER, name), "utf8")),
);
/** By name: files that were put together from the layout, and those that LightGBM wrote. */
export const truth: Readonly<Record<string, TrueModel>> = { ...assembled, ...written };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
