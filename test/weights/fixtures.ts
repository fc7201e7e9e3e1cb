import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { onnx } from "../../src/formats/onnx/index.js";
import { safetensors } from "../../src/formats/safetensors/index.js";
import type { Tensor } from "../../src/model/tensor.js";
import { openArtifact } from "../sources.js";

export const FOLDER = join(import.meta.dirname, "..", "fixtures", "kinship");

/** What numpy says of two tensors; `changed` is null where dtypes differ. Of equal ones only `elements` and `changed`. */
export interface TrueNumbers {
  readonly elements: number;
  readonly changed: number | null;
  readonly relativeL2?: number | null;
  readonly cosine?: number | null;
  readonly correlation?: number | null;
  readonly maxDifference?: number;
  readonly meanDifference?: number | null;
  readonly statistics?: Readonly<Record<"base" | "head", TrueStatistics>>;
  readonly rank?: number;
  readonly singularValues?: readonly number[];
}

export interface TrueStatistics {
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly norm: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly zeros: number;
  readonly nans: number;
  readonly infinities: number;
  readonly denormals: number;
}

/** `done` is what was done to the tensor, in the words of its kinship. One side's name is missing where that side lacks it. */
export interface TrueTensor extends Partial<TrueNumbers> {
  readonly base?: string;
  readonly head?: string;
  readonly done: string | null;
  readonly dequantised?: TrueNumbers;
}

export interface TruePair {
  readonly base: string;
  readonly head: string;
  readonly kind: string | null;
  readonly scope?: string;
  readonly rank?: number;
  readonly rows?: number;
  readonly tensors: readonly TrueTensor[];
}

export const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as readonly TruePair[];

export async function tensorsOf(name: string): Promise<ReadonlyMap<string, Tensor>> {
  const artifact = await openArtifact(new Map([[name, new Uint8Array(readFileSync(join(FOLDER, name)))]]), name);
  const format = name.endsWith(".onnx") ? onnx : safetensors;
  const { tensors } = await format.read(artifact, DEFAULT_BUDGET);
  return new Map(tensors.map((tensor) => [tensor.name, tensor]));
}
