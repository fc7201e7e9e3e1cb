import { entryOf, globalNameOf, integerOf, itemsOf, type PickleValue, textOf } from "../../encodings/pickle/value.js";
import { type DescribedTensor, integersOf, rowMajor, storageOf } from "./described.js";
import { dtypeOf } from "./dtypes.js";

/** What a call of PyTorch's functions that rebuild a tensor would give. */
export type Rebuilt =
  | { readonly kind: "tensor"; readonly tensor: DescribedTensor }
  /** Another value stands for it: the data of a parameter. */
  | { readonly kind: "wrapper"; readonly inner: PickleValue; readonly isParameter: boolean }
  /** Tensors in the arguments, each with the part of a name. */
  | { readonly kind: "parts"; readonly parts: readonly (readonly [string, PickleValue])[] };

/** What a call with these arguments gives. */
export type Rebuild = (args: readonly PickleValue[]) => Rebuilt | undefined;

export const tensor: Rebuild = ([storage, offset, shape, strides, , , dtype]) => {
  const reference = storageOf(storage);
  const sizes = integersOf(shape);
  const first = integerOf(offset);
  const type = reference?.dtype ?? dtypeOf(globalNameOf(dtype));
  if (reference === undefined || sizes === undefined || first === undefined || type === undefined) return undefined;
  const steps = integersOf(strides) ?? rowMajor(sizes);
  return { kind: "tensor", tensor: unpaired({ storage: reference, dtype: type, shape: sizes, strides: steps, offset: first }) };
};

/** Elements of 4 bits, of which PyTorch counts two as one: as many as there are, as in safetensors. */
function unpaired(pairs: DescribedTensor): DescribedTensor {
  const { shape, strides, dtype } = pairs;
  const last = shape.at(-1);
  if (dtype !== "unknown(float4_e2m1fn_x2)" || last === undefined || String(strides) !== String(rowMajor(shape))) return pairs;
  const sizes = [...shape.slice(0, -1), 2 * last];
  return { ...pairs, dtype: "float4_e2m1", shape: sizes, strides: rowMajor(sizes), offset: 2 * pairs.offset };
}

/** `(storage, offset, size, stride, (scheme, scale, zero point, axis), …)`. */
export const quantised: Rebuild = (args) => {
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

export const parameter: Rebuild = ([data]) =>
  data === undefined ? undefined : { kind: "wrapper", inner: data, isParameter: true };
/** `(type, shape, steps)` of a tensor without values: what it stands for is elsewhere, or was never made. */
function withoutValues(type: PickleValue | undefined, shape: PickleValue | undefined): Rebuilt | undefined {
  const [dtype, sizes] = [dtypeOf(globalNameOf(type)), integersOf(shape)];
  if (dtype === undefined || sizes === undefined) return undefined;
  const storage = { key: "", dtype: undefined, elements: 0, start: 0 };
  return { kind: "tensor", tensor: { storage, dtype, shape: sizes, strides: rowMajor(sizes), offset: 0 } };
}

/** `(class, type, shape, steps, …)`: the tensors that it wraps stand in its state. */
export const wrapper: Rebuild = ([, type, shape]) => withoutValues(type, shape);
export const meta: Rebuild = ([type, shape]) => withoutValues(type, shape);

export const nested: Rebuild = (args) => partsOf(["values", "sizes", "strides", "offsets"], args);
/** `({values, offsets, lengths, …})`. */
export const jagged: Rebuild = ([fields]) => {
  const names = ["values", "offsets", "lengths"];
  return partsOf(
    names,
    names.map((name) => entryOf(fields, name)),
  );
};

function partsOf(names: readonly string[], values: readonly (PickleValue | undefined)[]): Rebuilt {
  const parts = names.flatMap((name, at) => {
    const value = values[at];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { kind: "parts", parts };
}

/** `(layout, (indices, values, size))`, and `(layout, (crow indices, column indices, values, size))` of compressed rows. */
export const sparse: Rebuild = ([layout, content]) => {
  const items = itemsOf(content);
  const [name] = layout?.kind === "object" ? itemsOf(layout.args) : [];
  const isCompressed = items.length > 4 || (items.length === 4 && items[3]?.kind !== "bool");
  // Columns and blocks of columns hold the same by the other dimension.
  const compressed = /\.sparse_(csc|bsc)$/.test(textOf(name) ?? "") ? COLUMNS : ROWS;
  return partsOf(isCompressed ? compressed : COORDINATES, items);
};

const COORDINATES = ["indices", "values"];
const ROWS = ["crow_indices", "col_indices", "values"];
const COLUMNS = ["ccol_indices", "row_indices", "values"];
const V2: PickleValue = { kind: "global", module: "torch._utils", name: "_rebuild_tensor_v2" };

export function first([inner]: readonly PickleValue[]): Rebuilt | undefined {
  return inner === undefined ? undefined : { kind: "wrapper", inner, isParameter: false };
}
