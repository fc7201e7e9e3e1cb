import type { Format } from "../format.js";
import { mainOf } from "./folder.js";
import { probeOrbax } from "./probe.js";
import { readOrbax } from "./read.js";

export const orbax: Format = {
  id: "orbax",
  title: "Orbax checkpoint",
  // The name promises nothing: case aside, it is also that of a summary that folders of Parquet files hold.
  paths: [],
  hints: ["**/_METADATA"],
  mainOf,
  probe: probeOrbax,
  read: readOrbax,
};
