import { tflite } from "../../../src/formats/tflite/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(tflite, {
  milliseconds: 100,
  bytes: (size) => size,
  // What stands last may be padding.
  isRefused: (_, length, size) => length < size - 3,
});
