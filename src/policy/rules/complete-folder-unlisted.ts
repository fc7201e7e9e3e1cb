import { quoting } from "../message.js";
import { NO_OPTIONS } from "../options.js";
import { defineRule } from "../rule.js";

export const folderUnlisted = defineRule({
  id: "complete/folder-unlisted",
  title: "A changed folder that DVC tracks as one could not be looked into",
  severity: "warning",
  strict: "error",
  scope: "review",
  why: "DVC names such a folder by one hash, and keeps the list of its files with the contents. Without the list nobody can tell whether a model in the folder changed. A folder whose name promises models counts as a model that was not examined.",
  fix: "Check the repository out and run `dvc fetch` for both revisions before the review, or leave a folder without models out under `models: exclude`.",
  options: NO_OPTIONS,
  *evaluate({ unlisted }) {
    for (const { path, reason } of unlisted) yield { path, message: quoting(reason) };
  },
});
