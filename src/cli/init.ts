import { lstat } from "node:fs/promises";
import { resolve } from "node:path";
import { DEFAULT_POLICY_PATH } from "../review/policy.js";
import { writeNamed } from "./files.js";
import { parseOptions } from "./options.js";
import { POLICY_TEXT, WORKFLOW_PATH, WORKFLOW_TEXT } from "./templates.js";
import type { Terminal } from "./terminal.js";

/** Writes what a repository needs to start; a file that is there stays as it is. */
export async function initCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions("init", args, { repo: { type: "string" } }, { min: 0, max: 0 });
  const root = resolve(terminal.directory, values.repo ?? ".");
  for (const [path, text] of [[WORKFLOW_PATH, WORKFLOW_TEXT] as const, [DEFAULT_POLICY_PATH, POLICY_TEXT] as const]) {
    const location = resolve(root, path);
    if (await exists(location)) {
      terminal.write(`kept   ${path}\n`);
      continue;
    }
    await writeNamed(location, text, "wx");
    terminal.write(`wrote  ${path}\n`);
  }
  terminal.write("\nCommit both to the default branch, then make the job model-review a required status.\n");
  return 0;
}

async function exists(path: string): Promise<boolean> {
  // A link that leads nowhere is there as well.
  return lstat(path).then(
    () => true,
    () => false,
  );
}
