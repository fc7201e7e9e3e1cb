import { reviewFiles } from "../review/files.js";
import { presetAlone } from "../review/policy.js";
import { VERSION } from "../review/version.js";
import { namedFile } from "./files.js";
import { deliverReview, headHashes, JUDGE_OPTIONS, judgement, REPORT_FORMATS } from "./judged.js";
import { choiceOf, parseOptions } from "./options.js";
import { policyFile } from "./policy-file.js";
import type { Terminal } from "./terminal.js";

/** Compares two files of the disk, whatever their names. */
export async function diffCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions("diff", args, JUDGE_OPTIONS, { min: 2, max: 2 });
  const format = choiceOf("--format", values.format, REPORT_FORMATS, "terminal");
  const [baseName = "", headName = ""] = positionals;
  const [base, head] = [await namedFile(baseName, terminal.directory), await namedFile(headName, terminal.directory)];
  const policy = values.policy === undefined ? presetAlone() : await policyFile(values.policy, terminal.directory);
  const judged = judgement(values, terminal);
  const result = await reviewFiles(
    {
      base: { ...base, revision: { name: baseName, commit: null } },
      head: { ...head, revision: { name: headName, commit: null } },
      policy,
      ...judged,
      version: VERSION,
    },
    terminal.signal,
  );
  const hashes = format === "cyclonedx" ? await headHashes(result, { files: head.tree }, judged.weights, terminal) : undefined;
  return deliverReview(result, format, values.output, terminal, hashes);
}
