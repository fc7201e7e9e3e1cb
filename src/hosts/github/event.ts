import { z } from "zod";
import { isObjectId } from "../../bytes/git-object-id.js";
import { quoted } from "../../encodings/quoted.js";
import { UsageError } from "../../errors.js";
import type { Repository } from "./client.js";
import type {
  ManualRevisions,
  MergeGroupRevisions,
  PullRequestRevisions,
  PushRevisions,
  RevisionInputs,
  Revisions,
  WorkflowEvent,
} from "./revisions.js";

const OBJECT_ID = z.string().refine(isObjectId, "not an object id");
export const REPOSITORY = z.looseObject({
  name: z.string(),
  owner: z.looseObject({ login: z.string() }),
  default_branch: z.string().optional(),
});
const PULL_REQUEST = z.looseObject({
  action: z.string(),
  repository: REPOSITORY,
  pull_request: z.looseObject({
    number: z.number().int().positive(),
    title: z.string(),
    draft: z.boolean().optional(),
    user: z.looseObject({ login: z.string() }).nullable(),
    labels: z.array(z.looseObject({ name: z.string() })).optional(),
    head: z.looseObject({ sha: OBJECT_ID, ref: z.string(), repo: z.looseObject({ full_name: z.string() }).nullable() }),
    base: z.looseObject({ sha: OBJECT_ID, ref: z.string(), repo: z.looseObject({ full_name: z.string() }) }),
  }),
});
const MERGE_GROUP = z.looseObject({
  repository: REPOSITORY,
  merge_group: z.looseObject({
    base_sha: OBJECT_ID,
    head_sha: OBJECT_ID,
    base_ref: z.string(),
    head_ref: z.string().optional(),
  }),
});
const PUSH = z.looseObject({
  repository: REPOSITORY,
  before: OBJECT_ID,
  after: OBJECT_ID,
  ref: z.string(),
  deleted: z.boolean().optional(),
});
const ANY = z.looseObject({ repository: REPOSITORY.optional() });

/** Names the revisions to review; a UsageError says what is missing when an event does not name two. */
export function revisionsOf(event: WorkflowEvent, inputs: RevisionInputs = {}): Revisions {
  const named = revisionsOfEvent(event);
  if (named !== undefined && inputs.baseRef === undefined && inputs.headRef === undefined) return named;
  return manualRevisionsOf(event, inputs, named);
}

function revisionsOfEvent(event: WorkflowEvent): Revisions | undefined {
  if (event.name === "pull_request" || event.name === "pull_request_target") return pullRequestOf(event);
  if (event.name === "merge_group") return mergeGroupOf(event);
  return event.name === "push" ? pushOf(event) : undefined;
}

function pullRequestOf(event: WorkflowEvent): PullRequestRevisions {
  const { action, repository, pull_request: pull } = payloadOf(event, PULL_REQUEST);
  return {
    kind: "pull-request",
    repository: { owner: repository.owner.login, name: repository.name },
    number: pull.number,
    headSha: pull.head.sha,
    baseSha: pull.base.sha,
    baseRef: pull.base.ref,
    headRef: pull.head.ref,
    headRepo: pull.head.repo?.full_name,
    isFork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    isPrivileged: event.name === "pull_request_target",
    action,
    title: pull.title,
    author: pull.user?.login ?? "ghost",
    isDraft: pull.draft ?? false,
    labels: (pull.labels ?? []).map((label) => label.name),
  };
}

function mergeGroupOf(event: WorkflowEvent): MergeGroupRevisions {
  const { repository, merge_group: group } = payloadOf(event, MERGE_GROUP);
  return {
    kind: "merge-group",
    repository: { owner: repository.owner.login, name: repository.name },
    baseSha: group.base_sha,
    headSha: group.head_sha,
    baseRef: group.base_ref,
    queued: queuedPull(group.head_ref ?? "", group.base_ref),
  };
}

/** `refs/heads/gh-readonly-queue/main/pr-104-SHA`: GitHub names the branch of a group after the pull request that it adds to the queue. */
function queuedPull(headRef: string, baseRef: string): number | undefined {
  const [, branch = "", number] = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-([1-9]\d{0,14})(?:-[0-9a-f]+)?$/.exec(headRef) ?? [];
  return number === undefined || baseRef !== `refs/heads/${branch}` ? undefined : Number(number);
}

function pushOf(event: WorkflowEvent): PushRevisions {
  const { repository, before, after, ref, deleted } = payloadOf(event, PUSH);
  if (deleted === true || isNothing(after))
    throw new UsageError("event", `The push deleted ${quoted(ref)}: there is nothing left to review.`);
  return {
    kind: "push",
    repository: { owner: repository.owner.login, name: repository.name },
    before: isNothing(before) ? undefined : before,
    // Of an annotated tag the payload names the tag object, and the runner its commit.
    after: ref.startsWith("refs/tags/") && isObjectId(event.sha) ? event.sha : after,
    ref,
    defaultBranch: repository.default_branch,
  };
}

/** Git's name for "no object": what a branch was before it was created, and is after it was deleted. */
function isNothing(sha: string): boolean {
  return /^0+$/.test(sha);
}

/** An input wins over the event; what is left open comes from the event. */
function manualRevisionsOf(event: WorkflowEvent, inputs: RevisionInputs, named: Revisions | undefined): ManualRevisions {
  const baseRef = inputs.baseRef ?? (named && baseOf(named));
  if (baseRef === undefined)
    throw new UsageError(
      "base-ref",
      `Event ${quoted(event.name)} does not say what to compare with: set the input \`base-ref\`.`,
    );
  return {
    kind: "manual",
    repository: named?.repository ?? repositoryOf(event),
    baseRef,
    headRef: inputs.headRef ?? (named && headOf(named)) ?? event.sha,
    number: named?.kind === "pull-request" ? named.number : undefined,
    pullHead: named?.kind === "pull-request" ? named.headSha : undefined,
    isPrivileged: event.name === "pull_request_target",
  };
}

function baseOf(revisions: Revisions): string | undefined {
  if (revisions.kind === "push") return revisions.before ?? revisions.defaultBranch;
  // The commit that a pull request's payload names is as old as the pull request itself.
  return revisions.kind === "merge-group" ? revisions.baseSha : revisions.baseRef;
}

function headOf(revisions: Revisions): string {
  if (revisions.kind === "push") return revisions.after;
  return revisions.kind === "manual" ? revisions.headRef : revisions.headSha;
}

function repositoryOf(event: WorkflowEvent): Repository {
  const repository = payloadOf(event, ANY).repository;
  if (repository !== undefined) return { owner: repository.owner.login, name: repository.name };
  const [owner, name, ...rest] = (event.repository ?? "").split("/");
  if (!owner || !name || rest.length > 0)
    throw new UsageError("event", "Neither the event nor GITHUB_REPOSITORY (`owner/name`) says which repository to review.");
  return { owner, name };
}

/** The part of a payload we rely on; a UsageError names what is missing. */
export function payloadOf<Schema extends z.ZodType>(event: WorkflowEvent, schema: Schema): z.output<Schema> {
  const checked = schema.safeParse(event.payload ?? {});
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map((issue) => `\`${issue.path.join(".") || "payload"}\``).slice(0, 3);
  throw new UsageError(
    "event",
    `The payload of event ${quoted(event.name)} lacks what this event documents: ${fields.join(", ")}. ` +
      "Check GITHUB_EVENT_PATH; this action must be started by a workflow.",
  );
}
