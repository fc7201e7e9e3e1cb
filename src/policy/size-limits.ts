import { type Message, ours, say } from "./message.js";
import { percentText } from "./quantities.js";

interface Limits {
  readonly max?: number | undefined;
  /** In percent of the base. */
  readonly growth?: number | undefined;
}

/** A sentence for each limit that the head exceeds. Without a base, or from nothing, there is no growth. */
export function* sizeMessages(
  base: number | undefined,
  head: number,
  { max, growth }: Limits,
  written: (amount: number) => string,
): Iterable<Message> {
  if (max !== undefined && head > max) yield say`${ours(written(head))}, the limit is ${ours(written(max))}.`;
  if (growth === undefined || base === undefined || base === 0) return;
  const grown = head - base;
  // Compared as whole numbers: a share such as 1.1 is not exact in binary.
  if (grown * 100 <= growth * base) return;
  const percent = percentText((grown * 100) / base);
  yield say`Grown by ${ours(percent)}, from ${ours(written(base))} to ${ours(written(head))}; the limit is ${ours(percentText(growth))}.`;
}
