import { mapConcurrently } from "../../bytes/concurrency.js";
import type { TreeEntry } from "../../bytes/tree.js";
import { mayBeModel, promisedFormat } from "../../formats/names.js";
import type { ChangedFile } from "../changed.js";
import { contentOf } from "../content.js";
import type { DvcTree } from "../dvc-tree.js";
import type { ListableFile } from "../list.js";
import { ownerByName } from "../owner-by-name.js";
import { type FoundCompanion, findCompanions } from "./find.js";
import { companionPlace, namersOf, placesOf } from "./places.js";

/** Small reads: this hides the time a network takes. */
const COMPARED_AT_ONCE = 8;

/**
 * Models that did not change themselves, and whose companions changed, came or went. One pass over the files of head, however many
 * models share a companion.
 */
export async function withChangedCompanions(
  changed: readonly ChangedFile[],
  known: readonly ListableFile[],
  base: DvcTree,
  head: DvcTree,
  signal?: AbortSignal,
): Promise<readonly ListableFile[]> {
  const candidates = new Set(changed.flatMap(({ path }) => companionPlace(path) ?? []));
  for (const path of await namingCompanions(changed, base, head, signal)) candidates.add(path);
  if (candidates.size === 0) return [];
  const listed = new Set(known.flatMap(({ path, role }) => (role === "neighbour" ? [] : [path])));
  const models = modelsAmong(await head.list(signal), listed).filter((path) =>
    placesOf(path).some(({ paths }) => paths.some((one) => candidates.has(one))),
  );
  const owners = await mapConcurrently(models, COMPARED_AT_ONCE, async (path): Promise<readonly ListableFile[]> => {
    const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
    if (before === undefined || after === undefined) return [];
    const isSame = await isSameStated(path, base, head, signal);
    return isSame ? [] : [{ path, base: before, head: after }];
  });
  return owners.flat();
}

/** Companions in a folder above a changed file that could name it as code, on either side. */
async function namingCompanions(
  changed: readonly ChangedFile[],
  base: DvcTree,
  head: DvcTree,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const possible = new Set(changed.flatMap(({ path }) => namersOf(path)));
  const found: string[] = [];
  for (const path of possible)
    if (((await head.find(path, signal)) ?? (await base.find(path, signal))) !== undefined) found.push(path);
  return found;
}

/** The main file of each model, whether git has it or a pointer of DVC beside its place. */
function modelsAmong(entries: readonly TreeEntry[], listed: ReadonlySet<string>): readonly string[] {
  const paths = new Set(entries.map(({ path }) => path));
  const models = new Set<string>();
  for (const { path, kind } of entries) {
    const place = path.replace(/\.dvc$/, "");
    if (kind !== "file" || (promisedFormat(place) === null && !mayBeModel(place))) continue;
    const index = ownerByName(place);
    const main = index !== undefined && paths.has(index) ? index : place;
    if (!listed.has(main)) models.add(main);
  }
  return [...models];
}

async function isSameStated(path: string, base: DvcTree, head: DvcTree, signal?: AbortSignal): Promise<boolean> {
  const [before, after] = [await findCompanions(base, path, signal), await findCompanions(head, path, signal)];
  if (before.length !== after.length) return false;
  for (const [index, one] of before.entries()) {
    const other = after[index];
    if (other === undefined || !(await isSame(one, other, base, head, signal))) return false;
  }
  return true;
}

/** Of a card it matters what it states, since people edit its text for other reasons; of other files whether they are equal. */
async function isSame(
  one: FoundCompanion,
  other: FoundCompanion,
  base: DvcTree,
  head: DvcTree,
  signal?: AbortSignal,
): Promise<boolean> {
  if (one.companion.path !== other.companion.path) return false;
  // A configuration stays as it is when the module that it names changes.
  if (JSON.stringify(one.code) !== JSON.stringify(other.code)) return false;
  if (one.entry.id === other.entry.id && one.entry.kind === other.entry.kind) return true;
  if (one.companion.kind === "card") return statedIn(one) === statedIn(other);
  if (one.entry.kind !== "file" || other.entry.kind !== "file") return false;
  return (await contentOf(base, one.entry, signal)) === (await contentOf(head, other.entry, signal));
}

/** Without lines: what merely moved says what it said. */
function statedIn({ statement: { entries, facts, problems } }: FoundCompanion): string {
  return JSON.stringify([
    entries.map(({ key, value }) => [key, value]),
    facts.map(({ field, subject, value, key }) => [field, subject, value, key]),
    problems.map(({ message }) => message),
  ]);
}
