import { randomUUID } from "node:crypto";
import { chmod, lstat, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../errors.js";

/**
 * Writes a file below `root` whole or not at all. Links are refused, at the path and on the way to it: they could lead anywhere.
 * What was begun is removed when the signal aborts. UsageError when it cannot be written.
 */
export async function replaceFile(root: string, path: string, text: string, signal: AbortSignal): Promise<void> {
  const segments = path.split("/");
  const location = join(root, ...segments);
  const folder = dirname(location);
  if ((await realpath(folder).catch(() => undefined)) !== folder)
    throw new UsageError("not-writable", `${path}: lies behind a symbolic link or in no folder, and is not written.`);
  const present = await lstat(location).catch(() => undefined);
  if (present !== undefined && !present.isFile())
    throw new UsageError("not-writable", `${path}: is a symbolic link or no file, and is not written.`);
  const begun = join(folder, `.model-review-${randomUUID()}.tmp`);
  try {
    await writeFile(begun, text, { flag: "wx", signal });
    if (present !== undefined) await chmod(begun, present.mode);
    signal.throwIfAborted();
    await rename(begun, location);
  } catch (cause) {
    await rm(begun, { force: true });
    signal.throwIfAborted();
    const reason = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    throw new UsageError("not-writable", `${path}: cannot be written${reason}.`, { cause });
  }
}
