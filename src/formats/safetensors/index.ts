import type { Format } from "../format.js";
import { probeSafetensors } from "./probe.js";
import { readSafetensors } from "./read.js";

/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;

export const safetensors: Format = {
  id: "safetensors",
  title: "safetensors",
  paths: ["**/*.safetensors", "**/*.safetensors.index.json"],
  mainOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
  },
  probe: probeSafetensors,
  read: readSafetensors,
};
