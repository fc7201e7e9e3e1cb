// The inner loops of measuring weights, in AssemblyScript: compiled to WebAssembly by scripts/build-kernel.mjs.
//
// Memory: the statistics of the segment in progress, then buffers that the caller lays out. Every loop works on blocks that stay in
// the first-level cache. Sums are carried in float32 over at most 16 pairs of vectors and in float64 beyond that, so that the relative
// error of a sum of terms of one sign stays below 17 × 2^-24 ≈ 1.0e-6, however many elements there are.

import { FIRST_BLOCK } from "./blocks.as";
import { BFLOAT16, BLOCK, FLOAT64, INT64, NARROW_X, NARROW_Y, WIDE_X, WIDE_Y, decode32, decode64, stored } from "./decode.as";
import { blockOfHalves } from "./halves.as";
import { block32 } from "./narrow.as";
import { NORMAL_X, NORMAL_Y } from "./statistics.as";
import { block64 } from "./wide.as";

export { reset } from "./statistics.as";

/**
 * Up to so many elements, all is summed in float64: it takes no time, and the deviation of what lies close around a number other than
 * zero, as the scales of a normalisation do around 1, keeps its digits.
 */
const SHORT: i32 = 16384;

/**
 * Adds `count` pairs of elements to the statistics: `x` and `y` point to stored elements, `codeX` and `codeY` say how they are stored.
 * `tableX` and `tableY` are the values of 8-, 4- and 2-bit elements. `block` is the number of the first block within its tensor, by
 * which blocks are chosen for the histogram: one of `every`. Two dtypes differ where |y - x| > |x| `relative` + `absolute`; of one dtype the bits
 * are compared, and `relative` is negative. `normalX` and `normalY` are the smallest normal numbers of the dtypes: below are denormals.
 */
export function measure(
  codeX: i32,
  x: usize,
  tableX: usize,
  codeY: i32,
  y: usize,
  tableY: usize,
  count: i32,
  block: i32,
  every: i32,
  relative: f64,
  absolute: f64,
  normalX: f64,
  normalY: f64,
): void {
  store<f64>(NORMAL_X, normalX);
  store<f64>(NORMAL_Y, normalY);
  const isShort = count <= SHORT;
  const isWide = isOf64Bits(codeX) || isOf64Bits(codeY);
  for (let done = 0; done < count; done += BLOCK, block++) {
    const size = min(BLOCK, count - done);
    const pattern = block % every == 0;
    const fromX = x + stored(codeX, done);
    const fromY = y + stored(codeY, done);
    const isOfHalves = codeX == BFLOAT16 && codeY == BFLOAT16 && !isShort && size % 16 == 0;
    if (isOfHalves && blockOfHalves(fromX, fromY, size, pattern)) continue;
    if (isWide) {
      const a = decode64(codeX, fromX, size, tableX, NARROW_X, WIDE_X);
      const b = decode64(codeY, fromY, size, tableY, NARROW_Y, WIDE_Y);
      const isRaw = relative < 0 && codeX >= INT64 && codeX < FIRST_BLOCK;
      block64(a, b, isRaw ? fromX : a, isRaw ? fromY : b, size, pattern, relative, absolute);
    } else {
      const a = decode32(codeX, fromX, size, tableX, NARROW_X);
      const b = decode32(codeY, fromY, size, tableY, NARROW_Y);
      block32(a, b, size, pattern, relative, absolute, isShort);
    }
  }
}

/** Of elements that float32 does not hold exactly. */
@inline function isOf64Bits(code: i32): bool {
  return code >= FLOAT64 && code < FIRST_BLOCK;
}
