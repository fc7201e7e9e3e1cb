import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";
import { changesOf } from "../sides.js";

export const formatChanged = defineRule({
  id: "format/changed",
  title: "The same path holds another file format",
  severity: "warning",
  scope: "artifact",
  why: "Programs choose the loader by the path they know. With another format behind it, loading fails, or a format that can run code replaces one that cannot.",
  fix: "Give the new format a path with its own extension, and remove the old file when nobody needs it.",
  options: NO_OPTIONS,
  *evaluate(comparison) {
    if (comparison.change !== "modified") return;
    for (const { base, head } of changesOf(comparison, "format-changed")) {
      yield { message: say`Format changed from ${base} to ${head}.` };
    }
  },
});
