import { readFile } from "node:fs/promises";
import { UsageError } from "../../errors.js";
import type { Run } from "./marker.js";
import type { WorkflowEvent } from "./revisions.js";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The event that started this job, from the variables and the file that the runner provides. */
export async function readEvent(environment: Environment): Promise<WorkflowEvent> {
  const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = environment;
  if (!name || !path)
    throw new UsageError(
      "event",
      "GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is the Action's entry, to be started by a workflow. On a terminal use the command `model-review`.",
    );
  return {
    name,
    payload: await payloadAt(path),
    sha: environment.GITHUB_SHA ?? "",
    ref: environment.GITHUB_REF ?? "",
    repository: environment.GITHUB_REPOSITORY,
  };
}

/** This run of the workflow; undefined outside of one. */
export function runOf(environment: Environment): Run | undefined {
  const id = Number(environment.GITHUB_RUN_ID);
  const attempt = Number(environment.GITHUB_RUN_ATTEMPT ?? 1);
  return Number.isSafeInteger(id) && id > 0 && Number.isSafeInteger(attempt) ? { id, attempt } : undefined;
}

async function payloadAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new UsageError("event", "The event's payload at GITHUB_EVENT_PATH cannot be read as JSON.", { cause });
  }
}
