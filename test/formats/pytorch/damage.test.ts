import { pytorch } from "../../../src/formats/pytorch/index.js";
import { describeDamage } from "../damage.js";

/** Where the last member of a tar ends: what follows is padding, which nobody misses. */
const ENDS = new Map([
  ["old-tar.pt", 9728],
  ["old-tar-module.pt", 6144],
]);

await describeDamage(pytorch, {
  milliseconds: 250,
  // The directory, the header of each entry, the entries that are read, and the beginning of each storage.
  bytes: (size) => 4 * size + 4096,
  // An exported program ends with an archive in an archive, which is one by itself; an attack that is cut short is told.
  isRefused: (path, length) => /\.(pt|bin)$/.test(path) && path !== "attack-legacy.pt" && length < (ENDS.get(path) ?? Infinity),
});
