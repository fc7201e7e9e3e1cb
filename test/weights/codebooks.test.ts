import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { blocks } from "../formats/gguf/fixtures.js";

const SOURCE = readFileSync(join(import.meta.dirname, "../../src/weights/kernel/codebooks.as.ts"), "utf8");
/** What the digits stand for, as vectors.as.ts has them. */
const DIGITS: Readonly<Record<string, readonly number[]>> = {
  IQ1_S: [-1, 0, 1],
  IQ2_XXS: [8, 25, 43],
  IQ2_XS: [8, 25, 43],
  IQ2_S: [8, 25, 43],
  IQ3_XXS: [4, 12, 20, 28, 36, 44, 52, 62],
  IQ3_S: [1, 3, 5, 7, 9, 11, 13, 15],
};

it.each(Object.entries(blocks.codebooks))(
  "the codebook of %s has every vector of the reference, in its order",
  (name, digest) => {
    const words = new RegExp(`BOOK_${name}: .*\\[([^\\]]+)\\]`).exec(SOURCE)?.[1]?.match(/0x[0-9a-f]{8}/g) ?? [];
    const digits = DIGITS[name] ?? [];
    const length = digits.length === 3 ? 8 : 4;
    const vectors = Array.from({ length: digits.length ** length }, (_, vector) => vector).filter(
      (vector) => (Number(words[vector >> 5]) >>> (vector & 31)) & 1,
    );
    const values = vectors.flatMap((vector) =>
      Array.from({ length }, (_, at) => digits[Math.floor(vector / digits.length ** at) % digits.length] ?? 0),
    );
    expect(createHash("sha256").update(Int8Array.from(values)).digest("hex")).toBe(digest);
  },
);
