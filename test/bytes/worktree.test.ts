import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GitRepository, openGitRepository } from "../../src/bytes/git.js";
import type { Tree, TreeEntry } from "../../src/bytes/tree.js";
import { worktreeTree } from "../../src/bytes/worktree.js";
import { GIT_ENVIRONMENT, type TestRepository, testRepository } from "../repository.js";

const isWindows = process.platform === "win32";

async function withTree<T>(repository: TestRepository, use: (tree: Tree, git: GitRepository) => Promise<T>): Promise<T> {
  await using git = await openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT });
  return await use(await worktreeTree(git), git);
}

const listOf = (repository: TestRepository) => withTree(repository, (tree) => tree.list());

async function textOf(tree: Tree, path: string): Promise<string> {
  const entry = await tree.find(path);
  if (entry === undefined) throw new Error(`${path} must be there`);
  await using source = await tree.open(entry);
  expect(await tree.sizeOf(entry)).toBe(source.size);
  return Buffer.from(await source.read(0, source.size)).toString();
}

/** As git computes it from the bytes alone. */
function idOf(repository: TestRepository, content: string): string {
  return execFileSync("git", ["-C", repository.directory, "hash-object", "--stdin"], { input: content }).toString().trim();
}

function repositoryWith(files: Record<string, string>, options: Parameters<typeof testRepository>[0] = {}): TestRepository {
  const repository = testRepository(options);
  for (const [path, content] of Object.entries(files)) repository.write(path, content);
  repository.commit();
  repository.checkout();
  return repository;
}

describe("worktreeTree", () => {
  test.each(["sha1", "sha256"] as const)("gives what is on disk, with the ids git would give (%s)", async (objectFormat) => {
    const repository = repositoryWith(
      {
        "kept.onnx": "kept",
        "modified.onnx": "before",
        "deleted.onnx": "deleted",
        "staged.onnx": "before",
        ".gitignore": "*.tmp\n",
      },
      { objectFormat },
    );
    const at = (name: string) => join(repository.directory, name);
    writeFileSync(at("modified.onnx"), "after");
    rmSync(at("deleted.onnx"));
    writeFileSync(at("staged.onnx"), "staged");
    repository.git("add", "staged.onnx");
    writeFileSync(at("ignored.tmp"), "ignored");
    mkdirSync(at("new"));
    writeFileSync(join(at("new"), "untracked.onnx"), "untracked");
    writeFileSync(at("planned.onnx"), "planned");
    repository.git("add", "--intent-to-add", "planned.onnx");
    await withTree(repository, async (tree) => {
      const contents: Record<string, string> = {
        ".gitignore": "*.tmp\n",
        "kept.onnx": "kept",
        "modified.onnx": "after",
        "new/untracked.onnx": "untracked",
        "planned.onnx": "planned",
        "staged.onnx": "staged",
      };
      const expected = Object.entries(contents).map(([path, content]) => ({ path, kind: "file", id: idOf(repository, content) }));
      expect(await tree.list()).toEqual(expected);
      for (const [path, content] of Object.entries(contents)) expect(await textOf(tree, path)).toBe(content);
    });
  });

  test("has files before the first commit", async () => {
    const repository = testRepository();
    writeFileSync(join(repository.directory, "model.onnx"), "model");
    expect(await listOf(repository)).toEqual([{ path: "model.onnx", kind: "file", id: idOf(repository, "model") }]);
  });

  test("a file that was only touched keeps its id; a moved one keeps it under its new path", async () => {
    const repository = repositoryWith({ "a.onnx": "a", "b.onnx": "b" });
    utimesSync(join(repository.directory, "a.onnx"), 1, 1);
    renameSync(join(repository.directory, "b.onnx"), join(repository.directory, "c.onnx"));
    expect(await listOf(repository)).toEqual([
      { path: "a.onnx", kind: "file", id: idOf(repository, "a") },
      { path: "c.onnx", kind: "file", id: idOf(repository, "b") },
    ]);
  });

  test("in a conflict, what stands on disk counts", async () => {
    const repository = repositoryWith({ "a.onnx": "base" });
    repository.git("checkout", "--quiet", "-b", "other");
    writeFileSync(join(repository.directory, "a.onnx"), "other");
    repository.git("commit", "--quiet", "-am", "other");
    repository.git("checkout", "--quiet", "main");
    writeFileSync(join(repository.directory, "a.onnx"), "main");
    repository.git("commit", "--quiet", "-am", "main");
    expect(() => repository.git("merge", "other")).toThrow();
    writeFileSync(join(repository.directory, "a.onnx"), "half resolved");
    expect(await listOf(repository)).toEqual([{ path: "a.onnx", kind: "file", id: idOf(repository, "half resolved") }]);
  });

  test("an unmodified file behind a filter is what the commit contains, so that it equals itself in any tree", async () => {
    const repository = testRepository();
    repository.write(".gitattributes", "*.bin filter=demo\n");
    repository.write("model.bin", "pointer");
    const commit = repository.commit();
    repository.git("config", "filter.demo.smudge", "sed s/pointer/contents/");
    repository.git("config", "filter.demo.clean", "sed s/contents/pointer/");
    repository.checkout();
    await withTree(repository, async (tree, git) => {
      expect(await tree.list()).toEqual(await (await git.tree(commit)).list());
      expect(await textOf(tree, "model.bin")).toBe("pointer");
    });
  });

  test("files outside of a sparse checkout are not deleted", async () => {
    const repository = repositoryWith({ "in/a.onnx": "a", "out/b.onnx": "b" });
    repository.git("sparse-checkout", "set", "in");
    await withTree(repository, async (tree) => {
      expect((await tree.list()).map(({ path }) => path)).toEqual(["in/a.onnx", "out/b.onnx"]);
      expect(await textOf(tree, "out/b.onnx")).toBe("b");
    });
  });

  test("a repository inside is not entered", async () => {
    const repository = repositoryWith({ "a.onnx": "a" });
    const inner = join(repository.directory, "inner");
    mkdirSync(inner);
    execFileSync("git", ["-C", inner, "init", "--quiet"], { env: GIT_ENVIRONMENT });
    writeFileSync(join(inner, "hidden.onnx"), "hidden");
    expect((await listOf(repository)).map(({ path }) => path)).toEqual(["a.onnx"]);
  });

  test("a file written between listing and opening is refused, not mixed up", async () => {
    const repository = repositoryWith({ "a.onnx": "a" });
    writeFileSync(join(repository.directory, "b.onnx"), "untracked");
    await withTree(repository, async (tree) => {
      const entry = (await tree.find("b.onnx")) as TreeEntry;
      appendFileSync(join(repository.directory, "b.onnx"), " and more");
      await expect(tree.open(entry)).rejects.toMatchObject({ name: "SourceError", code: "file-changed" });
    });
  });

  test("a bare repository has none", async () => {
    await using git = await openGitRepository(testRepository({ bare: true }).directory, { environment: GIT_ENVIRONMENT });
    await expect(worktreeTree(git)).rejects.toMatchObject({ name: "UsageError", code: "no-working-tree" });
  });

  test.skipIf(isWindows)("links are listed by what they say, and neither they nor a linked folder are followed", async () => {
    const repository = repositoryWith({ "model.onnx": "model", "folder/a.onnx": "a", "folder/b.onnx": "b" });
    const at = (name: string) => join(repository.directory, name);
    rmSync(at("model.onnx"));
    symlinkSync("/etc/passwd", at("model.onnx"));
    symlinkSync("nowhere", at("untracked.onnx"));
    renameSync(at("folder"), at("elsewhere"));
    symlinkSync("elsewhere", at("folder"));
    expect(await listOf(repository)).toEqual([
      { path: "elsewhere/a.onnx", kind: "file", id: idOf(repository, "a") },
      { path: "elsewhere/b.onnx", kind: "file", id: idOf(repository, "b") },
      { path: "folder", kind: "symlink", id: idOf(repository, "elsewhere") },
      { path: "model.onnx", kind: "symlink", id: idOf(repository, "/etc/passwd") },
      { path: "untracked.onnx", kind: "symlink", id: idOf(repository, "nowhere") },
    ]);
  });

  test.skipIf(isWindows)("a folder that became a link after listing is not followed", async () => {
    const repository = repositoryWith({ "a.onnx": "a" });
    const at = (name: string) => join(repository.directory, name);
    mkdirSync(at("new"));
    writeFileSync(at("new/model.onnx"), "model");
    await withTree(repository, async (tree) => {
      const entry = (await tree.find("new/model.onnx")) as TreeEntry;
      renameSync(at("new"), at("moved"));
      symlinkSync("moved", at("new"));
      await expect(tree.open(entry)).rejects.toMatchObject({ name: "SourceError", code: "file-is-link" });
    });
  });

  test("5,000 files, half of them untracked, are listed within seconds", async () => {
    const repository = testRepository();
    for (let index = 0; index < 2500; index += 1) repository.write(`tracked/${index}.onnx`, `tracked ${index}`);
    repository.commit();
    repository.checkout();
    mkdirSync(join(repository.directory, "untracked"));
    for (let index = 0; index < 2500; index += 1)
      writeFileSync(join(repository.directory, `untracked/${index}.onnx`), `untracked ${index}`);
    const start = performance.now();
    expect((await listOf(repository)).length).toBe(5000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
