import type { Format } from "../format.js";
import { probeFlax } from "./probe.js";
import { readFlax } from "./read.js";

export const flax: Format = {
  id: "flax",
  title: "Flax",
  paths: ["**/*.msgpack"],
  hints: ["**/*.flax"],
  probe: probeFlax,
  read: readFlax,
};
