import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "onnx");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  /** Little-endian elements as numpy has them; of sparse tensors the stored ones. */
  readonly hex?: string;
  readonly indices?: string;
  readonly strings?: readonly string[];
}

export interface TrueGraph {
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly nodes: number;
  readonly operators: Record<string, number>;
  readonly values?: readonly string[];
  readonly quantisation?: readonly (readonly [string, readonly (readonly [string, string])[]])[];
}

/** What make.py found with the format's own library in the files it wrote. */
export interface TrueModel {
  readonly irVersion: number;
  readonly producer: readonly [string, string];
  readonly opsets: Record<string, number>;
  readonly inputs: readonly unknown[];
  readonly outputs: readonly unknown[];
  readonly graphs: readonly TrueGraph[];
  readonly tensors: readonly TrueTensor[];
  readonly custom: Record<string, number>;
  readonly metadata: readonly (readonly [string, string])[];
  readonly documentation: string;
  readonly domain: string;
  readonly modelVersion: string;
}

export const truth = Object.assign(
  {},
  ...["truth.json", "truth-recent.json"].map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8"))),
) as Record<string, TrueModel>;

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** The fixture and the files its tensors are in, by their path from the tree's root. */
export function filesOf(path: string): Map<string, Uint8Array> {
  const files = new Map([[path, fixture(path)]]);
  if (path.startsWith("external/")) files.set("external/weights.bin", fixture("external/weights.bin"));
  return files;
}
