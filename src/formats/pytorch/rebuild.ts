import { globalNameOf, integerOf, itemsOf, type PickleObject, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import type { DType } from "../../model/tensor.js";
import { dtypeOf, storageDtypeOf } from "./dtypes.js";

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

/** What a call of PyTorch's functions that rebuild a tensor would give. */
export type Rebuilt =
  | { readonly kind: "tensor"; readonly tensor: DescribedTensor }
  /** Another value stands for it: the data of a parameter. */
  | { readonly kind: "wrapper"; readonly inner: PickleValue; readonly isParameter: boolean }
  /** Tensors in the arguments, each with the part of a name. */
  | { readonly kind: "parts"; readonly parts: readonly (readonly [string, PickleValue])[] };

/** https://github.com/pytorch/pytorch/blob/main/torch/_utils.py. Undefined for calls of anything else. */
export function rebuiltOf({ callee, args }: Pick<PickleObject, "callee" | "args">): Rebuilt | undefined {
  const name = globalNameOf(callee);
  const rebuild = name === undefined ? undefined : REBUILDERS.get(name);
  return rebuild?.(itemsOf(args));
}

type Rebuild = (args: readonly PickleValue[]) => Rebuilt | undefined;

const tensor: Rebuild = ([storage, offset, shape, strides, , , dtype]) => {
  const reference = storageOf(storage);
  const [sizes, steps] = [integersOf(shape), integersOf(strides)];
  const first = integerOf(offset);
  const type = reference?.dtype ?? dtypeOf(globalNameOf(dtype));
  if (reference === undefined || sizes === undefined || first === undefined || type === undefined) return undefined;
  return {
    kind: "tensor",
    tensor: { storage: reference, dtype: type, shape: sizes, strides: steps ?? rowMajor(sizes), offset: first },
  };
};

/** `(storage, offset, size, stride, (scheme, scale, zero point, axis), …)`. */
const quantised: Rebuild = (args) => {
  const whole = tensor(args.slice(0, 4));
  if (whole === undefined) return undefined;
  const [, scale, zeroPoint] = itemsOf(args[4]);
  const inner: PickleValue = {
    kind: "object",
    made: "call",
    callee: V2,
    args: { kind: "tuple", items: args.slice(0, 4) },
    states: [],
    items: [],
    entries: [],
  };
  const parts = [
    ["", inner],
    ["scale", scale],
    ["zero_point", zeroPoint],
  ] as const;
  return { kind: "parts", parts: parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])) };
};

const parameter: Rebuild = ([data]) => (data === undefined ? undefined : { kind: "wrapper", inner: data, isParameter: true });
const wrapped: Rebuild = ([, , args]) => {
  const [inner] = itemsOf(args);
  return inner === undefined ? undefined : { kind: "wrapper", inner, isParameter: false };
};

/** `(layout, (indices, values, size))`, and `(layout, (crow indices, column indices, values, size))` of compressed rows. */
const sparse: Rebuild = ([, content]) => {
  const items = itemsOf(content);
  const names = items.length > 4 || (items.length === 4 && items[3]?.kind !== "bool") ? COMPRESSED : COORDINATES;
  return { kind: "parts", parts: names.flatMap((name, at) => (items[at] === undefined ? [] : [[name, items[at]] as const])) };
};

const COORDINATES = ["indices", "values"];
const COMPRESSED = ["crow_indices", "col_indices", "values"];
const V2: PickleValue = { kind: "global", module: "torch._utils", name: "_rebuild_tensor_v2" };

/** `_rebuild_device_tensor_from_numpy(array, dtype, device, …)`: the array is numpy's to describe. */
const REBUILDERS: ReadonlyMap<string, Rebuild> = new Map([
  ["torch._utils._rebuild_tensor", tensor],
  ["torch._utils._rebuild_tensor_v2", tensor],
  ["torch._utils._rebuild_tensor_v3", tensor],
  ["torch._utils._rebuild_parameter", parameter],
  ["torch._utils._rebuild_parameter_with_state", parameter],
  ["torch.nn.parameter.Parameter", parameter],
  ["torch._utils._rebuild_qtensor", quantised],
  ["torch._utils._rebuild_sparse_tensor", sparse],
  ["torch._utils._rebuild_sparse_csr_tensor", sparse],
  ["torch._tensor._rebuild_from_type_v2", fromType],
  ["torch._tensor._rebuild_from_type", fromType],
  ["torch._utils._rebuild_wrapper_subclass", wrapped],
  // Lists and dictionaries of TorchScript, with the type of what is in them.
  ...["build_intlist", "build_doublelist", "build_boollist", "build_tensorlist", "restore_type_tag"].map(
    (name) => [`torch.jit._pickle.${name}`, first] as const,
  ),
]);

function first([inner]: readonly PickleValue[]): Rebuilt | undefined {
  return inner === undefined ? undefined : { kind: "wrapper", inner, isParameter: false };
}

const FROM_TYPE: ReadonlySet<string> = new Set(["torch._tensor._rebuild_from_type_v2", "torch._tensor._rebuild_from_type"]);

/** `(function, type, its arguments, state)`. */
function fromType([callee, , args]: readonly PickleValue[]): Rebuilt | undefined {
  // One within the other is nothing that PyTorch writes, and could go on for as long as the file.
  if (callee === undefined || args === undefined || FROM_TYPE.has(globalNameOf(callee) ?? "")) return undefined;
  return rebuiltOf({ callee, args });
}

function integersOf(value: PickleValue | undefined): readonly number[] | undefined {
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
