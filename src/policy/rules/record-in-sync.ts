import { z } from "zod";
import { pathMatcher } from "../glob.js";
import { listed, quoting, say } from "../message.js";
import { PATH_GLOBS } from "../options.js";
import { defineRule } from "../rule.js";
import { shellWord } from "../shell-word.js";

export const recordInSync = defineRule({
  id: "record/in-sync",
  title: "The metadata record says something else than the model",
  severity: "warning",
  strict: "error",
  scope: "artifact",
  why: "The record is what people and programs read when they do not open the model. One that was not written anew describes another model than the one beside it.",
  fix: "Run `model-review record` and commit what it writes.",
  options: z.strictObject({
    required: z.boolean().default(false).describe("whether a model without a record is a finding"),
    verified: z
      .boolean()
      .default(false)
      .describe("whether a record is a finding that agrees as far as was looked, when not all bytes of the model were"),
    paths: PATH_GLOBS.optional().describe("only for models whose path matches"),
  }),
  *evaluate({ path, record }, { required, verified, paths }) {
    if (record === undefined || (paths !== undefined && !pathMatcher(paths)(path))) return;
    const command = `model-review record ${shellWord(path)}`;
    if (record.status === "stale")
      yield {
        message: say`The record ${record.path} does not say what the model says now: ${listed(record.differing)}. Run ${command} and commit it.`,
      };
    else if (record.status === "unreadable") {
      const { message, line, column } = record.problem ?? { message: "It cannot be read.", line: 1, column: 1 };
      yield { message: say`The record ${record.path} cannot be read, line ${line}, column ${column}: ${quoting(message)}` };
    } else if (record.status === "absent" && required)
      yield { message: say`The model has no record ${record.path}. Run ${command} and commit it.` };
    else if (record.status === "unverified" && verified)
      yield { message: say`The record ${record.path} agrees as far as was looked; not all bytes of the model were digested.` };
  },
});
