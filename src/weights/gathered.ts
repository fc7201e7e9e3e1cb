import { memorySource } from "../bytes/memory.js";
import type { ByteSource } from "../bytes/source.js";
import type { Measure } from "../diff/measure.js";
import type { Tensor, TensorValues } from "../model/tensor.js";
import { blockElementsOf } from "./blocks.js";
import { decoderOf } from "./decoders.js";
import { elementsOf } from "./elements.js";
import { fetchedMeasurer } from "./fetched.js";
import { isOfSteps, measurableOf, planOf, type TensorPair } from "./plan.js";
import { measureOf } from "./sums.js";
import { isPacked, MOST_UNPACKED_BYTES, unpackedElements } from "./unpacked.js";

/** Each is read by itself. */
const MOST_RANGES = 65_536;

type Open = (path: string) => Promise<ByteSource | undefined>;
type Stored = Extract<TensorValues, { kind: "stored" }>;

/** A tensor whose elements stand in memory, from the first byte of the source on. */
export interface GatheredTensor {
  readonly tensor: Tensor;
  readonly source: ByteSource;
}

/** A pair of which a side is written as varints or numerals, piece by piece, packed, or in another order, and both are small enough to be held in memory. */
export function isScattered({ base, head }: TensorPair): boolean {
  const [before, after] = [storedOf(base), storedOf(head)];
  if (before === undefined || after === undefined) return false;
  return [before, after].some((one) => one.encoding !== "elements" || one.ranges.length > 1 || isPacked(one));
}

/** The two tensors in one piece each, with what to read them from: as they stand in their files, or from memory where they are scattered. */
export async function inOnePiece(
  pair: TensorPair,
  open: Readonly<Record<"base" | "head", Open>>,
  signal?: AbortSignal,
): Promise<Readonly<{ pair: TensorPair; sources: Readonly<Record<"x" | "y", ByteSource>> }> | undefined> {
  if (isScattered(pair)) {
    const base = await gatheredTensor(pair.base, open.base, signal);
    const head = await gatheredTensor(pair.head, open.head, signal);
    if (base === undefined || head === undefined) return undefined;
    return { pair: { ...pair, base: base.tensor, head: head.tensor }, sources: { x: base.source, y: head.source } };
  }
  const measurable = measurableOf(pair);
  const [x, y] = [measurable && (await open.base(measurable.x.path)), measurable && (await open.head(measurable.y.path))];
  return x === undefined || y === undefined ? undefined : { pair, sources: { x, y } };
}

interface MeasuredPair {
  readonly measure?: Measure;
  readonly bytesRead: { readonly base: number; readonly head: number };
}

/** Measures one such pair, if no more than `budgetBytes` have to be read of each side. */
export async function measureGathered(
  pair: TensorPair,
  open: Readonly<Record<"base" | "head", Open>>,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<MeasuredPair> {
  const bytesRead = { base: scatteredBytes(pair.base), head: scatteredBytes(pair.head) };
  if (Math.max(bytesRead.base, bytesRead.head) > budgetBytes) return { bytesRead: { base: 0, head: 0 } };
  const base = await gatheredTensor(pair.base, open.base, signal);
  const head = await gatheredTensor(pair.head, open.head, signal);
  const one = base && head && measurableOf({ ...pair, base: base.tensor, head: head.tensor });
  // Read, though it turned out not to be what its tensor declares.
  if (base === undefined || head === undefined || one === undefined) return { bytesRead };
  const plan = planOf(one, 1, { x: -1, y: -1 });
  const { sums } = await (await fetchedMeasurer())(plan, { x: base.source, y: head.source }, signal);
  return { measure: measureOf(sums, plan.numbers, 1, isOfSteps(pair)), bytesRead };
}

function scatteredBytes({ values }: Tensor): number {
  return values.kind === "stored" ? values.ranges.reduce((sum, { length }) => sum + length, 0) : 0;
}

/** The elements in one piece. Undefined where they are no numbers, too many, or not as many as the tensor declares. */
export async function gatheredTensor(tensor: Tensor, open: Open, signal?: AbortSignal): Promise<GatheredTensor | undefined> {
  const stored = storedOf(tensor);
  const source = stored && (await open(stored.path));
  if (stored === undefined || source === undefined) return undefined;
  const bytes = isPacked(stored)
    ? await unpackedElements(tensor, stored, source, signal)
    : await joinedElements(tensor, stored, source, signal);
  if (bytes === undefined) return undefined;
  const ranges = [{ offset: 0, length: bytes.length }];
  return {
    tensor: { ...tensor, values: { kind: "stored", encoding: "elements", path: stored.path, ranges } },
    source: memorySource(bytes),
  };
}

async function joinedElements(
  tensor: Tensor,
  stored: Stored,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(tensor.bytes);
  let filled = 0;
  const take = (elements: Uint8Array) => {
    if (filled + elements.length <= bytes.length) bytes.set(elements, filled);
    filled += elements.length;
  };
  const decoder = decoderOf(stored.encoding, tensor.dtype, take);
  for (const { offset, length } of stored.ranges) decoder.read(await source.read(offset, length, signal));
  decoder.end();
  return filled === bytes.length ? bytes : undefined;
}

function storedOf(tensor: Tensor): Stored | undefined {
  const { dtype, values, bytes } = tensor;
  if (values.kind !== "stored" || values.indices !== undefined) return undefined;
  if (elementsOf(dtype) === undefined && blockElementsOf(dtype) === undefined) return undefined;
  const isLarge = Math.max(bytes, scatteredBytes(tensor)) > MOST_UNPACKED_BYTES || values.ranges.length > MOST_RANGES;
  return isLarge ? undefined : values;
}
