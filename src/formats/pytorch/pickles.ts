import type { Budget } from "../../bytes/budget.js";
import { Cursor, readThrough } from "../../bytes/cursor.js";
import { memorySource } from "../../bytes/memory.js";
import type { ByteSource } from "../../bytes/source.js";
import type { PickleImport } from "../../encodings/pickle/imports.js";
import { mergedImports } from "../../encodings/pickle/imports.js";
import type { PickleEffort } from "../../encodings/pickle/limits.js";
import { allImportsOf, isLikelyPickle, type Pickle, readPickle } from "../../encodings/pickle/read.js";
import { codeOfImports } from "../../encodings/pickle/standing.js";
import { ArtifactError } from "../../errors.js";
import type { Anomalies } from "../anomalies.js";

/** What all pickles of one file share, and what they were seen to import. */
export interface PickleSession {
  readonly path: string;
  readonly budget: Budget;
  readonly effort: PickleEffort;
  readonly anomalies: Anomalies;
  readonly imports: PickleImport[][];
}

/** What is wrong with a pickle of PyTorch is no accident of its writer: Python stops there, and what stands before has run. */
export function notePickle({ anomalies, imports }: PickleSession, pickle: Pickle, subject: string): void {
  imports.push([...allImportsOf(pickle)]);
  for (const { detail } of faultsOf(pickle)) anomalies.add("hidden-content", subject, `a pickle that is not whole: ${detail}`);
}

function faultsOf(pickle: Pickle): Pickle["faults"] {
  return [...pickle.faults, ...pickle.nested.flatMap(faultsOf)];
}

export function importsOf({ imports }: PickleSession): readonly PickleImport[] {
  return mergedImports(imports);
}

/**
 * A file whose pickles break off. Nothing but weights, and not all of them: refused like every file that was cut off. What imports
 * more is read on, so that it is told.
 */
export function refuseUnfinished(session: PickleSession, offset: number, imports = importsOf(session)): void {
  const { path, anomalies } = session;
  if (codeOfImports(imports).every(({ standing }) => standing === "known")) {
    const message = "The pickles that name tensors and storages are not whole: the file was cut off or damaged, copy it again.";
    throw new ArtifactError("truncated", message, { path, offset });
  }
  anomalies.add("hidden-content", path, "it breaks off within the pickles that name its tensors: some are missing");
}

/** Whether it breaks off where Python stops as well, and not at a limit of ours. */
export function isBroken({ value, faults }: Pickle): boolean {
  return value === undefined && !faults.some(({ kind }) => kind === "limit");
}

/** What stands where no loader looks: if it is a pickle, what that would import. */
export async function noteUnread(session: PickleSession, source: ByteSource, signal?: AbortSignal): Promise<void> {
  if (source.size === 0) return;
  const [first] = await source.read(0, 1, signal);
  const pickle = await pickleAt(session, source, 0, source.size, signal);
  if (isLikelyPickle(pickle, first === PROTO)) session.imports.push([...allImportsOf(pickle)]);
}

const PROTO = 0x80;

/** One pickle at `position` of a source, before `end`. Its position in the file is that of the source. */
export async function pickleAt(
  session: PickleSession,
  source: ByteSource,
  position: number,
  end: number,
  signal?: AbortSignal,
): Promise<Pickle> {
  const { path, budget, effort } = session;
  const cursor = new Cursor(path, source.size, budget);
  cursor.position = position;
  return readThrough(source, readPickle(cursor, end, { effort, budget }), signal);
}

/** The pickle that a member of an archive holds. What follows behind it is told: no loader looks there. */
export async function pickleOf(
  session: PickleSession,
  bytes: Uint8Array,
  subject: string,
  signal?: AbortSignal,
): Promise<Pickle> {
  const source = memorySource(bytes);
  const pickle = await pickleAt(session, source, 0, bytes.length, signal);
  notePickle(session, pickle, subject);
  const end = pickle.range.offset + pickle.range.length;
  if (pickle.faults.length > 0 || end >= bytes.length) return pickle;
  session.anomalies.add("hidden-content", subject, "bytes stand behind the end of its pickle");
  const behind = await pickleAt(session, source, end, bytes.length, signal);
  session.imports.push([...allImportsOf(behind)]);
  return pickle;
}
