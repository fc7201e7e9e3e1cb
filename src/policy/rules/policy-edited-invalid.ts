import { quoting, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

/** Problems of an edited policy that are told one by one. */
const MAX_TOLD = 5;

export const editedInvalid = defineRule({
  id: "policy/edited-invalid",
  title: "The change edits the policy so that it cannot be read",
  severity: "error",
  scope: "review",
  why: "Once merged, this policy judges every later change, and a policy that cannot be read stops all of them.",
  fix: "Correct the lines named here. The policy of the base judges this change either way.",
  options: NO_OPTIONS,
  *evaluate({ editedPolicy }) {
    if (editedPolicy === undefined) return;
    for (const { line, column, message } of editedPolicy.problems.slice(0, MAX_TOLD)) {
      yield { path: editedPolicy.path, at: { line, column }, message: say`Line ${line}, column ${column}: ${quoting(message)}` };
    }
  },
});
