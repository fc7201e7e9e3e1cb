/** Names of a checkpoint's folder. https://orbax.readthedocs.io/en/latest/guides/checkpoint/checkpoint_format.html */
export const TREE_FILE = "_METADATA";
export const MANIFEST_FILE = "manifest.ocdbt";
export const STEP_FILE = "_CHECKPOINT_METADATA";
export const STRINGS_FILE = "_strings.json";
export const SHARDING_FILE = "_sharding";
/** One for each process that wrote. */
export const arrayMetadataFile = (process: number): string => `array_metadatas/process_${process}`;
/** What that process wrote before the stores of all were put together. */
export const processManifestFile = (process: number): string => `ocdbt.process_${process}/${MANIFEST_FILE}`;
/** By version of zarr: what stands under the name of each array. */
export const ARRAY_FILES = ["zarr.json", ".zarray"] as const;

/** Files of a store, of which each process has one of its own before they are put together, and what stands beside it. */
const IN_FOLDER =
  /^(?<folder>(.*?\/)??)((ocdbt\.process_\d+\/)?(manifest\.ocdbt|d\/[0-9a-f]{32})|_CHECKPOINT_METADATA|_strings\.json|_sharding|array_metadatas\/process_\d+)$/;
/** An array without a store has a folder of its own: what describes it, and its chunks. */
const IN_ARRAY = /^(?<folder>(.*?\/)??)[^/]+\/(\.zarray|zarr\.json|\d+(\.\d+)*|c(\/\d+)*)$/;

/** The tree of the checkpoint that a file of this name is a part of. */
export function mainOf(path: string): string | undefined {
  const folder = (IN_FOLDER.exec(path) ?? IN_ARRAY.exec(path))?.groups?.folder;
  return folder === undefined ? undefined : `${folder}${TREE_FILE}`;
}

/** The path of a file of this name, by that of another file of the folder. */
export function besideOf(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1) + name;
}
