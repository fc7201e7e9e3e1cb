import { lightgbm } from "../../../src/formats/lightgbm/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(lightgbm, {
  milliseconds: 100,
  bytes: (size) => size,
  // A text may end behind any tree.
  isRefused: (path) => path === "dump.json",
});
