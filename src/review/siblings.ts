import { artifactFile } from "../artifacts/open.js";
import { folderOf } from "../artifacts/owners.js";
import type { Tree } from "../bytes/tree.js";
import type { SiblingWeights } from "../diff/comparison.js";
import { SourceError } from "../errors.js";
import { inspect } from "../formats/inspect.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import type { DigestResult } from "../weights/digest.js";
import type { Neighbourhood } from "./neighbourhood.js";
import { readDigests } from "./openers.js";
import { distinctBytes } from "./values.js";

/** Smaller tensors are alike by chance: biases, scalars, shape constants. */
const MIN_PARAMETERS = 1024;
/** Share of the large tensors, on both sides, whose type and size the other side has too. */
export const MIN_SHARED = 0.8;
/** One large tensor of equal size is no resemblance. */
export const MIN_SHARED_TENSORS = 3;
/** Models of one folder that are compared with an added one. */
const MAX_SIBLINGS = 16;

/**
 * Other models of the folder that an added model seems to be an export of: their large tensors have the same dtypes and sizes.
 * How many of those tensors have equal bytes tells a copy from another training run. `valueBytes` are spent on all of them together.
 */
export async function siblingWeights(
  path: string,
  model: Model,
  tree: Tree,
  { valueBytes, neighbourhood }: { readonly valueBytes: number; readonly neighbourhood: Neighbourhood },
  signal?: AbortSignal,
): Promise<SiblingSearch> {
  const own = largeTensors(model);
  const search = { found: [] as SiblingWeights[], unread: [] as string[], ownValueBytes: 0, bytesRead: 0, bytesTotal: 0 };
  if (own.length < MIN_SHARED_TENSORS || valueBytes === 0) return search;
  let left = valueBytes;
  const digestsIn = async (tensors: readonly Tensor[]) => {
    const result = await digestsIfHad(tree, tensors, left, signal);
    left -= result.bytesRead;
    return { ...result, isComplete: result.digests.size === tensors.length };
  };
  let ownDigests: Awaited<ReturnType<typeof digestsIn>> | undefined;
  for (const other of neighboursOf(path, model, neighbourhood)) {
    const inspection = await inspect(artifactFile(tree, other, signal), {}, signal);
    const theirs = inspection.status === "read" ? largeTensors(inspection.model) : [];
    const shared = common(own, theirs, sizeOf, sizeOf).length;
    const isAlike = shared >= Math.max(MIN_SHARED_TENSORS, MIN_SHARED * Math.max(own.length, theirs.length));
    if (isAlike && ownDigests === undefined) {
      ownDigests = await digestsIn(own);
      search.ownValueBytes = ownDigests.bytesRead;
    }
    const compared = isAlike && ownDigests?.isComplete === true ? await digestsIn(theirs) : undefined;
    search.bytesTotal += inspection.size;
    search.bytesRead += distinctBytes(inspection, compared?.bytesRead ?? 0);
    if (inspection.status === "unavailable" || (isAlike && ownDigests?.isHad === false) || compared?.isHad === false)
      search.unread.push(other);
    if (ownDigests === undefined || compared?.isComplete !== true) continue;
    const identical = common(own, theirs, digestIn(ownDigests), digestIn(compared)).map(({ name }) => name);
    // Checkpoints of one format lie side by side because they differ; an export in another format should not.
    if (identical.length === shared || inspection.format !== model.format) search.found.push({ path: other, shared, identical });
  }
  return search;
}

/** A sibling is a hint: one whose bytes cannot be had is named, and costs the review nothing else. */
async function digestsIfHad(
  tree: Tree,
  tensors: readonly Tensor[],
  budget: number,
  signal?: AbortSignal,
): Promise<DigestResult & { readonly isHad: boolean }> {
  try {
    return { ...(await readDigests(tree, tensors, budget, signal)), isHad: true };
  } catch (error) {
    if (error instanceof SourceError) return { digests: new Map(), bytesRead: 0, isHad: false };
    throw error;
  }
}

interface SiblingSearch {
  readonly found: readonly SiblingWeights[];
  readonly unread: readonly string[];
  /** Bytes of the added model's own values that were read for it. */
  readonly ownValueBytes: number;
  /** Of the siblings. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

export function neighboursOf(path: string, model: Model, { models }: Neighbourhood): readonly string[] {
  const own = new Set([path, ...model.files.map((file) => file.path)]);
  // Cut first: thousands of models may be added to one folder.
  const near = (models.get(folderOf(path)) ?? []).slice(0, MAX_SIBLINGS + own.size);
  return near.filter((other) => !own.has(other)).slice(0, MAX_SIBLINGS);
}

function largeTensors(model: Model): readonly Tensor[] {
  return model.tensors.filter(({ parameters }) => parameters >= MIN_PARAMETERS);
}

/** Exporters transpose and reshape: dtype and number of elements survive. */
function sizeOf({ dtype, parameters }: Tensor): string {
  return `${dtype} ${parameters}`;
}

function digestIn({ digests }: DigestResult): (tensor: Tensor) => string {
  return ({ name }) => digests.get(name) ?? "";
}

/** Our tensors that have a counterpart of equal key; each counterpart is used once. */
function common(
  own: readonly Tensor[],
  theirs: readonly Tensor[],
  ownKey: (tensor: Tensor) => string,
  theirKey: (tensor: Tensor) => string,
): readonly Tensor[] {
  const counts = new Map<string, number>();
  for (const tensor of theirs) counts.set(theirKey(tensor), (counts.get(theirKey(tensor)) ?? 0) + 1);
  return own.filter((tensor) => {
    const count = counts.get(ownKey(tensor)) ?? 0;
    counts.set(ownKey(tensor), count - 1);
    return count > 0;
  });
}
