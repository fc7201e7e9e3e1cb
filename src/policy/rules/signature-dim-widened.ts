import { joined, type Message, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { dimensionClauses } from "../sides.js";

export const dimWidened = defineRule({
  id: "signature/dim-widened",
  title: "A fixed dimension became dynamic",
  severity: "note",
  scope: "artifact",
  why: "An input that takes more sizes than before is safe for every caller. An output that may have more sizes than before is not: code that relied on the one size must now look.",
  fix: "For inputs nothing is needed. For outputs, check that callers read the size instead of assuming it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const inputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "input");
    const outputs = dimensionClauses(comparison, ({ effect, side }) => effect === "widened" && side === "output");
    const sentences: Message[] = [];
    if (inputs !== undefined) sentences.push(say`Now dynamic: ${inputs}.`);
    if (outputs !== undefined) sentences.push(say`Now dynamic, breaking for callers that rely on the size: ${outputs}.`);
    if (sentences.length > 0) yield { message: joined(sentences, " ") };
  },
});
