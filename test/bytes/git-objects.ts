import { execFileSync } from "node:child_process";
import type { GitHubListing, GitObjects } from "../../src/bytes/github.js";
import { GIT_ENVIRONMENT, type TestRepository } from "../repository.js";

export interface FakeObjects extends GitObjects {
  readonly requests: { trees: number; blobs: number };
}

/** GitHub's git database over a local repository, by git's own plumbing. Recursive answers are cut off after `entries`. */
export function objectsOf(repository: TestRepository, entries = Number.POSITIVE_INFINITY): FakeObjects {
  const requests = { trees: 0, blobs: 0 };
  const plumbing = (...args: readonly string[]) =>
    execFileSync("git", ["-C", repository.directory, ...args], { env: GIT_ENVIRONMENT, maxBuffer: 1024 ** 3 });
  return {
    requests,
    async tree(treeish, recursive) {
      requests.trees += 1;
      const all = plumbing("ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), treeish)
        .toString()
        .split("\0")
        .filter((record) => record !== "")
        .map(entryOf);
      const truncated = recursive && all.length > entries;
      return { truncated, entries: truncated ? all.slice(0, entries) : all };
    },
    async blob(sha) {
      requests.blobs += 1;
      return plumbing("cat-file", "blob", sha);
    },
  };
}

function entryOf(record: string): GitHubListing["entries"][number] {
  const tab = record.indexOf("\t");
  const [mode = "", type = "", sha = "", size = ""] = record.slice(0, tab).split(/ +/);
  return { path: record.slice(tab + 1), mode, type, sha, ...(size === "-" ? {} : { size: Number(size) }) };
}
