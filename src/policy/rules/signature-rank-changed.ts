import { joined, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { shapeText } from "../quantities.js";
import { defineRule } from "../rule.js";
import { changesOf, sideOf, valueLabel } from "../sides.js";

export const rankChanged = defineRule({
  id: "signature/rank-changed",
  title: "An input or output has another number of dimensions",
  severity: "error",
  scope: "artifact",
  why: "Arrays of another rank are refused at an input, and an output of another rank is indexed wrongly by the code that reads it.",
  fix: "Reshape inside the model so that callers keep the rank they know, or release a new major version.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const changes = changesOf(comparison, "value-rank-changed").filter(({ compatibility }) => compatibility === "breaking");
    if (changes.length === 0) return;
    const clauses = changes.map((change) => {
      const shapes = say`from ${shapeText(change.base)} to ${shapeText(change.head)}`;
      return say`${sideOf(change)} ${valueLabel(comparison, change, change.name)} ${shapes}`;
    });
    yield { message: say`Rank changed: ${joined(clauses)}.` };
  },
});
