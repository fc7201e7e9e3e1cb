import { rowsBetween } from "../diff/kinship/tensor.js";
import { type QuantisedPair, type QuantisedTensor, scaledAxis } from "../diff/quantisation.js";
import type { Tensor } from "../model/tensor.js";
import { elementsOf } from "../weights/elements.js";
import { gatheredTensor } from "../weights/gathered.js";
import type { Opener } from "../weights/measure.js";
import { numbersOf } from "../weights/numbers.js";
import type { Scaling, TensorPair } from "../weights/plan.js";

/** Scales of one tensor that are read: one for each row of the largest vocabularies. */
const MAX_SCALES = 262_144;

/** The pairs whose scales can be read and whose elements can be compared one by one. */
export async function scaledPairs(
  pairs: readonly QuantisedPair[],
  open: Readonly<Record<"base" | "head", Opener>>,
  signal?: AbortSignal,
): Promise<readonly TensorPair[]> {
  const scaled: TensorPair[] = [];
  for (const pair of pairs) {
    if (rowsBetween(pair.base.shape, pair.head.shape) === undefined) continue;
    const one = await scaledPair(pair, open, signal);
    if (one !== undefined) scaled.push(one);
  }
  return scaled;
}

/** The pair with its scales, read from the files; undefined where they cannot be read as numbers. */
export async function scaledPair(
  { base, head, quantised }: QuantisedPair,
  open: Readonly<Record<"base" | "head", Opener>>,
  signal?: AbortSignal,
): Promise<TensorPair | undefined> {
  const before = quantised.base && (await scalingOf(quantised.base, open.base, signal));
  const after = quantised.head && (await scalingOf(quantised.head, open.head, signal));
  const isMissing = (quantised.base && before === undefined) || (quantised.head && after === undefined);
  if (isMissing === true) return undefined;
  return {
    base,
    head,
    scaling: { ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) },
  };
}

/** Undefined where the scales are none of the whole tensor, nor of places along one dimension: those of blocks must not pass for them. */
async function scalingOf(quantised: QuantisedTensor, open: Opener, signal?: AbortSignal): Promise<Scaling | undefined> {
  const { scale, zeroPoint } = quantised;
  const axis = scale.parameters === 1 ? 0 : scaledAxis(quantised);
  if (axis === undefined) return undefined;
  const along = axis === 0 ? {} : { axis };
  const scales = await smallNumbers(scale, open, signal);
  if (scales === undefined || zeroPoint === undefined) return scales && { ...along, scales, zeroPoints: scales.map(() => 0) };
  const zeroPoints = await smallNumbers(zeroPoint, open, signal);
  if (zeroPoints?.length === scales.length) return { ...along, scales, zeroPoints };
  const [only] = zeroPoints ?? [];
  return zeroPoints?.length === 1 && only !== undefined ? { ...along, scales, zeroPoints: scales.map(() => only) } : undefined;
}

async function smallNumbers(tensor: Tensor, open: Opener, signal?: AbortSignal): Promise<Float64Array | undefined> {
  const elements = elementsOf(tensor.dtype);
  if (elements === undefined || elements.numbers > 1 || tensor.parameters > MAX_SCALES) return undefined;
  const gathered = await gatheredTensor(tensor, open, signal);
  return gathered && numbersOf(await gathered.source.read(0, tensor.bytes, signal), elements, tensor.parameters);
}
