import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { unzstd } from "../../../src/encodings/zstd/frame.js";
import { mutationsOf, prefixesOf, randomOf } from "../../mutations.js";

const LEVEL = constants.ZSTD_c_compressionLevel;
const MOST_MILLISECONDS = 500;

/** Texts, numbers and noise, each of which compresses in another way. */
const CONTENTS: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array()],
  ["one byte", Uint8Array.of(7)],
  ["zeros", new Uint8Array(300_000)],
  ["noise", bytesOf(5000, (random) => random() * 256)],
  ["few different bytes", bytesOf(40_000, (random) => 65 + random() * 3)],
  ["bytes of which some are common", bytesOf(40_000, (random) => random() ** 4 * 256)],
  ["a text that repeats", new TextEncoder().encode('{"chunks":[2,2],"dtype":"<f4"},'.repeat(3000))],
  ["steps", bytesOf(200_000, (random, at) => (at % 97) + (random() < 0.01 ? random() * 99 : 0))],
];

describe("Zstandard", () => {
  for (const [name, content] of CONTENTS) {
    it.each([-7, 1, 3, 9, 19])(`gives ${name} back from level %i, with and without its size and checksum`, (level) => {
      for (const has of [0, 1]) {
        const params = { [LEVEL]: level, [constants.ZSTD_c_contentSizeFlag]: has, [constants.ZSTD_c_checksumFlag]: has };
        const stream = new Uint8Array(zstdCompressSync(content, { params }));
        expect(isSame(unzstd(stream, content.length), content)).toBe(true);
        if (content.length > 0) expect(unzstd(stream, content.length - 1)).toBeUndefined();
      }
    });
  }

  it("gives frames that follow each other, and leaves out those to be skipped", () => {
    const frame = new Uint8Array(zstdCompressSync(Uint8Array.of(1, 2, 3)));
    const skipped = [0x5a, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9];
    expect([...(unzstd(Uint8Array.of(...frame, ...skipped, ...frame), 6) ?? [])]).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it.each([
    ["nothing at all", []],
    ["another magic number", [0x28, 0xb5, 0x2f, 0xfe, 0x20, 0, 1, 0, 0]],
    ["a reserved bit", [0x28, 0xb5, 0x2f, 0xfd, 0x28, 0, 1, 0, 0]],
    ["a dictionary", [0x28, 0xb5, 0x2f, 0xfd, 0x21, 5, 0, 1, 0, 0]],
    ["a block of a reserved kind", [0x28, 0xb5, 0x2f, 0xfd, 0x20, 0, 7, 0, 0]],
    ["a block larger than the window", [0x28, 0xb5, 0x2f, 0xfd, 0x20, 1, 0x13, 0, 0, 7]],
    ["less than the size that is stated", [0x28, 0xb5, 0x2f, 0xfd, 0x20, 5, 0x13, 0, 0, 7]],
    ["a stated size of 2^60 bytes", [0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 0, 0, 16, 0x13, 0, 0, 7]],
    ["blocks without a last one", [0x28, 0xb5, 0x2f, 0xfd, 0x20, 2, 0x12, 0, 0, 7]],
    ["98,047 sequences in a few bytes", [0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, 0x3d, 0, 0, 0, 0xff, 0xff, 0xff, 0, 0xff, 0xff]],
  ])("refuses %s", (_, bytes) => expect(unzstd(Uint8Array.from(bytes), 1 << 20)).toBeUndefined());

  it("takes no more memory than what blocks can give, and none beyond the limit", () => {
    // A byte that stands 128 kB often takes four bytes: 2 GB in 64 kB.
    const head = [0x28, 0xb5, 0x2f, 0xfd, 0, 0x58];
    const blocks = Array.from({ length: 16_384 }, (_, index) => [index === 16_383 ? 3 : 2, 0, 16, 0]).flat();
    expect(unzstd(Uint8Array.of(...head, ...blocks), 1 << 20)).toBeUndefined();
  });

  it.each(CONTENTS.filter(([, content]) => content.length > 1))(
    "gives of damaged streams of %s what libzstd gives, or nothing, in little time",
    (_, content) => {
      const part = content.subarray(0, 5000);
      const stream = new Uint8Array(zstdCompressSync(part, { params: { [LEVEL]: 5 } }));
      const outcomes = { same: 0, refused: 0 };
      const damaged = [...prefixesOf(stream, 500), ...[...mutationsOf(stream, 11, 2000)].map(({ bytes }) => bytes)];
      for (const bytes of damaged) {
        const started = performance.now();
        const ours = unzstd(bytes, 1 << 18);
        expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
        if (ours === undefined) outcomes.refused++;
        else {
          // It refuses windows beyond its own limit.
          const theirs = decompressed(bytes, 1 << 18);
          if (theirs !== undefined) expect(isSame(ours, theirs)).toBe(true);
          outcomes.same += theirs === undefined ? 0 : 1;
        }
      }
      expect(outcomes.refused).toBeGreaterThan(100);
      expect(outcomes.same).toBeGreaterThan(10);
    },
    60_000,
  );
});

function decompressed(bytes: Uint8Array, maxOutputLength: number): Uint8Array | undefined {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength });
  } catch {
    return undefined;
  }
}

/** Faster than a matcher, of which thousands are asked. */
function isSame(ours: Uint8Array | undefined, theirs: Uint8Array): boolean {
  return ours !== undefined && Buffer.compare(ours, theirs) === 0;
}

function bytesOf(length: number, byteAt: (random: () => number, at: number) => number): Uint8Array {
  const random = randomOf(length);
  return Uint8Array.from({ length }, (_, at) => Math.floor(byteAt(random, at)));
}
