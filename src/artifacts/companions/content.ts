import type { Tree, TreeEntry } from "../../bytes/tree.js";
import { validBytesOf } from "../../encodings/json-utf8.js";
import type { NodeProblem } from "../../encodings/node.js";
import { ArtifactError, SourceError } from "../../errors.js";
import { faulty, type Statement } from "./statement.js";

/** All bytes of a companion, or an ArtifactError for one that is too large or is not the file that its name says. */
export async function companionBytes(tree: Tree, entry: TreeEntry, most: number, signal?: AbortSignal): Promise<Uint8Array> {
  const size = await tree.sizeOf(entry, signal);
  if (size > most) throw new ArtifactError("companion-too-large", `The file has ${size} bytes; at most ${most} are read.`);
  await using source = await tree.open(entry, signal);
  const bytes = await source.read(0, source.size, signal);
  assertNoPointer(bytes);
  return bytes;
}

const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";

export function assertNoPointer(bytes: Uint8Array): void {
  if (new TextDecoder().decode(bytes.subarray(0, LFS_POINTER.length)) !== LFS_POINTER) return;
  throw new ArtifactError("lfs-pointer", "The file is a Git LFS pointer, and the object it stands for is not here.");
}

/** What cannot be read becomes a problem of the companion: it never costs the review of the model. */
export async function companionOrProblem(
  entry: TreeEntry,
  read: () => Promise<Statement | undefined>,
  signal?: AbortSignal,
): Promise<Statement | undefined> {
  signal?.throwIfAborted();
  if (entry.kind !== "file") {
    const what = entry.kind === "symlink" ? "a symbolic link" : "a submodule";
    return faulty(`The path is ${what}, which is never followed: commit the file itself.`);
  }
  try {
    return await read();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SourceError) return faulty(error.message, { isUnavailable: true });
    if (error instanceof ArtifactError) return faulty(error.message);
    throw error;
  }
}

/** The text of UTF-8 bytes without a byte order mark. Bytes that are none become U+FFFD, which is a problem. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly problems: readonly NodeProblem[] } {
  const text = new TextDecoder().decode(bytes);
  const valid = text.includes("\uFFFD") ? validBytesOf(bytes) : bytes.length;
  if (valid === bytes.length) return { text, problems: [] };
  const before = new TextDecoder().decode(bytes.subarray(0, valid)).split("\n");
  const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return { text, problems: [{ ...place, message: "The text is not valid UTF-8 here: save the file as UTF-8." }] };
}
