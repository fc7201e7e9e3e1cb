// Blocks of bfloat16 on both sides, eight or sixteen pairs at a time and without a copy in float32: a file of a given size holds twice
// as many of them, so that here the arithmetic takes as long as the reading.

import { NARROW_X, NARROW_Y, bfloat16 } from "./decode.as";
import { SMALLEST_TAME, both, extremes32, greatest, histogram32, isTame, mayExceed, tiny32, total, wide } from "./narrow.as";
import { CHANGED, MIN_X, MIN_Y, NORMAL_X, add, addBlock } from "./statistics.as";

/** Bytes of the vectors whose float32 sums are added before they go into float64: 16, each of two sums, as for float32. */
const RUN_BYTES: usize = 256;

/**
 * Adds a block of whole vectors, an even number of them; false, and nothing is added, when it has to be taken one element after the
 * other. Two loops, and no constants in them but zero: a loop that needs more than the sixteen registers there are spends its time on
 * moving.
 */
export function blockOfHalves(x: usize, y: usize, count: i32, pattern: bool): bool {
  const end = <usize>count << 1;
  // Magnitudes as bits, whose order is that of the numbers.
  let mostX = i16x8.splat(0);
  let mostY = i16x8.splat(0);
  let least = i16x8.splat(-1);
  let unchanged = i16x8.splat(0);
  for (let at: usize = 0; at < end; at += 32) {
    const a = v128.load(x + at);
    const b = v128.load(y + at);
    const c = v128.load(x + at, 16);
    const d = v128.load(y + at, 16);
    unchanged = i16x8.sub(unchanged, i16x8.add(i16x8.eq(a, b), i16x8.eq(c, d)));
    // Without their signs: added to itself a word moves to the left, and more units of a processor add than shift.
    const sizeA = i16x8.add(a, a);
    const sizeB = i16x8.add(b, b);
    const sizeC = i16x8.add(c, c);
    const sizeD = i16x8.add(d, d);
    mostX = i16x8.max_u(mostX, i16x8.max_u(sizeA, sizeC));
    mostY = i16x8.max_u(mostY, i16x8.max_u(sizeB, sizeD));
    least = i16x8.min_u(least, i16x8.min_u(i16x8.min_u(sizeA, sizeC), i16x8.min_u(sizeB, sizeD)));
  }
  const largestX = numberOf(most(mostX));
  const largestY = numberOf(most(mostY));
  // The bits of a NaN or an infinity stand for no number up to the largest tame one.
  if (!isTame(largestX * largestX) || !isTame(largestY * largestY)) return false;
  if (!sumsOfHalves(x, y, count)) return false;
  add(CHANGED, <f64>(count - total(i32x4.extadd_pairwise_i16x8_s(unchanged))));
  const hasNewExtremes = mayExceed(largestX * largestX, MIN_X) || mayExceed(largestY * largestY, MIN_Y);
  const smallest = numberOf(0xffff - most(v128.not(least)));
  const hasTiny = smallest * smallest < max(SMALLEST_TAME, load<f64>(NORMAL_X) * load<f64>(NORMAL_X));
  if (!hasNewExtremes && !hasTiny && !pattern) return true;
  bfloat16(x, NARROW_X, count);
  bfloat16(y, NARROW_Y, count);
  if (hasNewExtremes) extremes32(NARROW_X, NARROW_Y, count);
  if (hasTiny) tiny32(NARROW_X, NARROW_Y, count);
  if (pattern) histogram32(NARROW_X, NARROW_Y, count);
  return true;
}

function sumsOfHalves(x: usize, y: usize, count: i32): bool {
  const zero = i16x8.splat(0);
  let sumX = f64x2.splat(0);
  let sumY = f64x2.splat(0);
  let sumXX = f64x2.splat(0);
  let sumYY = f64x2.splat(0);
  let sumDD = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  let maxD = f32x4.splat(0);
  let at: usize = 0;
  const end = <usize>count << 1;
  while (at < end) {
    const stop = min(at + RUN_BYTES, end);
    let runX = f32x4.splat(0);
    let runY = f32x4.splat(0);
    let runXX = f32x4.splat(0);
    let runYY = f32x4.splat(0);
    let runDD = f32x4.splat(0);
    let runD = f32x4.splat(0);
    do {
      const a = v128.load(x + at);
      const b = v128.load(y + at);
      // The even elements and the odd ones, added to each other before they are added to what there is.
      const p = i32x4.shl(a, 16);
      const q = i32x4.shl(b, 16);
      const d = f32x4.sub(q, p);
      const r = v128.shuffle<i16>(zero, a, 0, 9, 2, 11, 4, 13, 6, 15);
      const s = v128.shuffle<i16>(zero, b, 0, 9, 2, 11, 4, 13, 6, 15);
      const e = f32x4.sub(s, r);
      runX = f32x4.add(runX, f32x4.add(p, r));
      runY = f32x4.add(runY, f32x4.add(q, s));
      runXX = f32x4.add(runXX, f32x4.add(f32x4.mul(p, p), f32x4.mul(r, r)));
      runYY = f32x4.add(runYY, f32x4.add(f32x4.mul(q, q), f32x4.mul(s, s)));
      runDD = f32x4.add(runDD, f32x4.add(f32x4.mul(d, d), f32x4.mul(e, e)));
      const sizeD = f32x4.abs(d);
      const sizeE = f32x4.abs(e);
      runD = f32x4.add(runD, f32x4.add(sizeD, sizeE));
      maxD = f32x4.pmax(maxD, f32x4.pmax(sizeD, sizeE));
      at += 16;
    } while (at < stop);
    sumX = f64x2.add(sumX, wide(runX));
    sumY = f64x2.add(sumY, wide(runY));
    sumXX = f64x2.add(sumXX, wide(runXX));
    sumYY = f64x2.add(sumYY, wide(runYY));
    sumDD = f64x2.add(sumDD, wide(runDD));
    sumD = f64x2.add(sumD, wide(runD));
  }
  const largestD = <f64>greatest(maxD);
  if (!isTame(largestD * largestD)) return false;
  addBlock(count, both(sumX), both(sumY), both(sumXX), both(sumYY), both(sumDD), both(sumD), largestD);
  return true;
}

/** The largest of eight unsigned numbers of 16 bits. */
function most(v: v128): i32 {
  const four = i16x8.max_u(v, v128.shuffle<i16>(v, v, 4, 5, 6, 7, 0, 1, 2, 3));
  const low = max(i16x8.extract_lane_u(four, 0), i16x8.extract_lane_u(four, 1));
  return <i32>max(low, max(i16x8.extract_lane_u(four, 2), i16x8.extract_lane_u(four, 3)));
}

/** Of a magnitude without its sign, one bit to the left. */
function numberOf(magnitude: i32): f64 {
  return <f64>reinterpret<f32>(magnitude << 15);
}
