import { licencesOf } from "../licences.js";
import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const licenseRemoved = defineRule({
  id: "license/removed",
  title: "The file stated a licence and no longer does",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "Model files travel without their repository. Without a licence inside, nobody downstream may assume any right to use the file, and automated checks refuse it.",
  fix: "Write the licence into the metadata of the new file, under the key that the base used.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { base, head } = modelsOf(comparison);
    if (base === undefined || head === undefined) return;
    const stated = licencesOf(base.metadata);
    if (stated.length > 0 && licencesOf(head.metadata).length === 0)
      yield { message: say`Licence ${listed(stated)} is no longer stated.` };
  },
});
