import { z } from "zod";
import type { Companion, MetadataEntry } from "../../model/metadata.js";
import { type CardFault, cardFaults } from "../card-shape.js";
import { quoting, say } from "../message.js";
import { NAMES } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule, type PlacedObservation } from "../rule.js";
import { isBlank, statingOf } from "../stated.js";

/** More would bury the rest of the report; the first ones are corrected first. */
const MOST_FAULTS = 5;

export const cardValid = defineRule({
  id: "card/valid",
  title: "A model card or another file beside a model is wrong",
  severity: "warning",
  strict: "error",
  scope: "review",
  why: "Tools ignore a card that they cannot read, without a word: the licence, the datasets and the results that it states are then not stated at all.",
  fix: "Correct the lines that are named. The front matter of a card is YAML between two lines of `---`.",
  options: z.strictObject({
    fields: NAMES.default([]).describe(
      "keys that the front matter of every model card must have, such as license or pipeline_tag",
    ),
  }),
  *evaluate({ comparisons }, { fields }) {
    // One card often stands beside many models.
    const seen = new Set<string>();
    for (const comparison of comparisons) {
      const { head } = statingOf(comparison);
      for (const companion of head?.companions ?? []) {
        // A record of which nothing can be read is told by record/in-sync.
        const isTold = companion.kind === "record" && comparison.record?.status === "unreadable";
        if (isTold || seen.has(companion.path)) continue;
        seen.add(companion.path);
        const entries = head?.metadata.filter(({ source }) => source === companion.path) ?? [];
        const faults = faultsOf(companion, entries, fields);
        for (const fault of faults.slice(0, MOST_FAULTS)) yield observationOf(companion.path, fault);
        const hidden = faults.length - MOST_FAULTS;
        if (hidden > 0)
          yield { path: companion.path, message: say`${hidden} more ${agreeing(hidden, "fault", "faults")} of this file.` };
      }
    }
  },
});

function faultsOf(
  { kind, problems }: Companion,
  entries: readonly MetadataEntry[],
  fields: readonly string[],
): readonly CardFault[] {
  const told = problems.map(({ line, column, message }) => ({ line, column, message: quoting(message) }));
  if (kind !== "card") return told;
  // What could not be read may be what is missing.
  const stated = new Set(entries.filter(({ value }) => !isBlank(value)).map(({ key }) => key.toLowerCase()));
  const missing = problems.length > 0 ? [] : fields.filter((field) => !stated.has(field.toLowerCase()));
  const absent =
    missing.length === 0 ? [] : [{ message: say`${named("Key", missing)} ${agreeing(missing.length, "is", "are")} not stated.` }];
  return [...told, ...absent, ...cardFaults(entries)];
}

/** The line stands in the message too: reports that are no annotations have no other place for it. */
function observationOf(path: string, { line, column = 1, message }: CardFault): PlacedObservation {
  return line === undefined ? { path, message } : { path, at: { line, column }, message: say`Line ${line}: ${message}` };
}
