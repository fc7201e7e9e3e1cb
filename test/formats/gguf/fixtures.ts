import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "gguf");

export interface TrueFile {
  readonly version: number;
  readonly isBigEndian: boolean;
  readonly metadata: readonly (readonly [key: string, value: string])[];
  readonly headerBytes: number;
  readonly tensors: readonly {
    readonly name: string;
    readonly dtype: string;
    readonly shape: readonly number[];
    readonly parameters: number;
    readonly bytes: number;
    readonly offset: number;
    readonly sha256: string;
  }[];
}

export interface TrueBlocks {
  readonly blocks: readonly {
    readonly name: string;
    readonly shape: readonly number[];
    readonly bytes: number;
    readonly sha256: string;
    /** Digest of the elements in float32. */
    readonly values: string;
    readonly first: readonly number[];
    /** Whether blocks-big.gguf has it in an order that is certain. */
    readonly isTurnable?: true;
  }[];
  /** Relative change to the float16 weights. */
  readonly weights: Readonly<Record<string, number>>;
  /** Relative change of rounding to nvfp4 with scales in other tensors. */
  readonly scaled: Readonly<Record<string, number>>;
  /** Digests of the vectors, a signed byte each, by the type that they are named after. */
  readonly codebooks: Readonly<Record<string, string>>;
}

/** By the name of the file; what make.py wrote. */
export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Readonly<Record<string, TrueFile>>;
/** What make-blocks.py wrote. */
export const blocks = JSON.parse(readFileSync(join(FOLDER, "blocks.json"), "utf8")) as TrueBlocks;

export const NAMES = [
  ...Object.keys(truth),
  "blocks.gguf",
  "blocks-values.gguf",
  "blocks-big.gguf",
  ...Object.keys(blocks.weights),
];

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Every fixture by its path. */
export function allFiles(): Map<string, Uint8Array | null> {
  return new Map(NAMES.map((name) => [name, fixture(name)]));
}

export type Part = readonly ["u32" | "u64", number | bigint] | readonly ["text", string] | Uint8Array;

/** Writes little-endian fields one after the other: numbers of 4 and 8 bytes, strings behind their length, bytes as they are. */
export function written(
  ...parts: readonly (readonly ["u32" | "u64", number | bigint] | readonly ["text", string] | Uint8Array)[]
) {
  const pieces = parts.flatMap((part): readonly Uint8Array[] => {
    if (part instanceof Uint8Array) return [part];
    if (part[0] !== "text") return [numberOf(BigInt(part[1]), part[0] === "u32" ? 4 : 8)];
    const text = new TextEncoder().encode(part[1]);
    return [numberOf(BigInt(text.length), 8), text];
  });
  return new Uint8Array(Buffer.concat(pieces));
}

export const MAGIC = new TextEncoder().encode("GGUF");

/** A file of version 3 without padding behind what is given. */
export function fileOf(tensors: number | bigint, pairs: number | bigint, ...rest: readonly Part[]): Uint8Array {
  return written(MAGIC, ["u32", 3], ["u64", tensors], ["u64", pairs], ...rest);
}

/** The description of a tensor of two dimensions or fewer, contiguous one first. */
export function entryOf(
  name: string,
  dimensions: readonly (number | bigint)[],
  type: number,
  offset: number | bigint,
): Uint8Array {
  const sizes = dimensions.map((size) => ["u64", size] as const);
  return written(["text", name], ["u32", dimensions.length], ...sizes, ["u32", type], ["u64", offset]);
}

function numberOf(value: bigint, bytes: 4 | 8): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, value, true);
  return new Uint8Array(view.buffer, 0, bytes);
}
