import type { ArtifactError } from "../../errors.js";
import type { ByteRange, Tensor, TensorValues } from "../../model/tensor.js";
import type { Store, TensorDraft } from "./drafts.js";
import { bytesOf, dtypeOf } from "./dtypes.js";

/** Makes the refusal of a file at an offset. */
export type Refuse = (code: string, message: string, offset: number) => ArtifactError;

// A list that ends early stands for its last element again and again: beyond so many, repeating its place is a waste.
const MOST_REPEATS = 1024;

const ENCODINGS = {
  raw: "elements",
  fixed32: "elements",
  fixed64: "elements",
  varint: "varint",
  strings: "strings",
  opaque: "elements",
} as const satisfies Record<Store, string>;

/** Type, shape and place of a tensor that stands in a graph. */
export function placeTensor(
  draft: TensorDraft,
  path: string,
  refuse: Refuse,
): Pick<Tensor, "dtype" | "shape" | "parameters" | "bytes" | "values" | "elements"> {
  const dtype = dtypeOf(draft.dtype);
  const parameters = productOf(draft.dims, draft.offset, refuse);
  const width = bytesOf(dtype);
  const [stored, second] = [...draft.stored].filter(([, ranges]) => ranges.some(({ length }) => length > 0));
  if (second !== undefined) {
    const problem = "A tensor holds its elements in two ways: two programs could read two models; export it again.";
    throw refuse("tensor-malformed", problem, draft.offset);
  }
  const bytes = width === undefined ? lengthOf(stored?.[1] ?? []) : parameters * width;
  if (!Number.isSafeInteger(bytes)) throw tooLarge(draft.offset, refuse);
  const place = { path, draft, parameters, width, refuse };
  const values: TensorValues = stored === undefined ? { kind: "empty" } : valuesOf(...stored, place);
  const elements = draft.varints?.values;
  const areAll = elements?.length === parameters && stored?.[0] === "varint" && INTEGERS.test(dtype);
  return { dtype, shape: draft.dims, parameters, bytes, values, ...(areAll ? { elements } : {}) };
}

const INTEGERS = /^u?int/;

interface Place {
  readonly path: string;
  readonly draft: TensorDraft;
  readonly parameters: number;
  readonly width: number | undefined;
  readonly refuse: Refuse;
}

function valuesOf(store: Store, ranges: readonly ByteRange[], place: Place): TensorValues {
  const { path, draft, parameters, width, refuse } = place;
  const encoding = ENCODINGS[store];
  const whole: TensorValues = { kind: "stored", encoding, path, ranges };
  if (width === undefined || encoding === "strings" || store === "opaque") return whole;
  const [count, last] = storedOf(store, ranges, width, draft);
  // Nobody counted a long list of varints, which takes a byte of each at least: whoever reads it does.
  if (count === undefined || last === undefined || count === parameters) return whole;
  if (store === "raw" || count > parameters || !Number.isInteger(count)) {
    const problem = `A tensor of ${parameters} elements stores ${lengthOf(ranges)} bytes, which are not as many`;
    throw refuse("tensor-size", `${problem}: the file is damaged; export it again.`, draft.offset);
  }
  // The last element stands for all that are left out.
  const missing = parameters - count;
  if (missing <= MOST_REPEATS) return { ...whole, ranges: [...ranges, ...new Array<ByteRange>(missing).fill(last)] };
  return { ...whole, strides: draft.dims.map(() => 0) };
}

/** How many elements there are, as far as that is known, and where the last one is. */
function storedOf(
  store: Store,
  ranges: readonly ByteRange[],
  width: number,
  { varints }: TensorDraft,
): readonly [number | undefined, ByteRange | undefined] {
  if (store === "varint") return [varints?.values.length, varints?.last];
  const final = ranges.at(-1) ?? { offset: 0, length: 0 };
  return [lengthOf(ranges) / width, { offset: final.offset + final.length - width, length: width }];
}

function productOf(dims: readonly number[], offset: number, refuse: Refuse): number {
  const product = dims.reduce((so, size) => so * size, 1);
  if (!Number.isSafeInteger(product)) throw tooLarge(offset, refuse);
  return product;
}

function tooLarge(offset: number, refuse: Refuse): ArtifactError {
  return refuse(
    "tensor-too-large",
    "A tensor has more than 2^53 elements or bytes: the file is damaged; export it again.",
    offset,
  );
}

function lengthOf(ranges: readonly ByteRange[]): number {
  return ranges.reduce((sum, { length }) => sum + length, 0);
}
