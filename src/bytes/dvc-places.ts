import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SourceError } from "../errors.js";
import { type DvcConfig, dvcConfigOf, MAX_CONFIG_BYTES, NO_DVC_CONFIG } from "./dvc-config.js";
import { type DvcObject, type OpenDvcObject, placeOf, verifiedSource } from "./dvc-object.js";
import { folderTree } from "./folder.js";
import type { ByteSource } from "./source.js";
import type { Tree } from "./tree.js";

/** Ranged reading of an `http:` or `https:` address. `name` is what messages call it. */
export type OpenUrl = (url: string, name: string, signal?: AbortSignal) => Promise<ByteSource>;

export interface DvcPlaces {
  /** The revision that says which remotes there are: the base, so that a change cannot send the review elsewhere. */
  readonly base: Tree;
  /** The root of the working tree on this machine; its caches are read. */
  readonly workingTree?: string | undefined;
  /** Remotes that are folders of this machine. */
  readonly folders: "read" | "refused";
  /** Sends no credentials. Remotes on the web are not read without it. */
  readonly openUrl?: OpenUrl;
}

/** Contents of DVC from the local cache, else from the remote where this program reads its kind. */
export function dvcPlaces(places: DvcPlaces): OpenDvcObject {
  const settings = remembered((pointer) => configAt(places.base, pointer));
  const caches = remembered(async (pointer) => {
    if (places.workingTree === undefined) return undefined;
    const root = await rootOf(folderTree(places.workingTree), pointer);
    return root === undefined ? undefined : cacheIn(join(places.workingTree, root, ".dvc"));
  });
  const proven = new Set<string>();
  // What a change brings can stand in a cache of the working tree under any name: nothing of it is shown before all of it was read.
  const openProven = async (cache: string, object: DvcObject, signal?: AbortSignal) => {
    const source = await openIn(cache, object, signal);
    const key = `${cache} ${placeOf(object)} ${source?.size}`;
    if (source === undefined || proven.has(key)) return source;
    await passing(source, () => readWhole(verifiedSource(source, object), signal));
    proven.add(key);
    return source;
  };
  return async (object, pointer, signal) => {
    const folder = pointer.slice(0, pointer.lastIndexOf("/") + 1);
    const cache = await caches(folder);
    const cached = cache === undefined ? undefined : await openProven(cache, object, signal);
    if (cached !== undefined) return cached;
    const { config, root } = await settings(folder);
    const remote = await openRemote(object, config, root, places, signal);
    if (typeof remote !== "string") return passing(remote, () => verifiedSource(remote, object));
    const local =
      places.workingTree === undefined
        ? "There is no checkout, and so no local DVC cache to read it from"
        : "It is not in the local DVC cache";
    const remedy = `Check the repository out and run \`dvc fetch\` for both revisions before the review.`;
    throw new SourceError("dvc-unavailable", `${described(object)} ${local}, and ${remote}. ${remedy}`);
  };
}

/** For reviews that have nowhere to look. */
export const NO_DVC_PLACES: OpenDvcObject = async (object) => {
  throw new SourceError("dvc-unavailable", `${described(object)} This command reads neither a DVC cache nor a remote.`);
};

function described({ md5, size }: DvcObject): string {
  if (md5.endsWith(".dir")) return `The list is DVC object ${md5}, which git does not hold.`;
  return `The content is DVC object ${md5}${size === undefined ? "" : ` (${size} bytes)`}, which git does not hold.`;
}

/** The source itself where `check` passes; else it is disposed of. */
async function passing<Checked>(source: ByteSource, check: () => Promise<Checked> | Checked): Promise<Checked> {
  try {
    return await check();
  } catch (error) {
    await source[Symbol.asyncDispose]();
    throw error;
  }
}

const CHUNK_BYTES = 1024 * 1024;

async function readWhole(source: ByteSource, signal?: AbortSignal): Promise<void> {
  for (let offset = 0; offset < source.size; offset += CHUNK_BYTES) {
    await source.read(offset, Math.min(CHUNK_BYTES, source.size - offset), signal);
  }
}

/** Objects of one folder of pointers are looked for at the same places. */
function remembered<Answer>(ask: (folder: string) => Promise<Answer>): (folder: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (folder) => {
    const answer = answers.get(folder) ?? ask(folder);
    answers.set(folder, answer);
    return answer;
  };
}

/** The folder, nearest above a pointer, that DVC was set up in; a repository may hold several. The root is the empty string. */
async function rootOf(tree: Tree, folder: string): Promise<string | undefined> {
  for (let end = folder.length; ; end = folder.lastIndexOf("/", end - 2) + 1) {
    const root = folder.slice(0, end);
    if ((await tree.find(`${root}.dvc/config`))?.kind === "file") return root;
    if (end === 0) return undefined;
  }
}

async function configAt(tree: Tree, folder: string): Promise<{ config: DvcConfig; root: string }> {
  const root = await rootOf(tree, folder);
  if (root === undefined) return { config: NO_DVC_CONFIG, root: "" };
  return { config: await readConfig(tree, `${root}.dvc/config`), root };
}

async function readConfig(tree: Tree, path: string): Promise<DvcConfig> {
  const entry = await tree.find(path);
  if (entry?.kind !== "file") return NO_DVC_CONFIG;
  await using source = await tree.open(entry);
  return dvcConfigOf(new TextDecoder().decode(await source.read(0, Math.min(source.size, MAX_CONFIG_BYTES))));
}

/** What one machine sets for itself wins over what the repository says for all. */
async function cacheIn(folder: string): Promise<string> {
  const tree = folderTree(folder);
  const [own, shared] = [await readConfig(tree, "config.local"), await readConfig(tree, "config")];
  return resolve(folder, own.cacheDirectory ?? shared.cacheDirectory ?? "cache");
}

/** Undefined when it is not there. Links below the folder are not followed. */
async function openIn(folder: string, object: DvcObject, signal?: AbortSignal): Promise<ByteSource | undefined> {
  const tree = folderTree(folder);
  const entry = await tree.find(placeOf(object), signal);
  return entry?.kind === "file" ? tree.open(entry, signal) : undefined;
}

/** The source, or why there is none: the rest of a sentence that begins with `and`. */
async function openRemote(
  object: DvcObject,
  { remote, urls }: DvcConfig,
  root: string,
  places: DvcPlaces,
  signal?: AbortSignal,
): Promise<ByteSource | string> {
  const name = object.remote ?? remote;
  if (name === undefined) return "the base commit's .dvc/config names no remote";
  const url = urls.get(name);
  if (url === undefined) return `the base commit's .dvc/config does not know the remote ${JSON.stringify(name)}`;
  const said = `the remote ${JSON.stringify(name)}`;
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//i.exec(url)?.groups?.scheme?.toLowerCase() ?? "local";
  if (scheme === "http" || scheme === "https") return openHttp(object, url, said, places, signal);
  if (scheme !== "local" && scheme !== "file") return `${said} is of the type ${scheme}, which this program does not read`;
  if (places.folders === "refused" || places.workingTree === undefined) {
    return `${said} is a folder of somebody's machine, which is read by the command line alone`;
  }
  const folder = scheme === "file" ? fileURLToPath(url) : isAbsolute(url) ? url : resolve(places.workingTree, root, ".dvc", url);
  return (await openIn(folder, object, signal)) ?? `${said} (${folder}) does not hold it either`;
}

async function openHttp(
  object: DvcObject,
  base: string,
  said: string,
  { openUrl }: DvcPlaces,
  signal?: AbortSignal,
): Promise<ByteSource | string> {
  if (!URL.canParse(base)) return `${said} has an address that is none`;
  const url = new URL(base);
  if (url.username !== "" || url.password !== "") return `${said} has credentials in its address, which are never sent`;
  if (openUrl === undefined) return `${said} is on the web, which this command does not read`;
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/${placeOf(object)}`;
  try {
    return await openUrl(url.href, `DVC object ${object.md5}`, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof SourceError)) throw error;
    return `${said} did not give it: ${error.message.replace(/\.$/, "")}`;
  }
}
