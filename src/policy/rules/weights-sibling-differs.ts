import { ours, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { counted, grouped } from "../quantities.js";
import { defineRule } from "../rule.js";
import { modelsOf } from "../sides.js";

export const siblingDiffers = defineRule({
  id: "weights/sibling-differs",
  title: "The model looks like a file beside it and holds other weights",
  severity: "warning",
  scope: "artifact",
  why: "Files of one folder with the same tensors are taken for one model in several formats. When their values differ, they come from different training runs, and results depend on which file was loaded.",
  fix: "Convert again from the checkpoint of the other file, or make the difference visible in the name.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    if (comparison.change !== "added") return;
    // A single tensor without elements to speak of, such as a scale, is shared by models that have nothing in common.
    const weights = modelsOf(comparison).head?.tensors.filter(({ parameters }) => parameters > 1).length ?? 0;
    for (const { path, shared, identical } of comparison.siblings) {
      if (shared === identical || shared * 2 < weights) continue;
      yield { message: say`Shares ${counted(shared, "tensor")} with ${path}, ${ours(grouped(identical))} of them identical.` };
    }
  },
});
