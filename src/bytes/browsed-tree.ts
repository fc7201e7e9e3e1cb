import { folderTree } from "./folder.js";
import type { GitRepository } from "./git.js";
import { entryFrom, recordsOf } from "./git-tree.js";
import { listedTree } from "./listed-tree.js";
import type { Tree, TreeEntry } from "./tree.js";

/**
 * The working tree for looking around: names as git lists them, contents from the disk, and nothing digested, however large it is. Of
 * what is not tracked the list tells names alone. Undefined for a bare repository.
 */
export function browsedTree({ git, workingTree }: GitRepository): Tree | undefined {
  if (workingTree === undefined) return undefined;
  const folder = folderTree(workingTree);
  const list = async (signal?: AbortSignal): Promise<readonly TreeEntry[]> => {
    const index = [...recordsOf(await git.output(["ls-files", "--stage", "-z"], {}, signal))];
    const tracked = index.flatMap((record) => {
      const tab = record.indexOf("\t");
      const [mode = "", id = ""] = record.toString("latin1", 0, tab).split(" ");
      return entryFrom(record.toString("utf8", tab + 1), mode, id) ?? [];
    });
    const others = [...recordsOf(await git.output(["ls-files", "--others", "--exclude-standard", "-z"], {}, signal))];
    const untracked = others.map((record) => record.toString("utf8")).filter((path) => !path.endsWith("/"));
    return [...tracked, ...untracked.map((path): TreeEntry => ({ path, kind: "file", id: `untracked ${path}` }))];
  };
  // An entry of the list is of the index; what is opened is what the disk has at its path.
  return { ...folder, list: listedTree(folder.revision, list, folder).list };
}
