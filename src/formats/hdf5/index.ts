import type { Format } from "../format.js";
import { weightsBeside } from "./folder.js";
import { probeHdf5 } from "./probe.js";
import { readHdf5Model } from "./read.js";

/** `model_00000.weights.h5` belongs to `model.weights.json`; `config.json` to the weights of its folder, where there are any. */
const SHARD_NAME = /^(?<prefix>.+?)_\d{5,6}\.weights\.h5$/;

/** Whole models and weights that Keras wrote before its version 3, weights of later ones, and any other HDF5 file of tensors. */
export const hdf5: Format = {
  id: "hdf5",
  title: "HDF5 (Keras)",
  paths: ["**/*.weights.h5", "**/*.weights.json"],
  // Data sets for training have the same endings.
  hints: ["**/*.h5", "**/*.hdf5"],
  mainOf(path) {
    const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
    return prefix === undefined ? weightsBeside(path) : `${prefix}.weights.json`;
  },
  probe: probeHdf5,
  read: readHdf5Model,
};
