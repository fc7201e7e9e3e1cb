import { z } from "zod";
import type { Comparison } from "../../diff/comparison.js";
import { NOTHING_IGNORED } from "../../diff/metadata.js";
import { notationOf } from "../../metadata/embedded.js";
import { keyFor } from "../../metadata/keys.js";
import { FIELDS, isFieldId } from "../../model/fields.js";
import type { Stated } from "../../model/metadata.js";
import { pathMatcher } from "../glob.js";
import { joined, listed, type Message, say } from "../message.js";
import { MAX_ENTRIES, NAMES, PATH_GLOBS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { comparableOf, isBlank, placeOf, statingOf } from "../stated.js";
import { closestOf } from "../suggestion.js";

const FIELD_NAMES = NAMES.min(1, "List at least one field, such as license.");

export const metadataRequired = defineRule({
  id: "metadata/required",
  title: "The model does not state what the policy asks for",
  severity: "off",
  scope: "artifact",
  why: "Months later the file is all that is left of a training run. What it was trained on, from which base and under which licence can only be known if it was written down. A file that was not read may state what is missing beside it: of it only what was taken away from beside it is told.",
  fix: "Write the fields into the model card, the record of the model, or the metadata of the file when it is exported.",
  example: "fields: [license, training.datasets]",
  options: z
    .strictObject({
      fields: FIELD_NAMES.optional().describe(
        "what must be stated, such as license, training.datasets or training.hyperparameters.seed; keys that are no field count as they are spelled; case does not count",
      ),
      where: z
        .array(
          z
            .strictObject({
              formats: NAMES.optional().describe("formats of models, such as onnx; all when left out"),
              paths: PATH_GLOBS.optional().describe("globs of models; all when left out"),
              fields: FIELD_NAMES.describe("what such models must state"),
            })
            .refine(
              ({ formats, paths }) => formats !== undefined || paths !== undefined,
              "Say which models are meant, with `formats`, `paths` or both.",
            ),
        )
        .max(MAX_ENTRIES, `A list has at most ${MAX_ENTRIES} entries.`)
        .optional()
        .describe("more fields for some models, by format and path"),
    })
    .refine(({ fields, where }) => fields !== undefined || where !== undefined, "List `fields`, such as fields: [license]."),
  *evaluate(comparison, { fields = [], where = [] }) {
    const { head } = statingOf(comparison);
    if (head === undefined) return;
    const format = formatOf(comparison.head);
    const meant = where.filter(
      ({ formats, paths }) =>
        (formats === undefined || formats.some((name) => name.toLowerCase() === format)) &&
        (paths === undefined || pathMatcher(paths)(comparison.path)),
    );
    const wanted = [...new Set([...fields, ...meant.flatMap((entry) => entry.fields)])];
    const stated = namesStatedBy(head);
    const missing = wanted.filter((field) => !stated.has(canonical(field)));
    // What a file that was not read states, nobody knows: complete/not-examined and format/malformed tell of it.
    const before = head.isWhole ? undefined : namesStatedBy(comparableOf(comparison, NOTHING_IGNORED).base ?? NOTHING_STATED);
    const told = before === undefined ? missing : missing.filter((field) => before.has(canonical(field)));
    if (told.length === 0) return;
    const hints = [...told.flatMap((field) => hintFor(field, head)), ...keysHint(told, head)];
    const verb = agreeing(told.length, "is", "are");
    const what = head.isWhole ? say`${verb} not stated.` : say`${verb} no longer stated beside the model.`;
    yield { message: say`${named("Field", told)} ${what}${joined(hints, "")}` };
  },
});

const NOTHING_STATED: Pick<Stated, "facts" | "metadata"> = { facts: [], metadata: [] };

/** In lower case. Of a file that was not read it is what its content or its name promises. */
function formatOf(head: Comparison["head"]): string | undefined {
  return (head?.format ?? head?.promised)?.toLowerCase();
}

const BRITISH: ReadonlyMap<string, string> = new Map([
  ["licence", "license"],
  ["licence_link", "license_link"],
]);

function canonical(field: string): string {
  const name = field.trim().toLowerCase();
  return BRITISH.get(name) ?? name;
}

/** Fields, their subjects as `training.hyperparameters.seed`, and keys as they are spelled, in lower case. */
function namesStatedBy({ facts, metadata }: Pick<Stated, "facts" | "metadata">): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { key, value } of metadata) if (!isBlank(value)) names.add(canonical(key));
  for (const { field, subject, value } of facts) {
    if (isBlank(value)) continue;
    names.add(field);
    if (subject !== undefined) names.add(`${field}.${subject}`.toLowerCase());
  }
  return names;
}

/** How the convention that the file follows spells what is missing. */
function keysHint(missing: readonly string[], { metadata }: Pick<Stated, "metadata">): readonly Message[] {
  const notation = notationOf(metadata);
  if (notation === "generic") return [];
  const keys = missing.map(canonical).flatMap((field) => (isFieldId(field) ? (keyFor(field, notation) ?? []) : []));
  return keys.length === 0
    ? []
    : [say` In a file that is written like this one the ${agreeing(keys.length, "key is", "keys are")} ${listed(keys)}.`];
}

/** Why a field that looks as if it were stated is not. */
function hintFor(field: string, { facts, metadata }: Pick<Stated, "facts" | "metadata">): readonly Message[] {
  const name = canonical(field);
  const blank =
    facts.find((fact) => fact.field === name && fact.value.trim() !== "") ??
    metadata.find(({ key, value }) => canonical(key) === name && value.trim() !== "");
  if (blank !== undefined) return [say` What stands in ${placeOf(blank)} is a placeholder.`];
  const meant = isFieldId(name)
    ? undefined
    : closestOf(
        name,
        FIELDS.map(({ id }) => id),
      );
  // A subject is a word of the team's own; it is no misspelt field.
  if (meant === undefined || name.startsWith(`${meant}.`)) return [];
  return [say` Did the policy mean ${meant}?`];
}
