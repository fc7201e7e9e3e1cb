import { z } from "zod";
import { isLicenceKey } from "../licences.js";
import { say } from "../message.js";
import { NAME_PATTERNS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf, statedFacts } from "../sides.js";

export const metadataRequired = defineRule({
  id: "metadata/required",
  title: "The model does not state what the policy asks for",
  severity: "off",
  scope: "artifact",
  why: "Months later the file is all that is left of a training run. What it was trained on, from which base and under which licence can only be known if it was written down.",
  fix: "Write the fields into the metadata of the file when it is exported.",
  options: z.strictObject({
    fields: NAME_PATTERNS.min(1, "List at least one field, such as license.").describe(
      "keys that must be stated, such as license or base_model; case does not count",
    ),
  }),
  *evaluate(comparison, { fields }) {
    const { head } = modelsOf(comparison);
    if (head === undefined) return;
    const stated = statedFacts(head)
      .filter(({ value }) => value.trim() !== "")
      .map(({ key }) => key.toLowerCase());
    const missing = fields.filter((field) => {
      const wanted = field.toLowerCase();
      return !stated.some((key) => key === wanted || (isLicenceKey(wanted) && isLicenceKey(key)));
    });
    if (missing.length > 0)
      yield { message: say`${named("Field", missing)} ${agreeing(missing.length, "is", "are")} not stated.` };
  },
});
