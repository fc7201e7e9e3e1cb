import { memorySource } from "../../src/bytes/memory.js";
import type { Measure } from "../../src/diff/measure.js";
import type { DType, Tensor } from "../../src/model/tensor.js";
import { type MeasureOptions, measureTensors } from "../../src/weights/measure.js";
import type { TensorPair } from "../../src/weights/plan.js";

/** A tensor whose elements are the whole of the file `path`, or stand at `offset` in it. */
export function tensorIn(path: string, dtype: DType, parameters: number, bytes: number, offset = 0): Tensor {
  const ranges = [{ offset, length: bytes }];
  const values = { kind: "stored", encoding: "elements", path, ranges } as const;
  return { name: "t", kind: "parameter", dtype, shape: [parameters], parameters, bytes, values };
}

export interface Elements {
  readonly dtype: DType;
  readonly bytes: Uint8Array;
}

/** Measures `count` elements that are held in memory. */
export async function measureOf(
  base: Elements,
  head: Elements,
  count: number,
  options?: MeasureOptions,
): Promise<Measure | undefined> {
  const pair: TensorPair = {
    base: tensorIn("base", base.dtype, count, base.bytes.length),
    head: tensorIn("head", head.dtype, count, head.bytes.length),
  };
  const open = { base: async () => memorySource(base.bytes), head: async () => memorySource(head.bytes) };
  return (await measureTensors([pair], open, options ?? { budgetBytes: Number.POSITIVE_INFINITY })).measures.get("t");
}

export function float32s(values: Float32Array): Elements {
  return { dtype: "float32", bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}
