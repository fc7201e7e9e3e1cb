import type { MetadataEntry } from "../model/metadata.js";
import type { Model } from "../model/model.js";
import type { DvcTree } from "./dvc-tree.js";

/** What other files of the revision state about the model at a path, each fact with the file it stands in. */
export async function companionMetadata(tree: DvcTree, path: string, signal?: AbortSignal): Promise<readonly MetadataEntry[]> {
  return tree.factsOf(path, signal);
}

/** The model with what its companions say about it; the file's own facts come first. */
export async function withCompanions(model: Model, tree: DvcTree, path: string, signal?: AbortSignal): Promise<Model> {
  const stated = await companionMetadata(tree, path, signal);
  return stated.length === 0 ? model : { ...model, metadata: [...model.metadata, ...stated] };
}
