import type { DvcTree } from "../artifacts/dvc-tree.js";
import type { Tree } from "../bytes/tree.js";
import { ArtifactError, SourceError } from "../errors.js";
import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import { digestFiles } from "../weights/file-digest.js";
import type { Review } from "./review.js";

export interface FileHash {
  /** Of the file, from the root of the tree. */
  readonly path: string;
  readonly algorithm: "SHA-256" | "MD5";
  /** Hexadecimal digits in lower case. */
  readonly digest: string;
}

export interface UnhashedFile {
  readonly path: string;
  /** In our words. */
  readonly reason: string;
}

/** Digests of a model's files as far as they are known. */
export interface ModelHashes {
  readonly known: readonly FileHash[];
  readonly unknown: readonly UnhashedFile[];
}

/** By the path of an inspection. */
export type HashesByModel = ReadonlyMap<string, ModelHashes>;

export interface ReviewHashes {
  readonly base?: HashesByModel;
  readonly head: HashesByModel;
}

/** A revision, and what DVC lays over it. */
export interface HashedSide {
  readonly files: Tree;
  readonly dvc?: DvcTree;
}

/** Bytes that are read to be digested, over all models of one side: about two seconds. */
export const HASH_BYTES = 2 * 1024 ** 3;

/**
 * Digests of the files of these models: stated by a pointer, or else read, as far as `budgetBytes` go. What DVC keeps elsewhere is never
 * fetched for it: `files` is the tree without it.
 */
export async function hashesOf(
  inspections: readonly Inspection<ModelSummary>[],
  { files, dvc }: HashedSide,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<{ readonly models: HashesByModel; readonly bytesRead: number }> {
  const models = new Map<string, ModelHashes>();
  let total = 0;
  for (const inspection of inspections) {
    const known: FileHash[] = [];
    const unknown: UnhashedFile[] = [];
    for (const path of pathsOf(inspection)) {
      const { found, bytesRead } = await hashOf(path, files, dvc, budgetBytes - total, signal);
      total += bytesRead;
      if ("digest" in found) known.push(found);
      else unknown.push(found);
    }
    models.set(inspection.path, { known, unknown });
  }
  return { models, bytesRead: total };
}

/** Of both sides of a review, each with a budget of its own. */
export async function reviewHashes(
  { comparisons }: Review,
  sides: { readonly base?: HashedSide; readonly head: HashedSide },
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<ReviewHashes> {
  const of = async (side: "base" | "head", tree: HashedSide) => {
    const inspections = comparisons.flatMap((comparison) => comparison[side] ?? []);
    return (await hashesOf(inspections, tree, budgetBytes, signal)).models;
  };
  const base = sides.base === undefined ? {} : { base: await of("base", sides.base) };
  return { ...base, head: await of("head", sides.head) };
}

/** What could not be read is a file all the same. */
function pathsOf(inspection: Inspection<ModelSummary>): readonly string[] {
  if (inspection.status !== "read" || inspection.model.files.length === 0) return [inspection.path];
  return [...new Set(inspection.model.files.map(({ path }) => path))];
}

interface HashOfFile {
  readonly found: FileHash | UnhashedFile;
  readonly bytesRead: number;
}

async function hashOf(
  path: string,
  files: Tree,
  dvc: DvcTree | undefined,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<HashOfFile> {
  const unhashed = (reason: string): HashOfFile => ({ found: { path, reason }, bytesRead: 0 });
  try {
    const entry = await files.find(path, signal);
    if (entry === undefined) {
      const md5 = dvc === undefined ? undefined : await pointedDigest(dvc, path, signal);
      if (md5 !== undefined) return { found: { path, algorithm: "MD5", digest: md5 }, bytesRead: 0 };
      return unhashed((await dvc?.find(path, signal)) === undefined ? "not in the revision" : "kept by DVC");
    }
    if (entry.kind !== "file") return unhashed(`a ${entry.kind}`);
    const { digests, bytesRead } = await digestFiles(files, [path], budgetBytes, signal);
    const digest = digests.get(path);
    return digest === undefined
      ? unhashed("beyond the budget for reading")
      : { found: { path, algorithm: "SHA-256", digest }, bytesRead };
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof ArtifactError) || signal?.aborted === true) throw error;
    return unhashed("could not be had");
  }
}

/** MD5 of the bytes as a pointer states it. Before version 3, DVC digested text in other bytes than the file's. */
async function pointedDigest(dvc: DvcTree, path: string, signal?: AbortSignal): Promise<string | undefined> {
  const out = (await dvc.pointerAt(`${path}.dvc`, signal))?.outs.find((one) => one.path === path);
  return out?.fault === undefined && out?.folder === undefined && out?.object?.isLegacy === false ? out.object.md5 : undefined;
}
