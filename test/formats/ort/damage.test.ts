import { ort } from "../../../src/formats/ort/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(ort, {
  milliseconds: 100,
  bytes: (size) => size,
  // What stands last may be padding.
  isRefused: (_, length, size) => length < size - 2,
});
