import { bitsOf, dtypeOf } from "../../encodings/onnx-dtypes.js";
import type { ArtifactError } from "../../errors.js";
import type { Tensor, TensorValues } from "../../model/tensor.js";
import type { SparseDraft, TensorDraft } from "./drafts.js";

/** What placing the tensors of one file takes. */
export interface Placing {
  readonly path: string;
  refuse(code: string, message: string, offset: number): ArtifactError;
}

/** Shape, size and place of a dense tensor. Refuses one whose bytes and shape disagree. */
export function placeTensor(draft: TensorDraft, placing: Placing): Omit<Tensor, "name" | "kind"> {
  const { dims, raw, texts, elements, position } = draft;
  const dtype = dtypeOf(draft.dataType);
  const parameters = productOf(dims, position, placing);
  const needed = bytesOf(draft.dataType, parameters);
  if (needed !== undefined && !Number.isSafeInteger(needed)) throw tooLarge(position, placing);
  const stored = dtype === "string" ? texts.reduce((sum, { length }) => sum + length, 0) : (raw?.length ?? 0);
  const shaped = { dtype, shape: dims, parameters, bytes: needed ?? stored };
  if (draft.isExternal) {
    const detail = "the values are in a file of which the model does not say the name";
    return { ...shaped, values: { kind: "absent", path: placing.path, reason: "missing", detail } };
  }
  const isWrong = dtype === "string" ? texts.length !== parameters : needed !== undefined && stored !== needed;
  if (isWrong) {
    const problem = `A tensor of ${parameters} elements stores ${dtype === "string" ? `${texts.length} texts` : `${stored} bytes`}`;
    throw placing.refuse("tensor-size-mismatch", `${problem}: the file is damaged; convert the model again.`, position);
  }
  const ranges = dtype === "string" ? texts : raw === undefined ? [] : [raw];
  const values: TensorValues =
    parameters === 0 || ranges.length === 0
      ? { kind: "empty" }
      : { kind: "stored", encoding: dtype === "string" ? "strings" : "elements", path: placing.path, ranges };
  return { ...shaped, values, ...(elements?.length === parameters ? { elements } : {}) };
}

/** A sparse tensor counts with all its elements; only those that are stored have a place. */
export function placeSparse({ values, indices, dims, position }: SparseDraft, placing: Placing): Omit<Tensor, "name" | "kind"> {
  const stored = values && placeTensor(values, placing);
  const places = indices && placeTensor(indices, placing);
  const parameters = productOf(dims, position, placing);
  if (stored === undefined || stored.parameters > parameters || (places?.shape[0] ?? 0) !== stored.parameters) {
    const problem = "A sparse tensor has other values than places";
    throw placing.refuse("sparse-tensor", `${problem}: the file is damaged; convert the model again.`, position);
  }
  const bytes = bytesOf(values?.dataType ?? 0, parameters) ?? stored.bytes;
  const isStored = stored.values.kind === "stored" && places !== undefined;
  return {
    dtype: stored.dtype,
    shape: dims,
    parameters,
    bytes,
    values: isStored ? { ...stored.values, indices: places.values } : stored.values,
  };
}

function bytesOf(dataType: number, parameters: number): number | undefined {
  const bits = bitsOf(dtypeOf(dataType));
  // Types below a byte are packed and fill their last byte up.
  return bits === undefined ? undefined : Math.ceil((parameters * bits) / 8);
}

function productOf(dims: readonly number[], position: number, placing: Placing): number {
  const product = dims.includes(0) ? 0 : dims.reduce((all, size) => all * size, 1);
  if (!Number.isSafeInteger(product)) throw tooLarge(position, placing);
  return product;
}

function tooLarge(position: number, { refuse }: Placing): ArtifactError {
  return refuse(
    "tensor-too-large",
    "A tensor declares more than 2^53 elements or bytes: no file can hold it; convert it again.",
    position,
  );
}
