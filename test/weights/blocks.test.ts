import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { memorySource } from "../../src/bytes/memory.js";
import { tensorKinship } from "../../src/diff/kinship/tensor.js";
import { gguf } from "../../src/formats/gguf/index.js";
import type { DType, Tensor } from "../../src/model/tensor.js";
import { measureTensors } from "../../src/weights/measure.js";
import { relationOf } from "../../src/weights/structure.js";
import { allFiles, blocks, fixture } from "../formats/gguf/fixtures.js";
import { openArtifact } from "../sources.js";
import { float32s, measureOf } from "./tensors.js";

/** Blocks of 32, 128 and 256 elements, of even and odd numbers of bytes. */
const OF_EACH_SIZE = ["q8_0", "mxfp4", "q1_0", "q6_k", "iq1_m", "iq2_xxs", "iq3_s"];

describe("blocks", () => {
  it.each(blocks.blocks)("of $name are decoded as the reference does it, to the last bit", async ({ name, values, first }) => {
    const [stored, reference] = [await valuesOf("blocks.gguf", name), await valuesOf("blocks-values.gguf", name)];
    expect(createHash("sha256").update(reference).digest("hex")).toBe(values);
    const numbers = new Float32Array(reference.slice().buffer);
    expect([...numbers.subarray(0, 4)]).toEqual(first);
    const count = numbers.length;
    const dtype = name as DType;
    const own = { dtype, bytes: stored };
    const measure = await measureOf(own, float32s(numbers), count);
    expect(measure).toMatchObject({ elements: count, share: 1, changed: 0, maxDifference: 0 });
    expect(measure?.base).toMatchObject({ nans: 0, infinities: 0, zeros: numbers.filter((value) => value === 0).length });
    expect(measure?.base.min).toBe(Math.min(...numbers));
    expect(measure?.base.max).toBe(Math.max(...numbers));
    const norm = Math.hypot(...numbers);
    expect((measure?.base.norm ?? 0) / norm).toBeCloseTo(1, 6);
    const [label, wide] = [labelOf(dtype, count), labelOf("float32", count)];
    if (measure === undefined) return;
    expect(tensorKinship({ base: label, head: wide, isIdentical: false, measure })).toEqual({ kind: "recast" });
  });

  it.each(blocks.blocks.filter(({ name }) => OF_EACH_SIZE.includes(name)))(
    "of $name, many of them, over the edges of chunks and runs, and against wider numbers",
    async ({ name }) => {
      const [stored, reference] = [await valuesOf("blocks.gguf", name), await valuesOf("blocks-values.gguf", name)];
      const copies = Math.ceil(5_000_000 / (reference.length / 4));
      const [many, numbers] = [repeated(stored, copies), repeated(reference, copies)];
      const count = numbers.length / 4;
      const measure = await measureOf({ dtype: name as DType, bytes: many }, { dtype: "float32", bytes: numbers }, count);
      expect(measure).toMatchObject({ elements: count, share: 1, changed: 0, maxDifference: 0 });
      const few = reference.length / 4;
      const wide = new Uint8Array(Float64Array.from(new Float32Array(reference.slice().buffer)).buffer);
      const wider = await measureOf({ dtype: name as DType, bytes: stored }, { dtype: "float64", bytes: wide }, few);
      expect(wider).toMatchObject({ elements: few, changed: 0, maxDifference: 0 });
    },
  );

  it("are sampled by whole ones", async () => {
    const [stored, reference] = [await valuesOf("blocks.gguf", "q6_k"), await valuesOf("blocks-values.gguf", "q6_k")];
    const [bytes, numbers] = [repeated(stored, 4000), repeated(reference, 4000)];
    const count = numbers.length / 4;
    const options = { budgetBytes: numbers.length / 4 };
    const measure = await measureOf({ dtype: "q6_k", bytes }, { dtype: "float32", bytes: numbers }, count, options);
    expect(measure).toMatchObject({ changed: 0, maxDifference: 0 });
    expect(measure?.share).toBeLessThan(0.26);
    expect(measure?.share).toBeGreaterThan(0.1);
  });

  it("are not cut: what ends inside of one is not measured", async () => {
    const bytes = new Uint8Array(34 * 2);
    expect(await measureOf({ dtype: "q8_0", bytes }, float32s(new Float32Array(40)), 40)).toBeUndefined();
    expect(await measureOf({ dtype: "q8_0", bytes }, float32s(new Float32Array(64)), 64)).toMatchObject({ elements: 64 });
  });
});

describe("weights that were rounded to blocks", () => {
  it.each(Object.entries(blocks.weights).filter(([name]) => name !== "weights-f16.gguf"))(
    "as in %s are requantised",
    async (name, relative) => {
      const [[base], [head]] = [await tensorsOf("weights-f16.gguf"), await tensorsOf(name)];
      if (base === undefined || head === undefined) throw new TypeError("the fixtures have one tensor each");
      const open = { base: openers("weights-f16.gguf").base, head: openers(name).head };
      const { measures, bytesRead } = await measureTensors([{ base, head }], open, { budgetBytes: Number.POSITIVE_INFINITY });
      const measure = measures.get(head.name);
      expect(measure?.relativeL2).toBeCloseTo(relative, 6);
      expect(bytesRead).toEqual({ base: base.bytes, head: head.bytes });
      if (measure === undefined) return;
      expect(tensorKinship({ base, head, isIdentical: false, measure })).toEqual({ kind: "requantised" });
      expect(tensorKinship({ base: head, head: base, isIdentical: false, measure })).toEqual({ kind: "requantised" });
      // Twice as far away it is more than rounding.
      const far = { ...measure, relativeL2: 2 * relative };
      expect(tensorKinship({ base, head, isIdentical: false, measure: far })).toEqual({ kind: "fine-tuned" });
      const same = { ...head, dtype: base.dtype };
      expect(tensorKinship({ base, head: same, isIdentical: false, measure })).toEqual({ kind: "fine-tuned" });
      const sources = { x: memorySource(fixture("weights-f16.gguf")), y: memorySource(fixture(name)) };
      expect(await relationOf({ base, head }, sources)).toEqual({});
    },
  );
});

function labelOf(dtype: DType, parameters: number) {
  return { name: "t", kind: "parameter", dtype, shape: [parameters], parameters } as const;
}

async function tensorsOf(name: string): Promise<readonly Tensor[]> {
  return (await gguf.read(await openArtifact(allFiles(), name), DEFAULT_BUDGET)).tensors;
}

async function valuesOf(file: string, name: string): Promise<Uint8Array> {
  const values = (await tensorsOf(file)).find((tensor) => tensor.name === name)?.values;
  const [range] = values?.kind === "stored" ? values.ranges : [];
  if (range === undefined) throw new RangeError(`${file} has no tensor ${name}`);
  return fixture(file).slice(range.offset, range.offset + range.length);
}

function openers(name: string) {
  const open = async () => memorySource(fixture(name));
  return { base: open, head: open };
}

function repeated(bytes: Uint8Array, copies: number): Uint8Array {
  const all = new Uint8Array(bytes.length * copies);
  for (let copy = 0; copy < copies; copy++) all.set(bytes, copy * bytes.length);
  return all;
}
