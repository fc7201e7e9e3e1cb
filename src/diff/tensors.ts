import type { Change } from "./change.js";
import type { TensorTally } from "./comparison.js";
import { typeOf } from "./digests.js";
import { pairKinship } from "./kinship/models.js";
import type { TensorKinship, TensorKinshipKind } from "./kinship/tensor.js";
import type { TensorMatch, TensorPair } from "./match/tensors.js";
import { copyOf, labelOf, type Values, valuesOf } from "./values.js";

/** Of tensors whose values are there and were not read; bytes as of head. */
export interface UnreadValues {
  readonly tensors: number;
  readonly bytes: number;
  /** Of those of which both files state one: how many differ, which is a hint and no proof. Absent when there are none. */
  readonly checksums?: { readonly stated: number; readonly differing: number };
}

export interface TensorDifference {
  readonly changes: Change[];
  readonly tally: TensorTally;
  readonly unread: UnreadValues;
  /** Names in head of the unmeasured ones, up to a limit. */
  readonly unmeasured: readonly string[];
}

/** What rules about single tensors need to know; of more, any that is not known to differ may be one. */
const MOST_UNMEASURED = 1000;

export function tensorChanges(match: TensorMatch, values: Values): TensorDifference {
  const changes: Change[] = [];
  const unread = { tensors: 0, bytes: 0 };
  const checksums = { stated: 0, differing: 0 };
  const unmeasured: string[] = [];
  const tally = { identical: 0, changed: 0, unmeasured: 0 };
  for (const tensor of match.removed)
    changes.push({ kind: "tensor-removed", tensor: labelOf(tensor), ...copyOf(tensor, values.copies.base) });
  for (const tensor of match.added)
    changes.push({ kind: "tensor-added", tensor: labelOf(tensor), ...copyOf(tensor, values.copies.head) });
  for (const pair of match.pairs) {
    const measured = measuredOf(pair, values);
    changes.push(...shapeChanges(pair, measured.kinship));
    const labels = { base: labelOf(pair.base), head: labelOf(pair.head) };
    if (typeOf(pair.base) !== typeOf(pair.head)) {
      if (measured.measure !== undefined && measured.measure.changed > 0 && !ENCODINGS.has(measured.kinship.kind))
        changes.push({ kind: "tensor-values-changed", ...labels, ...measured });
      continue;
    }
    const state = valuesOf(pair, values);
    tally[state]++;
    if (state === "unmeasured" && unmeasured.length < MOST_UNMEASURED) unmeasured.push(pair.head.name);
    if (state === "unmeasured" && pair.base.values.kind === "stored" && pair.head.values.kind === "stored") {
      unread.tensors++;
      unread.bytes += pair.head.bytes;
      const [before, after] = [pair.base.checksum, pair.head.checksum];
      const areAlike = before !== undefined && after !== undefined && kindOf(before) === kindOf(after);
      if (areAlike) checksums.stated++;
      if (areAlike && before !== after) checksums.differing++;
    }
    if (state === "changed") changes.push({ kind: "tensor-values-changed", ...labels, ...measured });
  }
  return { changes, tally, unread: checksums.stated === 0 ? unread : { ...unread, checksums }, unmeasured };
}

function kindOf(checksum: string): string {
  return checksum.slice(0, checksum.indexOf(":"));
}

/** The same values in another encoding, which the change of the dtype tells. */
const ENCODINGS: ReadonlySet<TensorKinshipKind> = new Set(["recast", "requantised"]);

function* shapeChanges({ base, head, evidence }: TensorPair, kinship: TensorKinship): Iterable<Change> {
  const labels = { base: labelOf(base), head: labelOf(head) };
  const compared = kinship.kind === "unmeasured" ? {} : { kinship };
  if (evidence !== "name") yield { kind: "tensor-renamed", ...labels, evidence };
  if (base.shape.join() !== head.shape.join()) yield { kind: "tensor-reshaped", ...labels, ...compared };
  if (base.dtype !== head.dtype) yield { kind: "tensor-retyped", ...labels, ...compared };
}

/** What the measure says, and how the two are related by it. */
function measuredOf(pair: TensorPair, values: Values) {
  const measure = values.measures.get(pair.head.name);
  return { kinship: pairKinship(pair, values), ...(measure === undefined ? {} : { measure }) };
}
