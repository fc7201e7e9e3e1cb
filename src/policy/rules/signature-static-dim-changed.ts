import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { dimensionClauses } from "../sides.js";

export const staticDimChanged = defineRule({
  id: "signature/static-dim-changed",
  title: "A fixed dimension has another size",
  severity: "error",
  scope: "artifact",
  why: "An input of the size that callers use today is refused, and an output of another size overruns or underfills what reads it. A class count, an embedding width and a window length all show up here.",
  fix: "Keep the size, make the dimension dynamic if any size is right, or release a new major version.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const clauses = dimensionClauses(comparison, ({ effect }) => effect === "resized");
    if (clauses !== undefined) yield { message: say`Size changed: ${clauses}.` };
  },
});
