import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";

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
    for (const { path, shared, identical } of comparison.siblings) {
      if (identical.length >= shared) continue;
      const equal =
        identical.length === 0 ? say`none has` : say`only ${listed(identical)} ${agreeing(identical.length, "has", "have")}`;
      yield {
        message: say`${counted(shared, "large tensor")} have the types and sizes of those in ${path}, ${equal} their values.`,
      };
    }
    for (const path of comparison.unreadSiblings ?? [])
      yield { message: say`The weights could not be compared with those in ${path}, which could not be read.` };
  },
});
