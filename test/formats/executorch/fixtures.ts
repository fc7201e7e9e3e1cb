import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "executorch");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  readonly offset?: number;
  readonly sha256?: string;
  readonly absent?: string;
  readonly strides?: readonly number[];
}

export interface TrueProgram {
  readonly size: number;
  readonly signatures: readonly unknown[];
  readonly graphs: readonly unknown[];
  readonly tensors: readonly TrueTensor[];
  readonly metadata: readonly unknown[];
  readonly code: readonly unknown[];
  readonly anomalies: readonly unknown[];
}

/** What make.py knows of the files it wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueProgram>;
export const NAMES = Object.keys(truth);

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}
