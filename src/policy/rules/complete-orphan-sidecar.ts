import { say } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const orphanSidecar = defineRule({
  id: "complete/orphan-sidecar",
  title: "A file looks like a part of a model, and no model refers to it",
  severity: "warning",
  scope: "review",
  why: "Weights that no model uses are dead bytes that every clone downloads. More often they belong to a model that was forgotten, or the model looks for them under another name.",
  fix: "Commit the model that uses the file, correct the name, or delete the file.",
  options: NO_OPTIONS,
  *evaluate({ orphans }) {
    for (const path of orphans) yield { path, message: say`No model of this revision refers to this file.` };
  },
});
