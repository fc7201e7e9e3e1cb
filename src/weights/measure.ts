import type { ByteSource } from "../bytes/source.js";
import type { Digests } from "../diff/digests.js";
import type { Measure, Measures } from "../diff/measure.js";
import { SourceError } from "../errors.js";
import { fetchedMeasurer } from "./fetched.js";
import { isScattered, measureGathered } from "./gathered.js";
import { isOfSteps, type Measurable, measurableOf, type Plan, planOf, SAMPLE_ELEMENTS, type TensorPair } from "./plan.js";
import { measureOf, type Sums } from "./sums.js";
import { measureFiles } from "./threads.js";
import { isTurned, measureTurned } from "./turned.js";

export type Opener = (path: string) => Promise<ByteSource | undefined>;

export interface MeasureOptions {
  /** Bytes that may be read on each side. Beyond them, tensors are sampled. */
  readonly budgetBytes: number;
}

export interface Measured {
  /** By the name of the tensor in head. */
  readonly measures: Measures;
  /** Of tensors that were fetched whole: what was read of files is cheaper to read again than to digest on the way. */
  readonly digests: Digests;
  readonly bytesRead: { readonly base: number; readonly head: number };
}

/** Tensors up to this size are read whole even when others are sampled. */
const WHOLE_BYTES = 1024 * 1024;

/**
 * Measures pairs of tensors, in one pass over both, a pair of files after the other: memory does not grow with their sizes. `open` of
 * a side may close what it opened before. Throws SourceError when bytes cannot be had, except for a budget of fetching.
 */
export async function measureTensors(
  pairs: readonly TensorPair[],
  open: Readonly<Record<"base" | "head", Opener>>,
  { budgetBytes }: MeasureOptions,
  signal?: AbortSignal,
): Promise<Measured> {
  const measures = new Map<string, Measure>();
  const bytesRead = { base: 0, head: 0 };
  const digests = { base: new Map<string, string>(), head: new Map<string, string>() };
  const all = pairs.flatMap((pair) => measurableOf(pair) ?? []);
  const shareOf = sharesWithin(all, budgetBytes);
  const measurables = all.filter((one) => shareOf(one) > 0);
  try {
    for (const group of byFiles(measurables)) {
      const [first] = group;
      const [base, head] = [await open.base(first.x.path), await open.head(first.y.path)];
      if (base === undefined || head === undefined) continue;
      const descriptors = { x: base.descriptor ?? -1, y: head.descriptor ?? -1 };
      const plans = group.map((one) => ({ one, plan: planOf(one, shareOf(one), descriptors) }));
      const note = ({ one, plan }: Planned, sums: readonly Sums[]) => {
        measures.set(one.pair.head.name, measureOf(sums, plan.numbers, plan.numbers / one.numbers, isOfSteps(one.pair)));
        bytesRead.base += (plan.numbers * one.x.elements.bits) / 8;
        bytesRead.head += (plan.numbers * one.y.elements.bits) / 8;
      };
      if (descriptors.x >= 0 && descriptors.y >= 0) {
        const sums = await measureFiles(
          plans.flatMap(({ plan }) => plan.segments),
          signal,
        );
        let at = 0;
        for (const planned of plans) {
          const end = at + planned.plan.segments.length;
          note(planned, sums.slice(at, end));
          at = end;
        }
        continue;
      }
      const measure = await fetchedMeasurer();
      for (const planned of plans) {
        const { one, plan } = planned;
        const fetched = await measure(plan, { x: base, y: head }, signal);
        note(planned, fetched.sums);
        if (plan.numbers < one.numbers) continue;
        if (one.pair.base.parameters * one.x.elements.numbers === one.numbers)
          digests.base.set(one.pair.base.name, fetched.digests.x);
        if (one.pair.head.parameters * one.y.elements.numbers === one.numbers)
          digests.head.set(one.pair.head.name, fetched.digests.y);
      }
    }
    for (const pair of pairs.filter((one) => isScattered(one) || isTurned(one))) {
      const left = budgetBytes - Math.max(bytesRead.base, bytesRead.head);
      const gathered = await (isTurned(pair) ? measureTurned : measureGathered)(pair, open, left, signal);
      if (gathered.measure !== undefined) measures.set(pair.head.name, gathered.measure);
      bytesRead.base += gathered.bytesRead.base;
      bytesRead.head += gathered.bytesRead.head;
    }
  } catch (error) {
    if (!(error instanceof SourceError && error.code === "budget")) throw error;
  }
  return { measures, digests, bytesRead };
}

interface Planned {
  readonly one: Measurable;
  readonly plan: Plan;
}

/**
 * Small tensors whole, the smallest first, as far as the budget goes; of the others what is left of it, in equal shares. 0 where not
 * even one sample would fit.
 */
function sharesWithin(measurables: readonly Measurable[], budgetBytes: number): (one: Measurable) => number {
  const sum = (of: readonly Measurable[]) => of.reduce((total, { bytes }) => total + bytes, 0);
  if (sum(measurables) <= budgetBytes) return () => 1;
  const isSmall = ({ bytes }: Measurable) => bytes <= WHOLE_BYTES;
  const whole = new Set<Measurable>();
  let left = budgetBytes;
  for (const one of measurables.filter(isSmall).sort((a, b) => a.bytes - b.bytes)) {
    if (one.bytes > left) break;
    left -= one.bytes;
    whole.add(one);
  }
  const share = left / sum(measurables.filter((one) => !isSmall(one)));
  return (one) => {
    if (isSmall(one)) return whole.has(one) ? 1 : 0;
    const { bytes, x, y } = one;
    const sampleBytes = (SAMPLE_ELEMENTS * Math.max(x.elements.bits, y.elements.bits)) / 8;
    return bytes * share < sampleBytes ? 0 : share;
  };
}

/** Pairs that stand in the same two files, each in the order of its places. */
function byFiles(measurables: readonly Measurable[]): readonly (readonly [Measurable, ...Measurable[]])[] {
  const groups = new Map<string, [Measurable, ...Measurable[]]>();
  for (const one of [...measurables].sort((a, b) => a.y.offset - b.y.offset)) {
    const key = JSON.stringify([one.x.path, one.y.path]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
