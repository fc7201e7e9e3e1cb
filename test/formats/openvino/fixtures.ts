import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "openvino");

/** What make.py, and Python's own XML reader, know of the files. */
export interface TrueModel {
  readonly version: string;
  readonly layers: readonly (readonly [string, string])[];
  /** Name, dtype, shape and bytes. */
  readonly constants: readonly (readonly [string, string, readonly number[], string])[];
  /** Bytes of the weights; null where the file is missing. */
  readonly size: number | null;
  readonly signature: { readonly inputs: readonly unknown[]; readonly outputs: readonly unknown[] };
  readonly producer: string | null;
  readonly requirements: readonly (readonly [string, number])[];
  readonly metadata: readonly (readonly [string, string])[];
  readonly custom: readonly string[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, path)));
}

/** The document, and the weights where they are there. */
export function filesOf(path: string): Map<string, Uint8Array> {
  const weights = path.replace(".xml", ".bin");
  const names = existsSync(join(FOLDER, weights)) ? [path, weights] : [path];
  return new Map(names.map((name) => [name, fixture(name)]));
}
