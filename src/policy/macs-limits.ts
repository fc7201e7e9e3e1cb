import { keyOf, numberOf, substituted, symbolsOf } from "../compute/amount.js";
import type { Amount, Compute } from "../model/compute.js";
import { amountText, macsOf, uncountedNodes, uncountedText } from "./amount-text.js";
import { listed, type Message, ours, say } from "./message.js";
import { grouped, percentText } from "./quantities.js";
import { sizeMessages } from "./size-limits.js";

export interface MacsLimits {
  readonly max?: number | undefined;
  /** In percent of the base. */
  readonly growth?: number | undefined;
  readonly dimensions: ReadonlyMap<string, number>;
  /** In percent of the nodes that have MACs. */
  readonly coverage: number;
}

/** A sentence for each limit that the head exceeds, or of which nobody can tell whether it does. */
export function* macsMessages(base: Compute | undefined, head: Compute, limits: MacsLimits): Iterable<Message> {
  const { max, growth, coverage } = limits;
  const after = fixed(head.macs, limits);
  const before = base === undefined ? undefined : fixed(base.macs, limits);
  const [count, counted] = [numberOf(after), before === undefined ? undefined : numberOf(before)];
  yield* coverageMessages(head, coverage);
  if ((count ?? 0) < 0) {
    yield say`The model has no result at the sizes of ${ours("`dimensions`")}: a window is larger than what it slides over, so that no limit can be judged.`;
    return;
  }
  if (count !== undefined) {
    yield* sizeMessages(undefined, count, { max }, written);
    for (const message of sizeMessages(counted, count, { growth }, written)) yield [...message, ...openBase(base)];
  }
  if (max !== undefined && count === undefined) yield say`${ours("The model takes ")}${macsOf(after)}${openly(after)}`;
  if (growth === undefined || before === undefined || (count !== undefined && counted !== undefined)) return;
  const isOver = hasGrown(before, after, growth);
  const sides = say`from ${amountText(before, grouped)} to ${amountText(after, grouped)} MACs`;
  if (isOver === true)
    yield [...say`Grown ${sides}, more than ${ours(percentText(growth))} whatever the sizes are.`, ...openBase(base)];
  if (isOver === undefined) yield say`Changed ${sides}${openly([...before, ...after])}`;
}

function* coverageMessages(head: Compute, coverage: number): Iterable<Message> {
  const missing = uncountedNodes(head);
  const all = head.counted + missing;
  if (missing === 0 || head.counted * 100 >= coverage * all) return;
  const share = ours(`${grouped(all)} nodes that may have MACs ${grouped(head.counted)} could be counted`);
  yield say`Of ${share}, and the policy asks for ${ours(percentText(coverage))}. Not counted: ${uncountedText(head)}.`;
}

/** Growth over less than the base takes may be no growth. */
function openBase(base: Compute | undefined): Message {
  if (base === undefined || uncountedNodes(base) === 0) return [];
  return say` The base takes more than was counted; it leaves out ${uncountedText(base)}.`;
}

function openly(amount: Amount): Message {
  return say`, which cannot be judged before ${ours("`dimensions`")} of this rule gives a size for ${listed(symbolsOf(amount))}.`;
}

function written(count: number): string {
  return `${grouped(count)} MACs`;
}

/** A number that became too large stays the amount it was: it names the sizes. */
function fixed(amount: Amount, { dimensions }: MacsLimits): Amount {
  return substituted(amount, (name) => dimensions.get(name)) ?? amount;
}

/** True and false when they hold whatever the sizes are; undefined when it depends on them. */
function hasGrown(base: Amount, head: Amount, growth: number): boolean | undefined {
  const excess = new Map<string, number>();
  for (const { coefficient, factors } of head) excess.set(keyOf(factors), coefficient * 100);
  for (const { coefficient, factors } of base) {
    const key = keyOf(factors);
    excess.set(key, (excess.get(key) ?? 0) - coefficient * (100 + growth));
  }
  const signs = new Set([...excess.values()].map(Math.sign));
  if (!signs.has(1)) return false;
  return signs.has(-1) ? undefined : true;
}
