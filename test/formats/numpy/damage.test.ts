import { numpy } from "../../../src/formats/numpy/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(numpy, {
  milliseconds: 100,
  // Of archives the directory and the header of each entry, and behind it the array's.
  bytes: (size) => 4 * size + 64,
  // What an array of objects would call is told wherever it ends, and one of two arrays is one.
  isRefused: (path) => !/^(objects|objects-numpy2|strings|two)\.npy$/.test(path),
});
