import type { ByteSource } from "../../bytes/source.js";
import { entryOf, type JsonValue } from "../../encodings/json.js";
import { ArtifactError } from "../../errors.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { type Allowance, reserveBytes } from "../allowance.js";
import { checkName } from "../tensor-names.js";
import { TREE_FILE } from "./folder.js";
import { entriesOf, readObject } from "./json.js";

/** A place of the tree: `InternalTreeMetadataEntry` of orbax/checkpoint/_src/metadata/tree.py. */
export interface Leaf {
  /** Of the array and of everything else that is kept of it: the keys with dots between them. */
  readonly name: string;
  readonly keys: readonly string[];
  /** `jax.Array`, `np.ndarray`, `scalar`, `string`, and names of handlers of one's own. */
  readonly valueType: string;
  /** Empty containers and `None` are told by the tree alone. */
  readonly isEmpty: boolean;
  /** Where the leaf stands in the file. */
  readonly offset: number;
}

export interface CheckpointTree {
  readonly leaves: readonly Leaf[];
  /** Undefined where an older version does not say. */
  readonly usesOcdbt: boolean | undefined;
  /** Whether chunks are written that hold nothing but the fill value: a chunk that is not there is then lost. */
  readonly isComplete: boolean;
  readonly metadata: readonly MetadataEntry[];
}

// A leaf takes about 400 bytes: this is an order of magnitude above the largest models.
const LARGEST_TREE_BYTES = 128 * 1024 * 1024;
// A leaf, its name and its keys take about this many ordinary items of 100 bytes.
const ITEMS_PER_LEAF = 4;
const CHARACTERS_PER_ITEM = 100;
/** Facts of the tree as a whole, as Orbax names them. */
const SETTINGS = ["use_ocdbt", "use_zarr3", "store_array_data_equal_to_fill_value", "custom_metadata"] as const;

export async function readTree(
  source: ByteSource,
  path: string,
  allowance: Allowance,
  signal?: AbortSignal,
): Promise<CheckpointTree> {
  if (source.size > LARGEST_TREE_BYTES) {
    const problem = `The tree has more than ${LARGEST_TREE_BYTES} bytes: no checkpoint needs that.`;
    throw new ArtifactError("too-much-structure", problem, { path });
  }
  reserveBytes(allowance, source.size, path);
  const root = readObject(await source.read(0, source.size, signal), { path }, allowance);
  const tree = entryOf(root, "tree_metadata");
  if (tree?.kind !== "object") throw malformed("The file names no leaves of a tree", path, tree?.offset ?? root.offset);
  const isTrue = (key: string) => truthOf(entryOf(root, key)) === true;
  return {
    leaves: tree.entries.map(({ value }) => leafOf(value, path, allowance)),
    usesOcdbt: truthOf(entryOf(root, "use_ocdbt")),
    isComplete: isTrue("store_array_data_equal_to_fill_value"),
    metadata: SETTINGS.flatMap((key) => {
      const value = entryOf(root, key);
      return value === undefined ? [] : [...entriesOf(value, key, TREE_FILE, allowance)];
    }),
  };
}

function truthOf(value: JsonValue | undefined): boolean | undefined {
  return value?.kind === "boolean" ? value.value : undefined;
}

function leafOf(value: JsonValue, path: string, allowance: Allowance): Leaf {
  const { offset } = value;
  const [keyed, described] = ["key_metadata", "value_metadata"].map((key) =>
    value.kind === "object" ? entryOf(value, key) : undefined,
  );
  const type = described?.kind === "object" ? entryOf(described, "value_type") : undefined;
  if (keyed?.kind !== "array" || described?.kind !== "object" || type?.kind !== "string")
    throw malformed("A leaf of the tree has no keys or no type", path, offset);
  const keys = keyed.items.map((item) => keyOf(item, path));
  const name = keys.join(".");
  checkName(name, path, offset);
  allowance.entries -= ITEMS_PER_LEAF + Math.floor(name.length / CHARACTERS_PER_ITEM);
  if (allowance.entries < 0)
    throw new ArtifactError("too-many-entries", "The tree has more leaves than one artifact may.", { path });
  return { name, keys, valueType: type.value, isEmpty: truthOf(entryOf(described, "skip_deserialize")) === true, offset };
}

function keyOf(item: JsonValue, path: string): string {
  const key = item.kind === "object" ? entryOf(item, "key") : undefined;
  if (key?.kind === "string") return key.value;
  if (key?.kind === "integer") return String(key.value);
  throw malformed("A key of the tree is no text", path, item.offset);
}

function malformed(problem: string, path: string, offset: number): ArtifactError {
  return new ArtifactError("orbax-malformed", `${problem}: save the checkpoint again.`, { path, offset });
}
