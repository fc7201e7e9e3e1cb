import { coreml } from "../../../src/formats/coreml/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(coreml, {
  milliseconds: 100,
  // The first byte of a file is looked at before it is read.
  bytes: (size) => size + 16,
  // Without its last line break it is the same manifest.
  isRefused: (_, length, size) => length < size - 1,
});
