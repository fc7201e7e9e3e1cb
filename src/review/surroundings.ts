import type { Artifact } from "../artifacts/list.js";
import type { Comparison } from "../diff/comparison.js";
import { type Inspection, statedOf } from "../formats/inspection.js";
import type { Model } from "../model/model.js";
import type { Needs } from "../policy/needs.js";
import { recordPathOf } from "../record/path.js";
import type { FindModel } from "./base-names.js";
import { checkBases } from "./declared-bases.js";
import { formatDrift } from "./format-drift.js";
import { examineHealth } from "./health.js";
import { type Neighbourhood, twinsOf } from "./neighbourhood.js";
import { type Draft, recordAt, recordStateOf } from "./record.js";
import type { Revisions } from "./revisions.js";
import { siblingWeights } from "./siblings.js";
import type { ComparedSides } from "./sides.js";
import type { ValueOptions } from "./values.js";

export interface SurroundingOptions extends ValueOptions {
  /** Of head. */
  readonly neighbourhood: Neighbourhood;
  /** Whether the policy asks for a metadata record of the model at a path. */
  readonly requiresRecord: (path: string) => boolean;
  /** What the rules of the policy ask for at a path. */
  readonly needs: (path: string) => Needs;
  /** In head. */
  readonly findModel: FindModel;
}

export interface Surroundings {
  readonly told: Pick<
    Comparison,
    "health" | "twins" | "siblings" | "unreadSiblings" | "formatSiblings" | "declaredBases" | "record"
  >;
  /** Bytes read of the artifact itself, beside what its comparison read. */
  readonly ownBytes: { readonly base: number; readonly head: number };
  /** Of other files. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** What head is, looked at by itself and beside other files of its revision, as far as the rules of the policy ask for it. */
export async function surroundingsOf(
  artifact: Artifact,
  path: string,
  sides: ComparedSides,
  revisions: Revisions,
  options: SurroundingOptions,
  signal?: AbortSignal,
): Promise<Surroundings> {
  const twins = await twinsAt(artifact, path, sides, revisions, options, signal);
  if (sides.head?.status !== "read")
    return { told: { twins, siblings: [] }, ownBytes: { base: 0, head: 0 }, bytesRead: 0, bytesTotal: 0 };
  const { model } = sides.head;
  const { head } = revisions;
  const needs = options.needs(path);
  const left = options.valueBytes - sides.valueBytes.head;
  const health =
    needs.health && options.valueBytes > 0 ? await examineHealth({ model, tree: head }, sides.known, left, signal) : undefined;
  const siblings = sides.base === undefined ? await siblingWeights(path, model, head, options, signal) : undefined;
  const leftForBases = { ...options, valueBytes: Math.max(0, left - (health?.bytesRead ?? 0)) };
  const bases = needs.bases ? await checkBases(path, model, head, leftForBases, signal) : undefined;
  const drift =
    needs.formats && sides.base?.status === "read"
      ? await formatDrift(path, { base: sides.base.model, head: model }, revisions, options, signal)
      : undefined;
  const record = await recordBeside(artifact, path, sides.base, model, revisions, options, signal);
  const others = [siblings, bases, drift];
  const sum = (counts: readonly (number | undefined)[]): number => counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return {
    told: {
      ...(health === undefined ? {} : { health: health.health }),
      twins,
      siblings: siblings?.found ?? [],
      ...(siblings === undefined || siblings.unread.length === 0 ? {} : { unreadSiblings: siblings.unread }),
      ...(drift === undefined || drift.siblings.length === 0 ? {} : { formatSiblings: drift.siblings }),
      ...(bases === undefined || bases.bases.length === 0 ? {} : { declaredBases: bases.bases }),
      ...(record === undefined ? {} : { record: record.state }),
    },
    ownBytes: {
      base: drift?.ownValueBytes.base ?? 0,
      head: sum([health?.bytesRead, siblings?.ownValueBytes, bases?.ownValueBytes, drift?.ownValueBytes.head, record?.bytesRead]),
    },
    bytesRead: sum(others.map((other) => other?.bytesRead)),
    bytesTotal: sum(others.map((other) => other?.bytesTotal)),
  };
}

/** All empty files are equal, and none is a copy of another. */
async function twinsAt(
  artifact: Artifact,
  path: string,
  sides: ComparedSides,
  { head }: Revisions,
  { neighbourhood }: SurroundingOptions,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const entry = artifact.head === undefined ? undefined : await head.find(artifact.head, signal);
  return entry?.kind === "file" && sides.head?.size !== 0 ? twinsOf(path, entry.id, neighbourhood) : [];
}

async function recordBeside(
  artifact: Artifact,
  path: string,
  before: Inspection | undefined,
  model: Model,
  { base, head }: Revisions,
  options: SurroundingOptions,
  signal?: AbortSignal,
) {
  if (artifact.head === undefined) return undefined;
  const draft = async (): Promise<Draft | undefined> => {
    const hadRecord = statedOf(before)?.companions.some(({ kind }) => kind === "record") === true;
    // What was written by hand into a record that was removed comes back with it.
    const text = hadRecord && artifact.base !== undefined ? await recordAt(base, recordPathOf(artifact.base), signal) : undefined;
    if (typeof text === "string") return { existing: text };
    return hadRecord || options.requiresRecord(path) ? {} : undefined;
  };
  return recordStateOf({ path: artifact.head, model, tree: head }, { budgetBytes: options.valueBytes, draft }, signal);
}
