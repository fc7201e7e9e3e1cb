import type { Tree } from "../bytes/tree.js";
import { type PathFilter, workflowProblems } from "../hosts/github/workflow-problems.js";
import { textWithin } from "../review/survey-text.js";

export interface FoundWorkflow {
  readonly path: string;
  /** Filters that keep it from starting for every change. */
  readonly problems: readonly PathFilter[];
}

/** As much as is parsed. */
const MAX_WORKFLOW_BYTES = 256 * 1024;
/** Of the largest projects. */
const MAX_WORKFLOWS = 200;

/** The first workflow that runs the Action already. */
export async function workflowIn(tree: Tree, signal?: AbortSignal): Promise<FoundWorkflow | undefined> {
  const paths = (await tree.list(signal))
    .map(({ path }) => path)
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  for (const path of paths.slice(0, MAX_WORKFLOWS)) {
    const text = await textWithin(tree, path, MAX_WORKFLOW_BYTES, signal);
    if (text === undefined || !/^\s*(?:-\s+)?uses:\s*["']?[^\s"'#]+\/model-review@/m.test(text)) continue;
    return { path, problems: ["pull_request", "pull_request_target"].flatMap((event) => workflowProblems(text, event)) };
  }
  return undefined;
}
