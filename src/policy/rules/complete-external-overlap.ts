import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, counted } from "../quantities.js";
import { defineRule } from "../rule.js";
import { anomalousNames, modelsOf } from "../sides.js";

export const externalOverlap = defineRule({
  id: "complete/external-overlap",
  title: "Tensors share a part of their external data",
  severity: "warning",
  scope: "artifact",
  why: "Two tensors that are one share all of their bytes. Sharing only some of them comes from an offset that was computed wrongly, and then at least one of the two holds values of the other.",
  fix: "Export again, and compare the outputs of the new file with those of the model it was exported from.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    const names = head === undefined ? [] : anomalousNames(head, "external-overlap");
    if (names.length === 0) return;
    yield {
      message: say`${counted(names.length, "tensor")} ${agreeing(names.length, "overlaps", "overlap")} another one in the external data: ${listed(names)}.`,
    };
  },
});
