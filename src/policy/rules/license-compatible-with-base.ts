import type { Comparison } from "../../diff/comparison.js";
import { type Licence, licenceOf } from "../../metadata/licences.js";
import type { Fact } from "../../model/metadata.js";
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
      const licences = headLicencesOf(comparison);
      for (const base of baseLicencesOf(comparison, names).slice(0, MAX_LICENCES)) {
        for (const message of conflictsWith(base, licences)) {
          const text = JSON.stringify(message);
          if (!messages.has(text)) yield { path: comparison.path, message };
          messages.add(text);
        }
      }
    }
  },
});

/** Distinct licences of one side that are held against those of the other: a model has one, a hostile card thousands. */
const MAX_LICENCES = 64;

interface HeadLicence {
  readonly licence: Licence;
  readonly fact: Fact;
}

function headLicencesOf(comparison: Comparison): readonly HeadLicence[] {
  const distinct = new Map<string, HeadLicence>();
  for (const fact of licenceFactsOf(statingOf(comparison).head)) {
    if (distinct.size === MAX_LICENCES) break;
    const licence = licenceOf(fact.value);
    const key = licence.known?.spdx ?? licence.text;
    if (!distinct.has(key)) distinct.set(key, { licence, fact });
  }
  return [...distinct.values()];
}

function* conflictsWith({ name, licence }: BaseLicence, heads: readonly HeadLicence[]): Iterable<Message> {
  const base = licenceOf(licence.value);
  const whose = name === "" ? ours("The base model") : say`Base model ${name}`;
  for (const { licence: head, fact } of heads) {
    const demand = conflictOf(base, head);
    if (demand === undefined) continue;
    yield say`${whose} is under ${base.text} (${placeOf(licence)}), which ${demand}; ${head.text} (${placeOf(fact)}) does not keep that.`;
  }
}
