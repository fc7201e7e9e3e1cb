import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { Format } from "../../../src/formats/format.js";
import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { keras } from "../../../src/formats/keras/index.js";
import type { ReadModel } from "../../../src/model/model.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "keras");

export interface TrueTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly kind: string;
  /** Of the elements in row-major order, little-endian; null where they are in no file. */
  readonly sha256: string | null;
}

/** What make.py knows of the files it wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as {
  readonly read: Record<string, { readonly format: "hdf5" | "keras"; readonly tensors: readonly TrueTensor[] }>;
};

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export function formatOf(name: string): Format {
  return truth.read[name]?.format === "keras" ? keras : hdf5;
}

export async function read(name: string, bytes = fixture(name)): Promise<ReadModel> {
  const artifact = { path: name, source: memorySource(bytes), sibling: async () => undefined };
  return formatOf(name).read(artifact, DEFAULT_BUDGET);
}
