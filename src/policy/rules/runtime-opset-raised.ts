import type { RequirementChange } from "../../diff/change.js";
import type { Comparison } from "../../diff/comparison.js";
import { joined, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { changesOf, modelsOf } from "../sides.js";

const PREFIX = "opset ";

export const opsetRaised = defineRule({
  id: "runtime/opset-raised",
  title: "The model needs a newer operator set",
  severity: "warning",
  scope: "artifact",
  why: "A runtime that knows only the older operator set refuses to load the model. Devices in the field often run a runtime that is years old.",
  fix: "Export with the opset of the base, or check that every runtime that loads the model supports the new one.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    // Runtimes of another format know nothing of operator sets: that it is another one is for format/changed to say.
    if (changesOf(comparison, "format-changed").length > 0) return;
    const raised = changesOf(comparison, "requirement-changed").filter(
      (change) => change.name.startsWith(PREFIX) && isRaised(change, comparison),
    );
    if (raised.length === 0) return;
    const clauses = raised.map(({ name, base, head }) => {
      const domain = name.slice(PREFIX.length);
      return base === null ? say`${domain} ${head ?? 0}, not needed before` : say`${domain} from ${base} to ${head ?? 0}`;
    });
    yield { message: say`Required operator set raised: ${joined(clauses)}.` };
  },
});

/** Exporters import domains they do not use: an import that is new counts when a node uses it. Foreign domains have a rule of their own. */
function isRaised({ name, base, head }: RequirementChange, comparison: Comparison): boolean {
  if (head === null) return false;
  if (base !== null) return head > base;
  const domain = name.slice(PREFIX.length);
  const isStandard = domain === "ai.onnx" || domain.startsWith("ai.onnx.");
  const graphs = modelsOf(comparison).head?.graphs ?? [];
  return isStandard && graphs.some(({ operators }) => operators.some((operator) => operator.domain === domain));
}
