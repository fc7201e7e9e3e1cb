import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DTYPE_BITS } from "../../src/model/tensor.js";
import { elementsOf } from "../../src/weights/elements.js";
import type { TrueNumbers } from "./fixtures.js";
import { misses } from "./misses.js";
import { measureOf } from "./tensors.js";

interface TrueSide {
  readonly dtype: keyof typeof DTYPE_BITS;
  readonly seed: number;
  /** The last byte of each number is kept of the one, and set to the other. */
  readonly keep: number;
  readonly put: number;
  readonly sha256: string;
}

interface TrueEntry {
  readonly base: TrueSide;
  readonly head: TrueSide;
  readonly count: number;
  readonly numbers: TrueNumbers;
}

const FILE = join(import.meta.dirname, "..", "fixtures", "dtypes", "truth.json");
const truth = JSON.parse(readFileSync(FILE, "utf8")) as readonly TrueEntry[];

describe("elements of every data type", () => {
  it.each(truth)("$count of $base.dtype (seed $base.seed) and $head.dtype", async ({ base, head, count, numbers }) => {
    const sides = [base, head].map((side) => ({ dtype: side.dtype, bytes: bytesOf(side, count) }));
    const [x, y] = sides;
    expect(sides.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"))).toEqual([base.sha256, head.sha256]);
    if (x === undefined || y === undefined) return;
    expect(misses(await measureOf(x, y, count), numbers)).toEqual([]);
  });
});

describe("every code of the small data types", () => {
  const codes = JSON.parse(readFileSync(join(FILE, "..", "codes.json"), "utf8")) as Record<string, readonly (number | string)[]>;
  const special: Readonly<Record<string, number>> = {
    nan: Number.NaN,
    inf: Number.POSITIVE_INFINITY,
    "-inf": Number.NEGATIVE_INFINITY,
  };

  it.each(Object.entries(codes))("of %s stands for the number that ml_dtypes says", (dtype, values) => {
    const numbers = values.map((value) => (typeof value === "number" ? value : special[value]));
    expect([...(elementsOf(dtype as TrueSide["dtype"])?.table ?? [])]).toEqual(numbers);
  });
});

/** The formula of test/fixtures/dtypes/make.py. */
function bytesOf({ dtype, seed, keep, put }: TrueSide, count: number): Uint8Array {
  const bits = DTYPE_BITS[dtype];
  const length = Math.ceil((count * bits) / 8);
  const unit = Math.max(1, Math.floor(bits / 8));
  const width = Math.max(1, Math.floor(bits / (dtype.startsWith("complex") ? 16 : 8)));
  const bytes = new Uint8Array(length);
  for (let place = 0; place < length; place++) {
    const isOwn = seed % 2 === 0 || Math.floor(place / unit) % 3 === 0;
    const byte = mixed(place, isOwn ? seed : seed - 1);
    bytes[place] = place % width === width - 1 ? (byte & keep) | put : byte;
  }
  return bytes;
}

function mixed(place: number, seed: number): number {
  let h = (Math.imul(place, 2654435761) + seed * 40503) >>> 0;
  h ^= h >>> 15;
  h = Math.imul(h, 2246822519) >>> 0;
  h ^= h >>> 13;
  h = Math.imul(h, 3266489917) >>> 0;
  return (h ^ (h >>> 16)) & 0xff;
}
