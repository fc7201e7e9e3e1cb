import { joined, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf, valueLabel } from "../sides.js";

export const inputAddedRequired = defineRule({
  id: "signature/input-added-required",
  title: "Callers must feed an input that they did not have to feed before",
  severity: "error",
  scope: "artifact",
  why: "Callers that are right today do not feed it, and runtimes refuse to run with an input missing.",
  fix: "Give the input a default value in the model, or release it as a new major version under another path.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const added = changesOf(comparison, "value-added")
      .filter(({ side, value }) => side === "input" && value.required)
      .map((change) => valueLabel(comparison, change, change.value.name));
    const tightened = changesOf(comparison, "value-requirement-changed")
      .filter(({ side, required }) => side === "input" && required)
      .map((change) => valueLabel(comparison, change, change.name));
    const sentences: Message[] = [];
    if (added.length > 0)
      sentences.push(
        say`${named("Input", added)} ${agreeing(added.length, "was added and has", "were added and have")} no default.`,
      );
    if (tightened.length > 0)
      sentences.push(say`${named("Input", tightened)} lost ${agreeing(tightened.length, "its default", "their defaults")}.`);
    if (sentences.length > 0) yield { message: joined(sentences, " ") };
  },
});
