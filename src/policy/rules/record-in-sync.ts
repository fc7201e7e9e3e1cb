import { z } from "zod";
import type { Comparison } from "../../diff/comparison.js";
import { pathMatcher } from "../glob.js";
import { listed, quoting, say } from "../message.js";
import { PATH_GLOBS } from "../options.js";
import { defineRule } from "../rule.js";
import { shellWord } from "../shell-word.js";
import { statingOf } from "../stated.js";

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
  *evaluate(comparison, { required, verified, paths }) {
    const { path, record } = comparison;
    if (record === undefined || (paths !== undefined && !pathMatcher(paths)(path))) return;
    const command = `model-review record ${shellWord(path)}`;
    if (record.status === "stale")
      yield {
        message: say`The record ${record.path} does not say what the model says now: ${listed(record.differing)}. Run ${command} and commit it.`,
      };
    else if (record.status === "unreadable") {
      const { message, line, column } = record.problem ?? { message: "It cannot be read.", line: 1, column: 1 };
      yield { message: say`The record ${record.path} cannot be read, line ${line}, column ${column}: ${quoting(message)}` };
    } else if (record.status === "absent" && hadRecord(comparison))
      // Left out or left behind: a difference that nobody could find any more.
      yield {
        message: say`The base has a record of this model, and the head has no ${record.path}. Bring it back, run ${command} and commit it.`,
      };
    else if (record.status === "absent" && required)
      yield { message: say`The model has no record ${record.path}. Run ${command} and commit it.` };
    else if (record.status === "unverified" && verified)
      yield { message: say`The record ${record.path} agrees as far as was looked; not all bytes of the model were digested.` };
  },
});

function hadRecord(comparison: Comparison): boolean {
  return statingOf(comparison).base?.companions.some(({ kind }) => kind === "record") === true;
}
