import { mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cloneOf, type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { fixture, run } from "./console.js";

const MODEL = fixture("onnx/interface.onnx");
const OTHER = fixture("onnx/tensors.onnx");

/** `main` with one model, and a branch `change` with it checked out. */
function changed(change: (repository: TestRepository) => void): TestRepository {
  const repository = testRepository();
  repository.write("model.onnx", MODEL);
  repository.write("readme.md", "a model");
  const base = repository.commit();
  repository.branch("change", base);
  change(repository);
  repository.commit();
  repository.checkout();
  return repository;
}

async function reviewed(repository: TestRepository, ...args: readonly string[]) {
  const outcome = await run(repository.directory, ["review", "--format", "json", ...args]);
  expect(outcome.errors).toBe("");
  return { exitCode: outcome.exitCode, review: JSON.parse(outcome.output) };
}

describe("review", () => {
  it("compares the working tree with the default branch, and revisions by name", async () => {
    const repository = changed((change) => change.write("model.onnx", OTHER));
    const working = await reviewed(repository);
    expect(working.exitCode).toBe(1);
    expect(working.review).toMatchObject({
      verdict: "fail",
      base: { commit: repository.git("rev-parse", "main") },
      head: { name: "working tree", commit: null },
      comparisons: [{ path: "model.onnx", change: "modified" }],
      coverage: { examined: 1, changed: 1, changedFiles: 1 },
    });
    const { review, exitCode } = await reviewed(repository, "--base", "main", "--head", "change");
    expect(exitCode).toBe(1);
    expect(review.head).toEqual({ name: "change", commit: repository.git("rev-parse", "change") });
    expect(review.comparisons[0].changes).toEqual(working.review.comparisons[0].changes);
    expect((await reviewed(repository, "--base", "main", "--head", "main")).review).toMatchObject({
      verdict: "pass",
      comparisons: [],
    });
    expect((await reviewed(repository, "--fail-on", "never")).exitCode).toBe(0);
    expect((await reviewed(repository, "--paths", "other/**")).review.comparisons).toEqual([]);
  });

  it("sees what is not committed, and no change where there is none", async () => {
    const repository = changed((change) => change.write("readme.md", "the model"));
    expect((await reviewed(repository)).review).toMatchObject({ verdict: "pass", coverage: { changed: 0, changedFiles: 1 } });
    writeFileSync(join(repository.directory, "new.onnx"), MODEL);
    expect((await reviewed(repository)).review.comparisons).toMatchObject([
      { path: "new.onnx", change: "added", twins: ["model.onnx"] },
    ]);
    unlinkSync(join(repository.directory, "new.onnx"));
    unlinkSync(join(repository.directory, "model.onnx"));
    mkdirSync(join(repository.directory, "model.onnx"));
    writeFileSync(join(repository.directory, "model.onnx", "notes.md"), "");
    expect((await reviewed(repository)).review.comparisons).toMatchObject([{ path: "model.onnx", change: "removed" }]);
    rmSync(join(repository.directory, "model.onnx"), { recursive: true });
    symlinkSync("readme.md", join(repository.directory, "model.onnx"));
    expect((await reviewed(repository)).review).toMatchObject({
      verdict: "fail",
      comparisons: [{ path: "model.onnx", head: { status: "unreadable", error: { code: "not-a-file" } } }],
      coverage: { examined: 0, changed: 1 },
    });
  });

  it("runs from a folder within, and on another repository", async () => {
    const repository = changed((change) => change.write("deep/er/model.onnx", OTHER));
    expect((await run(join(repository.directory, "deep"), ["review", "--format", "json"])).output).toContain(
      '"deep/er/model.onnx"',
    );
    expect((await run(temporaryFolder(), ["review", "--format", "json", "--repo", repository.directory])).output).toContain(
      '"deep/er/model.onnx"',
    );
  });

  it("prints the same twice, in every form", async () => {
    const repository = changed((change) => {
      for (let index = 0; index < 12; index++) change.write(`m${index}.onnx`, index % 2 === 0 ? MODEL : OTHER);
    });
    for (const format of ["terminal", "markdown", "json"]) {
      const args = ["review", "--format", format, "--head", "change"];
      expect((await run(repository.directory, args)).output).toBe((await run(repository.directory, args)).output);
    }
  });

  it("draws a line of progress on a terminal alone, and takes it away", async () => {
    const repository = changed((change) => change.write("model.onnx", OTHER));
    const { errors } = await run(repository.directory, ["review"], { progress: true });
    expect(errors.endsWith("\r\u001b[K")).toBe(true);
  });

  it("shows hostile names harmlessly", async () => {
    const repository = changed((change) => change.write("\u001b[2J\u202e::error::\r.onnx", OTHER));
    for (const format of ["terminal", "markdown"]) {
      expect((await run(repository.directory, ["review", "--format", format, "--head", "change"])).output).toContain("u{202E}");
    }
  });
});

describe("the policy of a review", () => {
  const RELAXED = "version: 1\nextends: none\n";
  const STRICT = "version: 1\nrules:\n  metadata/required: { severity: error, fields: [nothing.like.it] }\n";

  function withPolicies(base: string | undefined, head: string | undefined): TestRepository {
    const repository = testRepository();
    repository.write("model.onnx", MODEL);
    if (base !== undefined) repository.write(".github/model-review.yml", base);
    const start = repository.commit();
    repository.branch("change", start);
    repository.write("model.onnx", OTHER);
    if (head !== undefined) repository.write(".github/model-review.yml", head);
    else if (base !== undefined) repository.remove(".github/model-review.yml");
    repository.commit();
    repository.checkout();
    return repository;
  }

  it("is the one of the base, whatever the change makes of it", async () => {
    const { exitCode, review } = await reviewed(withPolicies(undefined, RELAXED), "--head", "change");
    expect(exitCode).toBe(1);
    expect(review.policy).toMatchObject({ path: null, preset: "recommended" });
    expect((await reviewed(withPolicies(RELAXED, RELAXED), "--head", "change")).exitCode).toBe(0);
    expect((await reviewed(withPolicies(RELAXED, STRICT), "--head", "change")).exitCode).toBe(0);
    expect((await reviewed(withPolicies(STRICT, undefined), "--head", "change")).exitCode).toBe(1);
  });

  it("that is wrong is told with line and column, and nothing is reviewed", async () => {
    const outcome = await run(withPolicies("version: 1\nrulez: {}\n", RELAXED).directory, ["review", "--head", "change"]);
    expect(outcome).toMatchObject({ exitCode: 2, output: "" });
    expect(outcome.errors).toMatch(/\.github\/model-review\.yml:2:1: .*rules/);
  });

  it("may be given as a file", async () => {
    const repository = withPolicies(STRICT, STRICT);
    writeFileSync(join(repository.directory, "mine.yml"), RELAXED);
    const { exitCode, review } = await reviewed(repository, "--head", "change", "--policy", "mine.yml");
    expect([exitCode, review.policy]).toEqual([0, { path: "mine.yml", preset: "none", commit: null }]);
  });
});

describe("what cannot be reviewed is said in a line", () => {
  async function refusal(directory: string, ...args: readonly string[]): Promise<string> {
    const { exitCode, output, errors } = await run(directory, ["review", ...args]);
    expect([exitCode, output]).toEqual([2, ""]);
    expect(errors).toMatch(/^model-review: .+\n$/);
    return errors;
  }

  it("no repository, no such folder", async () => {
    expect(await refusal(temporaryFolder())).toContain("not inside of a git repository");
    expect(await refusal(temporaryFolder(), "--repo", "gone")).toContain("gone");
  });

  it("a repository without a commit", async () => {
    await refusal(testRepository().directory);
    await refusal(testRepository().directory, "--base", "main", "--head", "HEAD");
  });

  it("revisions that are unknown, hostile, or of another history", async () => {
    const repository = changed((change) => change.write("model.onnx", OTHER));
    expect(await refusal(repository.directory, "--base", "nowhere")).toContain("nowhere");
    expect(await refusal(repository.directory, "--base=--upload-pack=x")).toContain("not a revision");
    await refusal(repository.directory, "--head", "\u001b[31m\u202e\n");
    repository.branch("elsewhere");
    repository.write("a", "1");
    repository.commit();
    expect(await refusal(repository.directory, "--base", "elsewhere", "--head", "change")).toContain("no common ancestor");
  });

  it("a history that was cut off and cannot be fetched", async () => {
    const repository = changed((change) => change.write("model.onnx", OTHER));
    const clone = cloneOf(repository, "--depth", "1", "--branch", "change");
    clone.git("remote", "remove", "origin");
    await refusal(clone.directory, "--base", repository.git("rev-parse", "main"), "--head", "HEAD");
  });
});
