import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { waiverText } from "../waiver-text.js";

// Enough for a training run and a release.
const SOON_DAYS = 30;

export const waiverExpiring = defineRule({
  id: "policy/waiver-expiring",
  title: "A waiver is about to expire",
  severity: "note",
  scope: "waivers",
  why: "When it ends, what it covers fails the next pull request, which may be somebody else's and urgent.",
  fix: "Mend what the waiver covers before that day, or agree on a later one.",
  options: NO_OPTIONS,
  *evaluate(waivers) {
    for (const { waiver, state, daysLeft, isConcerned } of waivers) {
      if (state === "expired" || daysLeft === undefined || daysLeft > SOON_DAYS || !isConcerned) continue;
      const left = daysLeft === 0 ? say`today` : say`in ${counted(daysLeft, "day")}, on ${waiver.until ?? ""}`;
      yield { at: waiver.at, message: say`${waiverText(waiver)} ends ${left}.` };
    }
  },
});
