import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { ByteSource } from "../../src/bytes/source.js";
import { measureTensors } from "../../src/weights/measure.js";
import { randomOf } from "../mutations.js";
import { countingSource } from "../sources.js";
import { float32s, measureOf, tensorIn } from "./tensors.js";

/** A sample's run. */
const RUN = 65_536;
const CASES = 150;
const NOISE = normalOf(RUN, 1);
const WEIGHTS = normalOf(RUN, 2);

describe("a sampled tensor", () => {
  it("says which share of it was read, and reads no more", async () => {
    const { x, y } = tensorsOf(32, () => 0.1);
    const sources = [countingSource(memorySource(float32s(x).bytes)), countingSource(memorySource(float32s(y).bytes))] as const;
    const pair = {
      base: tensorIn("b", "float32", x.length, x.byteLength),
      head: tensorIn("h", "float32", x.length, x.byteLength),
    };
    const open = { base: async () => sources[0].source, head: async () => sources[1].source };
    const { measures, bytesRead } = await measureTensors([pair], open, { budgetBytes: x.byteLength / 4 });
    expect(measures.get("t")).toMatchObject({ elements: 8 * RUN, share: 0.25, base: { elements: 8 * RUN } });
    expect(bytesRead).toEqual({ base: x.byteLength / 4, head: x.byteLength / 4 });
    expect(sources.map(({ bytesRead: read }) => read())).toEqual([x.byteLength / 4, x.byteLength / 4]);
  });

  it.each([
    ["small ones of one size", 20, 262_144, 5],
    ["large ones that hold a few samples", 7, 500_000, 7],
    ["large ones that hold many", 3, 3_000_000, 3],
    ["more of them than samples", 40, 300_000, 0],
  ])("stays within the budget: %s", async (_, tensors, elements, measured) => {
    const budgetBytes = 5 * 1024 ** 2;
    const bytes = 4 * elements;
    const file = memorySource(new Uint8Array(bytes * tensors));
    const pairs = Array.from({ length: tensors }, (_unused, index) => {
      const tensor = { ...tensorIn("m", "float32", elements, bytes, index * bytes), name: `t${index}` };
      return { base: tensor, head: tensor };
    });
    const [base, head] = [countingSource(file), countingSource(file)];
    const open = { base: async () => base.source, head: async () => head.source };
    const { measures, bytesRead } = await measureTensors(pairs, open, { budgetBytes });
    expect(bytesRead).toEqual({ base: base.bytesRead(), head: head.bytesRead() });
    expect(base.bytesRead()).toBeLessThanOrEqual(budgetBytes);
    expect(measures.size).toBe(measured);
  });

  it("is certain where all of it was read", async () => {
    const { x, y } = tensorsOf(8, () => 0.1);
    expect(await measureOf(float32s(x), float32s(y), x.length)).toMatchObject({ share: 1, uncertainty: null });
  });

  // Changes whose size differs from run to run, from two thirds to one and a half in most: the truth is known from the factors.
  it.each([
    [32, 0.25],
    [64, 0.125],
    [48, 0.5],
    [16, 0.25],
    [12, 0.25],
    [8, 0.25],
  ])("of %d runs has its true change within the uncertainty in about 95 of 100 cases, of %d read", async (runs, share) => {
    const random = randomOf(runs * 100 + share * 8);
    const count = runs * RUN;
    const pair = { base: tensorIn("b", "float32", count, 4 * count), head: tensorIn("h", "float32", count, 4 * count) };
    const [noise, weights] = [squares(NOISE), squares(WEIGHTS)];
    let covered = 0;
    for (let one = 0; one < CASES; one++) {
      const scales = Array.from({ length: runs }, () => 0.01 * Math.exp(0.2 * gaussian(random)));
      const truth = Math.sqrt((scales.reduce((sum, scale) => sum + scale * scale, 0) * noise) / (runs * weights));
      const open = { base: async () => sourceOf(runs, () => 0), head: async () => sourceOf(runs, (run) => scales[run] ?? 0) };
      const measure = (await measureTensors([pair], open, { budgetBytes: 4 * count * share })).measures.get("t");
      if (Math.abs((measure?.relativeL2 ?? 0) - truth) <= (measure?.uncertainty ?? 0)) covered++;
    }
    expect(covered / CASES).toBeGreaterThanOrEqual(0.9);
  });
});

/** The same weights in each run, and noise on them; made when they are read, a run at a time. */
function sourceOf(runs: number, scaleOf: (run: number) => number): ByteSource {
  return {
    size: 4 * runs * RUN,
    async read(offset, length) {
      if (offset % (4 * RUN) !== 0 || length !== 4 * RUN) throw new RangeError(`${length} bytes at ${offset} are not a run`);
      const scale = scaleOf(offset / (4 * RUN));
      const values = WEIGHTS.slice();
      if (scale > 0) for (let index = 0; index < RUN; index++) values[index] = (values[index] ?? 0) + scale * (NOISE[index] ?? 0);
      return float32s(values).bytes;
    },
    async [Symbol.asyncDispose]() {},
  };
}

function tensorsOf(runs: number, scaleOf: (run: number) => number) {
  const [x, y] = [new Float32Array(runs * RUN), new Float32Array(runs * RUN)];
  for (let run = 0; run < runs; run++) {
    const scale = scaleOf(run);
    x.set(WEIGHTS, run * RUN);
    for (let index = 0; index < RUN; index++) y[run * RUN + index] = (WEIGHTS[index] ?? 0) + scale * (NOISE[index] ?? 0);
  }
  return { x, y };
}

function normalOf(length: number, seed: number): Float32Array {
  const random = randomOf(seed);
  return Float32Array.from({ length }, () => gaussian(random));
}

/** Standard normal (Box and Muller, 1958). */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function squares(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
