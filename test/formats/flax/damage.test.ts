import { flax } from "../../../src/formats/flax/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(flax, {
  milliseconds: 100,
  // Names are read once, and the shape of each array again.
  bytes: (size) => 2 * size + 64,
  isRefused: () => true,
});
