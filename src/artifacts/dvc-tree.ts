import type { OpenDvcObject } from "../bytes/dvc-object.js";
import { NO_DVC_PLACES } from "../bytes/dvc-places.js";
import type { ByteSource } from "../bytes/source.js";
import type { Tree, TreeEntry } from "../bytes/tree.js";
import { ArtifactError, SourceError } from "../errors.js";
import type { MetadataEntry } from "../model/metadata.js";
import { contentOf } from "./content.js";
import { type DvcListing, listingOf } from "./dvc-listing.js";
import { type DvcOut, type DvcPointer, MAX_POINTER_BYTES } from "./dvc-out.js";
import { broken, isDvcPointer, LOCK_NAME, ownPathOf, PIPELINE_NAME, readLock, readPointer } from "./dvc-pointer.js";
import { foldersAbove, nameOf } from "./owners.js";

/**
 * A revision with the files that DVC keeps outside of git at their own paths. `list` gives what git has; outs are found by the
 * pointer file beside them, or in a `dvc.lock`, when they are asked for: of thousands of pointers only those are read.
 */
export interface DvcTree extends Tree {
  /** What the pointer file at this path says; undefined when there is none. */
  pointerAt(path: string, signal?: AbortSignal): Promise<DvcPointer | undefined>;
  /** The files of a folder that is an out. */
  listing(out: DvcOut, signal?: AbortSignal): Promise<DvcListing>;
  /** What a pointer says about how the file at this path was made. */
  factsOf(path: string, signal?: AbortSignal): Promise<readonly MetadataEntry[]>;
}

/** Pipelines of one repository that are read to find who writes a file. */
const MAX_LOCKS = 100;

export function dvcTree(tree: Tree, openObject: OpenDvcObject = NO_DVC_PLACES): DvcTree {
  const pointers = new Map<string, Promise<DvcPointer | undefined>>();
  const listings = new Map<string, Promise<DvcListing>>();
  // Outs of all pointers that were read so far, by path; of several that name one path the first.
  const known = new Map<string, DvcOut>();
  // Those of another content than the first.
  const rivals = new Map<string, DvcOut>();
  let locks: Promise<void> | undefined;

  const pointerAt = async (path: string, signal?: AbortSignal) => {
    const pointer = pointers.get(path) ?? pointerIn(tree, path, signal);
    pointers.set(path, pointer);
    for (const out of (await settled(pointer, () => pointers.delete(path)))?.outs ?? []) {
      const first = known.get(out.path);
      if (first === undefined) known.set(out.path, out);
      else if (first.id !== out.id) rivals.set(out.path, out);
    }
    return pointer;
  };
  const readLocks = async (signal?: AbortSignal) => {
    const paths = (await tree.list(signal)).filter(({ kind, path }) => kind === "file" && nameOf(path) === LOCK_NAME);
    for (const { path } of paths.slice(0, MAX_LOCKS)) await pointerAt(path, signal);
  };
  const listing = (out: DvcOut, signal?: AbortSignal) => {
    const key = `${out.id} ${out.path}`;
    const files = listings.get(key) ?? listingOf(out, tree.revision, openObject, signal);
    listings.set(key, files);
    return settled(files, () => listings.delete(key));
  };
  /** The out at this path, or the file of a folder that is an out, as far as the pointers say that were read. */
  const knownAt = async (path: string, signal?: AbortSignal): Promise<DvcOut | undefined> => {
    for (const place of [path, ...foldersAbove(path)]) {
      const out = known.get(place);
      if (out === undefined || (place !== path && out.folder === undefined)) continue;
      if (place === path) return out;
      const files = await listing(out, signal);
      // Without the list nobody knows whether the file is there: it counts as one that cannot be had.
      return files.kind === "listed" ? files.outs.get(path) : { ...out, path, id: `${out.id} ${path}` };
    }
    return undefined;
  };
  const outAt = async (path: string, signal?: AbortSignal): Promise<DvcOut | undefined> => {
    for (const place of [path, ...foldersAbove(path)]) if (place !== "") await pointerAt(`${place}.dvc`, signal);
    const out = await knownAt(path, signal);
    if (out !== undefined) return out;
    locks ??= readLocks(signal);
    await settled(locks, () => {
      locks = undefined;
    });
    return knownAt(path, signal);
  };
  /** DVC refuses a path that two pointers name, unless it is told to look at one of them alone: nobody knows which one that will be. */
  const undisputed = (out: DvcOut | undefined): DvcOut | undefined => {
    const [first, second] = out === undefined ? [] : [known.get(out.path), rivals.get(out.path)];
    if (out === undefined || first === undefined || second === undefined) return out;
    const fault = `${first.pointer} and ${second.pointer} name different contents for ${out.path}: remove one of the two.`;
    return { ...out, id: `${first.id} ${second.id}`, fault };
  };
  /** What git has at the path, or else the out that is there. */
  const foundAt = async (path: string, signal?: AbortSignal): Promise<Found | undefined> => {
    const entry = await tree.find(path, signal);
    const beside = (await pointerAt(`${path}.dvc`, signal))?.outs.find((one) => one.path === path);
    if (entry === undefined) {
      const out = undisputed(beside ?? (await outAt(path, signal)));
      return out === undefined ? undefined : { entry: entryOf(out), out };
    }
    const rival = beside ?? known.get(path);
    // A pipeline may leave an out to git. What has a `.dvc` file is not in git, or else DVC refuses it.
    if (rival === undefined || rival.fault !== undefined || nameOf(rival.pointer) === LOCK_NAME) return { entry };
    const fault = `${path} is in git, and this pointer stands for it as well: remove one of the two.`;
    return { entry: { ...entry, id: `${entry.id} ${rival.id}` }, out: { ...rival, fault } };
  };

  return {
    revision: tree.revision,
    list: (signal) => tree.list(signal),
    ...(tree.listBelow === undefined ? {} : { listBelow: tree.listBelow }),
    pointerAt,
    listing,
    find: async (path, signal) => (await foundAt(path, signal))?.entry,
    async factsOf(path, signal) {
      return (await outAt(path, signal))?.facts ?? [];
    },
    async sizeOf(entry, signal) {
      const found = await foundAt(entry.path, signal);
      if (found?.out === undefined || found.entry.id !== entry.id) return tree.sizeOf(entry, signal);
      if (found.out.size !== undefined && found.out.folder === undefined) return found.out.size;
      await using source = await openOut(found.out, openObject, signal);
      return source.size;
    },
    async open(entry, signal) {
      const found = await foundAt(entry.path, signal);
      if (found?.out !== undefined && found.entry.id === entry.id) return openOut(found.out, openObject, signal);
      const fault = (await pointers.get(entry.path))?.fault;
      if (fault !== undefined) throw faultOf(entry.path, fault);
      return tree.open(entry, signal);
    },
    async contentOf(entry, signal) {
      const found = await foundAt(entry.path, signal);
      return found?.out === undefined ? contentOf(tree, entry, signal) : entry.id;
    },
    [Symbol.asyncDispose]: () => tree[Symbol.asyncDispose](),
  };

  async function openOut(out: DvcOut, open: OpenDvcObject, signal?: AbortSignal): Promise<ByteSource> {
    if (out.fault !== undefined) throw faultOf(out.pointer, out.fault);
    if (out.folder !== undefined) {
      const files = await listing(out, signal);
      if (files.kind === "unlisted") throw files.error;
      throw new ArtifactError("dvc-folder", "The path is a folder that DVC tracks as one.", { path: out.pointer });
    }
    if (out.object !== undefined)
      return open(out.object, { pointer: out.pointer, path: out.path, revision: tree.revision }, signal);
    const kind = out.id.slice(0, out.id.indexOf(" "));
    throw new SourceError(
      "dvc-unavailable",
      `${out.pointer} names the content by ${kind}, as its own storage does, and such storage is not read.`,
    );
  }
}

/** A tree in which pointers of DVC stand for nothing. */
export function withoutDvc(tree: Tree): DvcTree {
  return {
    ...tree,
    pointerAt: async () => undefined,
    listing: async () => ({ kind: "listed", outs: new Map() }),
    factsOf: async () => [],
  };
}

interface Found {
  readonly entry: TreeEntry;
  /** Absent for what git has. */
  readonly out?: DvcOut;
}

function entryOf({ path, id }: DvcOut): TreeEntry {
  return { path, kind: "file", id };
}

function faultOf(pointer: string, fault: string): ArtifactError {
  return new ArtifactError("dvc-pointer", fault, { path: pointer });
}

/** What failed or was aborted is not an answer for the next caller. */
async function settled<Answer>(answer: Promise<Answer>, forget: () => void): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    forget();
    throw error;
  }
}

async function pointerIn(tree: Tree, path: string, signal?: AbortSignal): Promise<DvcPointer | undefined> {
  if (!isDvcPointer(path)) return undefined;
  const entry = await tree.find(path, signal);
  if (entry?.kind !== "file") return undefined;
  const text = await textAt(tree, entry, signal);
  if (text === undefined)
    return withOwnOut(broken(path, `Line 1: The file has more than the ${MAX_POINTER_BYTES} bytes that are read of a DVC file.`));
  if (nameOf(path) !== LOCK_NAME) return withOwnOut(readPointer(text, path));
  const pipeline = await tree.find(`${path.slice(0, -LOCK_NAME.length)}${PIPELINE_NAME}`, signal);
  return readLock(text, path, pipeline?.kind === "file" ? await textAt(tree, pipeline, signal) : undefined);
}

/** Undefined for a file that is too large to be what its name says. */
async function textAt(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<string | undefined> {
  if ((await tree.sizeOf(entry, signal)) > MAX_POINTER_BYTES) return undefined;
  await using source = await tree.open(entry, signal);
  return new TextDecoder().decode(await source.read(0, source.size, signal));
}

/** A `.dvc` file that cannot be read still has the name of what it stands for. */
function withOwnOut(pointer: DvcPointer): DvcPointer {
  const { fault, path } = pointer;
  const place = ownPathOf(path);
  if (fault === undefined || place === undefined) return pointer;
  const own: DvcOut = { path: place, id: `fault ${path} ${fault}`, fault, pointer: path, facts: [] };
  return { ...pointer, outs: [own] };
}
