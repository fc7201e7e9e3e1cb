import { failureOf } from "../failures.js";
import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const baseUnread = defineRule({
  id: "complete/base-unread",
  title: "The base could not be read, so nothing was compared",
  severity: "warning",
  scope: "artifact",
  why: "The head is reported as if it were new. A pull request that repairs a broken file must be able to pass, but a person has to judge what changed.",
  fix: "Compare the two files by hand, or check that the base is the file you believe it is.",
  options: NO_OPTIONS,
  *evaluate({ base, head }) {
    if (head?.status !== "read" || base === undefined || base.status === "read" || base.status === "unavailable") return;
    yield { message: say`Judged as an added model. The base: ${failureOf(base)}` };
  },
});
