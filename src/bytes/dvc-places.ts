import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SourceError } from "../errors.js";
import { type DvcConfig, dvcConfigOf, MAX_CONFIG_BYTES, NO_DVC_CONFIG } from "./dvc-config.js";
import { assertObject, type DvcObject, type DvcPlace, type OpenDvcObject, placeOf } from "./dvc-object.js";
import { folderTree } from "./folder.js";
import type { ByteSource } from "./source.js";
import type { Tree } from "./tree.js";

/** Ranged reading of an object at an `http:` or `https:` address. */
export type OpenUrl = (url: string, object: DvcObject, place: DvcPlace, signal?: AbortSignal) => Promise<ByteSource>;

export interface DvcPlaces {
  /** The revision that says which remotes there are: the base, so that a change cannot send the review elsewhere. */
  readonly base: Tree;
  /** The root of the working tree on this machine; its caches are read, and remotes that are folders. */
  readonly workingTree?: string | undefined;
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
  // What a change brings can stand in a folder of the working tree under any name: nothing of it is shown before all of it was read.
  const openProven: OpenIn = async (store, object, signal) => {
    const source = await openIn(store, object, signal);
    const key = `${store} ${placeOf(object)} ${source?.size}`;
    if (source === undefined || proven.has(key)) return source;
    try {
      await assertObject(source, object, signal);
    } catch (error) {
      await source[Symbol.asyncDispose]();
      throw error;
    }
    proven.add(key);
    return source;
  };
  return async (object, place, signal) => {
    const folder = place.pointer.slice(0, place.pointer.lastIndexOf("/") + 1);
    const cache = await caches(folder);
    const cached = cache === undefined ? undefined : await openProven(cache, object, signal);
    if (cached !== undefined) return cached;
    const asked = { object, place, ...(await settings(folder)) };
    const remote = await openRemote(asked, places, openProven, signal);
    if (typeof remote !== "string") return remote;
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

type OpenIn = (folder: string, object: DvcObject, signal?: AbortSignal) => Promise<ByteSource | undefined>;

/** Undefined when it is not there. Links below the folder are not followed. */
const openIn: OpenIn = async (folder, object, signal) => {
  const tree = folderTree(folder);
  const entry = await tree.find(placeOf(object), signal);
  return entry?.kind === "file" ? tree.open(entry, signal) : undefined;
};

interface Asked {
  readonly object: DvcObject;
  readonly place: DvcPlace;
  readonly config: DvcConfig;
  /** Of the repository that the configuration belongs to, below the root of the working tree. */
  readonly root: string;
}

/** The source, or why there is none: the rest of a sentence that begins with `and`. */
async function openRemote(
  asked: Asked,
  { workingTree, openUrl }: DvcPlaces,
  openFolder: OpenIn,
  signal?: AbortSignal,
): Promise<ByteSource | string> {
  const { object, config, root } = asked;
  const name = object.remote ?? config.remote;
  if (name === undefined) return "the base commit's .dvc/config names no remote";
  const url = config.urls.get(name);
  if (url === undefined) return `the base commit's .dvc/config does not know the remote ${JSON.stringify(name)}`;
  const said = `the remote ${JSON.stringify(name)}`;
  const scheme = /^(?<scheme>[a-z][a-z0-9+.-]+):\/\//i.exec(url)?.groups?.scheme?.toLowerCase() ?? "local";
  if (scheme === "http" || scheme === "https") return openHttp(asked, url, said, openUrl, signal);
  if (scheme !== "local" && scheme !== "file") return `${said} is of the type ${scheme}, which this program does not read`;
  if (workingTree === undefined) return `${said} is a folder, which is read beside a checkout alone`;
  const folder = folderAt(url, join(workingTree, root, ".dvc"));
  if (folder === undefined) return `${said} has an address that is none of this machine`;
  return (await openFolder(folder, object, signal)) ?? `${said} (${folder}) does not hold it either`;
}

/** Undefined for a `file:` address of another machine. */
function folderAt(url: string, start: string): string | undefined {
  if (!/^file:/i.test(url)) return isAbsolute(url) ? url : resolve(start, url);
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}

/** What says more than that the remote did not give the object. */
const OWN_REASONS: readonly string[] = ["budget", "dvc-mismatch"];

async function openHttp(
  { object, place }: Asked,
  base: string,
  said: string,
  openUrl: OpenUrl | undefined,
  signal?: AbortSignal,
): Promise<ByteSource | string> {
  if (!URL.canParse(base)) return `${said} has an address that is none`;
  const url = new URL(base);
  if (url.username !== "" || url.password !== "") return `${said} has credentials in its address, which are never sent`;
  if (openUrl === undefined) return `${said} is on the web, which this command does not read`;
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/${placeOf(object)}`;
  try {
    return await openUrl(url.href, object, place, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof SourceError) || OWN_REASONS.includes(error.code)) throw error;
    return `${said} did not give it: ${error.message.replace(/\.$/, "")}`;
  }
}
