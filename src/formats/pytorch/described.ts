import { globalNameOf, integerOf, itemsOf, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import type { DType } from "../../model/tensor.js";
import { storageDtypeOf } from "./dtypes.js";

// As many as PyTorch allows. One list may be the shape of a million tensors.
const MAX_DIMENSIONS = 64;

/** A storage that a pickle refers to: a run of elements that stands elsewhere, which several tensors may share. */
export interface StorageReference {
  readonly key: string;
  /** Undefined for storages of plain bytes. */
  readonly dtype: DType | undefined;
  /** Elements; of a storage of plain bytes its bytes. */
  readonly elements: number;
  /** Of a view (legacy files), the elements before it in the storage `key`. */
  readonly start: number;
}

/** A tensor as a pickle describes it. Sizes and steps are what the file says and not checked. */
export interface DescribedTensor {
  readonly storage: StorageReference;
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Elements from one to the next, along each dimension. */
  readonly strides: readonly number[];
  /** Elements before the first one. */
  readonly offset: number;
}

/** `('storage', class, key, location, elements)`, in legacy files with what the view is of. Undefined for other ids. */
export function storageOf(value: PickleValue | undefined): StorageReference | undefined {
  // Storages are wrapped in typed ones since PyTorch 1.11: `TypedStorage(storage, dtype)`.
  if (value?.kind !== "persistent") return undefined;
  const [tag, type, key, , count, view] = itemsOf(value.id);
  if (textOf(tag) !== "storage") return undefined;
  const name = textOf(key) ?? integerOf(key)?.toString();
  const elements = integerOf(count);
  if (name === undefined || elements === undefined || elements < 0) return undefined;
  const [, viewStart, viewSize] = itemsOf(view);
  return {
    key: name,
    dtype: storageDtypeOf(globalNameOf(type)),
    elements: integerOf(viewSize) ?? elements,
    start: integerOf(viewStart) ?? 0,
  };
}

/** Sizes or steps. */
export function integersOf(value: PickleValue | undefined): readonly number[] | undefined {
  // `torch.Size` is called with one tuple.
  const items =
    value?.kind === "object"
      ? itemsOf(itemsOf(value.args)[0])
      : value?.kind === "tuple" || value?.kind === "list"
        ? value.items
        : undefined;
  if (items === undefined || items.length > MAX_DIMENSIONS) return undefined;
  const numbers = items.map(integerOf);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

export function rowMajor(shape: readonly number[]): readonly number[] {
  let step = 1;
  return shape
    .toReversed()
    .map((size) => {
      const own = step;
      step *= Math.max(size, 1);
      return own;
    })
    .toReversed();
}
