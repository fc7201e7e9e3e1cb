import type { Format } from "../format.js";
import { probeOpenvino } from "./probe.js";
import { readOpenvino } from "./read.js";

export const openvino: Format = {
  id: "openvino",
  title: "OpenVINO IR",
  // The name promises nothing: XML is ordinary text.
  paths: [],
  hints: ["**/*.xml"],
  mainOf(path) {
    return /\.bin$/i.test(path) ? path.replace(/\.bin$/i, ".xml") : undefined;
  },
  probe: probeOpenvino,
  read: readOpenvino,
};
