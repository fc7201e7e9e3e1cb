import type { ByteSource } from "../../bytes/source.js";
import { ArtifactError, SourceError } from "../../errors.js";
import type { ModelFile } from "../../model/model.js";
import type { AbsenceReason, ByteRange } from "../../model/tensor.js";
import type { OpenArtifact, Sibling } from "../format.js";
import { locationOf } from "../location.js";

/** The files of a checkpoint's folder, by their names in it. Each is looked up once. */
export interface Parts extends AsyncDisposable {
  /** What there is of a file; undefined where nothing has that name. Never read. */
  find(name: string): Promise<Part | undefined>;
  /** Bytes of a file that has to be there. */
  read(name: string, range: ByteRange): Promise<Uint8Array>;
  /** All of a file that need not be there; undefined where it is not. */
  readAll(name: string, atMost: number): Promise<Uint8Array | undefined>;
  /** What was found, and what was read, the main file left out. */
  files(): readonly ModelFile[];
}

export interface Part {
  readonly path: string;
  /** Bytes; undefined where they cannot be had, or it is no regular file. */
  readonly size: number | undefined;
  readonly absence?: { readonly reason: AbsenceReason; readonly detail: string };
}

// Each costs a look-up. A store has a few files for each process that wrote it; without one each chunk of an array is a file.
const MOST_FILES = 65_536;

// A store is read here and there in a few files. A folder for each array is as many files, each of which is read once.
const MOST_OPEN = 16;

export function partsOf({ path: mainPath, source: main, sibling }: OpenArtifact, signal?: AbortSignal): Parts {
  const found = new Map<string, { readonly part: Part; readonly file: Sibling } | undefined>();
  const open = new Map<string, ByteSource>();

  /** Refuses a name that leads out of the folder. */
  const pathOf = (name: string): string => {
    const location = locationOf(name, mainPath);
    if ("path" in location) return location.path;
    const problem = `A name in the checkpoint leads elsewhere, ${location.unsafe}: nothing is read there. Save it again.`;
    throw new ArtifactError("unsafe-path", problem, { path: mainPath });
  };

  const lookUp = async (path: string) => {
    if (found.has(path)) return found.get(path);
    signal?.throwIfAborted();
    if (found.size === MOST_FILES) {
      const problem = `The checkpoint is made of more than ${MOST_FILES} files: save it with OCDBT, which puts arrays together.`;
      throw new ArtifactError("too-many-files", problem, { path: mainPath });
    }
    const file = await sibling(path);
    const entry = file && { file, part: await partOf(file) };
    found.set(path, entry);
    return entry;
  };

  const sourceAt = async (path: string): Promise<ByteSource | undefined> => {
    if (path === mainPath) return main;
    const known = open.get(path);
    if (known !== undefined) return known;
    const entry = await lookUp(path);
    if (entry?.file.isFile !== true) return undefined;
    const [oldest] = open.size < MOST_OPEN ? [] : open;
    if (oldest !== undefined) {
      open.delete(oldest[0]);
      await oldest[1][Symbol.asyncDispose]();
    }
    const source = await entry.file.open();
    open.set(path, source);
    return source;
  };

  return {
    async find(name) {
      const path = pathOf(name);
      return path === mainPath ? { path, size: main.size } : (await lookUp(path))?.part;
    },
    async read(name, { offset, length }) {
      const path = pathOf(name);
      const source = await sourceAt(path);
      const refuse = (code: string, problem: string) =>
        new ArtifactError(code, `${problem}: commit the whole folder of the checkpoint.`, { path });
      if (source === undefined)
        throw refuse("part-missing", "The checkpoint names this file, and it is not there, or no regular file");
      if (offset + length > source.size) throw refuse("truncated", "The checkpoint wants bytes beyond the end of this file");
      return source.read(offset, length, signal);
    },
    async readAll(name, atMost) {
      const path = pathOf(name);
      const source = await sourceAt(path);
      if (source === undefined) return undefined;
      if (source.size > atMost) {
        throw new ArtifactError("too-much-structure", `The file has more than ${atMost} bytes: no checkpoint needs that.`, {
          path,
        });
      }
      return source.read(0, source.size, signal);
    },
    files() {
      const entries = [...found.values()].flatMap((entry) => entry?.part ?? []);
      const files = entries.map(({ path, size }): ModelFile => ({ path, role: "part", size: size ?? null }));
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async [Symbol.asyncDispose]() {
      for (const source of open.values()) await source[Symbol.asyncDispose]();
    },
  };
}

async function partOf(file: Sibling): Promise<Part> {
  const { path } = file;
  if (!file.isFile) {
    const detail = "the path is a symbolic link or submodule, which is never followed";
    return { path, size: undefined, absence: { reason: "missing", detail } };
  }
  try {
    return { path, size: await file.size() };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { path, size: undefined, absence: { reason: "unavailable", detail: "the file's bytes could not be had" } };
  }
}
