import type { Format } from "../format.js";
import { probeTflite } from "./probe.js";
import { readTflite } from "./read.js";

export const tflite: Format = {
  id: "tflite",
  title: "TensorFlow Lite",
  paths: ["**/*.tflite"],
  hints: ["**/*.bin", "**/*.lite"],
  namesItsParts: true,
  probe: probeTflite,
  read: readTflite,
};
