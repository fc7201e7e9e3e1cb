import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type GitOptions, openGitRepository } from "../../src/bytes/git.js";
import { githubTree } from "../../src/bytes/github.js";
import type { EntryKind, Tree } from "../../src/bytes/tree.js";
import { worktreeTree } from "../../src/bytes/worktree.js";
import { cloneOf, GIT_ENVIRONMENT, type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { objectsOf } from "./git-objects.js";

interface Expected {
  readonly path: string;
  readonly kind: EntryKind;
  readonly id: string;
  readonly content: Uint8Array;
}

const SUBMODULE = { sha1: "1".repeat(40), sha256: "1".repeat(64) };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const large = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256);

// Windows cannot write these names to disk, macOS not those that are not UTF-8; as git objects they exist everywhere.
const plainFiles: readonly (readonly [string, Uint8Array])[] = [
  ["README.md", bytesOf("a model\n")],
  ["models/empty.onnx", new Uint8Array(0)],
  ["models/deep/er/net.safetensors", large],
  ["models/copy.safetensors", large],
  ["models.txt", bytesOf("sorts between `models` and `models/`")],
  ["with space/a b.onnx", bytesOf("space")],
  ["-leading/--dash", bytesOf("dash")],
  ["ünïcödé/模型.onnx", bytesOf("unicode")],
  ["zebra/😀.onnx", bytesOf("beyond the basic plane")],
  ["zebra/\uff5e.onnx", bytesOf("after it in code points, before it in code units")],
];
const oddFiles: readonly (readonly [string, Uint8Array])[] = [
  ["quo\"te's", bytesOf("quotes")],
  ["back\\slash", bytesOf("backslash")],
  ["new\nline\tand tab", bytesOf("newline")],
];
const notUtf8 = Uint8Array.from([0x6e, 0xff, 0x78]);

function fill(repository: TestRepository, hash: "sha1" | "sha256", withOdd: boolean): { commit: string; expected: Expected[] } {
  const idOf = (content: Uint8Array) =>
    execFileSync("git", ["-C", repository.directory, "hash-object", "--stdin"], { input: content }).toString().trim();
  const files = withOdd ? [...plainFiles, ...oddFiles] : plainFiles;
  const expected: Expected[] = [];
  for (const [path, content] of files) {
    repository.write(path, content);
    expected.push({ path, kind: "file", id: idOf(content), content });
  }
  if (withOdd) {
    repository.write(notUtf8, bytesOf("not UTF-8"));
    expected.push({ path: "n\ufffdx", kind: "file", id: idOf(bytesOf("not UTF-8")), content: bytesOf("not UTF-8") });
  }
  repository.symlink("models/latest.onnx", "/etc/passwd");
  expected.push({
    path: "models/latest.onnx",
    kind: "symlink",
    id: idOf(bytesOf("/etc/passwd")),
    content: bytesOf("/etc/passwd"),
  });
  repository.submodule("vendor/lib", SUBMODULE[hash]);
  expected.push({ path: "vendor/lib", kind: "submodule", id: SUBMODULE[hash], content: new Uint8Array(0) });
  expected.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { commit: repository.commit(), expected };
}

interface Case {
  readonly tree: Tree;
  readonly expected: readonly Expected[];
  readonly revision: string;
  readonly close: () => PromiseLike<void>;
}

async function openedCase(
  directory: string,
  filled: { commit: string; expected: Expected[] },
  options: GitOptions = {},
): Promise<Case> {
  const opened = await openGitRepository(directory, { environment: GIT_ENVIRONMENT, ...options });
  const tree = await opened.tree(filled.commit);
  return { tree, expected: filled.expected, revision: filled.commit, close: () => opened[Symbol.asyncDispose]() };
}

async function githubCase(hash: "sha1" | "sha256", cutAfter?: number): Promise<Case> {
  const repository = testRepository({ bare: true, objectFormat: hash });
  const filled = fill(repository, hash, true);
  const tree = await githubTree(objectsOf(repository, cutAfter), filled.commit, { memoryBlobBytes: 1000 });
  return { tree, expected: filled.expected, revision: filled.commit, close: () => tree[Symbol.asyncDispose]() };
}

async function worktreeCase(change: (repository: TestRepository) => void): Promise<Case> {
  const repository = testRepository();
  const filled = fill(repository, "sha1", process.platform === "linux");
  repository.checkout();
  change(repository);
  const opened = await openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT });
  return {
    tree: await worktreeTree(opened),
    expected: filled.expected,
    revision: "working tree",
    close: () => opened[Symbol.asyncDispose](),
  };
}

function filledRepository(options: Parameters<typeof testRepository>[0] = {}) {
  const repository = testRepository(options);
  return { repository, filled: fill(repository, options.objectFormat ?? "sha1", true) };
}

const cases: Record<string, () => Promise<Case>> = {
  "a git commit": async () => {
    const { repository, filled } = filledRepository();
    return openedCase(repository.directory, filled);
  },
  "a git commit, every blob through a temporary file": async () => {
    const { repository, filled } = filledRepository();
    return openedCase(repository.directory, filled, { memoryBlobBytes: 0 });
  },
  "a commit of a SHA-256 repository": async () => {
    const { repository, filled } = filledRepository({ objectFormat: "sha256" });
    return openedCase(repository.directory, filled);
  },
  "a commit of a bare repository": async () => {
    const { repository, filled } = filledRepository({ bare: true });
    return openedCase(repository.directory, filled);
  },
  "a commit seen from a folder within": async () => {
    const { repository, filled } = filledRepository();
    const folder = join(repository.directory, "some", "folder");
    mkdirSync(folder, { recursive: true });
    return openedCase(folder, filled);
  },
  "a commit seen from a linked working tree": async () => {
    const { repository, filled } = filledRepository();
    const folder = join(temporaryFolder(), "linked");
    repository.git("worktree", "add", "--quiet", "--no-checkout", "--detach", folder, filled.commit);
    return openedCase(folder, filled);
  },
  "a commit of a shallow clone": async () => {
    const { repository, filled } = filledRepository();
    return openedCase(cloneOf(repository, "--depth=1", "--no-checkout").directory, filled);
  },
  "a commit a shallow clone must fetch": async () => {
    const { repository, filled } = filledRepository();
    repository.write("later", "later");
    repository.commit();
    return openedCase(cloneOf(repository, "--depth=1", "--bare").directory, filled);
  },
  "a commit of a clone without blobs": async () => {
    const { repository, filled } = filledRepository();
    return openedCase(cloneOf(repository, "--filter=blob:none", "--bare").directory, filled);
  },
  "a commit of a clone without trees": async () => {
    const { repository, filled } = filledRepository();
    return openedCase(cloneOf(repository, "--filter=tree:0", "--bare").directory, filled);
  },
  "a commit through GitHub's API": () => githubCase("sha1"),
  "a SHA-256 commit through GitHub's API": () => githubCase("sha256"),
  "a commit through GitHub's API, cut off after 3 entries": () => githubCase("sha1", 3),
  "a commit through GitHub's API, always cut off": () => githubCase("sha1", 0),
  ...(process.platform === "win32"
    ? {}
    : {
        "an unmodified working tree": () => worktreeCase(() => {}),
        "a working tree of which nothing is in the index": () =>
          worktreeCase((repository) => {
            // The submodule has no folder of its own on disk, so that only the index knows it.
            repository.git("rm", "--quiet", "-r", "--cached", ".");
            repository.git("update-index", "--add", "--cacheinfo", `160000,${SUBMODULE.sha1},vendor/lib`);
          }),
      }),
};

describe.each(Object.entries(cases))("%s", (_, openCase) => {
  test("has every entry, in order, by kind and id, with size and bytes", async () => {
    const { tree, expected, revision, close } = await openCase();
    try {
      expect(tree.revision).toBe(revision);
      const entries = await tree.list();
      expect(entries).toEqual(expected.map(({ path, kind, id }) => ({ path, kind, id })));
      for (const [index, entry] of entries.entries()) {
        expect(await tree.find(entry.path)).toEqual(entry);
        if (entry.kind !== "file") {
          await expect(tree.open(entry)).rejects.toMatchObject({ name: "SourceError", code: "entry-not-file" });
          await expect(tree.sizeOf(entry)).rejects.toMatchObject({ name: "SourceError", code: "entry-not-file" });
          continue;
        }
        const content = expected[index]?.content ?? new Uint8Array(0);
        expect(await tree.sizeOf(entry)).toBe(content.length);
        await using source = await tree.open(entry);
        expect(source.size).toBe(content.length);
        expect(Buffer.compare(await source.read(0, source.size), content)).toBe(0);
        const half = content.length >> 1;
        expect(Buffer.compare(await source.read(half, content.length - half), content.subarray(half))).toBe(0);
        await expect(source.read(half, content.length + 1)).rejects.toThrow(RangeError);
      }
    } finally {
      await close();
    }
  });

  test("finds nothing where nothing stands, and no folder", async () => {
    const { tree, close } = await openCase();
    try {
      for (const path of [
        "",
        "models",
        "models/",
        "/README.md",
        "./README.md",
        "readme.md",
        "models/latest.onnx/x",
        "constructor",
      ]) {
        expect(await tree.find(path)).toBeUndefined();
      }
    } finally {
      await close();
    }
  });
});
