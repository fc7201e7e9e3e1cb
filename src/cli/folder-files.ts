import { lstat, readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { UsageError } from "../errors.js";

/** Contents by path, `/` between segments. */
export type Files = ReadonlyMap<string, Uint8Array>;

// Samples and scenarios are small, and all of a folder is held in memory.
const MAX_FOLDER_BYTES = 256 * 1024 ** 2;

/** Every file below a folder. Links are refused: what they lead to is no part of it. */
export async function filesBelow(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const path of (await readdir(folder, { recursive: true })).sort()) {
    const location = join(folder, path);
    const stats = await lstat(location);
    if (stats.isDirectory()) continue;
    if (!stats.isFile()) throw new UsageError("not-a-file", `${location}: only files can be a part of it, no links.`);
    bytes += stats.size;
    if (bytes > MAX_FOLDER_BYTES)
      throw new UsageError("folder-too-large", `${folder}: holds more than ${MAX_FOLDER_BYTES} bytes.`);
    files.set(path.split(sep).join("/"), await readFile(location));
  }
  return files;
}
