import type { FactChange } from "../../diff/change.js";
import { joined, listed, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { factChangesOf, isBlank, valuesOf } from "../stated.js";

export const baseChanged = defineRule({
  id: "lineage/base-changed",
  title: "The model was made from another base than before",
  severity: "warning",
  scope: "artifact",
  why: "Licence, data and known faults come with the base. An adapter works with exactly the base it was trained on: whoever has the former one loaded gets an error, or answers that make no sense.",
  fix: "Release it as a new major version, and tell those who load the base themselves.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const clauses = factChangesOf(comparison, "base_model", "base_model_version").flatMap(clauseOf);
    if (clauses.length > 0) yield { message: say`${joined(clauses)}.` };
  },
});

/** What comes to be stated was so all along, and what is no longer stated is told by lineage/base-declared. */
function clauseOf({ field, subject = "", base, head }: FactChange): readonly Message[] {
  const [before, after] = [base, head].map((facts) => valuesOf(facts.filter(({ value }) => !isBlank(value))));
  if (before === undefined || after === undefined || before.length === 0 || after.length === 0) return [];
  const what = field === "base_model" ? say`The base model` : say`The version of the base model ${subject}`;
  return [say`${what} is ${listed(after)}, and was ${listed(before)}`];
}
