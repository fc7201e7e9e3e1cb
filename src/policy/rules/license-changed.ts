import { besideOf } from "../../metadata/beside.js";
import { licenceOf } from "../../metadata/licences.js";
import { meaningOf } from "../../metadata/statements.js";
import type { Fact } from "../../model/metadata.js";
import { joined, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { comparableOf, licenceFactsOf, placed } from "../stated.js";

export const licenseChanged = defineRule({
  id: "license/changed",
  title: "Another licence is stated",
  severity: "warning",
  scope: "artifact",
  why: "A licence decides who may use the model and for what. It changes when the weights come from elsewhere or a template is copied, and rarely because someone decided it.",
  fix: "Confirm the change with whoever answers for licences, or restore the licence of the base.",
  options: NO_OPTIONS,
  *evaluate(comparison, _, ignored) {
    const { base, head } = comparableOf(comparison, ignored);
    const [before, after] = [licenceFactsOf(base), licenceFactsOf(head)];
    if (before.length === 0 || after.length === 0) return;
    // A source that is new, or gone, and agrees with the others changes nothing.
    const [known, there] = [meaningsOf(before), meaningsOf(after)];
    const lost = before.filter((fact) => !there.has(licenceMeaning(fact)));
    // What a file says of itself is not new beside a base of which the file was not read.
    const comparable = base?.isWhole === false && head !== undefined ? licenceFactsOf(besideOf(head)) : after;
    const gained = (lost.length > 0 ? after : comparable).filter((fact) => !known.has(licenceMeaning(fact)));
    if (lost.length === 0 && gained.length === 0) return;
    const unknown = unknownOf([...lost, ...gained]);
    const doubt = unknown.length === 0 ? [] : say` ${unknown} is no SPDX licence, so what the difference means is not known.`;
    if (lost.length === 0) yield { message: say`Licence ${placed(gained)} is stated beside ${placed(before)}.${doubt}` };
    else if (gained.length === 0)
      yield { message: say`Licence ${placed(lost)} is no longer stated beside ${placed(after)}.${doubt}` };
    else yield { message: say`Licence changed from ${placed(lost)} to ${placed(gained)}.${doubt}` };
  },
});

/** Licences of equal meaning are one, respelled at most. */
function meaningsOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.map(licenceMeaning));
}

function licenceMeaning({ value, field }: Fact): string {
  return meaningOf(value, "licence", field);
}

function unknownOf(facts: readonly Fact[]): Message {
  const texts = facts.map(({ value }) => licenceOf(value)).filter(({ known }) => known === undefined);
  return joined(
    [...new Set(texts.map(({ text }) => text))].slice(0, 1).map((text) => say`${text}`),
    ", ",
  );
}
