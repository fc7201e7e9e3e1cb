import { quoting, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { coveredText, waiverText } from "../waiver-text.js";

export const waiverUnread = defineRule({
  id: "policy/waiver-unread",
  title: "A waiver depends on a label, and the labels are not known",
  severity: "note",
  scope: "waivers",
  why: "Nobody can say whether the pull request has the label, so the waiver does not hold, and what it would cover counts.",
  fix: "Grant the job `pull-requests: read`, and run it for a pull request or a merge queue.",
  options: NO_OPTIONS,
  *evaluate(waivers) {
    for (const judged of waivers) {
      const { waiver, state, covers, reason = "" } = judged;
      if (state !== "labels-unknown" || covers === 0) continue;
      yield { at: waiver.at, message: say`${waiverText(waiver)} is not honoured${coveredText(judged)}. ${quoting(reason)}` };
    }
  },
});
