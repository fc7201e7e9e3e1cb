import { withCompanions } from "../artifacts/companions/find.js";
import { isDvcPointer, ownPathOf } from "../artifacts/dvc-pointer.js";
import { type DvcTree, dvcTree } from "../artifacts/dvc-tree.js";
import { artifactFile } from "../artifacts/open.js";
import { ownerByName } from "../artifacts/owner-by-name.js";
import { nameOf } from "../artifacts/owners.js";
import { mapConcurrently } from "../bytes/concurrency.js";
import type { Tree } from "../bytes/tree.js";
import { ArtifactError, SourceError } from "../errors.js";
import { FORMATS } from "../formats/index.js";
import { inspect } from "../formats/inspect.js";
import { promisedFormat } from "../formats/names.js";
import { RECOGNISED } from "../formats/recognised.js";
import { licenceOf } from "../metadata/licences.js";
import { parameterCountOf, summaryOf } from "../model/summary.js";
import { cardLicences, MAX_CARD_BYTES, textWithin } from "./survey-text.js";

/** What is found in a repository by looking around, for whoever proposes settings. */
export interface Survey {
  /** In the list, models or not. */
  readonly files: number;
  /** Main files, shards of one model once, sorted. */
  readonly models: readonly string[];
  /** Titles, the most frequent first. */
  readonly formats: readonly { readonly title: string; readonly models: number }[];
  /** Bytes of the largest model; undefined when nothing was measured. */
  readonly largest?: number;
  /** Of the models whose headers were read. */
  readonly mostParameters?: number;
  readonly headersRead: number;
  /** Whether every model was measured. */
  readonly isWhole: boolean;
  /** SPDX expressions, sorted. */
  readonly licences: readonly string[];
  /** What is stated and is no SPDX licence, sorted. */
  readonly otherLicences: readonly string[];
  readonly hasLfs: boolean;
  readonly hasDvc: boolean;
}

/** Looking takes a fraction of a second: one question to the file system each. */
const MAX_MEASURED = 2_000;
/** Headers of real models are read in milliseconds; these many show what a repository is like. */
const MAX_HEADERS = 50;
/** Cards and files of attributes. */
const MAX_TEXTS = 50;
const READ_AT_ONCE = 4;
/** What stands for nothing on the Hub. */
const NO_LICENCE = /^(?:other|unknown|none|n\/a)?$/i;

/** Reads names, sizes, and a few headers. What cannot be had is left out: a survey proposes and decides nothing. */
export async function surveyOf(files: Tree, signal?: AbortSignal): Promise<Survey> {
  const tree = dvcTree(files);
  const paths = (await files.list(signal)).filter(({ kind }) => kind === "file").map(({ path }) => path);
  const found = modelsIn(paths);
  const models = [...found.keys()];
  const measured = models.slice(0, MAX_MEASURED);
  const sizes = await mapConcurrently(measured, READ_AT_ONCE, async (model) => sizeOf(found.get(model) ?? [], tree, signal));
  const readable = models.filter((path) => FORMATS.some(({ id }) => id === promisedFormat(path)));
  const looks = await mapConcurrently(spread(readable, MAX_HEADERS), READ_AT_ONCE, async (path) => lookAt(tree, path, signal));
  const cards = await cardLicences(tree, paths, models, MAX_TEXTS, signal);
  const stated = [...looks.flatMap((look) => look?.licences ?? []), ...cards].filter((text) => !NO_LICENCE.test(text.trim()));
  const licences = stated.map(licenceOf);
  const known = [...sizes, ...looks.map((look) => look?.size)].filter((size) => size !== undefined);
  const parameters = looks.flatMap((look) => (look === undefined ? [] : [look.parameters]));
  return {
    files: paths.length,
    models,
    formats: formatsOf(models),
    ...(known.length === 0 ? {} : { largest: Math.max(...known) }),
    ...(parameters.length === 0 ? {} : { mostParameters: Math.max(...parameters) }),
    headersRead: parameters.length,
    isWhole: measured.length === models.length && sizes.every((size) => size !== undefined),
    licences: [...new Set(licences.flatMap(({ known: one }) => one?.spdx ?? []))].sort(),
    otherLicences: [...new Set(licences.filter(({ known: one }) => one === undefined).map(({ text }) => text))].sort(),
    hasLfs: await hasLfs(files, paths, measured, signal),
    hasDvc: paths.some((path) => isDvcPointer(path) || path === ".dvc/config"),
  };
}

/** The files of each model by its main one, as far as names tell. */
function modelsIn(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const models = new Map<string, string[]>();
  for (const listed of [...paths].sort()) {
    const path = (isDvcPointer(listed) ? ownPathOf(listed) : undefined) ?? listed;
    if (promisedFormat(path) === null) continue;
    const main = ownerByName(path) ?? path;
    const known = models.get(main);
    if (known === undefined) models.set(main, [path]);
    else if (!known.includes(path)) known.push(path);
  }
  return models;
}

async function sizeOf(parts: readonly string[], tree: DvcTree, signal?: AbortSignal): Promise<number | undefined> {
  let size = 0;
  for (const path of parts) {
    const bytes = await orNothing(signal, async () => {
      const entry = await tree.find(path, signal);
      return entry?.kind === "file" ? tree.sizeOf(entry, signal) : undefined;
    });
    if (bytes === undefined) return undefined;
    size += bytes;
  }
  return size;
}

interface Look {
  readonly size: number;
  readonly parameters: number;
  readonly licences: readonly string[];
}

async function lookAt(tree: DvcTree, path: string, signal?: AbortSignal): Promise<Look | undefined> {
  return orNothing(signal, async () => {
    const inspection = await inspect(artifactFile(tree, path, signal), {}, signal);
    if (inspection.status !== "read") return undefined;
    const { facts } = await withCompanions(inspection.model, tree, path, signal);
    const licences = facts.filter(({ field }) => field === "license").map(({ value }) => value);
    return { size: inspection.size, parameters: parameterCountOf(summaryOf(inspection.model)), licences };
  });
}

function formatsOf(models: readonly string[]): Survey["formats"] {
  const counts = new Map<string, number>();
  for (const path of models) {
    const id = promisedFormat(path) ?? promisedFormat(path.replace(/\.index\.json$/, ""));
    const title = [...FORMATS, ...RECOGNISED].find((format) => format.id === id)?.title;
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
  return sorted.map(([title, count]) => ({ title, models: count }));
}

/** By the attributes of git, or by what stands in the place of a model. */
async function hasLfs(files: Tree, paths: readonly string[], models: readonly string[], signal?: AbortSignal): Promise<boolean> {
  const attributes = paths.filter((path) => nameOf(path) === ".gitattributes").sort((a, b) => a.length - b.length);
  for (const path of attributes.slice(0, MAX_TEXTS)) {
    const text = await orNothing(signal, () => textWithin(files, path, MAX_CARD_BYTES, signal));
    if (text !== undefined && /^[^#\n]*\sfilter=lfs(\s|$)/m.test(text)) return true;
  }
  for (const path of spread(models, MAX_TEXTS)) {
    const content = await orNothing(signal, async () => {
      const entry = await files.find(path, signal);
      return entry?.kind === "file" ? files.contentOf?.(entry, signal) : undefined;
    });
    if (content?.startsWith("sha256:") === true) return true;
  }
  return false;
}

/** At most so many of them, from everywhere in the list. */
function spread<T>(all: readonly T[], atMost: number): readonly T[] {
  const step = Math.max(1, all.length / atMost);
  return all.length <= atMost
    ? all
    : Array.from({ length: atMost }, (_, index) => all[Math.floor(index * step)]).filter((one) => one !== undefined);
}

async function orNothing<T>(signal: AbortSignal | undefined, read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if ((error instanceof SourceError || error instanceof ArtifactError) && signal?.aborted !== true) return undefined;
    throw error;
  }
}
