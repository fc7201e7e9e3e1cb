import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cloneOf, GIT_ENVIRONMENT, type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { type ActionRun, runAction } from "./action.js";
import { COMMAND, type Ended, run } from "./bundle.js";
import { safetensors } from "./models.js";
import { checkout, repositoryBody, scene } from "./scene.js";

const model = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });

describe.concurrent("histories that make a merge base hard to find", () => {
  it("were merged crosswise: the API and every checkout agree", async () => {
    const stage = await scene({ "a.safetensors": model(0), "b.safetensors": model(0) });
    const { repository } = stage;
    const start = repository.git("rev-parse", "main");
    const commit = (branch: string, at: string, files: Record<string, number>, others: string[] = []) => {
      repository.branch(branch, at);
      for (const [path, value] of Object.entries(files)) repository.write(path, model(value));
      return repository.commit(branch, others);
    };
    const left = commit("main", start, { "a.safetensors": 1 });
    const right = commit("topic", start, { "b.safetensors": 1 });
    const leftMerged = commit("main", left, { "b.safetensors": 1 }, [right]);
    const rightMerged = commit("topic", right, { "a.safetensors": 1, "c.safetensors": 2 }, [left]);
    expect(repository.git("merge-base", "--all", leftMerged, rightMerged).split("\n")).toHaveLength(2);

    const event = {
      name: "workflow_dispatch",
      payload: { repository: repositoryBody() },
      sha: rightMerged,
      ref: "refs/heads/topic",
    };
    const inputs = { "base-ref": "main", "head-ref": "topic" };
    const viaApi = await runAction({ github: stage.github, event, inputs });
    expect([left, right]).toContain(reportOf(viaApi).base.commit);
    for (const kind of ["shallow", "full"] as const) {
      const workspace = await checkout(repository.url, rightMerged, "refs/remotes/pull/1/merge", kind);
      const local = await runAction({ github: stage.github, event, inputs, workspace });
      expect(local.summary).toBe(viaApi.summary);
      const alone = await runAction({ github: stage.github, event, inputs, workspace, token: null });
      expect([left, right]).toContain(reportOf(alone).base.commit);
      expect(reportOf(alone).comparisons.map(({ path }: { path: string }) => path)).toContain("c.safetensors");
    }
  });

  it("have nothing in common: that is said, and the run fails", async () => {
    const stage = await scene({ "a.safetensors": model(0) });
    stage.repository.branch("orphan");
    stage.repository.write("a.safetensors", model(1));
    const orphan = stage.repository.commit();
    const event = { name: "workflow_dispatch", payload: { repository: repositoryBody() }, sha: orphan, ref: "refs/heads/orphan" };
    const inputs = { "base-ref": "main", "head-ref": "orphan" };
    const workspace = await checkout(stage.repository.url, orphan, "refs/remotes/origin/orphan", "shallow");
    for (const place of [{}, { workspace }, { workspace, token: null }]) {
      const run = await runAction({ github: stage.github, event, inputs, ...place });
      expect(run.exitCode).toBe(2);
      expect(run.annotations[0]?.data).toMatch(/share no history|no common ancestor/);
    }
  });
});

/** A repository whose head commit changes one model, and the report of that. */
function changed(repository: TestRepository): TestRepository {
  repository.write("models/a.safetensors", model(0));
  repository.write("models/b.safetensors", model(0));
  repository.commit();
  repository.branch("topic", repository.git("rev-parse", "main"));
  repository.write("models/a.safetensors", model(1));
  repository.commit();
  return repository;
}

async function reviewed(directory: string, ...args: readonly string[]): Promise<Ended> {
  const environment = { ...GIT_ENVIRONMENT, TMPDIR: temporaryFolder() };
  return run(process.execPath, [COMMAND, "review", "--format", "json", ...args], { directory, environment });
}

function pathsOf({ exitCode, stdout, stderr }: Ended): readonly string[] {
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout).comparisons.map(({ path }: { path: string }) => path);
}

describe.concurrent("repositories of every kind", () => {
  it("named by SHA-256", async () => {
    const repository = changed(testRepository({ objectFormat: "sha256" }));
    expect(pathsOf(await reviewed(repository.directory, "--base", "main", "--head", "topic"))).toEqual(["models/a.safetensors"]);
    repository.checkout();
    // As a workflow, from the checkout alone.
    const [before, after] = [repository.git("rev-parse", "main"), repository.git("rev-parse", "topic")];
    expect(after).toHaveLength(64);
    const stage = await scene({ "README.md": "another repository" });
    const payload = { ref: "refs/heads/topic", before, after, repository: repositoryBody() };
    const event = { name: "push", payload, sha: after, ref: "refs/heads/topic" };
    const action = await runAction({ github: stage.github, event, workspace: repository.directory, token: null });
    expect(reportOf(action).comparisons.map(({ path }: { path: string }) => path)).toEqual(["models/a.safetensors"]);
  });

  it.each([
    ["shallow", ["--depth=1", "--no-single-branch"]],
    ["without blobs", ["--filter=blob:none"]],
    ["without trees", ["--filter=tree:0"]],
    ["shallow and without blobs", ["--depth=1", "--no-single-branch", "--filter=blob:none"]],
  ])("cloned %s", async (_name, args) => {
    const clone = cloneOf(changed(testRepository()), "--no-checkout", ...args);
    const ended = await reviewed(clone.directory, "--base", "origin/main", "--head", "origin/topic");
    expect(pathsOf(ended)).toEqual(["models/a.safetensors"]);
  });

  it.each(["blob:none", "tree:0"])(
    "cloned with %s by a step that kept no credentials: the rest is read through the API",
    async (filter) => {
      const stage = await scene({ "models/a.safetensors": model(0), "models/b.safetensors": model(0) });
      const pull = stage.open({ "models/a.safetensors": model(1) });
      const clone = cloneOf(stage.repository, "--no-checkout", `--filter=${filter}`);
      clone.git("fetch", "--quiet", "origin", "+refs/pull/1/*:refs/remotes/pull/1/*");
      clone.git("remote", "set-url", "origin", join(temporaryFolder(), "not-for-you"));
      const place = { github: stage.github, event: pull.event(), workspace: clone.directory };
      const run = await runAction(place);
      expect(run.exitCode, run.stdout).toBe(0);
      expect(reportOf(run).coverage).toMatchObject({ changed: 1, examined: 1 });
      // Without a token there is nowhere else to ask, and that is not a pass.
      expect((await runAction({ ...place, token: null })).exitCode).not.toBe(0);
    },
  );

  it("with a detached head", async () => {
    const clone = cloneOf(changed(testRepository()));
    clone.git("checkout", "--quiet", "--detach", "origin/topic");
    expect(pathsOf(await reviewed(clone.directory))).toEqual(["models/a.safetensors"]);
    clone.git("checkout", "--quiet", "--detach", "origin/main");
    expect(pathsOf(await reviewed(clone.directory))).toEqual([]);
  });
});

describe.concurrent("line ends of Windows", () => {
  const POLICY = "version: 1\nextends: none\nrules:\n  metadata/required:\n    severity: error\n    fields: [license]\n";

  it.each([
    ["in the policy", "", POLICY.replaceAll("\n", "\r\n")],
    ["by .gitattributes", "* text=auto eol=crlf\n*.safetensors -text\n", POLICY],
  ])("%s change neither what is judged nor what counts as changed", async (_name, attributes, policy) => {
    const origin = testRepository();
    if (attributes !== "") origin.write(".gitattributes", attributes);
    origin.write(".github/model-review.yml", policy);
    origin.write("README.md", "one\ntwo\n");
    origin.write("models/a.safetensors", model(0));
    origin.commit();
    const clone = cloneOf(origin, "--config", "core.autocrlf=true");
    expect(readFileSync(join(clone.directory, ".github", "model-review.yml"), "utf8")).toContain("\r\n");
    expect(JSON.parse((await reviewed(clone.directory)).stdout)).toMatchObject({
      verdict: "pass",
      coverage: { changedFiles: 0 },
    });
    // 13 is a byte like any other in a model.
    appendFileSync(join(clone.directory, "models", "a.safetensors"), "\r\n");
    const { exitCode, stdout } = await reviewed(clone.directory);
    expect(exitCode).toBe(1);
    const review = JSON.parse(stdout);
    expect(review.coverage.changedFiles).toBe(1);
    expect(review.comparisons.map(({ path }: { path: string }) => path)).toEqual(["models/a.safetensors"]);
    expect(review.policy).toMatchObject({ path: ".github/model-review.yml", preset: "none" });
    expect(review.editedPolicy).toBeUndefined();
  });
});

function reportOf(run: ActionRun) {
  const path = run.outputs.get("report-json");
  if (path === undefined) throw new Error(`There is no report:\n${run.stdout}`);
  return JSON.parse(readFileSync(path, "utf8"));
}
