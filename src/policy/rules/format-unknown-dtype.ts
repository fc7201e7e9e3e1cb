import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { agreeing, named } from "../quantities.js";
import { defineRule } from "../rule.js";
import { anomalousNames, modelsOf } from "../sides.js";

export const unknownDtype = defineRule({
  id: "format/unknown-dtype",
  title: "An element type is newer than this reader",
  severity: "warning",
  scope: "artifact",
  why: "Sizes and values of such tensors are unverified. Most likely the exporter is newer than this program and nothing is wrong; older runtimes will refuse the file just the same.",
  fix: "Update this program, or export with an element type that runtimes already know.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    const { head } = modelsOf(comparison);
    if (head === undefined) return;
    const reported = anomalousNames(head, "unknown-dtype");
    const typed = head.tensors.filter(({ dtype }) => dtype.startsWith("unknown(")).map(({ name }) => name);
    const names = [...new Set([...reported, ...typed])];
    if (names.length === 0) return;
    yield {
      message: say`${named("Value", names)} ${agreeing(names.length, "has an unknown element type", "have unknown element types")}.`,
    };
  },
});
