import type { ArtifactError } from "../../errors.js";
import type { StatedQuantisation } from "../../model/graph.js";
import type { Value } from "../../model/signature.js";
import type { ByteRange, DType, Tensor, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { ModelDraft, NumbersDraft, QuantisationDraft, TensorDraft } from "./drafts.js";
import { bitsOf, dtypeOf, isKnown } from "./dtypes.js";

/** What placing the tensors of one file takes. */
export interface Placing {
  readonly path: string;
  readonly buffers: ModelDraft["buffers"];
  /** The values of a tensor in another file, by the id of its external buffer; `needed` bytes, where the dtype tells. */
  external(id: number, needed: number | undefined): TensorValues;
  refuse(code: string, message: string, offset: number): ArtifactError;
  readonly anomalies: Anomalies;
}

/** The type of any value of a graph. */
export function valueFrom(draft: TensorDraft, name: string): Value {
  const dtype = dtypeOf(draft.code);
  const spelled = /^unknown\(([a-z]+)\)$/.exec(dtype)?.[1] ?? dtype;
  return { name, kind: "tensor", dtype: spelled, shape: shapeOf(draft), required: true };
}

/** An empty shape is that of a scalar where the file says so; older files do not tell a scalar from an unknown rank. */
function shapeOf({ shape, signature, hasRank }: TensorDraft): Value["shape"] {
  const sizes = signature !== undefined && signature.length === shape.length ? signature : shape;
  if (sizes.length === 0 && !hasRank) return null;
  return sizes.map((size) => (size < 0 ? null : size));
}

/** Shape, size and place of a tensor with values; undefined for one that is computed. Refuses one whose bytes and shape disagree. */
export function placeTensor(draft: TensorDraft, placing: Placing): Omit<Tensor, "name"> | undefined {
  const { position, buffer, external } = draft;
  if (buffer >= placing.buffers.length && buffer > 0) {
    const problem = `A tensor has its values in buffer ${buffer} of ${placing.buffers.length}`;
    throw placing.refuse("index-out-of-range", `${problem}: the file is damaged; convert the model again.`, position);
  }
  const range = placing.buffers[buffer];
  if (range === undefined && external === 0) return undefined;
  const dtype = dtypeOf(draft.code);
  const parameters = productOf(draft, placing);
  const needed = bytesNeeded(parameters, dtype, draft, placing);
  const { shape } = draft;
  if (range === undefined) {
    return { kind: "initializer", dtype, shape, parameters, bytes: needed ?? 0, values: placing.external(external, needed) };
  }
  const isSparse = draft.sparsity !== undefined;
  const isWrong = needed !== undefined && (isSparse ? range.length > needed : range.length !== needed);
  if (isWrong) {
    const problem = `A tensor of ${parameters} elements needs ${needed} bytes and has ${range.length}`;
    throw placing.refuse("tensor-size-mismatch", `${problem}: the file is damaged; convert the model again.`, position);
  }
  return {
    kind: isSparse ? "sparse-initializer" : "initializer",
    dtype,
    shape,
    parameters,
    bytes: needed ?? range.length,
    values: parameters === 0 ? { kind: "empty" } : storedAt(range, draft, placing.path),
  };
}

/** A type that no reader knows is told once for each tensor that has it. */
export function noteUnknown({ code }: TensorDraft, name: string, anomalies: Anomalies): void {
  if (isKnown(code)) return;
  anomalies.add("unknown-dtype", name, "the tensor's data type is not defined by the format, or newer than this reader");
}

/** Scale and zero point, where the file states them. */
export function statedOf(draft: QuantisationDraft, name: string, path: string): StatedQuantisation {
  const { scale, zeroPoint, axis } = draft;
  return {
    scale: numbersTensor(scale, `${name}.scale`, "float32", path),
    ...(zeroPoint === undefined ? {} : { zeroPoint: numbersTensor(zeroPoint, `${name}.zero_point`, "int64", path) }),
    axis,
  };
}

function numbersTensor({ range, count, elements }: NumbersDraft, name: string, dtype: DType, path: string): Tensor {
  const isPlain = elements?.every(Number.isFinite) === true;
  return {
    name,
    kind: "constant",
    dtype,
    shape: [count],
    parameters: count,
    bytes: range.length,
    values: { kind: "stored", encoding: "elements", path, ranges: [range] },
    ...(isPlain ? { elements } : {}),
  };
}

function storedAt(range: ByteRange, { sparsity }: TensorDraft, path: string): TensorValues {
  const stored = { kind: "stored", encoding: "elements", path } as const;
  // Which elements are stored is told by lists for each dimension instead of by places.
  return { ...stored, ranges: [range], ...(sparsity === undefined ? {} : { indices: { ...stored, ranges: sparsity } }) };
}

function productOf({ shape, position }: TensorDraft, { refuse }: Placing): number {
  if (shape.some((size) => size < 0)) {
    const problem = "A tensor with values has a negative size";
    throw refuse("tensor-shape", `${problem}: the file is damaged; convert the model again.`, position);
  }
  if (shape.includes(0)) return 0;
  const product = shape.reduce((all, size) => all * size, 1);
  if (Number.isSafeInteger(product)) return product;
  throw refuse("tensor-too-large", "A tensor declares more than 2^53 elements: no file can hold it; convert it again.", position);
}

function bytesNeeded(parameters: number, dtype: DType, { position }: TensorDraft, { refuse }: Placing): number | undefined {
  const bits = bitsOf(dtype);
  if (bits === undefined) return undefined;
  // Types below a byte are packed and fill their last byte up.
  const bytes = Math.ceil(parameters * (bits / 8));
  if (Number.isSafeInteger(bytes)) return bytes;
  throw refuse("tensor-too-large", "A tensor declares more than 2^53 bytes: no file can hold it; convert it again.", position);
}
