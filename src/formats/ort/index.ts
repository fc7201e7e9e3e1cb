import type { Format } from "../format.js";
import { probeOrt } from "./probe.js";
import { readOrt } from "./read.js";

export const ort: Format = {
  id: "ort",
  title: "ONNX Runtime",
  paths: ["**/*.ort"],
  probe: probeOrt,
  read: readOrt,
};
