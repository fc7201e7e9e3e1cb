import { joined, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { changesOf, sideOf, valueLabel } from "../sides.js";

export const dtypeChanged = defineRule({
  id: "signature/dtype-changed",
  title: "The element type of an input or output changed",
  severity: "error",
  scope: "artifact",
  why: "Runtimes do not convert: a float32 array fed to a float16 input is refused, and a buffer prepared for the result holds other bytes than expected. Quantised exports change types at the interface unnoticed.",
  fix: "Convert inside the model (a Cast at the interface keeps the type callers know), or release a new major version.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const changes = changesOf(comparison, "value-dtype-changed");
    if (changes.length === 0) return;
    const clauses = changes.map((change) => {
      const subject = say`${sideOf(change)} ${valueLabel(comparison, change, change.name)}`;
      if (change.base === change.head) return say`${subject} is another kind of value, still of ${change.head}`;
      return say`${subject} from ${change.base} to ${change.head}`;
    });
    yield { message: say`Element type changed: ${joined(clauses)}.` };
  },
});
