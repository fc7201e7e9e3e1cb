import { DTYPE_BITS, type DType } from "../model/tensor.js";

/** Decodes protobuf varints across chunks and hands each chunk's on, as little-endian elements cut to the width of the dtype. */
export function varintNarrower(dtype: DType, take: (elements: Uint8Array) => void): (chunk: Uint8Array) => void {
  const bits = dtype in DTYPE_BITS ? DTYPE_BITS[dtype as keyof typeof DTYPE_BITS] : 64;
  const width = Math.max(1, bits / 8);
  let low = 0;
  let high = 0;
  let shift = 0;
  return (chunk) => {
    const elements = new Uint8Array(chunk.length * width);
    const view = new DataView(elements.buffer);
    const wide = new DataView(new ArrayBuffer(8));
    let count = 0;
    for (const byte of chunk) {
      const payload = byte & 0x7f;
      if (shift < 28) low |= payload << shift;
      else if (shift === 28) {
        low |= payload << 28;
        high |= payload >>> 4;
      } else if (shift < 64) high |= payload << (shift - 32);
      shift += 7;
      if (byte >= 0x80 && shift < 70) continue;
      wide.setInt32(0, low, true);
      wide.setInt32(4, high, true);
      for (let index = 0; index < width; index++) view.setUint8(count * width + index, wide.getUint8(index));
      count++;
      low = high = shift = 0;
    }
    take(elements.subarray(0, count * width));
  };
}
