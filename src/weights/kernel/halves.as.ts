// Blocks of bfloat16 on both sides, eight pairs at a time and without a copy in float32: a file of a given size holds twice as many
// of them, so that here the arithmetic takes longer than the reading.

import { NARROW_X, NARROW_Y, bfloat16 } from "./decode.as";
import { SMALLEST_TAME, both, extremes32, greatest, histogram32, isTame, mayExceed, tiny32, total, wide } from "./narrow.as";
import { CHANGED, MAX_D, MIN_X, MIN_Y, NORMAL_X, PAIRS, SUM_D, SUM_DD, SUM_X, SUM_XX, SUM_XY, SUM_Y, SUM_YY, add } from "./statistics.as";

/** Bytes of the vectors whose float32 sums are added before they go into float64: 16 sums of four, as for float32. */
const RUN_BYTES: usize = 128;

/** Adds a block of whole vectors; false, and nothing is added, when it has to be taken one element after the other. */
export function blockOfHalves(x: usize, y: usize, count: i32, pattern: bool): bool {
  const upper = i32x4.splat(0xffff0000);
  const magnitude = i16x8.splat(0x7fff);
  let sumX = f64x2.splat(0);
  let sumY = f64x2.splat(0);
  let sumXX = f64x2.splat(0);
  let sumYY = f64x2.splat(0);
  let sumDD = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  let maxD = f32x4.splat(0);
  // Magnitudes as bits, whose order is that of the numbers.
  let mostX = i16x8.splat(0);
  let mostY = i16x8.splat(0);
  let least = i16x8.splat(0x7fff);
  let changed = i16x8.splat(0);
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
      changed = i16x8.sub(changed, i16x8.ne(a, b));
      const sizeX = v128.and(a, magnitude);
      const sizeY = v128.and(b, magnitude);
      mostX = i16x8.max_s(mostX, sizeX);
      mostY = i16x8.max_s(mostY, sizeY);
      least = i16x8.min_s(least, i16x8.min_s(sizeX, sizeY));
      // The even elements, then the odd ones.
      let p = i32x4.shl(a, 16);
      let q = i32x4.shl(b, 16);
      let d = f32x4.sub(q, p);
      runX = f32x4.add(runX, p);
      runY = f32x4.add(runY, q);
      runXX = f32x4.add(runXX, f32x4.mul(p, p));
      runYY = f32x4.add(runYY, f32x4.mul(q, q));
      runDD = f32x4.add(runDD, f32x4.mul(d, d));
      let size = f32x4.abs(d);
      runD = f32x4.add(runD, size);
      maxD = f32x4.pmax(maxD, size);
      p = v128.and(a, upper);
      q = v128.and(b, upper);
      d = f32x4.sub(q, p);
      runX = f32x4.add(runX, p);
      runY = f32x4.add(runY, q);
      runXX = f32x4.add(runXX, f32x4.mul(p, p));
      runYY = f32x4.add(runYY, f32x4.mul(q, q));
      runDD = f32x4.add(runDD, f32x4.mul(d, d));
      size = f32x4.abs(d);
      runD = f32x4.add(runD, size);
      maxD = f32x4.pmax(maxD, size);
      at += 16;
    } while (at < stop);
    sumX = f64x2.add(sumX, wide(runX));
    sumY = f64x2.add(sumY, wide(runY));
    sumXX = f64x2.add(sumXX, wide(runXX));
    sumYY = f64x2.add(sumYY, wide(runYY));
    sumDD = f64x2.add(sumDD, wide(runDD));
    sumD = f64x2.add(sumD, wide(runD));
  }

  const largestX = numberOf(most(mostX));
  const largestY = numberOf(most(mostY));
  const largestD = <f64>greatest(maxD);
  // The bits of a NaN or an infinity stand for no number up to the largest tame one.
  if (!isTame(largestX * largestX) || !isTame(largestY * largestY) || !isTame(largestD * largestD)) return false;

  const xx = both(sumXX);
  const yy = both(sumYY);
  const dd = both(sumDD);
  add(PAIRS, <f64>count);
  add(SUM_X, both(sumX));
  add(SUM_Y, both(sumY));
  add(SUM_XX, xx);
  add(SUM_YY, yy);
  add(SUM_XY, (xx + yy - dd) * 0.5);
  add(SUM_DD, dd);
  add(SUM_D, both(sumD));
  store<f64>(MAX_D, max(load<f64>(MAX_D), largestD));
  add(CHANGED, <f64>total(i32x4.extadd_pairwise_i16x8_s(changed)));
  const hasNewExtremes = mayExceed(largestX * largestX, MIN_X) || mayExceed(largestY * largestY, MIN_Y);
  const smallest = numberOf(0x7fff - most(i16x8.sub(magnitude, least)));
  const hasTiny = smallest * smallest < max(SMALLEST_TAME, load<f64>(NORMAL_X) * load<f64>(NORMAL_X));
  if (!hasNewExtremes && !hasTiny && !pattern) return true;
  bfloat16(x, NARROW_X, count);
  bfloat16(y, NARROW_Y, count);
  if (hasNewExtremes) extremes32(NARROW_X, NARROW_Y, count);
  if (hasTiny) tiny32(NARROW_X, NARROW_Y, count);
  if (pattern) histogram32(NARROW_X, NARROW_Y, count);
  return true;
}

/** The largest of eight numbers of 15 bits. */
function most(v: v128): i32 {
  const pairs = i16x8.max_s(v, v128.shuffle<i16>(v, v, 4, 5, 6, 7, 0, 1, 2, 3));
  const low = max(i16x8.extract_lane_s(pairs, 0), i16x8.extract_lane_s(pairs, 1));
  return <i32>max(low, max(i16x8.extract_lane_s(pairs, 2), i16x8.extract_lane_s(pairs, 3)));
}

function numberOf(bits: i32): f64 {
  return <f64>reinterpret<f32>(bits << 16);
}
