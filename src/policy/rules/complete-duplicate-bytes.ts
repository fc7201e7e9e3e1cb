import { listed, say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const duplicateBytes = defineRule({
  id: "complete/duplicate-bytes",
  title: "Two model files hold the same bytes",
  severity: "warning",
  scope: "review",
  why: "Files with different names promise different models. When they are one and the same file, one of the exports was never made, or was overwritten.",
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
