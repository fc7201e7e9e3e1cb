import type { Tree } from "../bytes/tree.js";
import { SourceError } from "../errors.js";
import type { Annotation } from "../hosts/github/annotations.js";
import type { Repository } from "../hosts/github/client.js";
import type { Environment } from "../hosts/github/trigger.js";
import { type PathFilter, workflowPath, workflowProblems } from "../hosts/github/workflow-problems.js";

// As much as is parsed.
const MAX_WORKFLOW_BYTES = 256 * 1024;

/** What should be said of the workflow that runs us. It is advice: a file that cannot be had or understood is none of our business. */
export async function workflowAdvice(
  environment: Environment,
  repository: Repository,
  tree: Tree,
  signal?: AbortSignal,
): Promise<readonly Annotation[]> {
  const { GITHUB_WORKFLOW_REF: reference = "", GITHUB_EVENT_NAME: event = "" } = environment;
  const path = workflowPath(reference, repository);
  const text = path === undefined ? undefined : await textAt(tree, path, signal);
  if (path === undefined || text === undefined) return [];
  return workflowProblems(text, event).map((problem) => ({
    level: "warning",
    title: "A skipped workflow blocks merges",
    message: adviceOn(problem),
    file: path,
    line: problem.line,
  }));
}

function adviceOn({ trigger, filter, line }: PathFilter): string {
  return (
    `Line ${line}: with \`${filter}\` under \`${trigger}\` this workflow does not start for every change. Where its check is required, a ` +
    `pull request that it skips waits for it for ever. Remove \`${filter}\`: without changed models the review ends in seconds.`
  );
}

async function textAt(tree: Tree, path: string, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const entry = await tree.find(path, signal);
    if (entry === undefined || entry.kind !== "file" || (await tree.sizeOf(entry, signal)) > MAX_WORKFLOW_BYTES) return undefined;
    await using source = await tree.open(entry, signal);
    return new TextDecoder().decode(await source.read(0, source.size, signal));
  } catch (error) {
    if (error instanceof SourceError && signal?.aborted !== true) return undefined;
    throw error;
  }
}
