import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "ort");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  /** Of a tensor so small that it may be a setting of an operator. */
  readonly elements?: readonly number[];
  readonly offset: number;
  readonly sha256: string;
  /** Of texts, one each. */
  readonly ranges?: readonly (readonly [number, number])[];
}

export interface TrueModel {
  readonly size: number;
  readonly producer: unknown;
  readonly ir: number;
  readonly opset: number;
  readonly inputs: readonly unknown[];
  readonly outputs: readonly string[];
  readonly graphs: readonly unknown[];
  readonly tensors: readonly TrueTensor[];
  readonly metadata: readonly unknown[];
  readonly code: readonly unknown[];
}

/** What make.py asked ONNX Runtime to write. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;
export const NAMES = Object.keys(truth);

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}
