import type { Tree } from "../bytes/tree.js";
import { promisedFormat } from "../formats/names.js";

/** Models near one changed part that are read to find its owner: a folder with more is a model zoo, and its parts have telling names. */
const MAX_OWNERS_READ = 500;

/** Formats whose models keep weights in other files under names of their own choice. */
const FORMATS_WITH_PARTS = ["onnx"];

/** Models in the folder of a part or in one above it: a model refers to files beside or below itself. */
export async function ownersNear(parts: readonly string[], tree: Tree, signal?: AbortSignal): Promise<readonly string[]> {
  const folders = new Set(parts.flatMap(foldersAbove));
  const entries = await tree.list(signal);
  const near = entries.filter(({ path, kind }) => {
    return kind === "file" && folders.has(folderOf(path)) && FORMATS_WITH_PARTS.includes(promisedFormat(path) ?? "");
  });
  return near.slice(0, MAX_OWNERS_READ).map(({ path }) => path);
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The folder of a path and every folder above it; the root is the empty string. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}
