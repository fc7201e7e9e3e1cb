import { describe, expect, test } from "vitest";
import { type GitRepository, openGitRepository } from "../../src/bytes/git.js";
import { UsageError } from "../../src/errors.js";
import { cloneOf, GIT_ENVIRONMENT, type TestRepository, temporaryFolder, testRepository } from "../repository.js";

const opened = (repository: TestRepository): Promise<GitRepository> =>
  openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT });

/** `count` commits on the current branch; the last one's id. */
function grow(repository: TestRepository, name: string, count = 1): string {
  let last = "";
  for (let index = 0; index < count; index += 1) {
    repository.write(`${name}.txt`, `${name} ${index}`);
    last = repository.commit(`${name} ${index}`);
  }
  return last;
}

describe("openGitRepository", () => {
  test("refuses a folder that is no repository, or not there, with a way out", async () => {
    await expect(openGitRepository(temporaryFolder(), { environment: GIT_ENVIRONMENT })).rejects.toMatchObject({
      code: "not-a-repository",
    });
    await expect(openGitRepository("/no/such/folder", { environment: GIT_ENVIRONMENT })).rejects.toBeInstanceOf(UsageError);
  });

  test("says so when git is not installed", async () => {
    const repository = testRepository();
    const environment = { ...GIT_ENVIRONMENT, PATH: temporaryFolder(), Path: temporaryFolder() };
    await expect(openGitRepository(repository.directory, { environment })).rejects.toMatchObject({ code: "git-not-started" });
  });

  test("is not led astray by the variables git sets for its hooks", async () => {
    const repository = testRepository();
    const commit = grow(repository, "a");
    const environment = { ...GIT_ENVIRONMENT, GIT_DIR: temporaryFolder(), GIT_INDEX_FILE: "/no/such/index" };
    await using git = await openGitRepository(repository.directory, { environment });
    expect(await git.resolve("HEAD")).toBe(commit);
    expect(git.workingTree).toBe(repository.directory);
  });

  test("knows a bare repository and the way objects are named", async () => {
    await using bare = await opened(testRepository({ bare: true, objectFormat: "sha256" }));
    expect(bare.workingTree).toBeUndefined();
    expect(bare.objectHash).toBe("sha256");
  });
});

describe("resolve", () => {
  test("takes branches, tags, short ids, expressions and a detached head", async () => {
    const repository = testRepository();
    const first = grow(repository, "a");
    const second = grow(repository, "b");
    repository.git("tag", "-m", "annotated", "v1", first);
    repository.git("branch", "feature/x", first);
    repository.checkout();
    repository.git("checkout", "--quiet", "--detach", second);
    await using git = await opened(repository);
    for (const [revision, commit] of [
      ["HEAD", second],
      ["main", second],
      ["main~1", first],
      ["v1", first],
      ["feature/x", first],
      [first.slice(0, 10), first],
      [second, second],
      [":/a 0", first],
    ] as const) {
      expect(await git.resolve(revision), revision).toBe(commit);
    }
  });

  test.each(["", "-", "--all", "--output=/tmp/x", "a\0b", "nonsense", "main..main", "main:a.txt", "f".repeat(40)])(
    "refuses %j as the caller's mistake",
    async (revision) => {
      const repository = testRepository();
      grow(repository, "a");
      await using git = await opened(repository);
      await expect(git.resolve(revision)).rejects.toBeInstanceOf(UsageError);
    },
  );

  test("says why: no commit yet, a branch of the remote only, a shallow clone, another type", async () => {
    await using unborn = await opened(testRepository());
    await expect(unborn.resolve("HEAD")).rejects.toThrow('The branch "main" has no commit yet');
    await expect(unborn.resolve("main")).rejects.toMatchObject({ code: "revision-unborn" });
    expect(await unborn.defaultBranch()).toBeUndefined();

    const repository = testRepository();
    const first = grow(repository, "a");
    grow(repository, "b");
    repository.git("branch", "feature", first);
    await using clone = await opened(cloneOf(repository));
    await expect(clone.resolve("feature")).rejects.toThrow('did you mean "origin/feature"?');
    await expect(clone.resolve("main:a.txt")).rejects.toThrow("names a blob, not a commit");
    await using shallow = await opened(cloneOf(repository, "--depth=1"));
    await expect(shallow.resolve("no-such-branch")).rejects.toThrow("fetch-depth: 0");
    await expect(shallow.resolve(first)).rejects.toMatchObject({ code: "commit-missing" });
  });
});

describe("defaultBranch", () => {
  test("is what origin says, then main, then master", async () => {
    const repository = testRepository();
    const commit = grow(repository, "a");
    repository.git("branch", "trunk", commit);
    repository.git("symbolic-ref", "HEAD", "refs/heads/trunk");
    await using local = await opened(repository);
    expect(await local.defaultBranch()).toBe("refs/heads/main");
    const clone = cloneOf(repository);
    await using cloned = await opened(clone);
    expect(await cloned.defaultBranch()).toBe("refs/remotes/origin/trunk");
    clone.git("remote", "set-head", "origin", "--delete");
    expect(await cloned.defaultBranch()).toBe("refs/remotes/origin/main");
    repository.git("branch", "--move", "main", "master");
    expect(await local.defaultBranch()).toBe("refs/heads/master");
  });
});

describe("mergeBase", () => {
  test("of a line and of a fork", async () => {
    const repository = testRepository();
    const fork = grow(repository, "base");
    const main = grow(repository, "main", 3);
    repository.branch("feature", fork);
    const feature = grow(repository, "feature", 2);
    await using git = await opened(repository);
    expect(await git.mergeBase(main, feature)).toBe(fork);
    expect(await git.mergeBase(fork, feature)).toBe(fork);
    expect(await git.mergeBase(main, main)).toBe(main);
  });

  test("of branches merged crosswise is one of the best, and always the same", async () => {
    const repository = testRepository();
    const root = grow(repository, "root");
    const a = grow(repository, "a");
    repository.branch("other", root);
    const b = grow(repository, "b");
    const right = repository.commit("merge a into other", [a]);
    repository.branch("main", a);
    const left = repository.commit("merge b into main", [b]);
    const all = repository.git("merge-base", "--all", left, right).split("\n");
    expect(all.sort()).toEqual([a, b].sort());
    await using git = await opened(repository);
    expect(await git.mergeBase(left, right)).toBe(all[0]);
    expect(await git.mergeBase(right, left)).toBe(all[0]);
  });

  test("of unrelated histories is the caller's mistake", async () => {
    const repository = testRepository();
    const main = grow(repository, "main");
    repository.branch("orphan");
    const orphan = grow(repository, "orphan");
    await using git = await opened(repository);
    await expect(git.mergeBase(main, orphan)).rejects.toMatchObject({ name: "UsageError", code: "histories-unrelated" });
  });

  test("of a shallow clone is found by fetching more history, in steps", async () => {
    const repository = testRepository();
    const fork = grow(repository, "base", 3);
    const main = grow(repository, "main", 40);
    repository.branch("feature", fork);
    const feature = grow(repository, "feature", 2);
    const clone = cloneOf(repository, "--depth=1", "--branch=feature", "--single-branch");
    await using git = await opened(clone);
    // `main` is not there at all: it is fetched first, then both are deepened.
    expect(await git.mergeBase(main, feature)).toBe(fork);
    expect(clone.git("for-each-ref", "--format=%(refname)").split("\n")).toEqual([
      "refs/heads/feature",
      "refs/remotes/origin/feature",
    ]);
  });

  test("is not taken from a shallow history that hides a better one", async () => {
    const repository = testRepository();
    const root = grow(repository, "root");
    const better = grow(repository, "better");
    // Each branch reaches `root` in two steps through a shortcut, and `better` in five.
    const [main, feature] = ["main", "feature"].map((name) => {
      repository.branch(`${name}-shortcut`, root);
      const shortcut = grow(repository, `${name}-shortcut`);
      repository.branch(name, better);
      grow(repository, name, 4);
      return repository.commit("merge the shortcut", [shortcut]);
    }) as [string, string];
    const clone = cloneOf(repository, "--depth=3", "--branch=feature", "--no-single-branch");
    expect(clone.git("merge-base", main, feature)).toBe(root);
    await using git = await opened(clone);
    expect(await git.mergeBase(main, feature)).toBe(better);
  });

  test("of a shallow clone without a remote says what to change", async () => {
    const repository = testRepository();
    const fork = grow(repository, "base", 3);
    grow(repository, "main", 3);
    repository.branch("feature", fork);
    grow(repository, "feature", 3);
    const clone = cloneOf(repository, "--depth=1", "--no-single-branch");
    clone.git("remote", "rename", "origin", "upstream");
    const [main, feature] = ["main", "feature"].map((name) => clone.git("rev-parse", `upstream/${name}`));
    clone.git("config", "--remove-section", "remote.upstream");
    await using git = await opened(clone);
    await expect(git.mergeBase(main ?? "", feature ?? "")).rejects.toThrow(/shallow.*fetch-depth: 0/);
  });
});

describe("fetchCommit", () => {
  test("leaves a full clone full, and a shallow one shallow", async () => {
    const repository = testRepository();
    const first = grow(repository, "a", 2);
    const full = cloneOf(repository);
    const shallow = cloneOf(repository, "--depth=1");
    const later = grow(repository, "b", 3);
    for (const clone of [full, shallow]) {
      await using git = await opened(clone);
      await git.fetchCommit(later);
      await git.fetchCommit(later);
      expect(await git.resolve(later)).toBe(later);
      expect(clone.git("rev-parse", "HEAD")).toBe(first);
    }
    expect(full.git("rev-parse", "--is-shallow-repository")).toBe("false");
    expect(full.git("rev-list", "--count", later)).toBe("5");
    expect(shallow.git("rev-list", "--count", later)).toBe("1");
  });

  test("fails when nobody has it, and for what is not a full id", async () => {
    const repository = testRepository();
    grow(repository, "a");
    const missing = "e".repeat(40);
    await using local = await opened(repository);
    await expect(local.fetchCommit(missing)).rejects.toMatchObject({ name: "SourceError", code: "commit-missing" });
    await expect(local.fetchCommit(missing)).rejects.toThrow("there is no remote");
    await using clone = await opened(cloneOf(repository));
    await expect(clone.fetchCommit(missing)).rejects.toThrow("from origin failed");
    await expect(clone.fetchCommit("main")).rejects.toMatchObject({ name: "UsageError", code: "commit-malformed" });
    await expect(clone.tree("--help")).rejects.toMatchObject({ code: "commit-malformed" });
  });
});
