import type { Format } from "../format.js";
import { probeOnnx } from "./probe.js";
import { readOnnx } from "./read.js";

export const onnx: Format = {
  id: "onnx",
  title: "ONNX",
  paths: ["**/*.onnx"],
  namesItsParts: true,
  probe: probeOnnx,
  read: readOnnx,
};
