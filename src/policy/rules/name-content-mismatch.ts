import { NO_OPTIONS } from "../options.js";
import { contradictionsOf } from "../promises.js";
import { defineRule } from "../rule.js";

export const contentMismatch = defineRule({
  id: "name/content-mismatch",
  title: "The file name promises something that the content contradicts",
  severity: "warning",
  scope: "artifact",
  why: "People choose a file by its name. Silero VAD published files named op13, op14 and op15 that all declare opset 16, and one named half that holds float32: whoever chose by name got a model that does not run, or one of twice the size.",
  fix: "Rename the file after what it holds, or export again with what the name says.",
  options: NO_OPTIONS,
  *evaluate({ head }) {
    if (head !== undefined) for (const message of contradictionsOf(head)) yield { message };
  },
});
