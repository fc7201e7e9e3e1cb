import { openvino } from "../../../src/formats/openvino/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(openvino, {
  milliseconds: 100,
  bytes: (size) => size,
  // Without its last line break it is the same document.
  isRefused: (_, length, size) => length < size - 1,
});
