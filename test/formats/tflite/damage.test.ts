import { tflite } from "../../../src/formats/tflite/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(tflite, {
  milliseconds: 100,
  // The archive behind a model with one is read apart from it: its end, once near and once far, its headers, its files.
  bytes: (size) => 4 * size,
  // What stands last may be padding, or the archive, of which the files that are gone are told.
  isRefused: (path, length, size) => length < (path === "described.tflite" ? 1054 : size - 3),
});
