import type { Value } from "../model/signature.js";
import { bytesText, grouped, shapeText } from "../policy/quantities.js";

/** `1 tensor`, `26 tensors`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

const SCALES = [
  { unit: "M", size: 1e6 },
  { unit: "B", size: 1e9 },
  { unit: "T", size: 1e12 },
] as const;

/** Exact below a million, then two or three digits: `580,353`, `1.2 M`, `405 B`. */
export function parametersOf(count: number): string {
  // 999.6 M would be written as 1000 M: it is a billion already.
  const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
  if (scale === undefined) return grouped(count);
  const amount = count / scale.size;
  return `${amount < 9.95 ? amount.toFixed(1) : grouped(Math.round(amount))} ${scale.unit}`;
}

/** `(=)`, `(+5,130)`, `(−1.2 M)`. */
export function deltaOf(base: number, head: number): string {
  return head === base ? "(=)" : `(${signed(head - base, parametersOf)})`;
}

/** `(=)`, `(+0.4 %)`; a change too small for a percentage is given in bytes, a very large one as a factor. */
export function sizeDeltaOf(base: number, head: number): string {
  if (head === base) return "(=)";
  const share = (head - base) / base;
  if (base === 0 || Math.abs(share) < 0.001) return `(${signed(head - base, bytesText)})`;
  if (share >= 9) return `(×${grouped(Math.round(head / base))})`;
  const percent = Math.abs(share) * 100;
  return `(${share < 0 ? "−" : "+"}${percent < 9.95 ? percent.toFixed(1) : grouped(Math.round(percent))} %)`;
}

/** `12 %`, and never `0 %` of what is there nor `100 %` of what is not all: `<1 %`, `>99 %`. */
export function shareText(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (percent < 1) return "<1 %";
  return percent > 99 && percent < 100 ? ">99 %" : `${Math.round(percent)} %`;
}

/** `about 12 %`, of a sample: neither nothing nor all. */
export function aboutText(share: number): string {
  return `about ${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;
}

/** `+12`, `−3`. */
export function signed(difference: number, written: (amount: number) => string = grouped): string {
  return `${difference < 0 ? "−" : "+"}${written(Math.abs(difference))}`;
}

/**
 * `float32[batch, 128]`, `float32[…]` where even the rank is unknown, `tensor` where no type of elements is stated either;
 * `int64[1], optional` for an input that has a default.
 */
export function typeOf(value: Value): string {
  if (value.kind === "tensor" && value.dtype === "unknown")
    return `tensor${value.shape === null ? "" : shapeText(value.shape)}${value.required ? "" : ", optional"}`;
  const spelled = value.dtype.includes("(") || value.kind === "tensor" ? value.dtype : `${value.kind}(${value.dtype})`;
  const unknown = value.kind === "tensor" ? "[…]" : "";
  return `${spelled}${value.shape === null ? unknown : shapeText(value.shape)}${value.required ? "" : ", optional"}`;
}
