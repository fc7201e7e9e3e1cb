import { executorch } from "../../../src/formats/executorch/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(executorch, {
  milliseconds: 100,
  bytes: (size) => size,
  isRefused: () => true,
});
