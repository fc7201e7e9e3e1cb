import { licencesOf } from "../licences.js";
import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const licenseChanged = defineRule({
  id: "license/changed",
  title: "The file states another licence",
  severity: "warning",
  scope: "artifact",
  why: "A licence decides who may use the model and for what. It changes when the weights come from elsewhere or a template is copied, and rarely because someone decided it.",
  fix: "Confirm the change with whoever answers for licences, or restore the licence of the base.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { base, head } = modelsOf(comparison);
    const [before, after] = [licencesOf(base?.metadata ?? []), licencesOf(head?.metadata ?? [])];
    if (before.length === 0 || after.length === 0 || sameLicences(before, after)) return;
    yield { message: say`Licence changed from ${listed(before)} to ${listed(after)}.` };
  },
});

/** Identifiers of licences are the same whatever their case. */
function sameLicences(before: readonly string[], after: readonly string[]): boolean {
  const folded = (licences: readonly string[]) => new Set(licences.map((licence) => licence.toLowerCase()));
  const [a, b] = [folded(before), folded(after)];
  return a.size === b.size && [...a].every((licence) => b.has(licence));
}
