// What the kernel has counted and summed of the elements of the segment in progress, at the beginning of its memory.

// Statistics, as float64 by their place. Sums are those of pairs of which both are finite.
const PAIRS: usize = 0;
const SUM_X: usize = 8;
const SUM_Y: usize = 16;
const SUM_XX: usize = 24;
const SUM_YY: usize = 32;
const SUM_XY: usize = 40;
const SUM_DD: usize = 48;
const SUM_D: usize = 56; // of |y - x|
const MAX_D: usize = 64;
export const MIN_X: usize = 72;
export const MAX_X: usize = 80;
export const MIN_Y: usize = 88;
export const MAX_Y: usize = 96;
export const CHANGED: usize = 104;
export const ZERO_X: usize = 112;
export const ZERO_Y: usize = 120;
const NAN_X: usize = 128;
const NAN_Y: usize = 136;
const INF_X: usize = 144;
const INF_Y: usize = 152;
export const DENORMAL_X: usize = 160;
export const DENORMAL_Y: usize = 168;
/** Pairs by the binary exponent of |y - x|: 2^-32 and less, …, 2^15 and more. */
const HISTOGRAM: usize = 176;
const BINS: i32 = 48;
/** Of elements that are finite where their counterpart is not: they count for their own side, and for nothing that compares. */
const LONE_X: usize = 560;
const LONE_XX: usize = 568;
const LONE_Y: usize = 576;
const LONE_YY: usize = 584;
const STATISTICS_BYTES: usize = 592;
/** The smallest normal numbers of the two dtypes, behind the statistics: what is smaller is a denormal. */
export const NORMAL_X: usize = STATISTICS_BYTES;
export const NORMAL_Y: usize = STATISTICS_BYTES + 8;

@inline export function add(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

/** Adds the sums of a block of which all elements are finite. */
export function addBlock(count: i32, x: f64, y: f64, xx: f64, yy: f64, dd: f64, d: f64, largest: f64): void {
  add(PAIRS, <f64>count);
  add(SUM_X, x);
  add(SUM_Y, y);
  add(SUM_XX, xx);
  add(SUM_YY, yy);
  // What is lost by taking it from the other sums is small beside the norms, by which it is divided.
  add(SUM_XY, (xx + yy - dd) * 0.5);
  add(SUM_DD, dd);
  add(SUM_D, d);
  store<f64>(MAX_D, max(load<f64>(MAX_D), largest));
}

export function reset(): void {
  memory.fill(0, 0, STATISTICS_BYTES);
  store<f64>(MIN_X, Infinity);
  store<f64>(MIN_Y, Infinity);
  store<f64>(MAX_X, -Infinity);
  store<f64>(MAX_Y, -Infinity);
}

export function pair(a: f64, b: f64): void {
  const isX = abs(a) < Infinity;
  const isY = abs(b) < Infinity;
  if (isX) {
    add(isY ? SUM_X : LONE_X, a);
    add(isY ? SUM_XX : LONE_XX, a * a);
    if (a == 0) add(ZERO_X, 1);
    else if (abs(a) < load<f64>(NORMAL_X)) add(DENORMAL_X, 1);
    store<f64>(MIN_X, min(load<f64>(MIN_X), a));
    store<f64>(MAX_X, max(load<f64>(MAX_X), a));
  } else if (isNaN(a)) add(NAN_X, 1);
  else add(INF_X, 1);
  if (isY) {
    add(isX ? SUM_Y : LONE_Y, b);
    add(isX ? SUM_YY : LONE_YY, b * b);
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

/** Equal elements are in no bin, nor are those that are not finite. */
@inline export function bin(d: f64): void {
  if (!(d > 0 && d < Infinity)) return;
  const exponent = <i32>((reinterpret<u64>(d) >> 52) & 0x7ff) - 1023;
  add(HISTOGRAM + (<usize>max(0, min(BINS - 1, exponent + 32)) << 3), 1);
}

/** Elements of two dtypes that are further apart than rounding to the narrower one takes them: a NaN is beyond all but a NaN. */
@inline export function isBeyond(a: f64, b: f64, relative: f64, absolute: f64): bool {
  return a != b && !(abs(b - a) <= abs(a) * relative + absolute && abs(a) < Infinity) && !(isNaN(a) && isNaN(b));
}
