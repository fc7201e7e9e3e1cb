import { DTYPE_BITS, type DType, type TensorValues } from "../model/tensor.js";
import { numeralReader } from "./numerals.js";
import { sixBitPacker } from "./six-bits.js";
import { varintNarrower } from "./varints.js";

type Encoding = Extract<TensorValues, { kind: "stored" }>["encoding"];

/** Takes the chunks of one tensor, one after the other, and is told when there are no more. */
export interface Decoder {
  read(chunk: Uint8Array): void;
  end(): void;
}

const NOTHING = (): void => {};

/** Hands on the little-endian elements that chunks of stored bytes stand for; bytes of strings go through as they are. */
export function decoderOf(encoding: Encoding, dtype: DType, take: (elements: Uint8Array) => void): Decoder {
  if (encoding === "numerals") return { read: numeralReader(dtype, take), end: NOTHING };
  if (encoding !== "varint") return { read: take, end: NOTHING };
  const isSixBits = Object.hasOwn(DTYPE_BITS, dtype) && DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] === 6;
  if (!isSixBits) return { read: varintNarrower(dtype, take), end: NOTHING };
  const packer = sixBitPacker(take);
  return { read: varintNarrower(dtype, packer.read), end: packer.end };
}
