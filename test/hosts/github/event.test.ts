import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../../src/errors.js";
import { revisionsOf } from "../../../src/hosts/github/event.js";
import type { WorkflowEvent } from "../../../src/hosts/github/revisions.js";
import { readEvent, runOf } from "../../../src/hosts/github/trigger.js";
import description from "../../github/openapi.json" with { type: "json" };

// GitHub's own example of a pull request is what an event's payload holds under `pull_request`.
const example = description.components.examples["pull-request"].value;
const HEAD = "9c48853fa3dc5c1c3d6f1f1cd1f2743e72652840";
const BASE = "f95f852bd8fca8fcc58a9a2d6c842781e32a215e";
const repository = {
  id: 1,
  name: "Hello-World",
  full_name: "octocat/Hello-World",
  owner: { login: "octocat" },
  default_branch: "main",
};
const place = { owner: "octocat", name: "Hello-World" };

function pullRequest(head: object | null = example.head.repo, action = "synchronize"): WorkflowEvent {
  const pull = {
    ...example,
    head: { ...example.head, ref: "new-topic", sha: HEAD, repo: head },
    base: { ...example.base, ref: "master", sha: BASE },
  };
  return event("pull_request", { action, number: 1347, pull_request: pull, repository, sender: { login: "octocat" } });
}

function event(name: string, payload: unknown): WorkflowEvent {
  return { name, payload, sha: "a".repeat(40), ref: "refs/pull/1347/merge", repository: "octocat/Hello-World" };
}

describe("pull requests", () => {
  it("from the same repository", () => {
    expect(revisionsOf(pullRequest())).toEqual({
      kind: "pull-request",
      repository: place,
      number: 1347,
      headSha: HEAD,
      baseSha: BASE,
      baseRef: "master",
      headRef: "new-topic",
      headRepo: "octocat/Hello-World",
      isFork: false,
      isPrivileged: false,
      action: "synchronize",
      title: "Amazing new feature",
      author: "octocat",
      isDraft: false,
      labels: ["bug"],
    });
  });

  it("from a fork", () => {
    const fork = { ...example.head.repo, full_name: "mona/Hello-World", fork: true };
    expect(revisionsOf(pullRequest(fork))).toMatchObject({ isFork: true, headRepo: "mona/Hello-World", repository: place });
  });

  it("from a fork that has been deleted", () => {
    expect(revisionsOf(pullRequest(null))).toMatchObject({ isFork: true, headRepo: undefined });
  });

  it("with the base's rights", () => {
    expect(revisionsOf({ ...pullRequest(), name: "pull_request_target" })).toMatchObject({
      kind: "pull-request",
      isPrivileged: true,
    });
  });

  it("whose base was changed", () => expect(revisionsOf(pullRequest(undefined, "edited"))).toMatchObject({ action: "edited" }));

  it.each([
    ["head", { pull_request: { ...example, head: undefined } }, "pull_request.head"],
    [
      "a head that is an object id",
      { pull_request: { ...example, head: { ...example.head, sha: "main; rm" } } },
      "pull_request.head.sha",
    ],
    ["repository", { repository: undefined }, "repository"],
  ])("without %s are refused by name", (_name, change, said) => {
    const { payload, ...rest } = pullRequest();
    const broken = { ...rest, payload: { ...(payload as object), ...change } };
    expect(() => revisionsOf(broken)).toThrow(UsageError);
    expect(() => revisionsOf(broken)).toThrow(said);
  });
});

describe("inputs", () => {
  it("win over a pull request, which still gets the comment", () => {
    expect(revisionsOf(pullRequest(), { baseRef: "release/1.0" })).toEqual({
      kind: "manual",
      repository: place,
      baseRef: "release/1.0",
      headRef: HEAD,
      number: 1347,
      pullHead: HEAD,
      isPrivileged: false,
    });
    expect(revisionsOf({ ...pullRequest(), name: "pull_request_target" }, { baseRef: "main" })).toMatchObject({
      isPrivileged: true,
    });
    expect(revisionsOf(pullRequest(), { headRef: "other" })).toMatchObject({ baseRef: "master", headRef: "other" });
  });

  it("name the base of a started workflow, whose head is what it was started on", () => {
    const dispatch = event("workflow_dispatch", { inputs: null, ref: "refs/heads/topic", repository });
    expect(revisionsOf(dispatch, { baseRef: "main" })).toEqual({
      kind: "manual",
      repository: place,
      baseRef: "main",
      headRef: "a".repeat(40),
      number: undefined,
      pullHead: undefined,
      isPrivileged: false,
    });
  });

  it("are enough for a scheduled workflow, whose payload names no repository", () => {
    expect(revisionsOf(event("schedule", { schedule: "0 0 * * *" }), { baseRef: "main" })).toMatchObject({ repository: place });
  });

  it("are asked for when an event names no base", () => {
    for (const name of ["workflow_dispatch", "schedule", "issue_comment"])
      expect(() => revisionsOf(event(name, { repository }))).toThrow(
        /does not say what to compare with: set the input `base-ref`/,
      );
  });

  it("need a repository", () => {
    expect(() => revisionsOf({ ...event("schedule", {}), repository: "nonsense" }, { baseRef: "main" })).toThrow(UsageError);
  });
});

describe("other events", () => {
  it("merge groups", () => {
    const payload = {
      action: "checks_requested",
      merge_group: {
        head_sha: HEAD,
        head_ref: "refs/heads/gh-readonly-queue/main/pr-5",
        base_sha: BASE,
        base_ref: "refs/heads/main",
        head_commit: {},
      },
      repository,
    };
    expect(revisionsOf(event("merge_group", payload))).toEqual({
      kind: "merge-group",
      repository: place,
      baseSha: BASE,
      headSha: HEAD,
      baseRef: "refs/heads/main",
      queued: 5,
    });
  });

  it.each([
    ["refs/heads/gh-readonly-queue/main/pr-104-2bd4a7c60c5e3f0a0ab2b2a7d1d3a5f9c6d7e8f9", "refs/heads/main", 104],
    ["refs/heads/gh-readonly-queue/release/1.x/pr-7-2bd4a7c6", "refs/heads/release/1.x", 7],
    ["refs/heads/gh-readonly-queue/main/pr-7-2bd4a7c6", "refs/heads/other", undefined],
    ["refs/heads/gh-readonly-queue/main/pr-0-2bd4a7c6", "refs/heads/main", undefined],
    ["refs/heads/gh-readonly-queue/main/pr-7-2bd4a7c6/pr-8", "refs/heads/main", undefined],
    ["refs/heads/topic/pr-7-2bd4a7c6", "refs/heads/main", undefined],
    [undefined, "refs/heads/main", undefined],
  ])("of a merge queue belong to a pull request: %s", (head_ref, base_ref, queued) => {
    const group = { head_sha: HEAD, base_sha: BASE, base_ref, ...(head_ref === undefined ? {} : { head_ref }) };
    expect(revisionsOf(event("merge_group", { merge_group: group, repository }))).toMatchObject({ queued });
  });

  const pushed = {
    ref: "refs/heads/topic",
    before: BASE,
    after: HEAD,
    created: false,
    deleted: false,
    forced: false,
    repository,
  };
  const nothing = "0".repeat(40);

  it("pushes", () => {
    const push = { kind: "push", repository: place, before: BASE, after: HEAD, ref: "refs/heads/topic", defaultBranch: "main" };
    expect(revisionsOf(event("push", pushed))).toEqual(push);
    expect(revisionsOf(event("push", { ...pushed, before: nothing, created: true }))).toEqual({ ...push, before: undefined });
    expect(revisionsOf(event("push", { ...pushed, before: nothing }), { headRef: HEAD })).toMatchObject({ baseRef: "main" });
  });

  it("pushes of an annotated tag, whose payload names the tag object", () => {
    const tag = { ...pushed, ref: "refs/tags/v1", before: nothing, after: "b".repeat(40) };
    expect(revisionsOf(event("push", tag))).toMatchObject({ after: "a".repeat(40), ref: "refs/tags/v1" });
  });

  it("pushes that delete a branch are refused", () => {
    expect(() => revisionsOf(event("push", { ...pushed, after: nothing, deleted: true }))).toThrow(/nothing left to review/);
  });
});

describe("the runner's variables", () => {
  it("lead to the event", async () => {
    const folder = mkdtempSync(join(tmpdir(), "model-review-event-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "event.json");
    writeFileSync(path, '{"action":"opened"}');
    const variables = { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: path, GITHUB_SHA: HEAD, GITHUB_REPOSITORY: "o/r" };
    expect(await readEvent(variables)).toEqual({
      name: "pull_request",
      payload: { action: "opened" },
      sha: HEAD,
      ref: "",
      repository: "o/r",
    });
    writeFileSync(path, "{");
    await expect(readEvent(variables)).rejects.toBeInstanceOf(UsageError);
    await expect(readEvent({})).rejects.toThrow(/to be started by a workflow/);
  });

  it("name the run", () => {
    expect(runOf({ GITHUB_RUN_ID: "1658821493", GITHUB_RUN_ATTEMPT: "2" })).toEqual({ id: 1658821493, attempt: 2 });
    expect(runOf({ GITHUB_RUN_ID: "7" })).toEqual({ id: 7, attempt: 1 });
    expect(runOf({})).toBeUndefined();
  });
});
