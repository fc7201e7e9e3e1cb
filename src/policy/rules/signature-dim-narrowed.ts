import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { dimensionClauses } from "../sides.js";

export const dimNarrowed = defineRule({
  id: "signature/dim-narrowed",
  title: "An input dimension that took any size now takes one",
  severity: "error",
  scope: "artifact",
  why: "Callers that use another size, a larger batch for instance, are refused. Exporters fix a dimension when the dynamic axes are not given again.",
  fix: "Leave the size open at export, or release a new major version.",
  fixFor: {
    onnx: "Name the dynamic axes at export (`dynamic_axes` or `dynamic_shapes` of torch.onnx.export), or release a new major version.",
    tensorflow: "Give `None` for this axis in the tf.TensorSpec of the signature, or release a new major version.",
  },
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const clauses = dimensionClauses(comparison, ({ effect, side }) => effect === "narrowed" && side === "input");
    if (clauses !== undefined) yield { message: say`Now fixed: ${clauses}.` };
  },
});
