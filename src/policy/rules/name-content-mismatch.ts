import { NO_OPTIONS } from "../options.js";
import { contradictionsOf } from "../promises.js";
import { defineRule } from "../rule.js";

export const contentMismatch = defineRule({
  id: "name/content-mismatch",
  title: "The file name promises something that the content contradicts",
  severity: "warning",
  scope: "artifact",
  why: "People choose a file by its name. Whoever takes an `op13` that declares opset 16, or a `half` that holds float32, gets a model that does not run, or one of twice the size.",
  fix: "Rename the file after what it holds, or export again with what the name says.",
  options: NO_OPTIONS,
  *evaluate({ head }) {
    if (head !== undefined) for (const message of contradictionsOf(head)) yield { message };
  },
});
