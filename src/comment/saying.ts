import { resolve } from "node:path";
import { ArtifactError } from "../errors.js";
import { failedRunOf } from "../hosts/github/failed-run.js";
import { COMMENT_LIMIT, type Saying } from "../hosts/github/post-comment.js";
import type { Environment } from "../hosts/github/trigger.js";
import type { WorkflowRun } from "../hosts/github/workflow-run.js";
import { REPORTERS } from "../report/index.js";
import { readReport } from "./report.js";
import { reviewOf } from "./reported-review.js";

/**
 * The ordinary comment of the report's review, which says in its last line whose words these are. A report that cannot be believed is
 * said to have been refused: an older verdict must not stay there as if it were this run's.
 */
export async function sayingOfReport(
  path: string,
  run: WorkflowRun,
  head: string,
  environment: Environment,
  signal: AbortSignal,
): Promise<{ readonly saying: Saying; readonly refusal?: string }> {
  const origin = originOf(run, environment.GITHUB_SERVER_URL ?? "https://github.com");
  const limit = COMMENT_LIMIT - origin.length;
  try {
    const review = reviewOf(await readReport(resolve(environment.GITHUB_WORKSPACE ?? ".", path), signal), head);
    const text = REPORTERS.markdown(review, { limit, fullReport: "the summary of the run" });
    const modelsChanged = review.comparisons.length > 0;
    return { saying: { text: text + origin, verdict: review.verdict, modelsChanged, head } };
  } catch (error) {
    if (!(error instanceof ArtifactError)) throw error;
    const { text, message } = failedRunOf(error);
    return { saying: { text: text + origin, verdict: "fail", modelsChanged: false, head }, refusal: message };
  }
}

function originOf({ repository: { owner, name }, run: { id } }: WorkflowRun, serverUrl: string): string {
  const url = `${serverUrl}/${owner}/${name}/actions/runs/${id}`;
  const whose = `computed by [run ${id}](${url}) of the pull request's own workflow, which the pull request can change`;
  return `\n<sub>This was ${whose}. The status of that run decides, not this comment.</sub>\n`;
}
