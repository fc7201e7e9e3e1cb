import type { ByteRange, Tensor } from "../model/tensor.js";

/** Bytes that only a delegate or a custom operator understands, as a list of bytes: that they changed can be told. */
export function blobTensor(range: ByteRange, path: string): Omit<Tensor, "name"> {
  const { length } = range;
  return {
    kind: "attribute",
    dtype: "uint8",
    shape: [length],
    parameters: length,
    bytes: length,
    values: length === 0 ? { kind: "empty" } : { kind: "stored", encoding: "elements", path, ranges: [range] },
  };
}
