// Blocks of elements that need float64.

import { CHANGED, add, bin, isBeyond, pair } from "./statistics.as";

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
    pair(a, b);
    if (pattern) bin(abs(b - a));
  }
}
