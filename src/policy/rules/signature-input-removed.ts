import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf, valueLabel } from "../sides.js";

export const inputRemoved = defineRule({
  id: "signature/input-removed",
  title: "An input of the model was removed",
  severity: "error",
  scope: "artifact",
  why: "Callers feed inputs by name, and runtimes refuse a name they do not know. Every caller written for the file at base fails with the one at head.",
  fix: "Keep the input, or release the model as a new major version under another path and change the callers with it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const removed = changesOf(comparison, "value-removed").filter(({ side }) => side === "input");
    if (removed.length === 0) return;
    const names = removed.map((change) => valueLabel(comparison, change, change.value.name));
    yield { message: say`${named("Input", names)} ${agreeing(names.length, "was", "were")} removed.` };
  },
});
