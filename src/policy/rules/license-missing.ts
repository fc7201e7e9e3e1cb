import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { licenceFactsOf, statingOf } from "../stated.js";

export const licenseMissing = defineRule({
  id: "license/missing",
  title: "No licence is stated",
  severity: "off",
  strict: "warning",
  scope: "artifact",
  why: "Without a licence nobody but its author may use a model. A licence of the repository covers its code, and whether it covers the weights in it is an open question. A file that was not read may state one, so nothing is said about it.",
  fix: "State it in the model card, `license: apache-2.0`, in the record of the model, or in the metadata of the file.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { base, head } = statingOf(comparison);
    // A file that was not read may state one.
    if (head?.isWhole !== true || licenceFactsOf(head).length > 0) return;
    // That it went away is for license/removed to say.
    if (licenceFactsOf(base).length > 0) return;
    yield { message: say`No licence is stated, in the file or beside it.` };
  },
});
