import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { coveredText, waiverText } from "../waiver-text.js";

export const waiverExpired = defineRule({
  id: "policy/waiver-expired",
  title: "A waiver has expired and no longer holds",
  severity: "warning",
  strict: "error",
  scope: "waivers",
  why: "The exception was agreed for a time, and the time is over. What it covered counts again, whoever remembers why.",
  fix: "Mend what the waiver covered and remove it, or agree on a new day and write it under `until`.",
  options: NO_OPTIONS,
  *evaluate(waivers) {
    for (const judged of waivers) {
      const { waiver, state, isConcerned } = judged;
      if (state !== "expired" || !isConcerned) continue;
      const message = say`${waiverText(waiver)} ended on ${waiver.until ?? ""} and is not honoured${coveredText(judged)}.`;
      yield { at: waiver.at, message };
    }
  },
});
