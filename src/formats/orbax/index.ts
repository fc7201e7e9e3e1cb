import type { Format } from "../format.js";
import { mainOf } from "./folder.js";
import { probeOrbax } from "./probe.js";
import { readOrbax } from "./read.js";

export const orbax: Format = {
  id: "orbax",
  title: "Orbax checkpoint",
  paths: ["**/_METADATA"],
  namesItsParts: true,
  mainOf,
  probe: probeOrbax,
  read: readOrbax,
};
