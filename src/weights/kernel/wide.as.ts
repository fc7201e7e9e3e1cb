// Blocks of elements that need float64.

import { CHANGED, DENORMAL_X, DENORMAL_Y, add, bin, isBeyond, pair } from "./statistics.as";

const MIN_NORMAL_F64: f64 = 2.2250738585072014e-308;

/** Both sides of one block as float64, which need not hold an int64 exactly: `rawX` and `rawY` tell whether that one changed. */
export function block64(
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
    if (a != 0 && abs(a) < MIN_NORMAL_F64) add(DENORMAL_X, 1);
    if (b != 0 && abs(b) < MIN_NORMAL_F64) add(DENORMAL_Y, 1);
    pair(a, b);
    if (pattern) bin(abs(b - a));
  }
}
