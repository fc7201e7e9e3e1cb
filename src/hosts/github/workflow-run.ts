import { z } from "zod";
import { isObjectId } from "../../bytes/git-object-id.js";
import { quoted } from "../../encodings/quoted.js";
import { UsageError } from "../../errors.js";
import type { Repository } from "./client.js";
import { payloadOf, REPOSITORY } from "./event.js";
import type { Run } from "./marker.js";
import type { PullHead } from "./pulls.js";
import type { WorkflowEvent } from "./revisions.js";

/** The run of another workflow that has just ended, as GitHub tells it: what is known for certain about an untrusted report. */
export interface WorkflowRun {
  readonly repository: Repository;
  readonly run: Run;
  /** What started it, such as `pull_request`. */
  readonly event: string;
  /** Undefined when the fork or its branch is gone. */
  readonly head: PullHead | undefined;
}

const PAYLOAD = z.looseObject({
  action: z.string(),
  repository: REPOSITORY,
  workflow_run: z.looseObject({
    id: z.number().int().positive(),
    run_attempt: z.number().int().positive(),
    event: z.string(),
    head_sha: z.string().refine(isObjectId, "not an object id"),
    head_branch: z.string().nullable(),
    head_repository: z.looseObject({ full_name: z.string(), owner: z.looseObject({ login: z.string() }) }).nullable(),
  }),
});

/** A UsageError when the workflow was started by anything but the end of another one. */
export function workflowRunOf(event: WorkflowEvent): WorkflowRun {
  const action = event.name === "workflow_run" ? payloadOf(event, PAYLOAD).action : undefined;
  if (action !== "completed") {
    const started = `This one was started by ${quoted(event.name)}${action === undefined ? "" : ` with ${quoted(action)}`}.`;
    throw new UsageError("event", `This action belongs into a workflow \`on: workflow_run: { types: [completed] }\`. ${started}`);
  }
  const { repository, workflow_run: run } = payloadOf(event, PAYLOAD);
  const { head_repository: from, head_branch: branch, head_sha: sha } = run;
  return {
    repository: { owner: repository.owner.login, name: repository.name },
    run: { id: run.id, attempt: run.run_attempt },
    event: run.event,
    head: from === null || branch === null ? undefined : { owner: from.owner.login, repository: from.full_name, branch, sha },
  };
}
