import { onnx } from "../../../src/formats/onnx/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(onnx, {
  milliseconds: 100,
  // A header that straddles two windows, and an attribute that is walked twice.
  bytes: (size) => 2 * size,
});
