import { beforeAll, describe, expect, it } from "vitest";
import { type ActionRun, runAction, type TriggeringEvent } from "./action.js";
import { DEMO } from "./models.js";
import { checkout, repositoryBody, type Scene, scene } from "./scene.js";

let demo: Scene;
let tip: string;
let change: string;
let expected: ActionRun;
beforeAll(async () => {
  demo = await scene(DEMO.base);
  tip = demo.repository.git("rev-parse", "main");
  const pull = demo.open(DEMO.head);
  change = pull.live.headSha;
  demo.repository.git("update-ref", "refs/heads/adapt", change);
  expected = await runAction({ github: demo.github, event: pull.event() });
});

describe.concurrent("a pull request from a fork", () => {
  it("is reviewed with a token that may only read, with and without a checkout", async () => {
    const { github, open, comments } = await scene(DEMO.base);
    github.state.permission = "read";
    const pull = open(DEMO.head, { headRepo: "someone/digits" });
    for (const workspace of [undefined, await pull.checkout()]) {
      const run = await runAction({ github, event: pull.event(), ...(workspace === undefined ? {} : { workspace }) });
      expect(withoutCommits(run.summary)).toBe(withoutCommits(expected.summary));
      expect(run.exitCode).toBe(1);
      // Beside the findings that are notes.
      const notices = run.annotations.filter(({ name, properties }) => name === "notice" && !properties.has("file"));
      expect(notices).toHaveLength(1);
      expect(comments(pull)).toEqual([]);
    }
  });

  it("is read through the API alone under pull_request_target, whatever lies in the workspace", async () => {
    const { github, open, comments } = await scene(DEMO.base);
    const pull = open(DEMO.head, { headRepo: "someone/digits" });
    const run = await runAction({ github, event: pull.event("pull_request_target"), workspace: await pull.checkout("full") });
    expect(withoutCommits(run.summary)).toBe(withoutCommits(expected.summary));
    expect(comments(pull)).toHaveLength(1);
    expect(objectsIn(run)).toHaveLength(objectsIn(expected).length);
  });

  it("is not read from the workspace under pull_request_target when there is no token", async () => {
    const { github, open } = await scene(DEMO.base);
    const pull = open(DEMO.head, { headRepo: "someone/digits" });
    const event = pull.event("pull_request_target");
    const run = await runAction({ github, event, workspace: await pull.checkout("full"), token: null });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.data).toContain("token");
  });
});

describe.concurrent("events without a pull request judge the same and do not comment", () => {
  it.each([
    ["merge_group", { action: "checks_requested" }, {}],
    ["push", { ref: "refs/heads/adapt", created: false, deleted: false, forced: false }, {}],
    ["workflow_dispatch", { ref: "refs/heads/main", inputs: {} }, { "base-ref": "main", "head-ref": "adapt" }],
    ["schedule", { schedule: "0 0 * * *" }, { "base-ref": "main" }],
  ] as const)("%s", async (name, payload, inputs) => {
    const event = eventOf(name, payload);
    const workspace = await checkout(demo.repository.url, change, "refs/remotes/origin/adapt", "shallow");
    for (const place of [{}, { workspace }, { workspace, token: null }]) {
      const run = await runAction({ github: demo.github, event, inputs, ...place });
      expect(run.stdout).toContain("No comment: the event has no pull request.");
      expect(withoutCommits(run.summary)).toBe(withoutCommits(expected.summary));
      expect(run.exitCode).toBe(expected.exitCode);
      expect(run.writes).toEqual([]);
      expect(run.annotations.map(({ data }) => data)).toEqual(expected.annotations.map(({ data }) => data));
    }
  });
});

it.concurrent.each([
  ["workflow_dispatch", {}, {}, /set the input `base-ref`/],
  ["workflow_dispatch", {}, { "base-ref": "main", "head-ref": "no-such-branch" }, /no-such-branch/],
  ["pull_request", { action: "opened" }, {}, /payload of event "pull_request" lacks/],
  ["push", { ref: "refs/heads/gone", after: "0".repeat(40), deleted: true }, {}, /deleted/],
] as const)("says what is missing: %s %j %j", async (name, payload, inputs, said) => {
  const run = await runAction({ github: demo.github, event: eventOf(name, payload), inputs });
  expect(run.exitCode).toBe(2);
  expect(run.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(said) }]);
});

it.concurrent("works on GitHub Enterprise Server, behind its longer paths", async () => {
  const { github, open, comments } = await scene(DEMO.base, { root: "/api/v3" });
  const environment = { GITHUB_GRAPHQL_URL: github.url.replace(/\/v3$/, "/graphql") };
  const pull = open(DEMO.head);
  const run = await runAction({ github, event: pull.event(), environment });
  expect(withoutCommits(run.summary)).toBe(withoutCommits(expected.summary));
  // Whose the earlier comment is can only be asked through GraphQL.
  pull.push({ "models/digits.onnx": null });
  await runAction({ github, event: pull.event(), environment });
  expect(github.requests.some(({ path }) => path === "/graphql")).toBe(true);
  expect(comments(pull)).toHaveLength(1);
});

/** The commits are known only once the repository is there. */
function eventOf(name: string, payload: object): TriggeringEvent {
  const ref = "refs/heads/gh-readonly-queue/main/pr-1";
  const group = { base_sha: tip, head_sha: change, base_ref: "refs/heads/main", head_ref: ref };
  const ends = name === "push" ? { before: tip, after: change } : name === "merge_group" ? { merge_group: group } : {};
  return { name, payload: { ...ends, ...payload, repository: repositoryBody() }, sha: change, ref: "refs/heads/adapt" };
}

function withoutCommits(summary: string): string {
  return summary.replace(/`[0-9a-f]{7}`/g, "`commit`");
}

/** Trees and blobs read through the API. */
function objectsIn({ requests }: ActionRun): readonly string[] {
  return requests
    .filter(({ path }) => path.includes("/git/"))
    .map(({ path, query }) => path + query)
    .sort();
}
