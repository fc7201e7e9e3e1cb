import type { Decoder } from "./decoders.js";

/**
 * Packs elements of six bits, one to a byte, as raw bytes hold them: four in three bytes, the first one in the lowest bits. The one type
 * of which ONNX stores single elements in `int32_data`: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function sixBitPacker(take: (elements: Uint8Array) => void): Decoder {
  let pending = 0;
  let bits = 0;
  return {
    read(elements) {
      const packed = new Uint8Array(elements.length);
      let count = 0;
      for (const element of elements) {
        pending |= (element & 0x3f) << bits;
        bits += 6;
        if (bits < 8) continue;
        packed[count++] = pending;
        pending >>>= 8;
        bits -= 8;
      }
      take(packed.subarray(0, count));
    },
    end() {
      if (bits > 0) take(Uint8Array.of(pending));
    },
  };
}
