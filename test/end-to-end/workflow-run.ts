import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { temporaryFolder } from "../repository.js";
import { type ActionOptions, type ActionRun, runAction, type TriggeringEvent } from "./action.js";
import { COMMENT_ACTION } from "./bundle.js";
import { type Pull, repositoryBody, type Scene } from "./scene.js";

export interface EndedRun {
  readonly id?: number;
  readonly attempt?: number;
  readonly event?: string;
  readonly headSha?: string;
  readonly headBranch?: string | null;
  readonly action?: string;
}

/** The event of a workflow run that a pull request started and that has ended: of forks it names no pull request. */
export function endOfRun({ live }: Pull, of: EndedRun = {}): TriggeringEvent {
  const fullName = live.headRepo ?? "octo/digits";
  const {
    id = 500,
    attempt = 1,
    event = "pull_request",
    headSha = live.headSha,
    headBranch = live.headRef,
    action = "completed",
  } = of;
  return {
    name: "workflow_run",
    payload: {
      action,
      repository: repositoryBody(),
      workflow: { id: 1, name: "Model review" },
      workflow_run: {
        id,
        run_attempt: attempt,
        name: "Model review",
        event,
        conclusion: "success",
        head_sha: headSha,
        head_branch: headBranch,
        head_repository: { full_name: fullName, owner: { login: fullName.split("/")[0] } },
        pull_requests: [],
      },
    },
    sha: live.baseSha,
    ref: "refs/heads/main",
  };
}

/** A file as the download of an artifact leaves it. */
export function downloaded(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), "review.json");
  writeFileSync(path, content);
  return path;
}

/** The review of a fork's pull request, which may not comment, and the path of its report. */
export async function reviewed(stage: Scene, pull: Pull): Promise<ActionRun & { readonly report: string }> {
  const run = await runAction({ github: stage.github, event: pull.event(), inputs: { comment: "never" } });
  expect(run.writes).toEqual([]);
  return { ...run, report: run.outputs.get("report-json") ?? "" };
}

/** Runs the second action as the runner would. */
export function postReport(
  stage: Scene,
  event: TriggeringEvent,
  report: string,
  { inputs = {}, ...options }: Partial<ActionOptions> = {},
): Promise<ActionRun> {
  const environment = { GITHUB_WORKFLOW: "Model review comment", GITHUB_JOB: "comment", ...options.environment };
  return runAction({
    github: stage.github,
    event,
    entry: COMMENT_ACTION,
    ...options,
    inputs: { report, ...inputs },
    environment,
  });
}
