import type { Format } from "../format.js";
import { probeKeras } from "./probe.js";
import { readKeras } from "./read.js";

/** The archive that Keras 3 writes: configuration, weights in HDF5, assets. */
export const keras: Format = {
  id: "keras",
  title: "Keras",
  paths: ["**/*.keras"],
  probe: probeKeras,
  read: readKeras,
};
