import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { waiverText } from "../waiver-text.js";

export const waiverStale = defineRule({
  id: "policy/waiver-stale",
  title: "A waiver covers nothing any more",
  severity: "warning",
  scope: "waivers",
  why: "A waiver that outlives its reason waits for the next finding of that rule, and accepts what nobody has looked at.",
  fix: "Remove the waiver, or narrow its paths to what still needs it.",
  options: NO_OPTIONS,
  *evaluate(waivers) {
    for (const { waiver, state, covers, isConcerned } of waivers) {
      // A waiver by label is a standing offer: most pull requests do not take it up.
      if (state !== "in-force" || waiver.label !== undefined || covers > 0 || !isConcerned) continue;
      yield { at: waiver.at, message: say`${waiverText(waiver)} covers nothing: the rule looked at these files and is content.` };
    }
  },
});
