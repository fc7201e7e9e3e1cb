import { SourceError } from "../errors.js";
import type { Git } from "./git-command.js";
import { entryFrom, kindOf, recordsOf } from "./git-tree.js";
import type { TreeEntry } from "./tree.js";

/** How a path of the working tree stands to the index. What was deleted has no standing. */
export type Standing =
  | { readonly kind: "unmodified"; readonly entry: TreeEntry }
  /** Modified or untracked: only the disk knows. `mode` is what git takes it for. */
  | { readonly kind: "changed"; readonly path: Buffer; readonly mode: "file" | "symlink" | "untracked" };

/** Every path of the working tree: tracked, or untracked and not ignored. */
export async function workingFiles(git: Git, signal?: AbortSignal): Promise<readonly Standing[]> {
  const changed = await changedPaths(git, signal);
  const index = await git.output(["ls-files", "--stage", "-z"], {}, signal);
  const standings: Standing[] = [];
  for (const record of recordsOf(index)) {
    const tab = record.indexOf("\t");
    const [mode = "", id = ""] = record.toString("latin1", 0, tab).split(" ");
    const path = record.subarray(tab + 1);
    const entry = entryFrom(path.toString("utf8"), mode, id);
    if (entry === undefined)
      throw new SourceError("git-mode", `${path.toString()}: has the mode ${mode} in the index, which is not known.`);
    if (!changed.has(path.toString("latin1"))) standings.push({ kind: "unmodified", entry });
  }
  for (const standing of changed.values()) if (standing !== "deleted") standings.push(standing);
  return standings;
}

/** By the bytes of the path, one character each. */
async function changedPaths(git: Git, signal?: AbortSignal): Promise<ReadonlyMap<string, Standing | "deleted">> {
  const args = ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"];
  const output = await git.output(args, {}, signal);
  const changed = new Map<string, Standing | "deleted">();
  for (const record of recordsOf(output)) {
    // Headers, which the user's configuration may ask for.
    if (record[0] === HASH) continue;
    const fields = FIELDS.get(record.toString("latin1", 0, 1));
    if (fields === undefined) throw new SourceError("git-status", "git status gave an answer that is not understood.");
    const { head, path } = split(record, fields.before);
    const xy = head[1] ?? "";
    // The second letter compares the disk with the index; `.` means equal, and the entry of the index stands.
    if (fields.kind === "tracked" && xy.endsWith(".")) continue;
    const mode = fields.kind === "untracked" ? "untracked" : modeOf(head[fields.diskMode] ?? "");
    if (mode === "submodule" || path.at(-1) === SLASH) continue;
    changed.set(path.toString("latin1"), mode === "deleted" ? mode : { kind: "changed", path, mode });
  }
  return changed;
}

const SLASH = 0x2f;
const HASH = 0x23;

/** See git-status, "porcelain format version 2": how many fields stand before the path, and which is the mode on disk. */
const FIELDS: ReadonlyMap<
  string,
  { readonly kind: "tracked" | "unmerged" | "untracked"; readonly before: number; readonly diskMode: number }
> = new Map([
  ["1", { kind: "tracked", before: 8, diskMode: 5 }],
  ["u", { kind: "unmerged", before: 10, diskMode: 6 }],
  ["?", { kind: "untracked", before: 1, diskMode: 0 }],
]);

function split(record: Buffer, fields: number): { head: readonly string[]; path: Buffer } {
  let start = 0;
  for (let field = 0; field < fields; field += 1) start = record.indexOf(" ", start) + 1;
  return { head: record.toString("latin1", 0, start).split(" "), path: record.subarray(start) };
}

function modeOf(mode: string): "file" | "symlink" | "submodule" | "deleted" {
  return mode === "000000" ? "deleted" : (kindOf(mode) ?? "file");
}
