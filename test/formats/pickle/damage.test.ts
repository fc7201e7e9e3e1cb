import { pickle } from "../../../src/formats/pickle/index.js";
import { describeDamage } from "../damage.js";

await describeDamage(pickle, {
  milliseconds: 100,
  // Its first bytes tell how it is packed; what is not packed is read again from there.
  bytes: (size) => 2 * size + 64,
  // An attack that is cut short is told nevertheless.
  isRefused: (path) => !path.startsWith("attacks/"),
  ignored: /values\.json$/,
});
