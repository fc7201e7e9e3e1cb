import type { DvcObject } from "../bytes/dvc-object.js";
import { parseYaml, type YamlDocument, type YamlPath } from "../encodings/yaml.js";
import type { MetadataEntry } from "../model/metadata.js";

/** A file or folder that a pointer file stands for. */
export interface DvcOut {
  /** From the root of the tree. */
  readonly path: string;
  /** Equal ids mean equal content. */
  readonly id: string;
  /** Absent when DVC keeps no copy under a digest of its own, or nothing says which content it is. */
  readonly object?: DvcObject;
  /** Bytes of a file, or of all files of a folder; absent where the pointer does not tell. */
  readonly size?: number;
  /** Present for a folder: how many files, null where the pointer does not tell. */
  readonly folder?: { readonly files: number | null };
  /** Why nobody can know the content, with the line of the pointer file. */
  readonly fault?: string;
  /** The pointer file that says all this. */
  readonly pointer: string;
  /** What the pointer says about how it was made. */
  readonly facts: readonly MetadataEntry[];
}

/** A `.dvc` file or a `dvc.lock`. */
export interface DvcPointer {
  readonly path: string;
  readonly outs: readonly DvcOut[];
  /** Present when the file cannot be read: then it says nothing about any out. */
  readonly fault?: string;
}

/** Hundreds of stages with hundreds of files each stay below a tenth of it. */
export const MAX_POINTER_BYTES = 2 * 1024 * 1024;
const LIMITS = {
  bytes: MAX_POINTER_BYTES,
  // Parameters of a stage are the deepest.
  depth: 32,
  // Stages of a file or files of a stage.
  entries: 5_000,
};

/** A mapping of a pointer file: keys are anybody's. */
export type Fields = ReadonlyMap<unknown, unknown>;

/** The root mapping of a pointer file, or what is wrong with it. */
export function documentOf(
  text: string,
): { readonly root: Fields; readonly document: YamlDocument } | { readonly fault: string } {
  const parsed = parseYaml(text, { noun: "DVC file", limits: LIMITS, values: "text" });
  if (parsed.kind === "sound") return { root: fieldsOf(parsed.document.value), document: parsed.document };
  const [problem] = parsed.problems;
  return { fault: `Line ${problem?.line ?? 1}: ${problem?.message ?? "The DVC file cannot be read."}` };
}

/** The mapping, or an empty one when the value is none. */
export function fieldsOf(value: unknown): Fields {
  return value instanceof Map ? value : new Map();
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Undefined for what is no text, and for nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** `Line 3: …` */
export function faultAt(document: YamlDocument, path: YamlPath, message: string): string {
  return `Line ${document.positionOf(path).line}: ${message}`;
}

export interface StageFiles {
  readonly pointer: string;
  /** The folder that paths are relative to, from the root of the tree. */
  readonly folder: string;
  readonly document: YamlDocument;
  /** Of the stage within the document. */
  readonly at: YamlPath;
  readonly facts: readonly MetadataEntry[];
}

/** The outs of one stage, or of a `.dvc` file. A path that is no place in the repository makes a fault of the whole pointer. */
export function outsOf(stage: Fields, files: StageFiles): { readonly outs: readonly DvcOut[] } | { readonly fault: string } {
  const outs: DvcOut[] = [];
  for (const [index, value] of listOf(stage.get("outs")).entries()) {
    const at = [...files.at, "outs", index];
    const fields = fieldsOf(value);
    const spelled = textOf(fields.get("path"));
    if (spelled === undefined) return { fault: faultAt(files.document, at, "This out has no `path`.") };
    // What lies elsewhere is no file of the repository.
    if (isAddress(spelled)) continue;
    const place = placeIn(files.folder, spelled);
    if ("unsafe" in place) return { fault: faultAt(files.document, [...at, "path"], `The path of this out ${place.unsafe}.`) };
    outs.push(outOf(fields, place.path, at, files));
  }
  return { outs };
}

function outOf(fields: Fields, path: string, at: YamlPath, { document, pointer, facts }: StageFiles): DvcOut {
  const md5 = textOf(fields.get("md5"));
  const size = countOf(fields.get("size"));
  const known = { path, pointer, facts, ...(size === undefined ? {} : { size }) };
  const faulty = (message: string): DvcOut => {
    const fault = faultAt(document, at, message);
    return { ...known, id: `fault ${pointer} ${fault}`, fault };
  };
  if (md5 !== undefined && !MD5.test(md5)) return faulty("`md5` is not 32 hexadecimal digits.");
  const isFolder = md5?.endsWith(".dir") === true || fields.has("nfiles");
  const folder = isFolder ? { folder: { files: countOf(fields.get("nfiles")) ?? null } } : {};
  if (md5 !== undefined) {
    const remote = textOf(fields.get("remote"));
    // DVC 3 names its way of digesting; what was written before does not.
    const isLegacy = textOf(fields.get("hash")) === undefined;
    const object = { md5, isLegacy, ...(size === undefined ? {} : { size }), ...(remote === undefined ? {} : { remote }) };
    return { ...known, id: `md5 ${md5}`, object, ...folder };
  }
  for (const name of ["etag", "checksum"]) {
    const value = textOf(fields.get(name));
    if (value !== undefined) return { ...known, id: `${name} ${value}`, ...folder };
  }
  return faulty("This out has no hash, so that nobody can know its content. Run `dvc commit` and commit the file again.");
}

const MD5 = /^[0-9a-f]{32}(\.dir)?$/;

/** A whole number of at most 15 digits, which a double holds. */
export function countOf(value: unknown): number | undefined {
  return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `s3://bucket/key`, `remote://storage/key`. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

// The longest path that Linux opens.
const MAX_PATH_CHARACTERS = 4096;

/** A path relative to a folder as a path from the root of the tree, or what is wrong with it. */
export function placeIn(folder: string, path: string): { readonly path: string } | { readonly unsafe: string } {
  if (path.length > MAX_PATH_CHARACTERS) return { unsafe: "is longer than any path" };
  if (/\p{Cc}/u.test(path)) return { unsafe: "holds a control character" };
  if (path.includes("\\")) return { unsafe: "holds a backslash, which is a separator on some systems" };
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return { unsafe: "is absolute" };
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return { unsafe: "leaves the repository" };
  }
  return { path: segments.join("/") };
}
