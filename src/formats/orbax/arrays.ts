import type { Store } from "../../encodings/ocdbt/store.js";
import type { StoredValue } from "../../encodings/ocdbt/tree.js";
import { ArtifactError } from "../../errors.js";
import { type Allowance, reserveBytes } from "../allowance.js";
import { ARRAY_FILES, besideOf, MANIFEST_FILE } from "./folder.js";
import type { Parts } from "./parts.js";
import { LARGEST_DESCRIPTION_BYTES, type ZarrArray, zarrArrayOf } from "./zarr.js";

/** The arrays of a checkpoint, wherever they are kept. */
export interface Arrays {
  /** Undefined where there is none of this name. */
  describe(name: string): Promise<ZarrArray | undefined>;
  /** Undefined where nothing has this key. */
  chunk(key: string): Promise<ChunkPlace | undefined>;
  /** Of every array there is; empty where a folder would have to be listed. */
  readonly names: readonly string[];
}

/** Where a chunk stands: in a file of the folder by its name, or in a node of the store. */
export type ChunkPlace =
  | { readonly kind: "file"; readonly name: string; readonly offset: number; readonly length: number | undefined }
  | Extract<StoredValue, { kind: "inline" }>;

/** Arrays in a key-value store. */
export function storedArrays({ values }: Store, parts: Parts, path: string, allowance: Allowance): Arrays {
  const names = new Set<string>();
  for (const key of values.keys()) {
    const file = ARRAY_FILES.find((one) => key.endsWith(`/${one}`));
    if (file !== undefined) names.add(key.slice(0, -file.length - 1));
  }
  return {
    names: [...names],
    async describe(name) {
      for (const file of ARRAY_FILES) {
        const value = values.get(`${name}/${file}`);
        if (value === undefined) continue;
        const { bytes, place } = await contentOf(value, parts, path, allowance);
        return zarrArrayOf(bytes, place, allowance);
      }
      return undefined;
    },
    async chunk(key) {
      const value = values.get(key);
      return value?.kind === "apart" ? { kind: "file", name: value.path, offset: value.offset, length: value.length } : value;
    },
  };
}

async function contentOf(value: StoredValue, parts: Parts, path: string, allowance: Allowance) {
  // What stands in a node that is packed has no place of its own in the file.
  if (value.kind === "inline")
    return { bytes: value.bytes, place: { path: besideOf(path, value.leaf.path), start: value.leaf.offset } };
  const { path: name, offset, length } = value;
  const place = { path: besideOf(path, name), start: offset };
  if (length > LARGEST_DESCRIPTION_BYTES) {
    const problem = `The description of an array has more than ${LARGEST_DESCRIPTION_BYTES} bytes: save the checkpoint again.`;
    throw new ArtifactError("too-much-structure", problem, { path: place.path, offset });
  }
  reserveBytes(allowance, length, place.path);
  return { bytes: await parts.read(name, value), place };
}

/** Arrays that each have a folder of their own. */
export function foldersOfArrays(parts: Parts, path: string, allowance: Allowance): Arrays {
  let order: readonly string[] = ARRAY_FILES;
  return {
    names: [],
    async describe(name) {
      for (const file of order) {
        const bytes = await parts.readAll(`${name}/${file}`, LARGEST_DESCRIPTION_BYTES);
        if (bytes === undefined) continue;
        // The others are of the same version, and looking for what is not there costs as much.
        order = [file, ...ARRAY_FILES.filter((one) => one !== file)];
        reserveBytes(allowance, bytes.length, path);
        return zarrArrayOf(bytes, { path: besideOf(path, `${name}/${file}`) }, allowance);
      }
      return undefined;
    },
    async chunk(key) {
      const part = await parts.find(key);
      return part && { kind: "file", name: key, offset: 0, length: part.size };
    },
  };
}

/** For messages about a store that is not there. */
export function missingStore(path: string): ArtifactError {
  const problem =
    "The checkpoint says that its arrays are in a key-value store, whose manifest is not there: commit its whole folder.";
  return new ArtifactError("part-missing", problem, { path: besideOf(path, MANIFEST_FILE) });
}
