import type { ByteSource } from "../bytes/source.js";
import type { Measure, Measures } from "../diff/measure.js";
import { SourceError } from "../errors.js";
import { compiledKernel, kernelOf } from "./kernel/kernel.js";
import { type Descriptors, type Measurable, measurableOf, type Plan, planOf, SAMPLE_ELEMENTS, type TensorPair } from "./plan.js";
import { measureSegment, type Segment, type SegmentSide } from "./segment.js";
import { measureOf, type Sums } from "./sums.js";
import { measureFiles } from "./threads.js";

export type Opener = (path: string) => Promise<ByteSource | undefined>;

export interface MeasureOptions {
  /** Bytes that may be read on each side. Beyond them, tensors are sampled. */
  readonly budgetBytes: number;
}

export interface Measured {
  /** By the name of the tensor in head. */
  readonly measures: Measures;
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
      const sums = await sumsOf(
        plans.flatMap(({ plan }) => plan.segments),
        { x: base, y: head },
        descriptors,
        signal,
      );
      let at = 0;
      for (const { one, plan } of plans) {
        measures.set(one.pair.head.name, resultOf(one, plan, sums.slice(at, at + plan.segments.length)));
        at += plan.segments.length;
        bytesRead.base += (plan.numbers * one.x.elements.bits) / 8;
        bytesRead.head += (plan.numbers * one.y.elements.bits) / 8;
      }
    }
  } catch (error) {
    if (!(error instanceof SourceError && error.code === "budget")) throw error;
  }
  return { measures, bytesRead };
}

function resultOf({ numbers, pair }: Measurable, plan: Plan, sums: readonly Sums[]): Measure {
  return measureOf(sums, plan.numbers, plan.numbers / numbers, pair.scaling !== undefined);
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

type Sources = Readonly<Record<"x" | "y", ByteSource>>;

async function sumsOf(segments: readonly Segment[], sources: Sources, descriptors: Descriptors, signal?: AbortSignal) {
  const isOnDisk = descriptors.x >= 0 && descriptors.y >= 0;
  return isOnDisk ? measureFiles(segments, signal) : measureFetched(segments, sources, signal);
}

/** Segment by segment, for sources that only the main thread can read. */
async function measureFetched(segments: readonly Segment[], sources: Sources, signal?: AbortSignal): Promise<readonly Sums[]> {
  const kernel = kernelOf(await compiledKernel());
  const sums: Sums[] = [];
  for (const segment of segments) {
    const x = await bytesOf(segment, "x", sources, signal);
    // A tensor that is measured alone stands at the same place of the same source on both sides.
    const isSame = sources.x === sources.y && segment.x.offset === segment.y.offset && segment.x.bits === segment.y.bits;
    const parts = { x, y: isSame ? x : await bytesOf(segment, "y", sources, signal) };
    sums.push(
      measureSegment(kernel, segment, (side, offset, target) => {
        const name = side === segment.x ? "x" : "y";
        const start = offset - segment[name].offset;
        target.set(parts[name].subarray(start, start + target.length));
      }),
    );
  }
  return sums;
}

async function bytesOf(segment: Segment, name: "x" | "y", sources: Sources, signal?: AbortSignal): Promise<Uint8Array> {
  const { offset, bits }: SegmentSide = segment[name];
  // Copied: the view may be gone when the other side is read from the same source.
  return new Uint8Array(await sources[name].read(offset, Math.ceil((segment.elements * bits) / 8), signal));
}
