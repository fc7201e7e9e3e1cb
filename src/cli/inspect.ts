import { withoutDvc } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import { UsageError } from "../errors.js";
import { inspect } from "../formats/inspect.js";
import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import { INSPECTION_REPORTERS } from "../report/index.js";
import { summarised } from "../review/compare.js";
import { HASH_BYTES, hashesOf, type ModelHashes } from "../review/file-hashes.js";
import { inspectAt } from "../review/inspect-at.js";
import { EXIT_COULD_NOT_RUN } from "../review/verdict.js";
import { deliverText, namedFile } from "./files.js";
import { choiceOf, parseOptions } from "./options.js";
import { complaint, type Terminal } from "./terminal.js";

const OPTIONS = { format: { type: "string" }, output: { type: "string" } } as const;

/** Every file is inspected, whatever becomes of the others. Exit code 1 when one could not be read, 2 when one is not there. */
export async function inspectCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions("inspect", args, OPTIONS, { min: 1, max: Number.POSITIVE_INFINITY });
  const format = choiceOf("--format", values.format, ["terminal", "text", "json", "cyclonedx"], "terminal");
  const inspections: Inspection<ModelSummary>[] = [];
  const hashes = new Map<string, ModelHashes>();
  let hashBudget = HASH_BYTES;
  let exitCode = 0;
  for (const name of positionals) {
    try {
      const { tree, path } = await namedFile(name, terminal.directory);
      // `text` is what git compares: blobs, which it writes to places where nothing stands beside them.
      const inspection = summarised(
        format === "text"
          ? await inspect(artifactFile(tree, path, terminal.signal), {}, terminal.signal)
          : await inspectAt(withoutDvc(tree), path, terminal.signal),
      );
      if (inspection.status !== "read") exitCode = Math.max(exitCode, 1);
      // Under the name the caller gave: two files of other folders may have one name.
      const shown = name.split("\\").join("/");
      inspections.push({ ...inspection, path: shown });
      if (format !== "cyclonedx") continue;
      const { models, bytesRead } = await hashesOf([inspection], { files: tree }, hashBudget, terminal.signal);
      hashBudget -= bytesRead;
      for (const found of models.values()) hashes.set(shown, found);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      terminal.complain(complaint(error.message));
      exitCode = EXIT_COULD_NOT_RUN;
    }
  }
  const text = INSPECTION_REPORTERS[format](inspections, {
    width: terminal.width,
    colour: values.output === undefined && terminal.colour,
    hashes: { head: hashes },
  });
  await deliverText(text, values.output, terminal);
  return exitCode;
}
