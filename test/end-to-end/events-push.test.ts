import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ActionRun, runAction, type TriggeringEvent } from "./action.js";
import { safetensors } from "./models.js";
import { checkout, repositoryBody, type Scene, scene } from "./scene.js";

const model = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });
const NOTHING = "0".repeat(40);
const GONE = "1234567890".repeat(4);

/** main with two commits, and a branch that left it after the first. */
async function branched() {
  const stage = await scene({ "a.safetensors": model(0), "b.safetensors": model(0) });
  const start = stage.repository.git("rev-parse", "main");
  const tip = stage.advance({ "b.safetensors": model(5) });
  const first = commitOn(stage, "topic", start, { "a.safetensors": model(1) });
  const second = commitOn(stage, "topic", first, { "c.safetensors": model(2) });
  return { ...stage, start, tip, first, second };
}

function commitOn(
  { repository }: Pick<Scene, "repository">,
  branch: string,
  at: string,
  files: Record<string, Uint8Array>,
): string {
  repository.branch(branch, at);
  for (const [path, bytes] of Object.entries(files)) repository.write(path, bytes);
  return repository.commit();
}

function push(before: string, after: string, branch = "topic", forced = false): TriggeringEvent {
  const ref = `refs/heads/${branch}`;
  const payload = { ref, before, after, created: before === NOTHING, deleted: false, forced, repository: repositoryBody() };
  return { name: "push", payload, sha: after, ref };
}

/** Through the API, and from what actions/checkout leaves, with a token and without. */
async function everywhere(stage: Scene, event: TriggeringEvent): Promise<readonly ActionRun[]> {
  const runs = [await runAction({ github: stage.github, event })];
  for (const token of [undefined, null]) {
    const workspace = await checkout(stage.repository.url, event.sha, "refs/remotes/origin/topic", "shallow");
    runs.push(await runAction({ github: stage.github, event, workspace, ...(token === null ? { token } : {}) }));
  }
  return runs;
}

describe.concurrent("a push", () => {
  it("brings what lies between before and after, and nothing of earlier pushes", async () => {
    const stage = await branched();
    for (const run of await everywhere(stage, push(stage.first, stage.second))) {
      expect(changesIn(run)).toEqual(["added c.safetensors"]);
      expect(reportOf(run).base.commit).toBe(stage.first);
      expect(run.writes).toEqual([]);
    }
  });

  it("that makes a branch is compared with where it left the default branch", async () => {
    const stage = await branched();
    // Of the same name, and not meant.
    stage.repository.git("tag", "main", stage.second);
    for (const run of await everywhere(stage, push(NOTHING, stage.second))) {
      expect(changesIn(run)).toEqual(["modified a.safetensors", "added c.safetensors"]);
      expect(reportOf(run).base).toEqual({ name: "main", commit: stage.start });
    }
  });

  it("that makes the default branch brings everything", async () => {
    const stage = await branched();
    for (const run of await everywhere(stage, push(NOTHING, stage.start, "main"))) {
      expect(changesIn(run)).toEqual(["added a.safetensors", "added b.safetensors"]);
      expect(reportOf(run).base).toEqual({ name: "nothing", commit: null });
      expect(run.summary).toContain("2 changed models");
    }
  });

  it("that is forced is compared with what it replaced, also when it only takes away", async () => {
    const stage = await branched();
    const other = commitOn(stage, "topic", stage.start, { "a.safetensors": model(9) });
    for (const run of await everywhere(stage, push(stage.second, other, "topic", true)))
      expect(changesIn(run)).toEqual(["modified a.safetensors", "removed c.safetensors"]);
    for (const run of await everywhere(stage, push(stage.second, stage.first, "topic", true)))
      expect(changesIn(run)).toEqual(["removed c.safetensors"]);
  });

  it("that is forced, of which nobody knows any more what it replaced, is compared with the default branch", async () => {
    const stage = await branched();
    for (const run of await everywhere(stage, push(GONE, stage.second, "topic", true))) {
      expect(changesIn(run)).toEqual(["modified a.safetensors", "added c.safetensors"]);
      expect(run.stdout).toContain(`${GONE} is gone: the branch is compared with main.`);
    }
  });

  it("that is forced on the default branch has nothing to be compared with when the old commit is gone", async () => {
    const stage = await branched();
    for (const run of await everywhere(stage, push(GONE, stage.tip, "main", true))) {
      expect(run.exitCode).toBe(2);
      expect(run.annotations[0]?.data).toMatch(/replaced 1234567890.* on main.*gone.*`base-ref`/);
    }
  });

  it("of a tag on the default branch brings nothing new", async () => {
    const stage = await branched();
    const event = push(NOTHING, stage.tip);
    const run = await runAction({
      github: stage.github,
      event: { ...event, payload: { ...event.payload, ref: "refs/tags/v1" } },
    });
    expect(changesIn(run)).toEqual([]);
    expect(run.exitCode).toBe(0);
  });
});

describe.concurrent("a workflow that is started by hand or by the clock", () => {
  it.each(["workflow_dispatch", "schedule"])("compares the revisions of its inputs: %s", async (name) => {
    const stage = await branched();
    stage.repository.git("tag", "v1", stage.first);
    const payload = name === "schedule" ? { schedule: "0 0 * * *" } : { inputs: {}, repository: repositoryBody() };
    const event = { name, payload, sha: stage.tip, ref: "refs/heads/main" };
    for (const [base, head, expected] of [
      ["main", "topic", ["modified a.safetensors", "added c.safetensors"]],
      ["v1", "topic", ["added c.safetensors"]],
      [stage.start, undefined, ["modified b.safetensors"]],
      ["topic", "main", ["modified b.safetensors"]],
    ] as const) {
      const inputs = { "base-ref": base, ...(head === undefined ? {} : { "head-ref": head }) };
      expect(changesIn(await runAction({ github: stage.github, event, inputs })), `${base} ${head}`).toEqual(expected);
    }
  });

  it.each([
    ["no base", {}, /does not say what to compare with: set the input `base-ref`/],
    ["a base that is not there", { "base-ref": "nowhere" }, /nowhere/],
    ["a base with a back slash", { "base-ref": "feature\\one" }, /`base-ref`.*a branch, a tag or a commit id/],
    [
      "a policy with a back slash",
      { "base-ref": "main", policy: ".github\\model-review.yml" },
      /`policy`.*with `\/` between its parts/,
    ],
    ["paths with a back slash", { "base-ref": "main", paths: "models\\**" }, /`paths`.*backslashes/],
  ])("says what is wrong with %s", async (_name, inputs, said) => {
    const stage = await branched();
    const event = {
      name: "workflow_dispatch",
      payload: { repository: repositoryBody() },
      sha: stage.tip,
      ref: "refs/heads/main",
    };
    const run = await runAction({ github: stage.github, event, inputs });
    expect(run.exitCode).toBe(2);
    expect(run.annotations).toMatchObject([{ name: "error", data: expect.stringMatching(said) }]);
  });
});

function changesIn(run: ActionRun): readonly string[] {
  return reportOf(run).comparisons.map(({ change, path }: { change: string; path: string }) => `${change} ${path}`);
}

function reportOf(run: ActionRun) {
  const path = run.outputs.get("report-json");
  if (path === undefined) throw new Error(`There is no report:\n${run.stdout}`);
  return JSON.parse(readFileSync(path, "utf8"));
}
