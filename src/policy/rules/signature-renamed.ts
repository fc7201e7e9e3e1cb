import { joined, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { changesOf, sideOf, valueLabel } from "../sides.js";

export const renamed = defineRule({
  id: "signature/renamed",
  title: "An input or output has another name",
  severity: "error",
  scope: "artifact",
  why: "Runtimes look inputs and outputs up by name, so a caller with the name of the base fails although the values still fit. Exporters change names on their own when no names are given to them.",
  fix: "Export it with the names that callers use, or change the callers and release a new major version.",
  fixFor: {
    onnx: "Give the names at export (`input_names` and `output_names` of torch.onnx.export), or change the callers and release a new major version.",
    tensorflow:
      "Give the names in the signature that is saved (`name` of tf.TensorSpec, keys of the dictionary that the function returns), or change the callers and release a new major version.",
  },
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const changes = changesOf(comparison, "value-renamed");
    if (changes.length === 0) return;
    const clauses = changes.map((change) => {
      const { base, head } = change;
      return say`${sideOf(change)} ${valueLabel(comparison, change, base)} to ${head}`;
    });
    yield { message: say`Renamed: ${joined(clauses)}.` };
  },
});
