import { LONGEST_VARINT_BYTES } from "../../encodings/protobuf.js";
import type { ArtifactError } from "../../errors.js";
import type { ByteRange, DType, Tensor, TensorValues } from "../../model/tensor.js";
import { type Pair, type SparseDraft, STORES, type Store, type TensorDraft } from "./drafts.js";
import { bitsOf, dtypeOf, elementsPerVarint, storeOf } from "./dtypes.js";

/** A tensor whose elements may be in another file: `external.ts` finds out. */
export type PlacedTensor = Omit<Tensor, "values"> & { readonly values: PlacedValues };

export type PlacedValues = TensorValues | ExternalValues | SparseValues;

/** What the file says about elements in another one, unchecked. */
export interface ExternalValues {
  readonly kind: "external";
  readonly entries: readonly Pair[];
  /** Bytes that the tensor's shape asks for; undefined when its dtype has no fixed width. */
  readonly needed: number | undefined;
}

/** Elements and their places, each maybe in another file. */
export interface SparseValues {
  readonly kind: "sparse";
  readonly values: TensorValues | ExternalValues;
  readonly indices: TensorValues | ExternalValues;
}

/** Makes the refusal of a file at an offset. */
export type Refuse = (code: string, message: string, offset: number) => ArtifactError;

const ENCODINGS = {
  raw: "elements",
  floats: "elements",
  doubles: "elements",
  int32s: "varint",
  int64s: "varint",
  uint64s: "varint",
  strings: "strings",
} as const satisfies Record<Store, string>;

/** Shape, size and place of a dense tensor. Refuses one whose bytes and shape disagree. */
export function placeTensor(draft: TensorDraft, path: string, refuse: Refuse): Omit<PlacedTensor, "name" | "kind"> {
  const dtype = dtypeOf(draft.dataType);
  const offset = draft.offset;
  const parameters = productOf(draft.dims, offset, refuse);
  const needed = bytesOf(parameters, dtype, offset, refuse);
  const values = placeValues(draft, { path, dtype, parameters, needed, refuse });
  const { elements } = draft;
  const isKnown = elements !== undefined && elements.length === parameters && values.kind === "stored";
  return {
    dtype,
    shape: draft.dims,
    parameters,
    bytes: needed ?? lengthOf(values),
    values,
    ...(isKnown ? { elements } : {}),
  };
}

/** A sparse tensor counts with all its elements; only those that are stored have a place. */
export function placeSparse(draft: SparseDraft, path: string, refuse: Refuse): Omit<PlacedTensor, "name" | "kind"> {
  const offset = draft.offset;
  const { values, indices } = draft;
  if (values === undefined) throw refuse("sparse-tensor", "A sparse tensor has no values: export the model again.", offset);
  const stored = placeTensor(values, path, refuse);
  const parameters = productOf(draft.dims, offset, refuse);
  if (values.dims.length !== 1 || stored.parameters > parameters) {
    const detail = `A sparse tensor of ${parameters} elements stores ${stored.parameters}, in ${values.dims.length} dimensions`;
    throw refuse(
      "sparse-tensor",
      `${detail}: the stored ones must be a list, and no more than all; export the model again.`,
      offset,
    );
  }
  const places = indices === undefined ? undefined : placeTensor(indices, path, refuse);
  if ((places?.shape[0] ?? 0) !== stored.parameters) {
    const detail = `A sparse tensor has ${stored.parameters} values and ${places?.shape[0] ?? 0} indices`;
    throw refuse("sparse-tensor", `${detail}: each value needs one; export the model again.`, offset);
  }
  const bytes = bytesOf(parameters, stored.dtype, offset, refuse) ?? stored.bytes;
  return { dtype: stored.dtype, shape: draft.dims, parameters, bytes, values: sparseValuesOf(stored.values, places?.values) };
}

function sparseValuesOf(values: PlacedValues, indices: PlacedValues | undefined): PlacedValues {
  if (indices === undefined || values.kind === "sparse" || indices.kind === "sparse") return values;
  return { kind: "sparse", values, indices };
}

interface Wanted {
  readonly path: string;
  readonly dtype: DType;
  readonly parameters: number;
  readonly needed: number | undefined;
  readonly refuse: Refuse;
}

function placeValues(draft: TensorDraft, wanted: Wanted): TensorValues | ExternalValues {
  const { path, parameters, needed, refuse } = wanted;
  const filled = STORES.filter(
    (store) => sumOf(draft.stored?.get(store)) > 0 || (store === "strings" && draft.stored?.has(store)),
  );
  const [store, second] = filled;
  if (second !== undefined || (draft.isExternal && store !== undefined)) {
    const advice = "readers would disagree which counts; export the model again.";
    throw refuse("ambiguous-values", `A tensor has its elements in two places: ${advice}`, draft.offset);
  }
  if (draft.isExternal) return parameters === 0 ? { kind: "empty" } : { kind: "external", entries: draft.external ?? [], needed };
  if (store === undefined) {
    if (parameters === 0) return { kind: "empty" };
    // A raw field that is there and empty lies about the shape; without any field the elements were left out on purpose.
    if (draft.stored?.has("raw")) throw sizeRefusal(draft, wanted, 0);
    return { kind: "absent", path, reason: "missing", detail: `the file declares ${parameters} elements and stores none` };
  }
  const ranges = draft.stored?.get(store) ?? [];
  checkSize(draft, wanted, store, ranges);
  return { kind: "stored", encoding: ENCODINGS[store], path, ranges };
}

function checkSize(draft: TensorDraft, wanted: Wanted, store: Store, ranges: readonly ByteRange[]): void {
  const { dtype, parameters, needed, refuse } = wanted;
  if (needed === undefined && dtype !== "string") return;
  if (store !== storeOf(dtype) && (store !== "raw" || dtype === "string")) {
    const advice = "no reader of the format takes that; export the model again.";
    throw refuse("wrong-storage", `A tensor has its elements in a field for another data type: ${advice}`, draft.offset);
  }
  const stored = sumOf(ranges);
  const encoding = ENCODINGS[store];
  if (encoding === "strings" && ranges.length !== parameters) throw sizeRefusal(draft, wanted, ranges.length);
  if (encoding === "elements" && stored !== needed) throw sizeRefusal(draft, wanted, stored);
  if (encoding === "varint") {
    // The exact count is known to who reads them: here only that it can be right.
    const varints = Math.ceil(parameters / elementsPerVarint(dtype));
    if (stored < varints || stored > varints * LONGEST_VARINT_BYTES) throw sizeRefusal(draft, wanted, stored);
  }
}

function sizeRefusal(draft: TensorDraft, wanted: Wanted, stored: number): ArtifactError {
  const unit = wanted.dtype === "string" ? "strings" : "bytes";
  const detail = `A tensor of ${wanted.parameters} elements stores ${stored} ${unit}, which does not fit its data type`;
  return wanted.refuse("tensor-size-mismatch", `${detail}: the file is damaged; export the model again.`, draft.offset);
}

function productOf(dims: readonly number[], offset: number, refuse: Refuse): number {
  if (dims.includes(0)) return 0;
  let product = 1;
  for (const dim of dims) {
    product *= dim;
    if (!Number.isSafeInteger(product)) throw tooManyElements(offset, refuse);
  }
  return product;
}

function bytesOf(parameters: number, dtype: DType, offset: number, refuse: Refuse): number | undefined {
  const bits = bitsOf(dtype);
  if (bits === undefined) return undefined;
  // Types below a byte are packed and fill their last byte up.
  const bytes = Math.ceil((parameters * bits) / 8);
  if (!Number.isSafeInteger(bytes)) throw tooManyElements(offset, refuse);
  return bytes;
}

function tooManyElements(offset: number, refuse: Refuse): ArtifactError {
  const detail = "A tensor declares more than 2^53 elements or bytes";
  return refuse("tensor-too-large", `${detail}: no file can hold it; the file is damaged, export it again.`, offset);
}

function lengthOf(values: TensorValues | ExternalValues): number {
  return values.kind === "stored" ? sumOf(values.ranges) : 0;
}

function sumOf(ranges: readonly ByteRange[] | undefined): number {
  return (ranges ?? []).reduce((sum, range) => sum + range.length, 0);
}
