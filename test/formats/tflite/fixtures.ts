import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "tflite");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  /** Where the values stand; not of those that are absent. */
  readonly offset?: number;
  readonly sha256?: string;
  /** Of the file they stand in, or should; the model's own where nothing is said. */
  readonly path?: string;
  readonly absent?: string;
  /** Of a sparse tensor the bytes that are stored, and where its places are. */
  readonly stored?: number;
  readonly places?: readonly (readonly [number, number])[];
}

export interface TrueModel {
  readonly size: number;
  readonly producer: unknown;
  readonly signatures: readonly unknown[];
  readonly graphs: readonly unknown[];
  readonly tensors: readonly TrueTensor[];
  readonly quantisation: readonly unknown[];
  readonly metadata: readonly unknown[];
  readonly code: readonly unknown[];
  readonly anomalies: readonly unknown[];
  readonly files: readonly (readonly [string, string, number | null])[];
}

/** What make.py knows of the files it wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;
export const NAMES = Object.keys(truth);

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** The model and all that stands beside it, by path from the tree's root. */
export function filesOf(name: string): Map<string, Uint8Array> {
  if (!name.includes("/")) return new Map([[name, fixture(name)]]);
  const folder = name.slice(0, name.lastIndexOf("/"));
  return new Map(readdirSync(join(FOLDER, folder)).map((file) => [`${folder}/${file}`, fixture(`${folder}/${file}`)]));
}
