import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { fail, forbidden, json } from "../github/answers.js";
import { type ActionRun, runAction } from "./action.js";
import { DEMO, safetensors } from "./models.js";
import { checkout, repositoryBody, type Scene, scene } from "./scene.js";

const RERUN = { GITHUB_RUN_ATTEMPT: "2" };
const model = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });

describe.concurrent("a pull request whose base was changed", () => {
  /** Two branches with models of their own, and a pull request that goes from one to the other. */
  async function retargeted() {
    const stage = await scene({ "a.safetensors": model(0), "b.safetensors": model(0) });
    const release = stage.repository.git("rev-parse", "main");
    stage.repository.git("update-ref", "refs/heads/release", release);
    stage.advance({ "b.safetensors": model(5) });
    const pull = stage.open({ "a.safetensors": model(1) });
    const old = pull.event("pull_request", "opened");
    pull.live.baseRef = "release";
    pull.live.baseSha = release;
    return { ...stage, pull, old, release };
  }
  const changedIn = (run: ActionRun) => reportOf(run).comparisons.map(({ path }: { path: string }) => path);

  it("is compared with the new one when the event says so", async () => {
    const { github, pull, release } = await retargeted();
    const run = await runAction({ github, event: pull.event("pull_request", "edited") });
    expect(reportOf(run).base).toEqual({ name: "release", commit: release });
    expect(changedIn(run)).toEqual(["a.safetensors", "b.safetensors"]);
  });

  it.each(["shallow", "full", undefined] as const)("and when an old event is run again (%s checkout)", async (kind) => {
    const { github, pull, old, release, comments } = await retargeted();
    const workspace = kind === undefined ? {} : { workspace: await pull.checkout(kind) };
    const run = await runAction({ github, event: old, environment: RERUN, ...workspace });
    expect(reportOf(run).base).toEqual({ name: "release", commit: release });
    expect(changedIn(run)).toEqual(["a.safetensors", "b.safetensors"]);
    expect(run.stdout).toContain("The pull request goes to release now");
    expect(comments(pull)).toEqual([expect.stringContaining("2 changed models")]);
  });

  it("cannot be known when a re-run may not read it, and is not guessed", async () => {
    const { github, pull, old } = await retargeted();
    fail(github.state, /\/pulls\/\d+$/, forbidden("pull_requests=read"), { times: 99 });
    const run = await runAction({ github, event: old, environment: RERUN, workspace: await pull.checkout() });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.data).toMatch(/re-run.*out of date.*pull_requests=read.*`pull-requests: read`/);
    // A first run has a fresh event, and needs no more than `contents: read`.
    const first = await runAction({ github, event: pull.event(), workspace: await pull.checkout() });
    expect(first.exitCode).toBe(0);
    expect(changedIn(first)).toEqual(["a.safetensors", "b.safetensors"]);
  });

  it("gets no comment about the former one when it is changed meanwhile", async () => {
    const { github, open, comments } = await scene({ "a.safetensors": model(0) });
    const pull = open({ "a.safetensors": model(1) });
    github.state.answered = (_method, path) => {
      if (path.endsWith(`/pulls/${pull.number}`)) pull.live.baseRef = "release";
    };
    const run = await runAction({ github, event: pull.event() });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain("No comment: the pull request has moved on to the branch release.");
    expect(comments(pull)).toEqual([]);
  });

  it("is said to be unknown when a re-run has no token", async () => {
    const { github, pull, old } = await retargeted();
    const run = await runAction({ github, event: old, environment: RERUN, workspace: await pull.checkout("full"), token: null });
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ name, properties }) => [name, properties.get("title")])).toEqual([
      ["notice", "The event may be out of date"],
    ]);
  });
});

it.concurrent("a re-run after the head has moved says so, and leaves the newer comment alone", async () => {
  const { github, open, comments } = await scene({ "a.safetensors": model(0) });
  const pull = open({ "a.safetensors": model(1) });
  const old = { event: pull.event(), head: pull.live.headSha };
  pull.push({ "a.safetensors": "broken" });
  await runAction({ github, event: pull.event() });
  const posted = comments(pull);
  const run = await runAction({ github, event: old.event, environment: RERUN });
  expect(run.exitCode).toBe(0);
  expect(reportOf(run).head.commit).toBe(old.head);
  const [notice] = run.annotations.filter(({ name }) => name === "notice");
  expect(notice?.properties.get("title")).toBe("The pull request has moved on");
  expect(notice?.data).toContain(pull.live.headSha);
  expect(run.writes).toEqual([]);
  expect(comments(pull)).toEqual(posted);
});

it.concurrent("a re-run of an older run with the same head leaves the later run's comment alone", async () => {
  const { github, open, comments } = await scene({ "a.safetensors": model(0) });
  const pull = open({ "a.safetensors": model(1) });
  await runAction({ github, event: pull.event(), environment: { GITHUB_RUN_ID: "900" } });
  const [posted] = comments(pull);
  const inputs = { "fail-on": "warning", paths: "nothing/**" };
  const run = await runAction({ github, event: pull.event(), inputs, environment: { ...RERUN, GITHUB_RUN_ID: "800" } });
  expect(run.writes).toEqual([]);
  expect(comments(pull)).toEqual([posted]);
});

it.concurrent("a re-run after the merge shows what was merged", async () => {
  const { github, open, repository } = await scene({ "a.safetensors": model(0) });
  const pull = open({ "a.safetensors": model(1) });
  const before = await runAction({ github, event: pull.event() });
  repository.git("update-ref", "refs/heads/main", pull.event().sha);
  pull.live.state = "closed";
  const after = await runAction({ github, event: pull.event(), environment: RERUN });
  expect(after.summary).toBe(before.summary);
  expect(after.isQuiet).toBe(true);
});

it.concurrent.each([
  ["API", undefined],
  ["shallow checkout", "shallow"],
  ["full checkout", "full"],
] as const)("a tag with the name of the base branch chooses neither the base nor the policy (%s)", async (_name, kind) => {
  const policy = "version: 1\nextends: none\nrules:\n  metadata/required:\n    severity: error\n    fields: [license]\n";
  const { github, open, repository } = await scene({ "a.safetensors": model(0), ".github/model-review.yml": policy });
  const main = repository.git("rev-parse", "main");
  const pull = open({ "a.safetensors": model(1), ".github/model-review.yml": null });
  const place = kind === undefined ? {} : { workspace: await pull.checkout(kind), token: null };
  repository.git("tag", "main", pull.live.headSha);
  const run = await runAction({ github, event: pull.event(), ...place });
  expect(run.exitCode).toBe(1);
  expect(reportOf(run).base).toEqual({ name: "main", commit: main });
  expect(reportOf(run).policy.path).toBe(".github/model-review.yml");
});

describe.concurrent("a pull request with revisions of the workflow's own", () => {
  it("is compared with its branch as it is now when only the head is given", async () => {
    const { github, open, advance } = await scene({ "a.safetensors": model(0), "b.safetensors": model(0) });
    const pull = open({ "a.safetensors": model(1) });
    const main = advance({ "b.safetensors": model(5) });
    pull.update();
    // What `head-ref: ${{ github.sha }}` makes of it: the merge commit. The payload's base is the commit that main was at first.
    const event = pull.event();
    const run = await runAction({ github, event, inputs: { "head-ref": event.sha } });
    expect(reportOf(run).base).toEqual({ name: "main", commit: main });
    expect(reportOf(run).comparisons.map(({ path }: { path: string }) => path)).toEqual(["a.safetensors"]);
  });

  it("gets no comment about a head that it does not have any more", async () => {
    const { github, open, comments } = await scene({ "a.safetensors": model(0) });
    const pull = open({ "a.safetensors": model(1) });
    const old = pull.event();
    pull.push({ "a.safetensors": model(2) });
    const inputs = { "base-ref": "main" };
    const run = await runAction({ github, event: old, inputs, environment: RERUN });
    expect(run.stdout).toContain(`No comment: the pull request has moved on to ${pull.live.headSha}.`);
    expect(comments(pull)).toEqual([]);
    await runAction({ github, event: pull.event(), inputs });
    expect(comments(pull)).toHaveLength(1);
  });
});

describe.concurrent("the number of changed files that GitHub gives", () => {
  const counted = async (changedFiles: number) => {
    const stage = await scene({ "a.safetensors": model(0), "old.txt": "moved and not changed", "tool.sh": "#!/bin/sh\n" });
    const pull = stage.open({ "a.safetensors": model(1), "old.txt": null, "new.txt": "moved and not changed" });
    pull.live.changedFiles = changedFiles;
    return runAction({ github: stage.github, event: pull.event() });
  };

  it.each([
    ["as many as there are when the rename counts once", 2],
    ["as many as there are when it counts twice", 3],
    ["none, which GitHub is known to say of pull requests that are not empty", 0],
  ])("may be %s", async (_name, changedFiles) => {
    expect((await counted(changedFiles)).exitCode).toBe(0);
  });

  it.each([4, 1])("must not be %i, for then one of the two did not see everything", async (changedFiles) => {
    const run = await counted(changedFiles);
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.data).toMatch(`GitHub counts ${changedFiles} changed files`);
    expect(run.annotations[0]?.data).toMatch(/there are 2 to 3: .*Run the job again/);
    // Asked again before it is told, and once more before the comment.
    expect(run.requests.filter(({ path }) => path.endsWith("/pulls/1"))).toHaveLength(3);
    expect(run.summary).not.toContain("Examined");
  });

  it("includes files whose permissions changed", async () => {
    const { github, repository, open } = await scene({ "a.safetensors": model(0), "tool.sh": "#!/bin/sh\n" });
    const pull = open({ "a.safetensors": model(1) });
    const blob = repository.git("rev-parse", "main:tool.sh");
    repository.git("read-tree", pull.live.headSha);
    repository.git("update-index", "--cacheinfo", `100755,${blob},tool.sh`);
    const tree = repository.git("write-tree");
    pull.live.headSha = repository.git("commit-tree", "-m", "chmod", "-p", pull.live.headSha, tree);
    repository.git("update-ref", "refs/pull/1/head", pull.live.headSha);
    for (const workspace of [undefined, await pull.checkout()]) {
      const run = await runAction({ github, event: pull.event(), ...(workspace === undefined ? {} : { workspace }) });
      expect(run.exitCode, run.stdout).toBe(0);
      expect(run.requests.filter(({ path }) => path.endsWith("/pulls/1"))).toHaveLength(2);
      expect(reportOf(run).coverage.changedFiles).toBe(1);
    }
  });
});

describe.concurrent("a merge group", () => {
  let demo: Scene;
  let single: ActionRun;
  let queued: string;
  let tip: string;
  beforeAll(async () => {
    demo = await scene(DEMO.base);
    const pull = demo.open(DEMO.head);
    single = await runAction({ github: demo.github, event: pull.event() });
    // What the queue builds: the pull request merged into the tip of its base.
    tip = demo.repository.git("rev-parse", "main");
    queued = pull.event().sha;
  });

  it.each(["checkout", "API"])("is judged as its pull request, without a comment (%s)", async (place) => {
    const group = {
      base_sha: tip,
      head_sha: queued,
      base_ref: "refs/heads/main",
      head_ref: "refs/heads/gh-readonly-queue/main/pr-1",
    };
    const event = {
      name: "merge_group",
      payload: { action: "checks_requested", merge_group: group, repository: repositoryBody() },
      sha: queued,
      ref: group.head_ref,
    };
    const workspace = place === "API" ? undefined : await checkout(demo.repository.url, queued, "refs/remotes/queue", "shallow");
    const run = await runAction({ github: demo.github, event, ...(workspace === undefined ? {} : { workspace }) });
    expect(run.exitCode).toBe(single.exitCode);
    expect(run.outputs.get("verdict")).toBe(single.outputs.get("verdict"));
    expect(reportOf(run).findings).toEqual(reportOf(single).findings);
    expect(reportOf(run).comparisons).toEqual(reportOf(single).comparisons);
    expect(run.writes).toEqual([]);
  });
});

describe.concurrent("trees that GitHub cuts off", () => {
  it.each([0, 1, 3, 7])("after %i entries are walked, and the review is the same", async (treeLimit) => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`models/${index % 3}/deep/${index}.safetensors`, model(index)]),
    );
    const stage = await scene({ ...files, "README.md": "models" });
    const pull = stage.open({ "models/1/deep/4.safetensors": model(40), "models/2/deep/99.safetensors": model(99) });
    const whole = await runAction({ github: stage.github, event: pull.event() });
    stage.github.state.treeLimit = treeLimit;
    const cut = await runAction({ github: stage.github, event: pull.event() });
    expect(cut.summary).toBe(whole.summary);
    expect(cut.exitCode).toBe(0);
    expect(cut.isQuiet).toBe(true);
    expect(cut.requests.length).toBeGreaterThan(whole.requests.length);
  });

  it("without a word are noticed by what GitHub counts", async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`models/${index}.safetensors`, model(index)]));
    const stage = await scene(files);
    const pull = stage.open({ "models/4.safetensors": model(40), "models/5.safetensors": model(50) });
    const entries = stage.repository.git("ls-tree", "-r", pull.live.headSha).split("\n");
    const tree = entries.slice(0, 4).map((line) => {
      const [, mode = "", type = "", sha = "", path = ""] = /^(\d+) (\w+) (\w+)\t(.*)$/.exec(line) ?? [];
      return { path, mode, type, sha, size: 100, url: `${stage.github.url}/git/${type}s/${sha}` };
    });
    const sha = stage.repository.git("rev-parse", `${pull.live.headSha}^{tree}`);
    const answer = json({ sha, url: `${stage.github.url}/git/trees/${sha}`, tree, truncated: false });
    fail(stage.github.state, new RegExp(`/git/trees/${pull.live.headSha}$`), answer, { times: 9 });
    const run = await runAction({ github: stage.github, event: pull.event() });
    expect(run.exitCode).toBe(2);
    expect(run.annotations[0]?.data).toContain("GitHub counts 2 changed files");
  });
});

function reportOf(run: ActionRun) {
  return JSON.parse(readFileSync(run.outputs.get("report-json") ?? "", "utf8"));
}
