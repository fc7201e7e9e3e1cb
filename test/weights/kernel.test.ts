import { mkdtemp, open, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskSource } from "../../src/bytes/disk.js";
import type { Measure } from "../../src/diff/measure.js";
import { SourceError } from "../../src/errors.js";
import { KERNEL_CODE } from "../../src/weights/kernel/code.js";
import { measureTensors } from "../../src/weights/measure.js";
import { randomOf } from "../mutations.js";
import { float32s, measureOf, tensorIn } from "./tensors.js";

it("is what the compiler makes of its source", async () => {
  const script = join(import.meta.dirname, "..", "..", "scripts", "build-kernel.mjs");
  const { compileKernel } = (await import(script)) as { readonly compileKernel: () => Promise<Uint8Array> };
  expect(Buffer.from(await compileKernel()).toString("base64")).toBe(KERNEL_CODE.join(""));
}, 60_000);

const LONG = 2 ** 24;

describe("long sums", () => {
  it("of one value are right to a millionth", async () => {
    const [x, y] = [new Float32Array(LONG).fill(0.1), new Float32Array(LONG).fill(0.3)];
    // The one value of each side, which float32 holds as another number than 0.1 or 0.3.
    const [a, b] = [x[0] ?? 0, y[0] ?? 0];
    const side = (value: number) => ({ mean: [value, value], norm: [value * Math.sqrt(LONG), value * Math.sqrt(LONG)] });
    const expected = {
      relativeL2: [(b - a) / a, (b - a) / a],
      cosine: [1, 1],
      meanDifference: [b - a, b - a],
      base: side(a),
      head: side(b),
    };
    expect(wrongOf(await measureOf(float32s(x), float32s(y), LONG), expected)).toEqual([]);
  });

  const random = randomOf(5);
  const cases: readonly (readonly [string, (index: number) => readonly [number, number]])[] = [
    ["of one sign", () => [random(), random()]],
    ["of both signs", () => [random() - 0.5, random() - 0.5]],
    ["that changed a little", () => nearby(random() - 0.5, 1e-5 * (random() - 0.5))],
    ["whose sizes differ by six powers of ten", (index) => nearby((random() - 0.5) * 10 ** -(index % 7), random() * 1e-3)],
    ["of which a few are large", (index) => (index % 4099 === 0 ? [1e3, -1e3] : [1e-3 * random(), 1e-3])],
  ];

  it.each(cases)("of values %s are right to a millionth", async (_, pairOf) => {
    const [x, y] = [new Float32Array(LONG / 8), new Float32Array(LONG / 8)];
    for (let index = 0; index < x.length; index++) [x[index], y[index]] = pairOf(index) as [number, number];
    expect(wrongOf(await measureOf(float32s(x), float32s(y), x.length), referenceOf(x, y))).toEqual([]);
  });
});

function nearby(value: number, change: number): readonly [number, number] {
  return [value, value + change];
}

/** Numbers, each with the size that its error is relative to. */
type Expected = Readonly<Record<"relativeL2" | "cosine" | "meanDifference", readonly number[]>> &
  Readonly<Record<"base" | "head", Readonly<Record<"mean" | "norm", readonly number[]>>>>;

/** Numbers that miss by more than a millionth, with their relative errors. */
function wrongOf(measure: Measure | undefined, expected: Expected): readonly (readonly [string, number])[] {
  const names = ["relativeL2", "cosine", "meanDifference"] as const;
  const sides = (["base", "head"] as const).flatMap((side) => (["mean", "norm"] as const).map((name) => [side, name] as const));
  const errors = [
    ...names.map((name) => [name, errorOf(measure?.[name], expected[name])] as const),
    ...sides.map(([side, name]) => [`${side} ${name}`, errorOf(measure?.[side][name], expected[side][name])] as const),
  ];
  return errors.filter(([, error]) => !(error <= 1e-6));
}

function errorOf(actual: number | null | undefined, [value, size]: readonly number[]): number {
  return Math.abs((actual ?? Number.NaN) - (value ?? Number.NaN)) / (size ?? Number.NaN);
}

/** The same numbers from sums in float64, each with what it lost added at the end (Neumaier, 1974). */
function referenceOf(x: Float32Array, y: Float32Array): Expected {
  const count = x.length;
  const [sumX, sumY, xx, yy, xy, dd, d] = [
    compensated(x, y, (a) => a),
    compensated(x, y, (_, b) => b),
    compensated(x, y, (a) => a * a),
    compensated(x, y, (_, b) => b * b),
    compensated(x, y, (a, b) => a * b),
    compensated(x, y, (a, b) => (b - a) ** 2),
    compensated(x, y, (a, b) => Math.abs(b - a)),
  ];
  const side = (sum: number, squares: number) => {
    return { mean: [sum / count, Math.sqrt(squares / count)], norm: [Math.sqrt(squares), Math.sqrt(squares)] };
  };
  const relativeL2 = Math.sqrt(dd / xx);
  return {
    relativeL2: [relativeL2, relativeL2],
    cosine: [xy / Math.sqrt(xx) / Math.sqrt(yy), 1],
    meanDifference: [d / count, d / count],
    base: side(sumX, xx),
    head: side(sumY, yy),
  };
}

function compensated(x: Float32Array, y: Float32Array, term: (a: number, b: number) => number): number {
  let [total, lost] = [0, 0];
  for (let index = 0; index < x.length; index++) {
    const value = term(x[index] ?? 0, y[index] ?? 0);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

describe("large files", () => {
  let folder = "";
  const [x, y] = [new Float32Array(LONG), new Float32Array(LONG)];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "model-review-"));
    const random = randomOf(6);
    for (let index = 0; index < LONG; index++) {
      x[index] = random() - 0.5;
      y[index] = index % 3 === 0 ? random() : (x[index] ?? 0);
    }
    for (const [name, { bytes }] of [["base", float32s(x)] as const, ["head", float32s(y)] as const]) {
      const file = await open(join(folder, name), "w");
      await file.writeFile(bytes);
      await file.close();
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  const pair = (elements = LONG) => ({
    base: tensorIn("base", "float32", elements, elements * 4),
    head: tensorIn("head", "float32", elements, elements * 4),
  });
  const opened = async (name: string) => diskSource(join(folder, name));

  it("give the same digits in threads as in one go from memory", async () => {
    await using base = await opened("base");
    await using head = await opened("head");
    const { measures, bytesRead } = await measureTensors(
      [pair()],
      { base: async () => base, head: async () => head },
      { budgetBytes: 1e9 },
    );
    expect(measures.get("t")).toEqual(await measureOf(float32s(x), float32s(y), LONG));
    // The threads that were left waiting measure the next tensors, and keep nothing alive.
    const again = await measureTensors([pair()], { base: async () => head, head: async () => base }, { budgetBytes: 1e9 });
    expect(again.measures.get("t")).toEqual(await measureOf(float32s(y), float32s(x), LONG));
    expect(resources()).toEqual([]);
    expect(bytesRead).toEqual({ base: LONG * 4, head: LONG * 4 });
  });

  it.each([
    ["in one thread", 1000],
    ["in threads", LONG],
  ])("that end early are a SourceError, %s", async (_, elements) => {
    await using base = await opened("base");
    const path = join(folder, `short-${elements}`);
    const file = await open(path, "w");
    await file.truncate(elements * 4);
    await file.close();
    await using head = await diskSource(path);
    await truncate(path, elements * 4 - 4);
    const measuring = measureTensors([pair(elements)], { base: async () => base, head: async () => head }, { budgetBytes: 1e9 });
    await expect(measuring).rejects.toThrow(SourceError);
    await expect(measuring).rejects.toThrow(`ends at byte ${elements * 4 - 4}`);
  });

  it("are left when it is aborted, by every thread", async () => {
    const path = join(folder, "sparse");
    const elements = 2 ** 30;
    await (await open(path, "w")).close();
    await truncate(path, elements * 4);
    await using source = await diskSource(path);
    const same = async () => source;
    const before = resources();
    const abort = new AbortController();
    const started = performance.now();
    const measuring = measureTensors([pair(elements)], { base: same, head: same }, { budgetBytes: 1e12 }, abort.signal);
    setTimeout(() => abort.abort(), 100);
    await expect(measuring).rejects.toThrow("aborted");
    // All of it takes seconds.
    expect(performance.now() - started).toBeLessThan(1000);
    expect(resources()).toEqual(before);
  });

  it("are not begun when it is aborted before", async () => {
    await using base = await opened("base");
    const same = async () => base;
    const measuring = measureTensors([pair()], { base: same, head: same }, { budgetBytes: 1e9 }, AbortSignal.abort());
    await expect(measuring).rejects.toThrow("aborted");
  });
});

function resources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /worker|messageport/i.test(name));
}
