import type { Format } from "../format.js";
import { probeLightgbm } from "./probe.js";
import { readLightgbm } from "./read.js";

export const lightgbm: Format = {
  id: "lightgbm",
  title: "LightGBM",
  paths: ["**/*.lgb"],
  // Endings of ordinary text count only where the name speaks of a model: every changed file of that name is opened.
  hints: [
    "**/*.model",
    "**/*.bst",
    "**/*model*.txt",
    "**/*lgb*.txt",
    "**/*lightgbm*.txt",
    "**/*booster*.txt",
    "**/*lgb*.json",
    "**/*lightgbm*.json",
  ],
  probe: probeLightgbm,
  read: readLightgbm,
};
