// The inner loops of measuring weights, in AssemblyScript: compiled to WebAssembly by scripts/build-kernel.mjs.
//
// Memory: the statistics of the segment in progress, then buffers that the caller lays out. Every loop works on blocks that stay in
// the first-level cache. Sums are carried in float32 over at most 16 vectors and in float64 beyond that, so that the relative
// error of a sum of terms of one sign stays below 17 × 2^-24 ≈ 1.0e-6, however many elements there are.

/** Elements of one block: 2 × 16 KiB of float32. */
const BLOCK: i32 = 4096;
/** Vectors whose float32 sums are added before they go into float64. */
const RUN: i32 = 16;

/**
 * Up to so many elements, all is summed in float64: it takes no time, and the deviation of what lies close around a number other than
 * zero, as the scales of a normalisation do around 1, keeps its digits.
 */
const SHORT: i32 = 16384;

/** Of the largest square of a block: below it squares lose their digits in float32, above it their sum overflows. */
const SMALLEST_TAME: f64 = 1e-24;
const LARGEST_TAME: f64 = 1e32;

// Statistics, as float64 by their place.
const PAIRS: usize = 0; // pairs of which both are finite
const SUM_X: usize = 8;
const SUM_Y: usize = 16;
const SUM_XX: usize = 24;
const SUM_YY: usize = 32;
const SUM_XY: usize = 40;
const SUM_DD: usize = 48;
const SUM_D: usize = 56; // of |y - x|
const MAX_D: usize = 64;
const MIN_X: usize = 72;
const MAX_X: usize = 80;
const MIN_Y: usize = 88;
const MAX_Y: usize = 96;
const CHANGED: usize = 104;
const ZERO_X: usize = 112;
const ZERO_Y: usize = 120;
const NAN_X: usize = 128;
const NAN_Y: usize = 136;
const INF_X: usize = 144;
const INF_Y: usize = 152;
const DENORMAL_X: usize = 160;
const DENORMAL_Y: usize = 168;
/** Pairs by the binary exponent of |y - x|: 2^-32 and less, …, 2^15 and more. */
const HISTOGRAM: usize = 176;
const BINS: i32 = 48;
const STATISTICS_BYTES: usize = 176 + 48 * 8;
// Behind the statistics, in the way of nobody.
const NORMAL_X: usize = STATISTICS_BYTES;
const NORMAL_Y: usize = STATISTICS_BYTES + 8;

// @ts-ignore: decorator
@inline function add(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

export function reset(): void {
  memory.fill(0, 0, STATISTICS_BYTES);
  store<f64>(MIN_X, Infinity);
  store<f64>(MIN_Y, Infinity);
  store<f64>(MAX_X, -Infinity);
  store<f64>(MAX_Y, -Infinity);
}

/**
 * Adds `count` pairs of elements to the statistics: `x` and `y` point to stored elements, `codeX` and `codeY` say how they are stored.
 * `tableX` and `tableY` are the values of 8-, 4- and 2-bit elements. `block` is the number of the first block within its tensor, by
 * which blocks are chosen for the histogram. Two dtypes differ where |y - x| > |x| `relative` + `absolute`; of one dtype the bits
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
  const isWide = codeX >= FLOAT64 || codeY >= FLOAT64;
  for (let done = 0; done < count; done += BLOCK, block++) {
    const size = min(BLOCK, count - done);
    const pattern = block % every == 0;
    const fromX = x + stored(codeX, done);
    const fromY = y + stored(codeY, done);
    if (isWide) {
      const a = decode64(codeX, fromX, size, tableX, NARROW_X, WIDE_X);
      const b = decode64(codeY, fromY, size, tableY, NARROW_Y, WIDE_Y);
      const isRaw = relative < 0 && codeX >= INT64;
      block64(a, b, isRaw ? fromX : a, isRaw ? fromY : b, size, pattern, relative, absolute);
    } else {
      const a = decode32(codeX, fromX, size, tableX, NARROW_X);
      const b = decode32(codeY, fromY, size, tableY, NARROW_Y);
      block32(a, b, size, pattern, relative, absolute, isShort);
    }
  }
}

// How elements are stored. Those below FLOAT64 are held exactly by float32.
const FLOAT32: i32 = 0;
const BFLOAT16: i32 = 1;
const FLOAT16: i32 = 2;
const TABLE8: i32 = 3;
const TABLE4: i32 = 4;
const TABLE2: i32 = 5;
const INT16: i32 = 6;
const UINT16: i32 = 7;
const FLOAT64: i32 = 8;
const INT32: i32 = 9;
const UINT32: i32 = 10;
const INT64: i32 = 11;

// Decoded blocks, behind the statistics and the two tables.
const NARROW_X: usize = 4096;
const NARROW_Y: usize = NARROW_X + 4 * BLOCK;
const WIDE_X: usize = NARROW_Y + 4 * BLOCK;
const WIDE_Y: usize = WIDE_X + 8 * BLOCK;

/** Bytes of `elements` as they are stored; a multiple of a block, so that packed ones end with a byte. */
function stored(code: i32, elements: i32): usize {
  if (code == FLOAT32 || code == INT32 || code == UINT32) return <usize>elements << 2;
  if (code == TABLE8) return elements;
  if (code == TABLE4) return elements >> 1;
  if (code == TABLE2) return elements >> 2;
  return code >= FLOAT64 ? <usize>elements << 3 : <usize>elements << 1;
}

function decode32(code: i32, from: usize, count: i32, table: usize, to: usize): usize {
  if (code == FLOAT32) return from;
  if (code == BFLOAT16) bfloat16(from, to, count);
  else if (code == FLOAT16) float16(from, to, count);
  else if (code == TABLE8) byTable(from, to, count, table);
  else if (code == TABLE4) byTableOf4Bits(from, to, count, table);
  else if (code == TABLE2) byTableOf2Bits(from, to, count, table);
  else if (code == INT16) int16(from, to, count);
  else uint16(from, to, count);
  return to;
}

function decode64(code: i32, from: usize, count: i32, table: usize, narrow: usize, to: usize): usize {
  if (code == FLOAT64) return from;
  if (code < FLOAT64) float32(decode32(code, from, count, table, narrow), to, count);
  else if (code == INT32) int32(from, to, count);
  else if (code == UINT32) uint32(from, to, count);
  else if (code == INT64) int64(from, to, count);
  else uint64(from, to, count);
  return to;
}

/** Both sides of one block as float32, which hold every value exactly. */
function block32(
  x: usize,
  y: usize,
  count: i32,
  pattern: bool,
  relative: f64,
  absolute: f64,
  isShort: bool,
): void {
  const vectors = isShort ? 0 : count >> 2;
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
  let changed = i32x4.splat(0);
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
      const a = v128.load(x + at);
      const b = v128.load(y + at);
      changed = i32x4.sub(changed, i32x4.ne(a, b));
      runX = f32x4.add(runX, a);
      runY = f32x4.add(runY, b);
      const d = f32x4.sub(b, a);
      const aa = f32x4.mul(a, a);
      runXX = f32x4.add(runXX, aa);
      maxXX = f32x4.pmax(maxXX, aa);
      const bb = f32x4.mul(b, b);
      runYY = f32x4.add(runYY, bb);
      maxYY = f32x4.pmax(maxYY, bb);
      least = f32x4.pmin(least, f32x4.pmin(aa, bb));
      runDD = f32x4.add(runDD, f32x4.mul(d, d));
      const size = f32x4.abs(d);
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
  add(PAIRS, <f64>count);
  add(SUM_X, both(sumX));
  add(SUM_Y, both(sumY));
  add(SUM_XX, xx);
  add(SUM_YY, yy);
  // What is lost by taking it from the other sums is small beside the norms, by which it is divided.
  add(SUM_XY, (xx + yy - dd) * 0.5);
  add(SUM_DD, dd);
  add(SUM_D, both(sumD));
  store<f64>(MAX_D, max(load<f64>(MAX_D), largestD));
  if (isOneDtype) add(CHANGED, <f64>total(changed));
  if (mayExceed(largestX, MIN_X) || mayExceed(largestY, MIN_Y)) extremes32(x, y, count);
  const normal = max(load<f64>(NORMAL_X), load<f64>(NORMAL_Y));
  if (<f64>smallest(least) < max(SMALLEST_TAME, normal * normal)) tiny32(x, y, count);
  return true;
}

/**
 * Whether the largest square of a block leaves room for a new minimum or maximum. Where the values have two signs few blocks do,
 * after the first ones; where they have one sign so far, each does.
 */
function mayExceed(square: f64, at: usize): bool {
  const low = load<f64>(at);
  const high = load<f64>(at + 8);
  // Rounding of the square is not to hide a value that is barely larger.
  return !(low < 0 && high > 0) || square * (1 + 1e-6) >= min(low * low, high * high);
}

function extremes32(x: usize, y: usize, count: i32): void {
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
// @ts-ignore: decorator
@inline function isTame(square: f64): bool {
  return square == 0 || (square >= SMALLEST_TAME && square <= LARGEST_TAME);
}

// @ts-ignore: decorator
@inline function wide(run: v128): v128 {
  return f64x2.add(f64x2.promote_low_f32x4(run), f64x2.promote_low_f32x4(v128.shuffle<i32>(run, run, 2, 3, 2, 3)));
}

// @ts-ignore: decorator
@inline function both(sum: v128): f64 {
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

// @ts-ignore: decorator
@inline function total(counts: v128): i32 {
  return (
    i32x4.extract_lane(counts, 0) + i32x4.extract_lane(counts, 1) + i32x4.extract_lane(counts, 2) + i32x4.extract_lane(counts, 3)
  );
}

// @ts-ignore: decorator
@inline function smallest(v: v128): f32 {
  return min(
    min(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    min(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

// @ts-ignore: decorator
@inline function greatest(v: v128): f32 {
  return max(
    max(f32x4.extract_lane(v, 0), f32x4.extract_lane(v, 1)),
    max(f32x4.extract_lane(v, 2), f32x4.extract_lane(v, 3)),
  );
}

/** Zeros and denormals, of blocks that have some. */
function tiny32(x: usize, y: usize, count: i32): void {
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

/** A NaN is beyond all but a NaN, an infinity beyond all but itself. */
// @ts-ignore: decorator
@inline function isBeyond(a: f64, b: f64, relative: f64, absolute: f64): bool {
  return a != b && !(abs(b - a) <= abs(a) * relative + absolute && abs(a) < Infinity) && !(isNaN(a) && isNaN(b));
}

/** Both sides of one block as float64, which need not hold an int64 exactly: `rawX` and `rawY` tell whether that one changed. */
function block64(
  x: usize,
  y: usize,
  rawX: usize,
  rawY: usize,
  count: i32,
  pattern: bool,
  relative: f64,
  absolute: f64,
): void {
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 3;
    const a = load<f64>(x + at);
    const b = load<f64>(y + at);
    const isChanged = relative < 0 ? load<u64>(rawX + at) != load<u64>(rawY + at) : isBeyond(a, b, relative, absolute);
    if (isChanged) add(CHANGED, 1);
    pair(a, b);
    if (pattern) bin(abs(b - a));
  }
}

function pair(a: f64, b: f64): void {
  const isX = abs(a) < Infinity;
  const isY = abs(b) < Infinity;
  if (isX) {
    add(SUM_X, a);
    add(SUM_XX, a * a);
    if (a == 0) add(ZERO_X, 1);
    else if (abs(a) < load<f64>(NORMAL_X)) add(DENORMAL_X, 1);
    store<f64>(MIN_X, min(load<f64>(MIN_X), a));
    store<f64>(MAX_X, max(load<f64>(MAX_X), a));
  } else if (isNaN(a)) add(NAN_X, 1);
  else add(INF_X, 1);
  if (isY) {
    add(SUM_Y, b);
    add(SUM_YY, b * b);
    if (b == 0) add(ZERO_Y, 1);
    else if (abs(b) < load<f64>(NORMAL_Y)) add(DENORMAL_Y, 1);
    store<f64>(MIN_Y, min(load<f64>(MIN_Y), b));
    store<f64>(MAX_Y, max(load<f64>(MAX_Y), b));
  } else if (isNaN(b)) add(NAN_Y, 1);
  else add(INF_Y, 1);
  if (!isX || !isY) return;
  const d = abs(b - a);
  add(PAIRS, 1);
  add(SUM_XY, a * b);
  add(SUM_D, d);
  add(SUM_DD, d * d);
  store<f64>(MAX_D, max(load<f64>(MAX_D), d));
}

function histogram32(x: usize, y: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    const at = <usize>i << 2;
    bin(abs(<f64>load<f32>(y + at) - <f64>load<f32>(x + at)));
  }
}

/** Equal elements are in no bin, nor are those that are not finite. */
// @ts-ignore: decorator
@inline function bin(d: f64): void {
  if (!(d > 0 && d < Infinity)) return;
  const exponent = <i32>((reinterpret<u64>(d) >> 52) & 0x7ff) - 1023;
  add(HISTOGRAM + (<usize>max(0, min(BINS - 1, exponent + 32)) << 3), 1);
}

// Decoders to float32, 8 elements at a time and then one by one. `to` has room for a whole block.

/** The upper half of a float32. */
function bfloat16(from: usize, to: usize, count: i32): void {
  let i = 0;
  const zero = i16x8.splat(0);
  for (; i + 8 <= count; i += 8) {
    const v = v128.load(from + (<usize>i << 1));
    v128.store(to + (<usize>i << 2), v128.shuffle<i16>(zero, v, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to + (<usize>i << 2), v128.shuffle<i16>(zero, v, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  }
  for (; i < count; i++) store<u32>(to + (<usize>i << 2), <u32>load<u16>(from + (<usize>i << 1)) << 16);
}

/** Exponent and mantissa shifted into place and scaled by 2^112, which is exact and turns denormals into normal numbers. */
function float16(from: usize, to: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(to + (<usize>i << 2), wideHalf(i32x4.extend_low_i16x8_u(v128.load64_zero(from + (<usize>i << 1)))));
  }
  for (; i < count; i++) {
    const one = wideHalf(i32x4.splat(<i32>load<u16>(from + (<usize>i << 1))));
    store<i32>(to + (<usize>i << 2), i32x4.extract_lane(one, 0));
  }
}

// @ts-ignore: decorator
@inline function wideHalf(half: v128): v128 {
  const body = v128.and(half, i32x4.splat(0x7fff));
  const scaled = f32x4.mul(i32x4.shl(body, 13), f32x4.splat(5.192296858534828e33));
  // Infinities and NaN: the exponent of all ones stays one of all ones.
  const special = v128.and(i32x4.gt_s(body, i32x4.splat(0x7bff)), i32x4.splat(0x7f800000));
  return v128.or(v128.or(scaled, special), i32x4.shl(v128.and(half, i32x4.splat(0x8000)), 16));
}

/** One byte an element, by a table of 256 float32: the float8 family, int8, uint8, bool. */
function byTable(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>load<u8>(from + i) << 2)));
  }
}

/** Two elements a byte, the lower four bits first. `count` is even but for the last block. */
function byTableOf4Bits(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    const bits = (load<u8>(from + (i >> 1)) >> (<u8>((i & 1) << 2))) & 15;
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>bits << 2)));
  }
}

/** Four elements a byte, the lowest two bits first. */
function byTableOf2Bits(from: usize, to: usize, count: i32, table: usize): void {
  for (let i = 0; i < count; i++) {
    const bits = (load<u8>(from + (i >> 2)) >> (<u8>((i & 3) << 1))) & 3;
    store<u32>(to + (<usize>i << 2), load<u32>(table + (<usize>bits << 2)));
  }
}

function int16(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(to + (<usize>i << 2), <f32>load<i16>(from + (<usize>i << 1)));
}

function uint16(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(to + (<usize>i << 2), <f32>load<u16>(from + (<usize>i << 1)));
}

// Decoders to float64.

function int32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<i32>(from + (<usize>i << 2)));
}

function uint32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<u32>(from + (<usize>i << 2)));
}

function int64(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<i64>(from + (<usize>i << 3)));
}

function uint64(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<u64>(from + (<usize>i << 3)));
}

function float32(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i++) store<f64>(to + (<usize>i << 3), <f64>load<f32>(from + (<usize>i << 2)));
}
