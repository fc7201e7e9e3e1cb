import { artifactFile } from "../artifacts/open.js";
import { folderOf } from "../artifacts/owners.js";
import type { Tree } from "../bytes/tree.js";
import type { SiblingWeights } from "../diff/comparison.js";
import { inspect } from "../formats/inspect.js";
import { promisedFormat } from "../formats/names.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import type { DigestResult } from "../weights/digest.js";
import { distinctBytes, readDigests } from "./values.js";

/** Smaller tensors are alike by chance: biases, scalars, shape constants. */
const MIN_PARAMETERS = 1024;
/** Share of the large tensors, on both sides, whose type and size the other side has too. */
const MIN_SHARED = 0.8;
/** Models of one folder that are compared with an added one. */
const MAX_SIBLINGS = 16;

/**
 * Other models of the folder that an added model seems to be an export of: their large tensors have the same dtypes and sizes.
 * How many of those tensors have equal bytes tells a copy from another training run.
 */
export async function siblingWeights(
  path: string,
  model: Model,
  tree: Tree,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<SiblingSearch> {
  const own = largeTensors(model);
  const search = { found: [] as SiblingWeights[], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  if (own.length === 0 || budgetBytes === 0) return search;
  let ownDigests: DigestResult | undefined;
  for (const other of await neighbours(path, model, tree, signal)) {
    const inspection = await inspect(artifactFile(tree, other, signal), {}, signal);
    search.bytesTotal += inspection.size;
    if (inspection.status !== "read") {
      search.bytesRead += distinctBytes(inspection, 0);
      continue;
    }
    const theirs = largeTensors(inspection.model);
    const shared = common(own.map(sizeOf), theirs.map(sizeOf));
    if (shared < MIN_SHARED * Math.max(own.length, theirs.length)) {
      search.bytesRead += distinctBytes(inspection, 0);
      continue;
    }
    if (ownDigests === undefined) {
      ownDigests = await readDigests(tree, own, budgetBytes, signal);
      search.ownValueBytes = ownDigests.bytesRead;
    }
    const { digests, bytesRead } = await readDigests(tree, theirs, budgetBytes, signal);
    search.bytesRead += distinctBytes(inspection, bytesRead);
    if (digests.size < theirs.length || ownDigests.digests.size < own.length) continue;
    search.found.push({ path: other, shared, identical: common([...ownDigests.digests.values()], [...digests.values()]) });
  }
  return search;
}

interface SiblingSearch {
  readonly found: readonly SiblingWeights[];
  /** Bytes of the added model's own values that were read for it. */
  readonly ownValueBytes: number;
  /** Of the siblings. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

async function neighbours(path: string, model: Model, tree: Tree, signal?: AbortSignal): Promise<readonly string[]> {
  const own = new Set(model.files.map((file) => file.path));
  const folder = folderOf(path);
  const entries = await tree.list(signal);
  const near = entries.filter(({ path: other, kind }) => {
    return kind === "file" && folderOf(other) === folder && !own.has(other) && promisedFormat(other) !== null;
  });
  return near.slice(0, MAX_SIBLINGS).map((entry) => entry.path);
}

function largeTensors(model: Model): readonly Tensor[] {
  return model.tensors.filter(({ parameters }) => parameters >= MIN_PARAMETERS);
}

/** Exporters transpose and reshape: dtype and number of elements survive. */
function sizeOf({ dtype, parameters }: Tensor): string {
  return `${dtype} ${parameters}`;
}

/** Size of the intersection of two multisets. */
function common(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = counts.get(item) ?? 0;
    if (count === 0) continue;
    counts.set(item, count - 1);
    shared++;
  }
  return shared;
}
