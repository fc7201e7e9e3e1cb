import type { Comparison } from "../../diff/comparison.js";
import { licenceOf } from "../../metadata/licences.js";
import { type BaseLicence, baseLicencesOf, modelNamesOf } from "../base-models.js";
import { conflictOf } from "../licence-inheritance.js";
import { type Message, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { licenceFactsOf, placeOf, statingOf } from "../stated.js";

export const licenseCompatible = defineRule({
  id: "license/compatible-with-base",
  title: "The licence promises more than that of the base model allows",
  severity: "warning",
  strict: "error",
  scope: "review",
  why: "A model made from another one is bound by the licence of the other. Whoever relies on a licence that could not be given uses the model without permission. Only contradictions that are certain from the names of the licences are told.",
  fix: "State the licence of the base, take a base whose licence allows this one, or correct the base that is named. The licence of a base outside the review can be stated as `base_model_license`.",
  options: NO_OPTIONS,
  *evaluate({ comparisons }) {
    const names = modelNamesOf(comparisons);
    for (const comparison of comparisons) {
      const messages = new Set<string>();
      for (const base of baseLicencesOf(comparison, names)) {
        for (const message of conflictsWith(base, comparison)) {
          const text = JSON.stringify(message);
          if (!messages.has(text)) yield { path: comparison.path, message };
          messages.add(text);
        }
      }
    }
  },
});

function* conflictsWith({ name, licence }: BaseLicence, comparison: Comparison): Iterable<Message> {
  const base = licenceOf(licence.value);
  const whose = name === "" ? ours("The base model") : say`Base model ${name}`;
  const seen = new Set<string>();
  for (const fact of licenceFactsOf(statingOf(comparison).head)) {
    const head = licenceOf(fact.value);
    const demand = conflictOf(base, head);
    if (demand === undefined || seen.has(head.known?.spdx ?? head.text)) continue;
    seen.add(head.known?.spdx ?? head.text);
    yield say`${whose} is under ${base.text} (${placeOf(licence)}), which ${demand}; ${head.text} (${placeOf(fact)}) does not keep that.`;
  }
}
