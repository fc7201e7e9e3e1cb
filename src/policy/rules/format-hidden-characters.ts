import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { anomalousNames, modelsOf } from "../sides.js";

export const hiddenCharacters = defineRule({
  id: "format/hidden-characters",
  title: "Names in the file hold characters that are not visible",
  severity: "warning",
  scope: "artifact",
  why: "Two names that look alike and are not the same hide a change from reviewers, and characters that reverse the direction of text make it read differently from what programs see.",
  fix: "Export again with plain names.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    const names = head === undefined ? [] : anomalousNames(head, "invisible-characters");
    if (names.length > 0) yield { message: say`Invisible characters in ${listed(names)}.` };
  },
});
