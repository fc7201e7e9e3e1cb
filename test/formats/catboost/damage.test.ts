import { catboost } from "../../../src/formats/catboost/index.js";
import { describeDamage } from "../damage.js";
import { fixture } from "./fixtures.js";

const core = (path: string) => 8 + new DataView(fixture(path).buffer).getUint32(4, true);

await describeDamage(catboost, {
  milliseconds: 100,
  bytes: (size) => size,
  // What stands behind the core is not needed by every model.
  isRefused: (path, length) => length < core(path),
});
