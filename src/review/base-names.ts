import { companionBytes, companionOrProblem } from "../artifacts/companions/content.js";
import { readRecord } from "../artifacts/companions/record.js";
import { ownerByName } from "../artifacts/owner-by-name.js";
import { folderOf } from "../artifacts/owners.js";
import type { Tree } from "../bytes/tree.js";
import { MAX_RECORD_BYTES } from "../record/text.js";
import { nameResolver } from "./lineage.js";
import type { Neighbourhood } from "./neighbourhood.js";

/** Finds the model of a revision that a name in `from` stands for: undefined where there is none, or several. */
export type FindModel = (name: string, from: string, signal?: AbortSignal) => Promise<string | undefined>;

/** Each is a file to read; a repository has one for each model that keeps one. */
const MOST_RECORDS = 200;

/** A path from the model's folder or from the root, of a file or of a folder with one model; else a name, also one in a record. */
export function modelFinder(tree: Tree, { models, records }: Neighbourhood): FindModel {
  const mains = new Map(
    [...models].map(([folder, paths]) => [folder, [...new Set(paths.map((path) => ownerByName(path) ?? path))]]),
  );
  const all = new Set([...mains.values()].flat());
  let byName: Promise<(name: string) => string | undefined> | undefined;
  return async (name, from, signal) => {
    for (const folder of [folderOf(from), ""]) {
      const path = within(folder, name);
      if (path === undefined) continue;
      if (all.has(path)) return path;
      const [only, rival] = mains.get(path) ?? [];
      if (path !== "" && only !== undefined && rival === undefined) return only;
    }
    byName ??= named(tree, [...all], records, signal);
    return (await byName)(name);
  };
}

/** The path that a relative one leads to; undefined where it leaves the tree. */
function within(folder: string, relative: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return relative.startsWith("/") ? undefined : parts.join("/");
}

async function named(tree: Tree, paths: readonly string[], records: ReadonlyMap<string, string>, signal?: AbortSignal) {
  const names = new Map<string, string>();
  for (const [model, record] of [...records].slice(0, MOST_RECORDS)) {
    const entry = await tree.find(record, signal);
    if (entry === undefined) continue;
    const read = async () => readRecord(record, await companionBytes(tree, entry, MAX_RECORD_BYTES, signal));
    const statement = await companionOrProblem(entry, read, signal);
    const name = statement?.facts.find(({ field }) => field === "name")?.value;
    if (name !== undefined) names.set(model, name);
  }
  return nameResolver(
    paths.map((path) => {
      const name = names.get(path);
      return name === undefined ? { path } : { path, name };
    }),
  );
}
