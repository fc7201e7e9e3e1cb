import { z } from "zod";
import { isMapping } from "../mapping.js";
import { say } from "../message.js";
import { agreeing } from "../quantities.js";
import { defineRule } from "../rule.js";
import type { Check, Run } from "../schema/check.js";
import { documentOf } from "../schema/document.js";
import { readSchema } from "../schema/read.js";
import { statingOf } from "../stated.js";

/** Some seconds of one core with the worst pattern there can be; patterns for the labels of ImageNet-21k spend a million. */
const MAX_STEPS = 3_000_000;
/** More would bury the rest of the report; the first ones are corrected first. */
const MOST_VIOLATIONS = 10;

export const metadataSchema = defineRule({
  id: "metadata/schema",
  title: "The metadata does not fit the schema of the policy",
  severity: "off",
  scope: "artifact",
  why: "What a team needs to know about a model is more than a list of fields: values from a list, names of a certain form, results above a limit. A schema says it once, and for every model. A file that was not read may state more: what stands beside it is judged, and not what is missing there.",
  fix: "Correct what is named in the model card, the record of the model, or the metadata of the file when it is exported.",
  example: "schema: { required: [license] }",
  options: z.strictObject({
    schema: z
      .unknown()
      .superRefine((schema, context) => {
        if (!isMapping(schema)) {
          context.addIssue({ code: "custom", message: "Write a JSON Schema for the metadata, a mapping." });
          return;
        }
        const read = readSchema(schema);
        for (const { at, key, message } of read.kind === "broken" ? read.problems : []) {
          context.addIssue({ code: "custom", message, path: [...at], params: { key } });
        }
      })
      .meta({ type: "object" })
      .describe(
        "a JSON Schema (draft 2020-12, the keywords in docs/metadata.md) for the fields that are stated, nested at the dots",
      ),
  }),
  *evaluate(comparison, { schema }) {
    const { head } = statingOf(comparison);
    if (head === undefined) return;
    const run: Run = { stepsLeft: MAX_STEPS, isPartial: !head.isWhole };
    const violations = checkOf(schema)(documentOf(head), "", run, false);
    if (run.stepsLeft < 0) {
      yield {
        message: say`The schema was not applied to the end: this model states so much that it takes more than ${MAX_STEPS} steps.`,
      };
      return;
    }
    for (const message of violations.slice(0, MOST_VIOLATIONS)) yield { message };
    const hidden = violations.length - MOST_VIOLATIONS;
    if (hidden > 0)
      yield { message: say`At least ${hidden} more ${agreeing(hidden, "value does", "values do")} not fit the schema.` };
  },
});

/** One schema judges every model of a review. */
const CHECKS = new WeakMap<object, Check>();

function checkOf(schema: unknown): Check {
  const known = isMapping(schema) ? CHECKS.get(schema) : undefined;
  if (known !== undefined) return known;
  const read = readSchema(schema);
  if (read.kind === "broken") throw new RangeError("a schema that was not checked");
  if (isMapping(schema)) CHECKS.set(schema, read.check);
  return read.check;
}
