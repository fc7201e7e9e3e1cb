import { keyOf, numberOf } from "../compute/amount.js";
import type { Amount, Compute, Factor, UncountedOperator, UncountedReason } from "../model/compute.js";
import { joined, type Message, ours, say } from "./message.js";
import { grouped, percentText } from "./quantities.js";

const SHOWN_TERMS = 4;
const POWERS = ["", "", "²", "³", "⁴"];
const SCALES = [
  { unit: "M", size: 1e6 },
  { unit: "G", size: 1e9 },
  { unit: "T", size: 1e12 },
  { unit: "P", size: 1e15 },
] as const;

/** Exact below a million, then three digits: `786,560`, `81.4 M`, `4.09 G`. */
export function scaledText(count: number): string {
  // 999.6 M would be written as 1,000 M: it is 1.00 G already.
  const scale = SCALES.findLast(({ size }) => count >= size * (size === 1e6 ? 1 : 0.9995));
  if (scale === undefined) return grouped(count);
  const amount = count / scale.size;
  return `${amount < 9.995 ? amount.toFixed(2) : amount < 99.95 ? amount.toFixed(1) : grouped(Math.round(amount))} ${scale.unit}`;
}

/** `4.09 G MACs`, `` `batch × 4.09 G` MACs``: names of sizes are the file's, so that an amount with one is a value. */
export function macsOf(amount: Amount, written: (count: number) => string = scaledText): Message {
  const count = numberOf(amount);
  return count === undefined ? say`${amountText(amount, written)} MACs` : ours(`${signedText(count, written)} MACs`);
}

/** `batch × seq² × 4,096 + 12`; the largest powers first, then the largest numbers. Holds names from the file, so it is a value. */
export function amountText(amount: Amount, written: (count: number) => string = scaledText, atMost = SHOWN_TERMS): string {
  const count = numberOf(amount);
  if (count !== undefined) return signedText(count, written);
  const degree = (factors: readonly Factor[]) => factors.reduce((sum, { power }) => sum + power, 0);
  const terms = amount.toSorted(
    (a, b) => degree(b.factors) - degree(a.factors) || Math.abs(b.coefficient) - Math.abs(a.coefficient),
  );
  const texts = terms.slice(0, atMost).map(({ coefficient, factors }, index) => {
    const sign = coefficient < 0 ? (index === 0 ? "−" : " − ") : index === 0 ? "" : " + ";
    const size = Math.abs(coefficient);
    const parts = [...factors.map(factorText), ...(size === 1 && factors.length > 0 ? [] : [written(size)])];
    return `${sign}${parts.join(" × ")}`;
  });
  const more = terms.length - texts.length;
  return `${texts.join("")}${more > 0 ? ` + … ${grouped(more)} more` : ""}`;
}

function factorText({ symbol, power }: Factor): string {
  return `${symbol}${POWERS[power] ?? `^${power}`}`;
}

function signedText(count: number, written: (count: number) => string): string {
  return count < 0 ? `−${written(-count)}` : written(count);
}

/** How much larger the head is, in percent, where that is the same whatever the sizes are; undefined where it depends on them. */
export function growthOf(base: Amount, head: Amount): number | undefined {
  const [first] = base;
  if (first === undefined || base.length !== head.length) return undefined;
  const ratio = (head[0]?.coefficient ?? 0) / first.coefficient;
  const isSame = base.every(({ coefficient, factors }, index) => {
    const other = head[index];
    if (other === undefined || keyOf(other.factors) !== keyOf(factors)) return false;
    return Math.abs(other.coefficient / coefficient - ratio) < 1e-9 * Math.abs(ratio);
  });
  return isSame ? (ratio - 1) * 100 : undefined;
}

/** `+5.1 %`, `−12 %`; a very large one as a factor, `×50`. */
export function growthText(percent: number): string {
  if (percent >= LARGE_GROWTH_PERCENT) return `×${grouped(Math.round(percent / 100 + 1))}`;
  return `${percent < 0 ? "−" : "+"}${percentText(Number(Math.abs(percent).toPrecision(2)))}`;
}

const LARGE_GROWTH_PERCENT = 900;

export const UNCOUNTED_WORDS = {
  operator: "unknown operator",
  shape: "unknown shape",
  trips: "unknown number of trips",
  branch: "unknown branch",
  limit: "too large to count",
} as const satisfies Record<UncountedReason, string>;

export function uncountedNodes({ uncounted }: Compute): number {
  return uncounted.reduce((sum, { nodes }) => sum + nodes, 0);
}

/** `Conv 2 (unknown shape), com.example.Mix 1 (unknown operator)`. */
export function uncountedText({ uncounted }: Compute, atMost = 5): Message {
  const most = uncounted.toSorted((a, b) => b.nodes - a.nodes);
  const clauses = most.map(({ domain, type, nodes, reason }: UncountedOperator) => {
    const name = domain === "ai.onnx" ? type : `${domain}.${type}`;
    return say`${name} ${ours(`${grouped(nodes)} (${UNCOUNTED_WORDS[reason]})`)}`;
  });
  return joined(clauses, ", ", atMost);
}
