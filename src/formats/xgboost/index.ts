import type { Format } from "../format.js";
import { probeXgboost } from "./probe.js";
import { readXgboost } from "./read.js";

export const xgboost: Format = {
  id: "xgboost",
  title: "XGBoost",
  paths: ["**/*.ubj"],
  // Endings of ordinary text count only where the name speaks of a model: every changed file of that name is opened.
  hints: ["**/*.bst", "**/*.model", "**/*.bin", "**/*model*.json", "**/*xgb*.json", "**/*booster*.json"],
  probe: probeXgboost,
  read: readXgboost,
};
