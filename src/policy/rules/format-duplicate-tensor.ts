import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { anomalousNames, modelsOf } from "../sides.js";

export const duplicateTensor = defineRule({
  id: "format/duplicate-tensor",
  title: "Two tensors of one graph have the same name",
  severity: "warning",
  scope: "artifact",
  why: "Which of the two a node gets depends on the runtime, so that the same file computes different things. Tools that key on names lose one of them without a word.",
  fix: "Export again with unique names.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    const names = head === undefined ? [] : anomalousNames(head, "duplicate-tensor");
    if (names.length > 0) yield { message: say`Several tensors of one graph share a name: ${listed(names)}.` };
  },
});
