import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import { pickle } from "../../../src/formats/pickle/index.js";
import { countingSource } from "../../sources.js";
import { fixture } from "./fixtures.js";

// The first look that tells how the file is packed.
const MAGIC_BYTES = 8;

describe("reading pickles costs", () => {
  it("no byte twice of a small one", async () => {
    for (const name of ["svc.p4.pkl", "svc.joblib", "arrays.p0.pkl"]) {
      const bytes = fixture(`read/${name}`);
      const counting = countingSource(memorySource(bytes));
      await pickle.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
      expect(counting.bytesRead()).toBeLessThanOrEqual(bytes.length + MAGIC_BYTES + 4096);
    }
  });

  it("a few kilobytes for an array of 8 GB in the middle of joblib's", async () => {
    const elements = 2 ** 30;
    const before = fixture("read/arrays.joblib");
    const at = before.findIndex((byte, index) => byte === 0x4b && before[index + 1] === 2 && before[index + 3] === 3);
    const head = [...before.subarray(0, at), 0x8a, 5, 0, 0, 0, 0x40, 0, ...before.subarray(at + 2)];
    // Everything behind the shape moves by five bytes; what follows the elements is zeros, and no opcode.
    const source = zerosBehind(Uint8Array.from(head), before.length + elements * 3 * 4);
    const counting = countingSource(source);
    const reading = pickle.read({ path: "big.joblib", source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    await expect(reading).rejects.toMatchObject({ name: "ArtifactError" });
    expect(counting.bytesRead()).toBeLessThan(10_000);
  });
});

function zerosBehind(head: Uint8Array, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      const answer = new Uint8Array(length);
      if (offset < head.length) answer.set(head.subarray(offset, offset + length));
      return answer;
    },
    async [Symbol.asyncDispose]() {},
  };
}
