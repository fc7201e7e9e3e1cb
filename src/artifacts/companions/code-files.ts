import { entriesBelow } from "../../bytes/below.js";
import { sha256 } from "../../bytes/sha256.js";
import type { Tree, TreeEntry } from "../../bytes/tree.js";
import { SourceError } from "../../errors.js";
import type { CodeFile } from "../../model/code.js";
import { contentOf } from "../content.js";
import { folderOf } from "../owners.js";
import { contentName } from "./tokenizer.js";

/** Of one piece of code. The largest packages that are kept with a model have some hundred; each costs a read, perhaps a request. */
const MAX_FILES_READ = 200;
const MAX_FILES = 2_000;
/** Modules reach a tenth of it. Of larger ones the content id tells whether they changed. */
const MAX_BYTES = 1024 * 1024;

/** A module, and every module that it imports from beside itself, which the loader fetches with it. Empty where there is none. */
export async function moduleFiles(tree: Tree, path: string, signal?: AbortSignal): Promise<readonly CodeFile[]> {
  const files = new Map<string, CodeFile>();
  const waiting = [path];
  for (let next = waiting.shift(); next !== undefined && files.size < MAX_FILES_READ; next = waiting.shift()) {
    const entry = files.has(next) ? undefined : await tree.find(next, signal);
    if (entry === undefined) continue;
    const { content, text } = await readCode(tree, entry, signal);
    files.set(next, { path: next, content });
    waiting.push(...importedBeside(next, text));
  }
  return [...files.values()];
}

/** Every file below a folder: all of them may be imported. */
export async function folderFiles(tree: Tree, folder: string, signal?: AbortSignal): Promise<readonly CodeFile[]> {
  const below = (await entriesBelow(tree, folder, signal)).slice(0, MAX_FILES);
  const files: CodeFile[] = [];
  for (const [index, entry] of below.entries()) {
    const content =
      index < MAX_FILES_READ ? (await readCode(tree, entry, signal)).content : await nameOfContent(tree, entry, signal);
    files.push({ path: entry.path, content });
  }
  return files;
}

/** By its bytes: a working tree and a commit name contents each in its own way. */
async function readCode(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<{ content: string; text: string }> {
  if (entry.kind !== "file") return { content: `${entry.kind} ${entry.id}`, text: "" };
  try {
    if ((await tree.sizeOf(entry, signal)) > MAX_BYTES) return { content: await nameOfContent(tree, entry, signal), text: "" };
    await using source = await tree.open(entry, signal);
    const bytes = await source.read(0, source.size, signal);
    const digest = sha256();
    digest.update(bytes);
    return { content: `sha256 ${digest.hex()}`, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    // What cannot be had is still told apart by the id of its content.
    if (error instanceof SourceError) return { content: entry.id, text: "" };
    throw error;
  }
}

async function nameOfContent(tree: Tree, entry: TreeEntry, signal?: AbortSignal): Promise<string> {
  try {
    return contentName(await contentOf(tree, entry, signal), await tree.sizeOf(entry, signal));
  } catch (error) {
    if (error instanceof SourceError) return entry.id;
    throw error;
  }
}

/** `from .blocks import Block`, `import .blocks`: what transformers looks for, and `from . import blocks`, which Python knows too. */
const RELATIVE_IMPORT =
  /^[ \t]*(?:import[ \t]+\.(\w[\w.]*)|from[ \t]+\.(\w[\w.]*)[ \t]+import|from[ \t]+\.[ \t]+import[ \t]+([^#\r\n]+))/gm;

function importedBeside(path: string, text: string): readonly string[] {
  const folder = folderOf(path);
  return [...text.matchAll(RELATIVE_IMPORT)].flatMap(([, plain, from, names]) => {
    const modules = plain ?? from;
    const found = modules === undefined ? ((names ?? "").match(/\w+/g) ?? []) : [modules, modules.replaceAll(".", "/")];
    return [...new Set(found)].map((module) => `${folder === "" ? "" : `${folder}/`}${module}.py`);
  });
}
