import type { DType, TensorValues } from "../model/tensor.js";
import { numeralReader } from "./numerals.js";
import { varintNarrower } from "./varints.js";

type Encoding = Extract<TensorValues, { kind: "stored" }>["encoding"];

/** Hands on the little-endian elements that chunks of stored bytes stand for; bytes of strings go through as they are. */
export function decoderOf(encoding: Encoding, dtype: DType, take: (elements: Uint8Array) => void): (chunk: Uint8Array) => void {
  if (encoding === "varint") return varintNarrower(dtype, take);
  return encoding === "numerals" ? numeralReader(dtype, take) : take;
}
