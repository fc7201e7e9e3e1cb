import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFiles, diffCount } from "../../src/artifacts/changed.js";
import { openGitRepository } from "../../src/bytes/git.js";
import { listedTree } from "../../src/bytes/listed-tree.js";
import type { Tree, TreeEntry } from "../../src/bytes/tree.js";
import { testRepository } from "../repository.js";

function tree(entries: readonly TreeEntry[]): Tree {
  const refuse = async () => {
    throw new Error("nothing is read");
  };
  return listedTree("some", async () => entries, { sizeOf: refuse, open: refuse });
}

const file = (path: string, id: string, more: Partial<TreeEntry> = {}): TreeEntry => ({ path, id, kind: "file", ...more });

describe("changed files", () => {
  it("are those whose content or kind differs, in order", async () => {
    const base = tree([file("b", "1"), file("a", "1"), file("gone", "1"), file("kind", "1"), file("mode", "1")]);
    const now = tree([
      file("a", "2"),
      file("b", "1"),
      file("kind", "1", { kind: "symlink" }),
      file("mode", "1", { isExecutable: true }),
      file("new", "1"),
    ]);
    expect(await changedFiles(base, now)).toEqual([
      { path: "a", base: file("a", "1"), head: file("a", "2") },
      { path: "gone", base: file("gone", "1") },
      { path: "kind", base: file("kind", "1"), head: file("kind", "1", { kind: "symlink" }) },
      { path: "new", head: file("new", "1") },
    ]);
    // One of them may be a rename; the permission counts.
    expect(await diffCount(base, now)).toEqual({ least: 4, most: 5 });
  });

  it("of names that look the same once they are UTF-8 are refused when one changed, and left alone otherwise", async () => {
    const both = [file("n\ufffd", "1"), file("n\ufffd", "2")];
    expect(await changedFiles(tree(both), tree(both.toReversed()))).toEqual([]);
    for (const [before, after] of [
      [both, [file("n\ufffd", "1"), file("n\ufffd", "3")]],
      [[file("n\ufffd", "2")], both],
      [both, [file("n\ufffd", "2")]],
      [[], both],
    ] as const)
      await expect(changedFiles(tree(before), tree(after))).rejects.toMatchObject({ name: "SourceError", code: "paths-alike" });
  });

  it("and their number are those of git, for any two trees", async () => {
    const repository = testRepository({ bare: true });
    await using opened = await openGitRepository(repository.directory);
    const content = fc.dictionary(
      fc.constantFrom("a", "b", "dir/a", "dir/b", "dir.x", "z"),
      fc.constantFrom("1\n", "2\n", "3\n"),
    );
    const commit = (files: Record<string, string>, branch: string) => {
      repository.branch(branch);
      for (const [path, text] of Object.entries(files)) repository.write(path, text);
      return repository.commit();
    };
    let count = 0;
    await fc.assert(
      fc.asyncProperty(content, content, async (before, after) => {
        count += 1;
        const ends = [commit(before, `base-${count}`), commit(after, `head-${count}`)] as const;
        const [base, head] = [await opened.tree(ends[0]), await opened.tree(ends[1])];
        const names = (...args: string[]) =>
          repository
            .git("diff-tree", "-r", "--name-only", ...args, ...ends)
            .split("\n")
            .filter((name) => name !== "");
        expect((await changedFiles(base, head)).map(({ path }) => path)).toEqual(names("--no-renames").sort());
        const { least, most } = await diffCount(base, head);
        expect(most).toBe(names("--no-renames").length);
        expect(names("--find-renames=1%").length).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});
