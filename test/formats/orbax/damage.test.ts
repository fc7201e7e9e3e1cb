import { orbax } from "../../../src/formats/orbax/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(orbax, {
  milliseconds: 250,
  // Every file is looked at and read.
  bytes: (size) => 2 * size + 4096,
});
