import { mapConcurrently } from "../bytes/concurrency.js";
import type { SourceError } from "../errors.js";
import { mayBeModel, promisedFormat } from "../formats/names.js";
import type { ChangedFile } from "./changed.js";
import type { DvcOut, DvcPointer } from "./dvc-out.js";
import { isDvcPointer, LOCK_NAME, ownPathOf, PIPELINE_NAME } from "./dvc-pointer.js";
import type { DvcTree } from "./dvc-tree.js";
import type { ListableFile } from "./list.js";
import { nameOf } from "./owners.js";

export interface DvcChanges {
  /** The given files, and of the outs those that differ and models that stand beside one, sorted by path. */
  readonly files: readonly ListableFile[];
  /** Changed folders of which nobody knows the files, and whose names promise no model. */
  readonly unlisted: readonly UnlistedFolder[];
}

export interface UnlistedFolder {
  readonly path: string;
  /** How large it is, and why its files are not known. */
  readonly reason: string;
}

/** Pointers are small: this hides the time a network takes. */
const READ_AT_ONCE = 8;

/**
 * Adds what changed pointers stand for: outs of another content, and outs that were made in another way. Outs of equal hash are
 * compared without a byte of them, and pointers that did not change are not read.
 */
export async function withDvcOuts(
  changed: readonly ChangedFile[],
  base: DvcTree,
  head: DvcTree,
  signal?: AbortSignal,
): Promise<DvcChanges> {
  const sides = { base, head };
  const pointers = await mapConcurrently(pointersAmong(changed), READ_AT_ONCE, async (path) => ({
    path,
    base: await base.pointerAt(path, signal),
    head: await head.pointerAt(path, signal),
  }));
  const files = new Map<string, ListableFile>(changed.map((file) => [file.path, file]));
  const unlisted = new Map<string, UnlistedFolder>();
  for (const pointer of pointers) {
    if (pointer.head?.fault !== undefined && !(await isNamedAfterModel(pointer.path, head, signal))) {
      // Nothing tells which models it stands for: the pointer itself is what could not be read.
      files.set(pointer.path, { path: pointer.path, ...files.get(pointer.path), role: "model" });
      continue;
    }
    for (const { path, unknown } of await placesOf(pointer, sides, signal)) {
      const file = await fileAt(path, sides, signal);
      const isModel = isNamedModel(path);
      if (file.base?.id === file.head?.id && !(isModel && (await isMadeOtherwise(path, sides, signal)))) {
        if (isModel && !files.has(path)) files.set(path, { ...file, role: "neighbour" });
      } else if (unknown === undefined) files.set(path, file);
      else if (MODEL_FOLDER.test(path)) files.set(path, { ...file, role: "model" });
      else unlisted.set(path, { path, reason: unknown.message });
    }
  }
  return { files: [...files.values()].sort(byPath), unlisted: [...unlisted.values()].sort(byPath) };
}

function isNamedModel(path: string): boolean {
  return promisedFormat(path) !== null || mayBeModel(path);
}

/** Folders are not models by their content, so that names have to tell: `models`, `checkpoint-500`, `saved_model`. */
const MODEL_FOLDER =
  /(^|[^a-z])(models?|checkpoints?|ckpts?|weights|savedmodel|onnx|adapters?|lora|exports?|exported)($|[^a-z])/i;

interface Sides {
  readonly base: DvcTree;
  readonly head: DvcTree;
}

interface ChangedPointer {
  readonly path: string;
  readonly base: DvcPointer | undefined;
  readonly head: DvcPointer | undefined;
}

/** A pipeline's description says where its commands run, and with that where its outs are. */
function pointersAmong(changed: readonly ChangedFile[]): readonly string[] {
  const paths = changed.flatMap(({ path }) => {
    if (nameOf(path) === PIPELINE_NAME) return [path.slice(0, -PIPELINE_NAME.length) + LOCK_NAME];
    return isDvcPointer(path) ? [path] : [];
  });
  return [...new Set(paths)];
}

/** True for a broken pointer beside the place of a model, which then counts as unreadable, unless git has a file at that place. */
async function isNamedAfterModel(pointer: string, head: DvcTree, signal?: AbortSignal): Promise<boolean> {
  const path = ownPathOf(pointer);
  if (path === undefined || !isNamedModel(path)) return false;
  const fault = (await head.pointerAt(pointer, signal))?.outs[0];
  return (await head.find(path, signal))?.id === fault?.id;
}

interface Place {
  readonly path: string;
  /** Of a folder: why its files are not known. */
  readonly unknown?: SourceError | Error;
}

/** The outs of both sides; of a folder its files, as far as one side has a list of them. */
async function placesOf(pointer: ChangedPointer, sides: Sides, signal?: AbortSignal): Promise<Iterable<Place>> {
  const places = new Map<string, Place>();
  for (const [side, other] of [["base", "head"] as const, ["head", "base"] as const]) {
    for (const out of pointer[side]?.outs ?? []) {
      const counterpart = pointer[other]?.outs.find(({ path }) => path === out.path);
      for (const place of out.folder === undefined
        ? [{ path: out.path }]
        : await filesIn(out, side, counterpart, sides, signal)) {
        places.set(place.path, place);
      }
    }
  }
  return places.values();
}

async function filesIn(
  folder: DvcOut,
  side: keyof Sides,
  counterpart: DvcOut | undefined,
  sides: Sides,
  signal?: AbortSignal,
): Promise<readonly Place[]> {
  // Of an equal folder no list is needed to know that its files are equal.
  if (counterpart?.id === folder.id) return [];
  const own = await sides[side].listing(folder, signal);
  const theirs = counterpart?.folder && (await sides[side === "base" ? "head" : "base"].listing(counterpart, signal));
  if (own.kind === "unlisted") return theirs?.kind === "listed" ? [] : [{ path: folder.path, unknown: own.error }];
  const others = theirs?.kind === "listed" ? theirs.outs : new Map<string, DvcOut>();
  // A folder may have a hundred thousand files: of those that are equal on both sides only models matter.
  const paths = [...own.outs].filter(([path, { id }]) => others.get(path)?.id !== id || isNamedModel(path));
  return paths.map(([path]) => ({ path }));
}

async function fileAt(path: string, { base, head }: Sides, signal?: AbortSignal): Promise<ChangedFile> {
  const [before, after] = [await base.find(path, signal), await head.find(path, signal)];
  return { path, ...(before === undefined ? {} : { base: before }), ...(after === undefined ? {} : { head: after }) };
}

async function isMadeOtherwise(path: string, { base, head }: Sides, signal?: AbortSignal): Promise<boolean> {
  const stated = async (tree: DvcTree) => {
    // A stage that merely moved in its file says what it said.
    return JSON.stringify((await tree.factsOf(path, signal)).map(({ key, value, source }) => [key, value, source]));
  };
  return (await stated(base)) !== (await stated(head));
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}
