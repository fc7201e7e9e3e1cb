import { failureOf, isMalformed } from "../failures.js";
import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const notExamined = defineRule({
  id: "complete/not-examined",
  title: "A changed model could not be examined",
  severity: "error",
  scope: "artifact",
  why: "Nothing is known about a file that was not read, and silence about it would look like a pass.",
  fix: "If the format is not read yet, review the file by other means and leave it out under `models: exclude`, or set this rule to `warning`. If its bytes are missing, commit the file itself or give the job access to it.",
  options: NO_OPTIONS,
  *evaluate({ base, head }) {
    if (head !== undefined && head.status !== "read" && !isMalformed(head)) yield { message: failureOf(head) };
    if (base?.status === "unavailable") yield { message: say`The base: ${failureOf(base)}` };
  },
});
