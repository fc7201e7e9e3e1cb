import { quoted } from "../../encodings/quoted.js";
import { ArtifactError } from "../../errors.js";
import type { Tensor, TensorValues } from "../../model/tensor.js";
import type { TensorEntry } from "./entries.js";

// The reference computes sizes in unsigned 64-bit integers and refuses what does not fit.
const OVERFLOW = 2 ** 64;

/** Where tensors stand, in bytes from the start of the file. */
export interface ValuesSection {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Places the tensors in the file, in the order of the header. Refuses what the reference refuses: values that overlap, bytes
 * that belong to no tensor, sizes that dtype and shape contradict.
 */
export function placeTensors(entries: readonly TensorEntry[], section: ValuesSection): readonly Tensor[] {
  checkCover(entries, section);
  return entries.map((entry) => {
    const { name, dtype, shape, begin, end } = entry;
    const parameters = parametersOf(entry, section.path);
    return { name, kind: "parameter", dtype, shape, parameters, bytes: end - begin, values: valuesOf(entry, section) };
  });
}

/** Sorted by position, each tensor begins where the one before it ended, and the last one ends with the file. */
function checkCover(entries: readonly TensorEntry[], { path, start, end }: ValuesSection): void {
  const sorted = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let covered = 0;
  for (const entry of sorted) {
    if (entry.end < entry.begin)
      refuse(entry, path, "tensor-offsets", `it ends at ${entry.end}, before it begins at ${entry.begin}`);
    if (entry.begin < covered) refuse(entry, path, "tensor-overlap", `it begins at ${entry.begin}, inside of another tensor`);
    if (entry.begin > covered)
      refuse(entry, path, "tensor-hole", `values ${covered} to ${entry.begin} before it belong to no tensor`);
    covered = entry.end;
  }
  if (covered > end - start) {
    const problem = `The tensors need ${covered} bytes, and ${end - start} follow the header. The file was cut off.`;
    throw new ArtifactError("values-truncated", problem, { path, offset: end });
  }
  if (covered < end - start) {
    const problem = `${end - start - covered} bytes follow the last tensor and belong to none.`;
    throw new ArtifactError("values-trailing", problem, { path, offset: start + covered });
  }
}

/** The product of the shape, once it agrees with the bytes the tensor takes. A dtype newer than the reader cannot be checked. */
function parametersOf(entry: TensorEntry, path: string): number {
  const { shape, bits, begin, end } = entry;
  // Beyond 2^53 the product is inexact, which leaves it unequal to any length and correct against the limit.
  let parameters = 1;
  for (const dimension of shape) {
    parameters *= dimension;
    if (parameters >= OVERFLOW) refuse(entry, path, "tensor-size-overflow", "its shape has more elements than 64 bits can count");
  }
  if (bits !== undefined) {
    const taken = parameters * bits;
    if (taken >= OVERFLOW) refuse(entry, path, "tensor-size-overflow", "its size in bits does not fit into 64 bits");
    if (taken % 8 !== 0) refuse(entry, path, "tensor-misaligned", `its ${taken} bits do not fill whole bytes`);
    const problem = `dtype and shape ask for ${taken / 8} bytes, and it takes ${end - begin}`;
    if (taken / 8 !== end - begin) refuse(entry, path, "tensor-size-mismatch", problem);
  }
  if (!Number.isSafeInteger(parameters)) refuse(entry, path, "tensor-size-overflow", "it has more than 2^53 elements");
  return parameters;
}

function valuesOf({ begin, end }: TensorEntry, { path, start }: ValuesSection): TensorValues {
  if (begin === end) return { kind: "empty" };
  return { kind: "stored", encoding: "elements", path, ranges: [{ offset: start + begin, length: end - begin }] };
}

function refuse(entry: TensorEntry, path: string, code: string, problem: string): never {
  throw new ArtifactError(code, `Tensor ${quoted(entry.name)}: ${problem}.`, { path, offset: entry.offset });
}
