import type { Tree } from "../bytes/tree.js";
import type { RecordState } from "../diff/comparison.js";
import { SourceError } from "../errors.js";
import type { Model } from "../model/model.js";
import { recordContent } from "../record/content.js";
import { recordPathOf } from "../record/path.js";
import { holdsTensors, MAX_RECORD_BYTES, readRecord, recordText } from "../record/text.js";
import { digestFiles } from "../weights/file-digest.js";
import { readDigests } from "./openers.js";

export interface RecordOptions {
  /** Bytes that may be read for digests of files, and once more for digests of tensors. */
  readonly budgetBytes: number;
  /** Digests of tensors, also where the record that is there has none. */
  readonly withTensors?: boolean;
}

export interface JudgedRecord {
  readonly state: RecordState;
  readonly bytesRead: number;
  /** The text that says what the model says now; undefined when that is not known, or the text that is there cannot be changed. */
  readonly text?: string;
  /** Why bytes of the model could not be had; absent when all were digested, or more would have cost too much. */
  readonly reason?: string;
}

export interface StateOptions {
  /** Bytes that may be read for digests of files, and once more for digests of tensors. */
  readonly budgetBytes: number;
  /** Asked where there is no record: what one is to go on from, if it is missed. */
  readonly draft?: () => Promise<Draft | undefined>;
}

/** The text of a record that was there before; a new one begins without. */
export interface Draft {
  readonly existing?: string;
}

/** How the record beside a model stands to it. Costs one look-up where there is none and nobody misses it. */
export async function recordStateOf(
  { path, model, tree }: ModelAtPath,
  { budgetBytes, draft }: StateOptions,
  signal?: AbortSignal,
): Promise<Omit<JudgedRecord, "text">> {
  const recordPath = recordPathOf(path);
  const existing = await recordAt(tree, recordPath, signal);
  if (existing === undefined) {
    const state = { path: recordPath, status: "absent", differing: [] } as const;
    const missed = await draft?.();
    if (missed === undefined) return { state, bytesRead: 0 };
    const { text, bytesRead } = await judgeRecord({ path, model, tree }, missed.existing, { budgetBytes }, signal);
    return { state: text === undefined ? state : { ...state, expected: text }, bytesRead };
  }
  if (typeof existing !== "string") return { state: unreadable(recordPath, existing.problem), bytesRead: 0 };
  const { state, bytesRead } = await judgeRecord({ path, model, tree }, existing, { budgetBytes }, signal);
  return { state, bytesRead };
}

/** The text of a record; undefined where there is none, a problem where it cannot be had as text. */
export async function recordAt(
  tree: Tree,
  path: string,
  signal?: AbortSignal,
): Promise<string | { readonly problem: string } | undefined> {
  const entry = await tree.find(path, signal);
  if (entry === undefined) return undefined;
  if (entry.kind !== "file")
    return { problem: `The record is a ${entry.kind}, which is never followed: commit the file itself.` };
  try {
    if ((await tree.sizeOf(entry, signal)) > MAX_RECORD_BYTES)
      return { problem: `The record has more than the ${MAX_RECORD_BYTES} bytes that are read of one.` };
    await using source = await tree.open(entry, signal);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await source.read(0, source.size, signal));
  } catch (error) {
    if (error instanceof TypeError) return { problem: "The record is not UTF-8." };
    if (error instanceof SourceError) return { problem: error.message };
    throw error;
  }
}

interface ModelAtPath {
  readonly path: string;
  readonly model: Model;
  readonly tree: Tree;
}

/** Compares a record with its model, and writes the one that would be in sync. */
export async function judgeRecord(
  { path, model, tree }: ModelAtPath,
  existing: string | undefined,
  options: RecordOptions,
  signal?: AbortSignal,
): Promise<JudgedRecord> {
  const recordPath = recordPathOf(path);
  const parsed = existing === undefined ? undefined : readRecord(existing);
  if (parsed?.kind === "broken")
    return { state: { path: recordPath, status: "unreadable", differing: [], problem: parsed.problem }, bytesRead: 0 };
  const withTensors = options.withTensors === true || (parsed !== undefined && holdsTensors(parsed.document));
  const digests = await digestsFor(model, tree, { ...options, withTensors }, signal);
  const { files, tensors, isComplete } = digests;
  const cost = { bytesRead: digests.bytesRead, ...(digests.reason === undefined ? {} : { reason: digests.reason }) };
  const content = recordContent(model, { files, ...(tensors === undefined ? {} : { tensors }) });
  const record = recordText(parsed?.document, content, model.facts, recordPath);
  if (record.kind === "broken")
    return { state: { path: recordPath, status: "unreadable", differing: [], problem: record.problem }, ...cost };
  const { text, differing } = record;
  const known = isComplete ? { text } : {};
  if (existing === undefined) return { state: { path: recordPath, status: "absent", differing: [] }, ...cost, ...known };
  if (differing.length > 0) {
    const expected = isComplete ? { expected: text } : {};
    return { state: { path: recordPath, status: "stale", differing, ...expected }, ...cost, ...known };
  }
  return { state: { path: recordPath, status: isComplete ? "in-sync" : "unverified", differing }, ...cost, ...known };
}

function unreadable(path: string, message: string): RecordState {
  return { path, status: "unreadable", differing: [], problem: { message, line: 1, column: 1 } };
}

interface KnownDigests {
  readonly files: ReadonlyMap<string, string>;
  readonly tensors?: ReadonlyMap<string, string>;
  readonly bytesRead: number;
  readonly isComplete: boolean;
  readonly reason?: string;
}

/** Bytes that cannot be had leave digests out, as those beyond the budget do. */
async function digestsFor(
  model: Model,
  tree: Tree,
  { budgetBytes, withTensors }: RecordOptions,
  signal?: AbortSignal,
): Promise<KnownDigests> {
  let known: KnownDigests = { files: new Map(), bytesRead: 0, isComplete: false };
  try {
    const paths = model.files.filter(({ size }) => size !== null).map((file) => file.path);
    const { digests, bytesRead, isComplete } = await digestFiles(tree, paths, budgetBytes, signal);
    known = { files: digests, bytesRead, isComplete };
    if (withTensors !== true) return known;
    const stored = model.tensors.filter(({ values }) => values.kind === "stored");
    const tensors = await readDigests(tree, stored, budgetBytes, signal);
    const isWhole = stored.every(({ name }) => tensors.digests.has(name));
    return {
      files: digests,
      ...(isWhole ? { tensors: tensors.digests } : {}),
      bytesRead: bytesRead + tensors.bytesRead,
      isComplete: isComplete && isWhole,
    };
  } catch (error) {
    if (error instanceof SourceError) return { ...known, isComplete: false, reason: error.message };
    throw error;
  }
}
