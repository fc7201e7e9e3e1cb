import { mkdir, realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { folderTree } from "../bytes/folder.js";
import type { Tree } from "../bytes/tree.js";
import { UsageError } from "../errors.js";
import type { Terminal } from "./terminal.js";

/** A file the caller named, as an entry of a tree: the current folder where that holds it, its own folder otherwise. */
export interface NamedFile {
  readonly tree: Tree;
  readonly path: string;
}

export async function namedFile(name: string, directory: string): Promise<NamedFile> {
  const named = resolve(directory, name);
  const stats = await stat(named).catch((cause: unknown) => {
    throw new UsageError("no-such-file", `${name}: no such file.`, { cause });
  });
  if (!stats.isFile()) throw new UsageError("not-a-file", `${name} is not a file: name the model's main file.`);
  // What the caller names may be a link, or lead through one, as everything in a model cache does; what a model refers to may not.
  const [top, location] = [await realpath(directory), await realpath(named)];
  const below = relative(top, location);
  const isBelow = !isAbsolute(below) && below.split(sep)[0] !== "..";
  return isBelow
    ? { tree: folderTree(top), path: below.split(sep).join("/") }
    : { tree: folderTree(dirname(location)), path: basename(location) };
}

/** To the file that `--output` names, or to standard output. */
export async function deliverText(text: string, output: string | undefined, { write, directory }: Terminal): Promise<void> {
  if (output === undefined) write(text);
  else await writeNamed(resolve(directory, output), text);
}

/** Writes a file that the caller named, with its folder; `flag` is that of `open`. UsageError when it cannot be written. */
export async function writeNamed(location: string, text: string, flag: "w" | "wx" = "w"): Promise<void> {
  try {
    await mkdir(dirname(location), { recursive: true });
    await writeFile(location, text, { flag });
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    throw new UsageError("not-writable", `${location}: cannot be written${reason}.`, { cause });
  }
}
