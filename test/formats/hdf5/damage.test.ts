import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(hdf5, {
  // The index of 140,000 chunks takes a tenth of a second each time.
  milliseconds: 1000,
  // Each page once, however often it is asked for, and the end of the file, where an archive would end.
  bytes: (size) => 2 * size + 1024,
  isRefused: () => true,
});
