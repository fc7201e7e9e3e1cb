import type { Format } from "../format.js";
import { probeNumpy } from "./probe.js";
import { readNumpy } from "./read.js";

export const numpy: Format = {
  id: "numpy",
  title: "NumPy",
  paths: ["**/*.npy", "**/*.npz"],
  probe: probeNumpy,
  read: readNumpy,
};
