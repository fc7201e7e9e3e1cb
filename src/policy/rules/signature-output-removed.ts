import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf, valueLabel } from "../sides.js";

export const outputRemoved = defineRule({
  id: "signature/output-removed",
  title: "An output of the model was removed",
  severity: "error",
  scope: "artifact",
  why: "Callers that ask for the output by name, or read it by position, fail or read another value.",
  fix: "Keep the output, or release the model as a new major version under another path and change the callers with it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "output");
    if (removed.length === 0) return;
    const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
    yield { message: say`${named("Output", names)} ${agreeing(names.length, "was", "were")} removed.` };
  },
});
