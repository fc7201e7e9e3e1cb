import { keras } from "../../../src/formats/keras/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(keras, {
  milliseconds: 100,
  // The directory of the archive, its headers, the configuration, and each page of HDF5 once.
  bytes: (size) => 4 * size + 4096,
  isRefused: () => true,
  ignored: /\.h5$/,
});
