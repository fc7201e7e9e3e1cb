import { mapConcurrently } from "../bytes/concurrency.js";
import type { Tree } from "../bytes/tree.js";
import { FORMATS } from "../formats/index.js";
import { inspect } from "../formats/inspect.js";
import { promisedFormat } from "../formats/names.js";
import { artifactFile } from "./open.js";

/** Unchanged models that are read to find who refers to a changed file: the likeliest first, since a repository may hold any number. */
const MAX_OWNERS_READ = 500;
/** Headers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;

/** Formats whose models keep weights in other files under names of their own choice. */
const FORMATS_WITH_PARTS = FORMATS.flatMap(({ id, namesItsParts }) => (namesItsParts ? [id] : []));

/** Models of a revision, other than those `known`, that refer to one of these files. `also` are models that its list does not have. */
export async function ownersOf(
  parts: readonly string[],
  known: ReadonlySet<string>,
  tree: Tree,
  also: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const wanted = new Set(parts);
  const near = (await modelsNear(parts, tree, also, signal)).filter((path) => !known.has(path));
  const owners = await mapConcurrently(near.slice(0, MAX_OWNERS_READ), READ_AT_ONCE, async (path) => {
    const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
    return inspection.status === "read" && inspection.model.files.some((file) => wanted.has(file.path)) ? [path] : [];
  });
  return owners.flat().sort();
}

/** Models in the folder of a part or in one above it, since a model refers to files beside or below itself; nearest first. */
async function modelsNear(
  parts: readonly string[],
  tree: Tree,
  also: readonly string[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const distances = new Map<string, number>();
  for (const [distance, folder] of parts.flatMap((part) => [...foldersAbove(part).entries()])) {
    distances.set(folder, Math.min(distance, distances.get(folder) ?? distance));
  }
  const likeliest = new Set(parts.flatMap(namesOfOwners));
  // What a pointer of DVC stands for is beside it, under its name without the ending.
  const listed = (await tree.list(signal)).flatMap(({ path, kind }) => (kind === "file" ? [path.replace(/\.dvc$/, "")] : []));
  const near = [...new Set([...listed, ...also])].flatMap((path) => {
    const distance = distances.get(folderOf(path));
    if (distance === undefined || !FORMATS_WITH_PARTS.includes(promisedFormat(path) ?? "")) return [];
    return [{ path, distance: likeliest.has(path) ? -1 : distance }];
  });
  return near.sort((a, b) => a.distance - b.distance).map(({ path }) => path);
}

/** What exporters call the model of `model.onnx.data`, `model.onnx_data_1` and `model.bin`. */
function namesOfOwners(part: string): readonly string[] {
  return [part.replace(/(\.onnx)[._][^/]*$/i, "$1"), part.replace(/\.[^./]*$/, ".onnx")];
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder of a path and every folder above it; the root is the empty string. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}
