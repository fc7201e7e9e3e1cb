import type { Format } from "../format.js";
import { probePickle } from "./probe.js";
import { readPickleFile } from "./read.js";

export const pickle: Format = {
  id: "pickle",
  title: "Python pickle",
  paths: ["**/*.joblib", "**/*.pickle"],
  // `.pkl` is as well the ending of a configuration language, the others of whatever people like.
  hints: ["*.pkl", "*.pk", "*.p", "*.sav", "*.dat", "*.bin", "*.model", "*.joblib.gz", "*.joblib.z", "*.pkl.gz", "*.pkl.z"].map(
    (name) => `**/${name}`,
  ),
  probe: probePickle,
  read: readPickleFile,
};
