import type { Format } from "../format.js";
import { probeCatboost } from "./probe.js";
import { readCatboost } from "./read.js";

export const catboost: Format = {
  id: "catboost",
  title: "CatBoost",
  paths: ["**/*.cbm"],
  hints: ["**/*.bin"],
  probe: probeCatboost,
  read: readCatboost,
};
