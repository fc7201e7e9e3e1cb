import type { Format } from "../format.js";
import { probeExecutorch } from "./probe.js";
import { readExecutorch } from "./read.js";

export const executorch: Format = {
  id: "executorch",
  title: "ExecuTorch",
  paths: ["**/*.pte"],
  probe: probeExecutorch,
  read: readExecutorch,
};
