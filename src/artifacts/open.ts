import type { Tree, TreeEntry } from "../bytes/tree.js";
import { ArtifactError } from "../errors.js";
import type { ArtifactFile } from "../formats/inspect.js";

/** A file of a revision, ready to be inspected. What it refers to is looked up in the same revision and nowhere else. */
export function artifactFile(tree: Tree, path: string, signal?: AbortSignal): ArtifactFile {
  return {
    path,
    async open() {
      const entry = await tree.find(path, signal);
      if (entry === undefined) throw new ArtifactError("not-in-revision", "The file is not in this revision.", { path });
      assertFile(entry);
      return tree.open(entry, signal);
    },
    async size() {
      const entry = await tree.find(path, signal);
      return entry?.kind === "file" ? tree.sizeOf(entry, signal) : 0;
    },
    async sibling(siblingPath) {
      const entry = await tree.find(siblingPath, signal);
      if (entry === undefined) return undefined;
      return {
        path: siblingPath,
        isFile: entry.kind === "file",
        size: () => tree.sizeOf(entry, signal),
        open: () => tree.open(entry, signal),
      };
    },
  };
}

const NOT_FOLLOWED = { symlink: "a symbolic link", submodule: "a submodule" };

function assertFile({ path, kind }: TreeEntry): void {
  if (kind === "file") return;
  throw new ArtifactError("not-a-file", `The path is ${NOT_FOLLOWED[kind]}, which is never followed: commit the file itself.`, {
    path,
  });
}
