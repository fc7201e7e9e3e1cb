import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diskSource } from "../../src/bytes/disk.js";
import { memorySource } from "../../src/bytes/memory.js";
import type { ByteSource } from "../../src/bytes/source.js";
import { measureTensors } from "../../src/weights/measure.js";
import { meanSource } from "../sources.js";
import { FOLDER, type TruePair, type TrueTensor, tensorsOf, truth } from "./fixtures.js";
import { misses } from "./misses.js";

const SOURCES: readonly (readonly [string, (name: string) => Promise<ByteSource>])[] = [
  ["an open file", (name) => diskSource(join(FOLDER, name))],
  ["memory", async (name) => memorySource(bytesOf(name))],
  ["a source of views at odd addresses", async (name) => meanSource(bytesOf(name))],
];

describe.each(SOURCES)("measured from %s", (_, open) => {
  it.each(truth)("$base and $head are what numpy says", async (pair) => {
    const measured = await measuresOf(pair, open);
    for (const { tensor, measure } of measured) {
      expect(misses(measure, tensor), `${tensor.base} and ${tensor.head}`).toEqual([]);
    }
  });
});

describe("two dtypes", () => {
  const open = async (name: string) => memorySource(bytesOf(name));
  it.each(truth.filter(({ kind }) => kind === "recast"))(
    "$head holds what $base holds, as far as its dtype can",
    async (pair) => {
      const measured = await measuresOf(pair, open);
      expect(measured.map(({ measure }) => measure?.changed)).toEqual(measured.map(() => 0));
    },
  );

  it("count what rounding does not explain", async () => {
    const pair = truth.find(({ base, head }) => base === "base.safetensors" && head === "cast-f16-fine-tuned.safetensors");
    const shares = (await measuresOf(pair as TruePair, open))
      .filter(({ tensor }) => tensor.elements === 4096)
      .map(({ measure }) => (measure?.changed ?? 0) / 4096);
    for (const share of shares) expect(share).toBeGreaterThan(0.9);
  });
});

async function measuresOf(pair: TruePair, open: (name: string) => Promise<ByteSource>) {
  const sides = { base: await tensorsOf(pair.base), head: await tensorsOf(pair.head) };
  const compared = pair.tensors.filter(({ base, head, elements }) => [base, head, elements].every((one) => one !== undefined));
  const pairs = compared.map((one) => ({ one, base: named(sides.base, one.base), head: named(sides.head, one.head) }));
  const sources: ByteSource[] = [];
  const opened = (name: string) => async () => {
    sources.push(await open(name));
    return sources.at(-1);
  };
  const { measures } = await measureTensors(pairs, { base: opened(pair.base), head: opened(pair.head) }, { budgetBytes: 1e9 });
  for (const source of sources) await source[Symbol.asyncDispose]();
  return pairs
    .filter(({ one }) => one.elements !== 0)
    .map(({ one, head }) => ({ tensor: one, measure: measures.get(head.name) }));
}

function named<T>(all: ReadonlyMap<string, T>, name: TrueTensor["base"]): T {
  const one = all.get(name ?? "");
  if (one === undefined) throw new RangeError(`no tensor ${name}`);
  return one;
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
