import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { comparableOf, licenceFactsOf, placed } from "../stated.js";

export const licenseRemoved = defineRule({
  id: "license/removed",
  title: "A licence was stated and no longer is",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Model files travel without their repository. Without a licence, nobody downstream may assume any right to use the model, and automated checks refuse it.",
  fix: "Write the licence into the metadata of the new file or into its card, under the key that the base used.",
  options: NO_OPTIONS,
  *evaluate(comparison, _, ignored) {
    const { base, head } = comparableOf(comparison, ignored);
    if (base === undefined || head === undefined) return;
    const stated = licenceFactsOf(base);
    if (stated.length > 0 && licenceFactsOf(head).length === 0)
      yield { message: say`Licence ${placed(stated)} is no longer stated.` };
  },
});
