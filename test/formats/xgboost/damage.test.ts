import { xgboost } from "../../../src/formats/xgboost/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(xgboost, {
  milliseconds: 100,
  // Its first bytes tell the notation.
  bytes: (size) => size + 512,
  isRefused: () => true,
});
