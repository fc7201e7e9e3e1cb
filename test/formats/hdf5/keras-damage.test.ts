import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { describeDamage } from "../damage.js";

/** Models that Keras wrote into HDF5. */
await describeDamage(
  hdf5,
  {
    milliseconds: 100,
    bytes: (size) => 2 * size + 1024,
    isRefused: () => true,
    ignored: /\.keras$/,
  },
  "keras",
);
