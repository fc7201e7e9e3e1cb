import { SourceError } from "../errors.js";
import type { GitBlobs } from "./git-blobs.js";
import type { Git } from "./git-command.js";
import { listedTree } from "./listed-tree.js";
import type { EntryKind, Tree, TreeEntry } from "./tree.js";

/** The files of one commit, read from the repository's objects. The repository owns what the tree uses. */
export function gitTree(git: Git, blobs: GitBlobs, commit: string): Tree {
  return listedTree(commit, (signal) => listCommit(git, commit, signal), {
    sizeOf: (entry, signal) => blobs.sizeOf(entry.id, entry.path, signal),
    open: (entry, signal) => blobs.open(entry.id, entry.path, signal),
  });
}

/** `<mode> <type> <id>\t<path>`. Without sizes, which a partial clone would have to fetch every blob for. */
async function listCommit(git: Git, commit: string, signal?: AbortSignal): Promise<readonly TreeEntry[]> {
  // Lazy, because a clone without trees has to fetch them; blobs are not touched.
  const output = await git.output(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit], { lazy: true }, signal);
  const entries: TreeEntry[] = [];
  for (const record of recordsOf(output)) {
    const tab = record.indexOf("\t");
    const [mode = "", , id = ""] = record.toString("latin1", 0, tab).split(" ");
    const path = record.toString("utf8", tab + 1);
    const entry = entryFrom(path, mode, id);
    if (entry === undefined)
      throw new SourceError("git-mode", `${path}: has the mode ${mode}, which is not known. Run \`git fsck\`.`);
    entries.push(entry);
  }
  return entries;
}

/** An entry with git's file mode, in octal; undefined for a mode no tree of files contains. */
export function entryFrom(path: string, mode: string, id: string): TreeEntry | undefined {
  const kind = kindOf(mode);
  if (kind === undefined) return undefined;
  return mode === EXECUTABLE ? { path, kind, id, isExecutable: true } : { path, kind, id };
}

const EXECUTABLE = "100755";

/** What git's file mode, in octal, says about an entry; undefined for a mode no tree of files contains. */
export function kindOf(mode: string): EntryKind | undefined {
  if (mode === "120000") return "symlink";
  if (mode === "160000") return "submodule";
  return mode.startsWith("100") ? "file" : undefined;
}

/** The parts of output that is separated by NUL, as bytes. */
export function* recordsOf(output: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = output.indexOf(0); end >= 0; end = output.indexOf(0, start)) {
    yield output.subarray(start, end);
    start = end + 1;
  }
}
