import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { openArtifact } from "../../sources.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");

export interface TrueTensor {
  readonly name: string;
  readonly kind: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly sha256: string;
}

/** What torch says of a file that it wrote, or what an attack that was assembled would call. */
export interface TrueFile {
  readonly tensors?: readonly TrueTensor[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly modules?: readonly (readonly [string, string])[];
  readonly code?: readonly string[];
  readonly hidden?: boolean;
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueFile>;
export const names = readdirSync(FOLDER).filter((name) => /\.pt2?$/.test(name));

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export async function modelOf(bytes: Uint8Array, name = "model.pt"): Promise<ReadModel> {
  return pytorch.read({ ...(await openArtifact(new Map([[name, bytes]]), name)), source: memorySource(bytes) }, DEFAULT_BUDGET);
}
