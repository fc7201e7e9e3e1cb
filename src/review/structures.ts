import { pairKinship } from "../diff/kinship/models.js";
import type { Structure } from "../diff/kinship/tensor.js";
import type { QuantisedPair } from "../diff/quantisation.js";
import { type TwoTensors, type Values, valuesOf } from "../diff/values.js";
import { inOnePiece } from "../weights/gathered.js";
import { arrangementOf, isSameTurned, relationOf } from "../weights/structure.js";
import { zeroRowsOf } from "../weights/zero-rows.js";
import type { SideOpeners } from "./openers.js";
import { scaledPair } from "./scalings.js";

/** An adapter changes every matrix that it touches by a low rank: when none of the first ones has it, none will. */
const FIRST_MATRICES = 3;
const MOST_MATRICES = 512;
/** Each is read whole. */
const MOST_ARRANGEMENTS = 32;
/** Each is read once more. */
const MOST_ZEROED = 512;

/** Looks again at the pairs whose measure leaves open what happened: low-rank updates, and values that only stand elsewhere. */
export async function structuresOf(
  pairs: readonly TwoTensors[],
  values: Values,
  quantised: readonly QuantisedPair[],
  open: SideOpeners,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Structure>> {
  const structures = new Map<string, Structure>();
  const tuned: TwoTensors[] = [];
  const rearranged: TwoTensors[] = [];
  const small: TwoTensors[] = [];
  const zeroed: TwoTensors[] = [];
  // What integers are multiples of says nothing of the numbers that they stand for.
  const isQuantised = new Set(quantised.map(({ head }) => head));
  for (const pair of pairs) {
    if (valuesOf(pair, values) === "identical") continue;
    const { kind } = pairKinship(pair, values);
    if (!isQuantised.has(pair.head) && hasLostRows(pair, values)) zeroed.push(pair);
    if (pair.head.parameters < values.thresholds.decidingElements) small.push(pair);
    else if ((kind === "fine-tuned" || kind === "heavily-changed") && !isQuantised.has(pair.head)) tuned.push(pair);
    else if (kind === "retrained" || kind === "unmeasured") rearranged.push(pair);
  }
  for (const pair of quantised.slice(0, MOST_MATRICES)) {
    if (!isTurned(pair) || pairKinship(pair, values).kind === "requantised") continue;
    const scaled = await scaledPair(pair, open, signal);
    const placed = scaled && (await inOnePiece(scaled, open, signal));
    if (placed !== undefined && (await isSameTurned(placed.pair, placed.sources, signal)))
      structures.set(pair.head.name, { isRequantised: true });
  }
  const arrange = async (some: readonly TwoTensors[]) => {
    for (const pair of some) {
      const placed = await inOnePiece(pair, open, signal);
      const measure = values.measures.get(pair.head.name);
      const arrangement = placed && (await arrangementOf(placed.pair, measure, placed.sources, signal));
      if (arrangement !== undefined) structures.set(pair.head.name, { arrangement });
    }
  };
  await arrange(rearranged.slice(0, MOST_ARRANGEMENTS));
  // The biases of units that changed places did so with them.
  if (structures.size > 0) await arrange(small.slice(0, MOST_MATRICES));
  for (const [index, pair] of tuned.slice(0, MOST_MATRICES).entries()) {
    if (index === FIRST_MATRICES && structures.size === 0) break;
    const placed = await inOnePiece(pair, open, signal);
    const relation = placed && (await relationOf(placed.pair, placed.sources, signal));
    if (relation !== undefined && Object.keys(relation).length > 0) structures.set(pair.head.name, relation);
  }
  for (const pair of zeroed.slice(0, MOST_ZEROED)) {
    const placed = await inOnePiece(pair, open, signal);
    const zeroRows = placed && (await zeroRowsOf(placed.pair, placed.sources, signal));
    if (zeroRows !== undefined && zeroRows.head > zeroRows.base)
      structures.set(pair.head.name, { ...structures.get(pair.head.name), zeroRows });
  }
  return structures;
}

/** Whether as many elements more are zero as make up a row. */
function hasLostRows({ head }: TwoTensors, { measures }: Values): boolean {
  const measure = measures.get(head.name);
  const row = head.parameters / (head.shape[0] ?? 1);
  return measure !== undefined && head.shape.length > 1 && (measure.head.zeros - measure.base.zeros) / measure.share >= row;
}

/** Integer products want their weights transposed. */
function isTurned({ base, head }: QuantisedPair): boolean {
  return base.shape.length === 2 && base.shape.join() === [...head.shape].reverse().join();
}
