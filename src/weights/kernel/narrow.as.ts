// Blocks of elements that float32 holds exactly: in vectors, or one by one where those would lose or overflow.

import { CHANGED, DENORMAL_X, DENORMAL_Y, MAX_X, MAX_Y, MIN_X, MIN_Y, NORMAL_X, NORMAL_Y, ZERO_X, ZERO_Y, add, addBlock, bin, isBeyond, pair } from "./statistics.as";

/** Vectors whose float32 sums are added before they go into float64: 16 times two, as a sum of two rounds once. */
const RUN: i32 = 32;

/** Of the largest square of a block: below it squares lose their digits in float32, above it their sum overflows. */
export const SMALLEST_TAME: f64 = 1e-24;
const LARGEST_TAME: f64 = 1e32;

const ROUNDED_UP: f64 = 1 + 1e-6;

/** Both sides of one block as float32, which hold every value exactly. */
export function block32(
  x: usize,
  y: usize,
  count: i32,
  pattern: bool,
  relative: f64,
  absolute: f64,
  isShort: bool,
): void {
  // Whole vectors, in twos.
  const vectors = isShort ? 0 : (count >> 3) << 1;
  const isOneDtype = relative < 0;
  const isTameBlock = vectors > 0 && sums32(x, y, vectors, isOneDtype);
  const done = isTameBlock ? vectors << 2 : 0;
  slow32(x + (<usize>done << 2), y + (<usize>done << 2), count - done, isOneDtype);
  if (!isOneDtype) beyond32(x, y, count, relative, absolute);
  if (pattern) histogram32(x, y, count);
}

function sums32(x: usize, y: usize, vectors: i32, isOneDtype: bool): bool {
  let sumX = f64x2.splat(0);
  let sumY = f64x2.splat(0);
  let sumXX = f64x2.splat(0);
  let sumYY = f64x2.splat(0);
  let sumDD = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  let maxD = f32x4.splat(0);
  let maxXX = f32x4.splat(0);
  let maxYY = f32x4.splat(0);
  let least = f32x4.splat(Infinity);
  let unchanged = i32x4.splat(0);
  let at: usize = 0;
  const end = <usize>vectors << 4;
  while (at < end) {
    const stop = min(at + (<usize>RUN << 4), end);
    let runX = f32x4.splat(0);
    let runY = f32x4.splat(0);
    let runXX = f32x4.splat(0);
    let runYY = f32x4.splat(0);
    let runDD = f32x4.splat(0);
    let runD = f32x4.splat(0);
    do {
      // Two vectors of each side, added to each other before they are added to what there is.
      const a = v128.load(x + at);
      const b = v128.load(y + at);
      const d = f32x4.sub(b, a);
      const e = v128.load(x + at, 16);
      const f = v128.load(y + at, 16);
      const g = f32x4.sub(f, e);
      unchanged = i32x4.sub(unchanged, i32x4.add(i32x4.eq(a, b), i32x4.eq(e, f)));
      runX = f32x4.add(runX, f32x4.add(a, e));
      runY = f32x4.add(runY, f32x4.add(b, f));
      runDD = f32x4.add(runDD, f32x4.add(f32x4.mul(d, d), f32x4.mul(g, g)));
      const sizeD = f32x4.abs(d);
      const sizeG = f32x4.abs(g);
      runD = f32x4.add(runD, f32x4.add(sizeD, sizeG));
      maxD = f32x4.pmax(maxD, f32x4.pmax(sizeD, sizeG));
      const aa = f32x4.mul(a, a);
      const ee = f32x4.mul(e, e);
      runXX = f32x4.add(runXX, f32x4.add(aa, ee));
      maxXX = f32x4.pmax(maxXX, f32x4.pmax(aa, ee));
      const bb = f32x4.mul(b, b);
      const ff = f32x4.mul(f, f);
      runYY = f32x4.add(runYY, f32x4.add(bb, ff));
      maxYY = f32x4.pmax(maxYY, f32x4.pmax(bb, ff));
      least = f32x4.pmin(least, f32x4.pmin(f32x4.pmin(aa, ee), f32x4.pmin(bb, ff)));
      at += 32;
    } while (at < stop);
    sumX = f64x2.add(sumX, wide(runX));
    sumY = f64x2.add(sumY, wide(runY));
    sumXX = f64x2.add(sumXX, wide(runXX));
    sumYY = f64x2.add(sumYY, wide(runYY));
    sumDD = f64x2.add(sumDD, wide(runDD));
    sumD = f64x2.add(sumD, wide(runD));
  }

  const xx = both(sumXX);
  const yy = both(sumYY);
  const dd = both(sumDD);
  const largestX = <f64>greatest(maxXX);
  const largestY = <f64>greatest(maxYY);
  const largestD = <f64>greatest(maxD);
  // A NaN makes its sum NaN, and every comparison with it false.
  if (!(xx < Infinity && yy < Infinity && dd < Infinity)) return false;
  if (!isTame(largestX) || !isTame(largestY) || !isTame(largestD * largestD)) return false;

  const count = vectors << 2;
  addBlock(count, both(sumX), both(sumY), xx, yy, dd, both(sumD), largestD);
  if (isOneDtype) add(CHANGED, <f64>(count - total(unchanged)));
  // Rounding of a square is not to hide a value that is barely larger.
  if (mayExceed(largestX * ROUNDED_UP, MIN_X) || mayExceed(largestY * ROUNDED_UP, MIN_Y)) extremes32(x, y, count);
  const normal = max(load<f64>(NORMAL_X), load<f64>(NORMAL_Y));
  if (<f64>smallest(least) < max(SMALLEST_TAME, normal * normal)) tiny32(x, y, count);
  return true;
}

/**
 * Whether the largest square of a block leaves room for a new minimum or maximum. Where the values have two signs few blocks do,
 * after the first ones; where they have one sign so far, each does.
 */
export function mayExceed(square: f64, at: usize): bool {
  const low = load<f64>(at);
  const high = load<f64>(at + 8);
  return !(low < 0 && high > 0) || square > min(low * low, high * high);
}

export function extremes32(x: usize, y: usize, count: i32): void {
  let minX = f32x4.splat(Infinity);
  let minY = f32x4.splat(Infinity);
  let maxX = f32x4.splat(-Infinity);
  let maxY = f32x4.splat(-Infinity);
  const end = <usize>count << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const a = v128.load(x + at);
    const b = v128.load(y + at);
    minX = f32x4.pmin(minX, a);
    maxX = f32x4.pmax(maxX, a);
    minY = f32x4.pmin(minY, b);
    maxY = f32x4.pmax(maxY, b);
  }
  store<f64>(MIN_X, min(load<f64>(MIN_X), <f64>smallest(minX)));
  store<f64>(MAX_X, max(load<f64>(MAX_X), <f64>greatest(maxX)));
  store<f64>(MIN_Y, min(load<f64>(MIN_Y), <f64>smallest(minY)));
  store<f64>(MAX_Y, max(load<f64>(MAX_Y), <f64>greatest(maxY)));
}

/** Zero is fine: nothing is lost of it. */
@inline export function isTame(square: f64): bool {
  return square == 0 || (square >= SMALLEST_TAME && square <= LARGEST_TAME);
}

@inline export function wide(run: v128): v128 {
  return f64x2.add(f64x2.promote_low_f32x4(run), f64x2.promote_low_f32x4(v128.shuffle<i32>(run, run, 2, 3, 2, 3)));
}

@inline export function both(sum: v128): f64 {
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

@inline export function total(counts: v128): i32 {
  return (
    i32x4.extract_lane(counts, 0) + i32x4.extract_lane(counts, 1) + i32x4.extract_lane(counts, 2) + i32x4.extract_lane(counts, 3)
  );
}

@inline function smallest(v: v128): f32 {
  return min(
    min(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    min(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

@inline export function greatest(v: v128): f32 {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

/** Zeros and denormals, of blocks that have some. */
export function tiny32(x: usize, y: usize, count: i32): void {
  const magnitude = i32x4.splat(0x7fffffff);
  // As bits, which are in the order of the magnitudes.
  const normalX = i32x4.splat(reinterpret<i32>(<f32>load<f64>(NORMAL_X)));
  const normalY = i32x4.splat(reinterpret<i32>(<f32>load<f64>(NORMAL_Y)));
  const zero = i32x4.splat(0);
  const one = i32x4.splat(1);
  let zeroX = zero;
  let zeroY = zero;
  let tinyX = zero;
  let tinyY = zero;
  const end = <usize>count << 2;
  for (let at: usize = 0; at < end; at += 16) {
    const a = v128.and(v128.load(x + at), magnitude);
    const b = v128.and(v128.load(y + at), magnitude);
    zeroX = i32x4.sub(zeroX, i32x4.eq(a, zero));
    zeroY = i32x4.sub(zeroY, i32x4.eq(b, zero));
    tinyX = i32x4.sub(tinyX, i32x4.lt_s(a, i32x4.max_s(normalX, one)));
    tinyY = i32x4.sub(tinyY, i32x4.lt_s(b, i32x4.max_s(normalY, one)));
  }
  add(ZERO_X, <f64>total(zeroX));
  add(ZERO_Y, <f64>total(zeroY));
  add(DENORMAL_X, <f64>(total(tinyX) - total(zeroX)));
  add(DENORMAL_Y, <f64>(total(tinyY) - total(zeroY)));
}

/** One element after the other in float64: blocks with NaN, infinities, very large or very small values. */
function slow32(x: usize, y: usize, count: i32, isOneDtype: bool): void {
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 2;
    const a = load<f32>(x + at);
    const b = load<f32>(y + at);
    if (isOneDtype && load<u32>(x + at) != load<u32>(y + at)) add(CHANGED, 1);
    pair(<f64>a, <f64>b);
  }
}

/** Elements of two dtypes that are further apart than rounding to the narrower one takes them. */
function beyond32(x: usize, y: usize, count: i32, relative: f64, absolute: f64): void {
  let beyond: i32 = 0;
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 2;
    if (isBeyond(<f64>load<f32>(x + at), <f64>load<f32>(y + at), relative, absolute)) beyond++;
  }
  add(CHANGED, <f64>beyond);
}

export function histogram32(x: usize, y: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 2;
    bin(abs(<f64>load<f32>(y + at) - <f64>load<f32>(x + at)));
  }
}
