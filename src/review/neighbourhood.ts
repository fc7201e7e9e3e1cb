import { folderOf } from "../artifacts/owners.js";
import type { Tree } from "../bytes/tree.js";
import { promisedFormat } from "../formats/names.js";
import { modelOfRecord } from "../record/path.js";

/** What stands around the artifacts of a revision, listed once for all of them. */
export interface Neighbourhood {
  /** Paths by content id. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  /** By folder, the files whose names promise a model. */
  readonly models: ReadonlyMap<string, readonly string[]>;
  /** Metadata records, by the path of the model that each is of. */
  readonly records: ReadonlyMap<string, string>;
}

export const NO_NEIGHBOURS: Neighbourhood = { copies: new Map(), models: new Map(), records: new Map() };

export async function neighbourhoodOf(tree: Tree, signal?: AbortSignal): Promise<Neighbourhood> {
  const [copies, models] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const records = new Map<string, string>();
  for (const { id, path, kind } of await tree.list(signal)) {
    if (kind !== "file") continue;
    append(copies, id, path);
    if (promisedFormat(path) !== null) append(models, folderOf(path), path);
    const model = modelOfRecord(path);
    if (model !== undefined) records.set(model, path);
  }
  return { copies, models, records };
}

function append(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [path]);
  else list.push(path);
}

/** Equal files that are named for each; a group of thousands would otherwise be told thousands of times. */
const MAX_TWINS = 20;

/** Other files with the content `id`. Of a large group the first file names all others, and each of these the first few. */
export function twinsOf(path: string, id: string, { copies }: Neighbourhood): readonly string[] {
  const group = copies.get(id) ?? [];
  const others = (path === group[0] ? group : group.slice(0, MAX_TWINS + 1)).filter((other) => other !== path);
  return path === group[0] ? others : others.slice(0, MAX_TWINS);
}
