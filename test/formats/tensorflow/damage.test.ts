import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(tensorflow, {
  milliseconds: 100,
  // Every file is looked at, read, and read again where the window does not fit.
  bytes: (size) => 4 * size,
  // A graph may end behind any node.
  isRefused: (path) => path.endsWith(".index"),
});
