import type { Format } from "../format.js";
import { probeGguf } from "./probe.js";
import { readGguf } from "./read.js";
import { splitNameOf, splitPathOf } from "./splits.js";

export const gguf: Format = {
  id: "gguf",
  title: "GGUF",
  paths: ["**/*.gguf"],
  hints: ["**/*.bin"],
  mainOf(path) {
    const name = splitNameOf(path);
    return name === undefined ? undefined : splitPathOf(name, 1);
  },
  probe: probeGguf,
  read: readGguf,
};
