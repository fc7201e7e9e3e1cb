import { entriesBelow } from "../../bytes/below.js";
import type { Tree } from "../../bytes/tree.js";
import { folderOf } from "../owners.js";
import { isTrainingState } from "./places.js";
import { folderOfTemplate, MORE_TEMPLATES } from "./template-place.js";

/** Each is a file to read; models with templates for tools and for retrieval have two. */
const MAX_TEMPLATES = 20;

/** Further chat templates of the model at a path: those of its folder, or else of the folder above. */
export async function moreTemplates(tree: Tree, path: string, signal?: AbortSignal): Promise<readonly string[]> {
  if (isTrainingState(path)) return [];
  const folder = folderOf(path);
  for (const one of new Set([folder, folderOf(folder)])) {
    const place = one === "" ? MORE_TEMPLATES : `${one}/${MORE_TEMPLATES}`;
    const below = (await entriesBelow(tree, place, signal)).map((entry) => entry.path);
    const templates = below.filter((template) => folderOfTemplate(template) === one);
    if (templates.length > 0) return templates.slice(0, MAX_TEMPLATES);
  }
  return [];
}
