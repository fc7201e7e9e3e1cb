import { ArtifactError, SourceError } from "../../errors.js";
import type { AbsenceReason, Tensor, TensorValues } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import type { OpenArtifact } from "../format.js";
import { bitsOf, dtypeOf } from "./dtypes.js";

/** The file of weights beside the document, of which only the size is asked. */
export interface WeightsFile {
  readonly path: string;
  readonly size: number | undefined;
  readonly reason: AbsenceReason;
  readonly detail: string;
}

/** `model.bin` of `model.xml`: nothing in the document names it. */
export async function weightsFileOf({ path, sibling }: OpenArtifact): Promise<WeightsFile> {
  const own = `${path.replace(/\.[^./]*$/, "")}.bin`;
  const found = await sibling(own);
  const nothing = { path: own, size: undefined };
  if (found === undefined) return { ...nothing, reason: "missing", detail: "" };
  if (!found.isFile) {
    return { ...nothing, reason: "missing", detail: "the path is a symbolic link or submodule, which is never followed" };
  }
  try {
    return { path: own, size: await found.size(), reason: "missing", detail: "" };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { ...nothing, reason: "unavailable", detail: "the file's bytes could not be had" };
  }
}

export interface Stated {
  readonly name: string;
  readonly elementType: string;
  /** Undefined where only the size is stated: the elements are a list. */
  readonly shape: string | undefined;
  readonly offset: string;
  readonly size: string;
  /** Where the layer stands in the document. */
  readonly at: number;
}

/** A constant by what its layer states. Refuses one whose size and shape disagree. */
export function tensorOf(stated: Stated, file: WeightsFile, path: string, anomalies: Anomalies): Tensor {
  const { name, at } = stated;
  const refuse = (code: string, problem: string) =>
    new ArtifactError(code, `${problem}: the file is damaged; export it again.`, { path, offset: at });
  const dtype = dtypeOf(stated.elementType);
  const bits = bitsOf(dtype);
  const [offset, size] = [countOf(stated.offset), countOf(stated.size)];
  if (offset === undefined || size === undefined)
    throw refuse("tensor-malformed", "The place of a constant is no pair of numbers");
  const sizes = stated.shape === undefined ? [Math.floor((size * 8) / (bits ?? 8))] : sizesOf(stated.shape);
  if (sizes === undefined) throw refuse("tensor-malformed", "The shape of a constant is no list of sizes");
  const parameters = sizes.reduce((product, one) => product * one, 1);
  const bytes = bits === undefined ? size : Math.ceil((parameters * bits) / 8);
  if (!Number.isSafeInteger(parameters) || !Number.isSafeInteger(bytes)) {
    throw refuse("tensor-too-large", "A constant has more than 2^53 elements or bytes");
  }
  if (bytes !== size) throw refuse("tensor-size", `A constant has ${size} bytes, and its shape needs ${bytes}`);
  if (bits === undefined && dtype !== "string") {
    anomalies.add("unknown-dtype", name, "the constant's element type is not defined by the format, or newer than this reader");
  }
  return { name, kind: "constant", dtype, shape: sizes, parameters, bytes, values: valuesOf(offset, size, file) };
}

function valuesOf(offset: number, length: number, { path, size, reason, detail }: WeightsFile): TensorValues {
  if (length === 0) return { kind: "empty" };
  if (size === undefined) return { kind: "absent", path, reason, detail };
  if (offset + length > size) {
    const problem = `bytes ${offset} to ${offset + length} are wanted of a file of ${size} bytes`;
    return { kind: "absent", path, reason: "out-of-range", detail: problem };
  }
  return { kind: "stored", encoding: "elements", path, ranges: [{ offset, length }] };
}

// OpenVINO itself has no limit; real tensors have up to 8.
const LARGEST_RANK = 64;

function sizesOf(shape: string): readonly number[] | undefined {
  if (shape.trim() === "") return [];
  const sizes = shape.split(",", LARGEST_RANK + 1).map((size) => countOf(size.trim()));
  return sizes.length > LARGEST_RANK || sizes.includes(undefined) ? undefined : sizes.filter((size) => size !== undefined);
}

/** A plain number of bytes or elements. */
function countOf(text: string): number | undefined {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
