import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ByteRange } from "../../../src/model/tensor.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "catboost");

export interface TrueModel {
  readonly size: number;
  readonly version: string;
  readonly inputs: readonly (readonly [name: string, dtype: string, shape: readonly (number | null)[]])[];
  readonly output: readonly (number | null)[];
  readonly trees: readonly { readonly leaves: number; readonly depth: number }[];
  readonly tensors: readonly {
    readonly name: string;
    readonly kind: string;
    readonly dtype: string;
    readonly shape: readonly number[];
    readonly ranges: readonly ByteRange[];
    readonly sha256: string;
  }[];
  readonly metadata: readonly (readonly [key: string, value: string])[];
}

/** What make.py knows of the files it wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, TrueModel>;
export const NAMES = Object.keys(truth);

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** The offset of the only place where these bytes stand. */
export function placeOf(bytes: Uint8Array, part: readonly number[]): number {
  const text = Buffer.from(bytes);
  const at = text.indexOf(Buffer.from(part));
  if (at < 0 || text.indexOf(Buffer.from(part), at + 1) >= 0) throw new RangeError(`${part.join(" ")} is not there once`);
  return at;
}

/** A copy with a number of four bytes, little-endian, in another one's place. */
export function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}
