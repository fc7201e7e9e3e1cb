import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const duplicateBytes = defineRule({
  id: "complete/duplicate-bytes",
  title: "Two model files hold the same bytes",
  severity: "warning",
  scope: "review",
  why: "Files with different names promise different models. Silero VAD added files for opset 14 and opset 15 that were one and the same file, so one of the two exports had never been made.",
  fix: "Export the variant that the name promises, or keep one file and refer to it.",
  options: NO_OPTIONS,
  *evaluate({ comparisons }) {
    const told = new Set<string>();
    for (const { path, change, twins } of comparisons) {
      if (told.has(path) || twins.length === 0 || (change !== "added" && change !== "modified")) continue;
      // Of files that are equal among themselves one finding is enough.
      for (const twin of twins) told.add(twin);
      yield { path, message: say`Same bytes as ${listed(twins)}.` };
    }
  },
});
