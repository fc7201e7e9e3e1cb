import type { Format } from "../format.js";
import { probePytorch } from "./probe.js";
import { readPytorch } from "./read.js";

/** `pytorch_model-00001-of-00003.bin` belongs to `pytorch_model.bin.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.bin$/;

export const pytorch: Format = {
  id: "pytorch",
  title: "PyTorch",
  paths: ["**/*.pt", "**/*.pth", "**/*.ckpt", "**/*.jit", "**/*.ptl", "**/*.pt2", "**/*.pth.tar", "**/*.bin.index.json"],
  hints: ["**/*.bin", "**/*.model"],
  mainOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? undefined : `${prefix}.bin.index.json`;
  },
  probe: probePytorch,
  read: readPytorch,
};
