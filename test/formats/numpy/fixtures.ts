import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrueChange } from "../measured.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "numpy");

export interface TrueTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What NumPy reads of a file. */
export interface TrueFile {
  readonly version: string;
  readonly tensors: readonly TrueTensor[];
  readonly metadata?: readonly (readonly [string, string])[];
  /** Arrays of objects. */
  readonly objects?: readonly string[];
  /** What loading them imports, with NumPy 2. */
  readonly imports?: readonly string[];
  readonly changes?: readonly TrueChange[];
}

const [old, written] = ["truth.json", "truth-library.json"].map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")));
/** Of files of NumPy 1 and of NumPy 2. */
export const truth: Readonly<Record<string, TrueFile>> = { ...old, ...written };

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** An array with this header text, and so many zero bytes behind it. */
export function arrayOf(header: string, values = 0, version = 1, claimed?: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const frame = version === 1 ? 10 : 12;
  const bytes = new Uint8Array(frame + text.length + values);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, claimed ?? text.length, true);
  else view.setUint32(8, claimed ?? text.length, true);
  bytes.set(text, frame);
  return bytes;
}

export function headerOf(descr: string, shape: string, order = "False"): string {
  return `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`;
}
