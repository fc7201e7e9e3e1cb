import { type Budget, DEFAULT_BUDGET } from "../bytes/budget.js";
import { type ByteCounter, countingSource } from "../bytes/counting.js";
import type { ByteSource } from "../bytes/source.js";
import { type Stopwatch, stopwatch, timedSource } from "../bytes/timed.js";
import { ArtifactError, SourceError } from "../errors.js";
import { embeddedFacts } from "../metadata/embedded.js";
import type { Model } from "../model/model.js";
import { type Format, type OpenArtifact, PROBE_BYTES, type Sibling } from "./format.js";
import { FORMATS } from "./index.js";
import { type FailedInspection, type Inspection, type InspectionError, statedOf } from "./inspection.js";
import { promisedFormat } from "./names.js";
import { RECOGNISED } from "./recognised.js";

/** A file of one revision that can be opened, and the way to its siblings. */
export interface ArtifactFile {
  readonly path: string;
  open(): Promise<ByteSource>;
  /** Bytes, as far as they are stated apart from the content: a pointer tells them of what cannot be had. */
  size?(): Promise<number>;
  sibling(path: string): Promise<Sibling | undefined>;
}

export interface InspectOptions {
  readonly budget?: Budget;
  readonly formats?: readonly Format[];
  /** Of work on one artifact, waiting for bytes not counted. */
  readonly milliseconds?: number;
}

/**
 * What a reader may work on one artifact: the slowest real ones take 3 s. Their limits of bytes and entries stop hostile ones long
 * before, on all but the slowest machines; this is for the rest, and holds between one read and the next.
 */
const MOST_MILLISECONDS = 120_000;

/**
 * Identifies a file by its content and reads it. The only place where a failed read becomes a value: a file at fault is
 * `unreadable`, bytes that could not be had make it `unavailable`, and neither costs the review of any other file.
 */
export async function inspect(file: ArtifactFile, options: InspectOptions = {}, signal?: AbortSignal): Promise<Inspection> {
  const counter: ByteCounter = { bytesRead: 0 };
  const known = { path: file.path, promised: promisedFormat(file.path), format: null as string | null, size: 0 };
  const failed = (status: "unreadable" | "unavailable" | "ambiguous", error: InspectionError): Inspection => ({
    ...known,
    bytesRead: Math.min(counter.bytesRead, known.size),
    status,
    error,
  });
  signal?.throwIfAborted();
  try {
    const opened = await file.open();
    const watch = stopwatch(options.milliseconds ?? MOST_MILLISECONDS, file.path);
    await using source = timedSource(countingSource(opened, counter), watch);
    known.size = source.size;
    const head = await source.read(0, Math.min(PROBE_BYTES, source.size), signal);
    const claims = identify(head, source.size, options.formats ?? FORMATS, known.promised);
    const [format, ...rivals] = claims;
    if (format === undefined) return failed("unreadable", unidentified(head, source.size, known));
    if (rivals.length > 0) return failed("ambiguous", ambiguity(claims));
    known.format = format.id;
    const artifact: OpenArtifact = { path: file.path, source, sibling: watchedSiblings(file, counter, watch) };
    const content = await format.read(artifact, options.budget ?? DEFAULT_BUDGET, signal);
    const model: Model = { ...content, facts: embeddedFacts(content.metadata), companions: [] };
    const size = sizeOf(model);
    // The first bytes are read twice, to identify and to decode: they count once.
    return { ...known, format: format.id, size, bytesRead: Math.min(counter.bytesRead, size), status: "read", model };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ArtifactError) return failed("unreadable", described(error));
    if (!(error instanceof SourceError)) throw error;
    if (known.size === 0) known.size = await statedSize(file);
    return failed("unavailable", described(error));
  }
}

async function statedSize(file: ArtifactFile): Promise<number> {
  try {
    return (await file.size?.()) ?? 0;
  } catch (error) {
    if (error instanceof SourceError || error instanceof ArtifactError) return 0;
    throw error;
  }
}

/** What remains of an inspection when the file could not be had in the end: its structure alone does not count as examined. */
export function unavailable(inspection: Inspection, error: SourceError): FailedInspection {
  const { path, format, promised, size, bytesRead } = inspection;
  return { path, format, promised, size, bytesRead, status: "unavailable", error: described(error), ...statedOf(inspection) };
}

/**
 * Formats that the bytes prove. Failing that the promised one, whose reader says what is wrong with the file, unless the bytes are
 * recognised as something else.
 */
function identify(head: Uint8Array, size: number, formats: readonly Format[], promised: string | null): readonly Format[] {
  const certain = formats.filter((format) => format.probe(head, size) === "certain");
  if (certain.length > 0) return certain;
  const isOther = size === 0 || isLfsPointer(head) || RECOGNISED.some((format) => format.isContent(head));
  return isOther ? [] : formats.filter(({ id }) => id === promised);
}

function isLfsPointer(head: Uint8Array): boolean {
  return new TextDecoder().decode(head.subarray(0, LFS_POINTER.length)) === LFS_POINTER;
}

const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";

function unidentified(
  head: Uint8Array,
  size: number,
  known: { promised: string | null; format: string | null },
): InspectionError {
  if (size === 0) return { code: "empty", message: "The file is empty." };
  if (isLfsPointer(head)) {
    return {
      code: "lfs-pointer",
      message:
        "The file is a Git LFS pointer, not the model. Run `git lfs pull` to have the object in its place; if that changes nothing, the pointer is damaged: commit the model again.",
    };
  }
  const seen = RECOGNISED.find((format) => format.isContent(head));
  const format = seen ?? RECOGNISED.find(({ id }) => id === known.promised);
  if (format === undefined) {
    return {
      code: "unknown-content",
      message: "The content is of no known model format: the file is damaged, or its name is wrong.",
    };
  }
  if (seen !== undefined) known.format = seen.id;
  return { code: "unsupported-format", message: `This version recognises ${format.title} files and does not read them.` };
}

function ambiguity(claims: readonly Format[]): InspectionError {
  const titles = claims.map(({ title }) => title).join(" and ");
  return { code: "ambiguous", message: `The content fits ${titles}: nothing is read until it fits one.` };
}

function described(error: ArtifactError | SourceError): InspectionError {
  const { code, message } = error;
  if (error instanceof SourceError) return { code, message };
  const { path, offset } = error;
  return { code, message, ...(path === undefined ? {} : { path }), ...(offset === undefined ? {} : { offset }) };
}

function watchedSiblings(file: ArtifactFile, counter: ByteCounter, watch: Stopwatch): OpenArtifact["sibling"] {
  return async (path) => {
    const sibling = await file.sibling(path);
    if (sibling === undefined) return undefined;
    const open = async () => timedSource(countingSource(await sibling.open(), counter), watch);
    return { ...sibling, open };
  };
}

function sizeOf(model: Model): number {
  return model.files.reduce((sum, { size }) => sum + (size ?? 0), 0);
}
