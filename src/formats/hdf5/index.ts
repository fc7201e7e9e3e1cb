import type { Format } from "../format.js";
import { probeHdf5 } from "./probe.js";
import { readHdf5Model } from "./read.js";

/** Whole models and weights that Keras wrote before its version 3, weights of later ones, and any other HDF5 file of tensors. */
export const hdf5: Format = {
  id: "hdf5",
  title: "HDF5 (Keras)",
  paths: ["**/*.weights.h5"],
  // Data sets for training have the same endings.
  hints: ["**/*.h5", "**/*.hdf5"],
  probe: probeHdf5,
  read: readHdf5Model,
};
