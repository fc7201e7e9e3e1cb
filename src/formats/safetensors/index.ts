import type { Format } from "../format.js";
import { probeSafetensors } from "./probe.js";
import { readSafetensors } from "./read.js";

export const safetensors: Format = {
  id: "safetensors",
  title: "safetensors",
  paths: ["**/*.safetensors", "**/*.safetensors.index.json"],
  probe: probeSafetensors,
  read: readSafetensors,
};
