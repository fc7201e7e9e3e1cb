import type { Reading } from "../../bytes/cursor.js";
import { type FlatBuffer, int32sOf, rootOf, tableOf, textOf } from "../../encodings/flatbuffers.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";

export const CONVERSION = "CONVERSION_METADATA";

export interface Conversion {
  readonly entries: readonly MetadataEntry[];
  /** The version of TensorFlow whose converter wrote the file. */
  readonly converter?: string;
}

/** ModelOptimizationMode of the schema of the conversion, in the words of its names. */
const OPTIMISATIONS: ReadonlyMap<number, string> = new Map([
  [1001, "post-training float16"],
  [1002, "post-training dynamic range"],
  [1003, "post-training full integer"],
  [1004, "post-training int16"],
  [2000, "quantisation-aware training"],
  [3001, "random sparsity"],
  [3002, "block sparsity"],
  [3003, "structured sparsity"],
]);

/** https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/conversion_metadata.fbs */
export function* converted(buffer: FlatBuffer): Reading<Conversion> {
  return yield* unlessDamaged<Conversion>({ entries: [] }, function* () {
    const root = yield* rootOf(buffer);
    const environment = yield* tableOf(root, 0);
    const converter = environment && (yield* textOf(environment, 0));
    const options = yield* tableOf(root, 1);
    const modes = (options && (yield* int32sOf(options, 0))) ?? [];
    const entries = modes.map((mode) => {
      return { key: "quantization", value: OPTIMISATIONS.get(mode) ?? `unknown(${mode})`, source: CONVERSION };
    });
    return { entries, ...(converter === undefined || converter === "" ? {} : { converter }) };
  });
}

/** Runtimes do not look at metadata: damage there keeps nobody from reading the model. */
export function* unlessDamaged<T>(otherwise: T, reading: () => Reading<T>): Reading<T> {
  try {
    return yield* reading();
  } catch (error) {
    if (error instanceof ArtifactError && error.code === "malformed-flatbuffer") return otherwise;
    throw error;
  }
}
