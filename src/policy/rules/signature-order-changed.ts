import { joined, ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { sequenceText } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";

export const orderChanged = defineRule({
  id: "signature/order-changed",
  title: "Inputs or outputs stand in another order",
  severity: "warning",
  scope: "artifact",
  why: "Callers by name do not notice, callers by position feed or read the wrong value, often without an error.",
  fix: "Export in the order of the base, or make sure that every caller goes by name.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const clauses = changesOf(comparison, "values-reordered").map(({ side, base, head }) => {
      const subject = ours(side === "input" ? "inputs" : "outputs");
      return say`${subject} from ${sequenceText(base)} to ${sequenceText(head)}`;
    });
    if (clauses.length > 0) yield { message: say`Order changed: ${joined(clauses)}.` };
  },
});
