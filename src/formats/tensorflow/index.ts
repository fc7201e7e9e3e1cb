import type { Format } from "../format.js";
import { probeTensorflow } from "./probe.js";
import { readTensorflow } from "./read.js";

/** What stands in the folder of a SavedModel beside its main file. */
const IN_FOLDER = /^(?<folder>(.*\/)?)(variables\/variables\.(index|data-\d{5}-of-\d{5})|(fingerprint|keras_metadata)\.pb)$/;
/** `model.ckpt.data-00000-of-00002` belongs to `model.ckpt.index`. */
const SHARD_NAME = /^(?<prefix>.+)\.data-\d{5}-of-\d{5}$/;

export const tensorflow: Format = {
  id: "tensorflow",
  title: "TensorFlow (SavedModel, frozen graph, checkpoint)",
  paths: ["**/saved_model.pb"],
  hints: ["**/*.pb", "**/*.index"],
  namesItsParts: true,
  mainOf(path) {
    const folder = IN_FOLDER.exec(path)?.groups?.folder;
    if (folder !== undefined) return `${folder}saved_model.pb`;
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.index`;
  },
  probe: probeTensorflow,
  read: readTensorflow,
};
