import { memoryTree } from "../bytes/memory-tree.js";
import { changedFiles } from "./changed.js";
import { type UnlistedFolder, withDvcOuts } from "./dvc-changed.js";
import { type DvcTree, dvcTree } from "./dvc-tree.js";
import { listArtifacts } from "./list.js";

export interface Inventory {
  /** Main files, sorted; a hint has a name that only its content can prove to be a model's. */
  readonly models: readonly { readonly path: string; readonly isHint: boolean }[];
  /** Folders that DVC tracks as one and of which nobody knows the files. */
  readonly unlisted: readonly UnlistedFolder[];
}

/** Every model of a revision: what a change would add that began with nothing. */
export async function inventoryOf(
  tree: DvcTree,
  isSelected: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<Inventory> {
  const nothing = dvcTree(memoryTree("nothing", new Map()));
  const { files, unlisted } = await withDvcOuts(await changedFiles(nothing, tree, signal), nothing, tree, signal);
  const { artifacts } = await listArtifacts(files, nothing, tree, isSelected, signal);
  return {
    models: artifacts.flatMap(({ head, isHint }) => (head === undefined ? [] : [{ path: head, isHint }])),
    unlisted: unlisted.filter(({ path }) => isSelected(path)),
  };
}
