import { contentOf } from "../artifacts/content.js";
import type { ByteSource } from "../bytes/source.js";
import type { Tree } from "../bytes/tree.js";
import { windowedSource } from "../bytes/window.js";
import { comparableTensors, type Digests } from "../diff/digests.js";
import { SourceError } from "../errors.js";
import type { Inspection } from "../formats/inspection.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import { type DigestResult, digestTensors } from "../weights/digest.js";

/** A model and the revision that its values are read from. */
export interface ModelAt {
  readonly model: Model;
  readonly tree: Tree;
}

export interface ComparedValues {
  readonly digests: Digests;
  readonly bytesRead: { readonly base: number; readonly head: number };
  /** The side whose bytes could not be had. */
  readonly failure?: { readonly side: "base" | "head"; readonly error: SourceError };
}

/** Digests of the tensors that the two models may have in common, at most `budgetBytes` of values read on each side. */
export async function digestsOf(
  base: ModelAt,
  head: ModelAt,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<ComparedValues> {
  const sides = { base: NOTHING_READ, head: NOTHING_READ };
  const result = () => ({
    digests: { base: sides.base.digests, head: sides.head.digests },
    bytesRead: { base: sides.base.bytesRead, head: sides.head.bytesRead },
  });
  if (budgetBytes === 0) return result();
  const candidates = comparableTensors(base.model, head.model);
  const unmoved = await unmovedTensors(base, head, signal);
  for (const [side, { tree }] of [["base", base] as const, ["head", head] as const]) {
    try {
      const moved = candidates[side].filter(({ name }) => !unmoved.has(name));
      const { digests, bytesRead } = await readDigests(tree, moved, budgetBytes, signal);
      sides[side] = { digests: new Map([...unmoved, ...digests]), bytesRead };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { ...result(), failure: { side, error } };
    }
  }
  return result();
}

const NOTHING_READ: DigestResult = { digests: new Map(), bytesRead: 0 };

/** Digests values of tensors of one revision. One file is open at a time: a model may be spread over thousands. */
export async function readDigests(
  tree: Tree,
  tensors: readonly Tensor[],
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<DigestResult> {
  let current: { readonly path: string; readonly source: ByteSource } | undefined;
  const open = async (path: string) => {
    if (current?.path === path) return current.source;
    await current?.source[Symbol.asyncDispose]();
    current = undefined;
    const entry = await tree.find(path, signal);
    if (entry?.kind !== "file") return undefined;
    current = { path, source: windowedSource(await tree.open(entry, signal)) };
    return current.source;
  };
  try {
    return await digestTensors(tensors, open, budgetBytes, signal);
  } finally {
    await current?.source[Symbol.asyncDispose]();
  }
}

/**
 * Tensors of one name that stand at the same place of equal files: equal without being read. The name serves as digest, which no
 * digest of bytes can be taken for.
 */
async function unmovedTensors(base: ModelAt, head: ModelAt, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const [before, after] = [await contentsOf(base, signal), await contentsOf(head, signal)];
  const tensors = new Map(base.model.tensors.map((tensor) => [tensor.name, tensor]));
  const unmoved = new Map<string, string>();
  for (const { name, values } of head.model.tensors) {
    const earlier = tensors.get(name)?.values;
    if (values.kind !== "stored" || earlier?.kind !== "stored") continue;
    const content = after.get(values.path);
    if (content === undefined || content !== before.get(earlier.path)) continue;
    const isSamePlace = JSON.stringify({ ...values, path: "" }) === JSON.stringify({ ...earlier, path: "" });
    if (isSamePlace) unmoved.set(name, `unmoved ${name}`);
  }
  return unmoved;
}

/** Content ids of a model's files, by path. */
async function contentsOf({ model, tree }: ModelAt, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  for (const { path } of model.files) {
    const entry = await tree.find(path, signal);
    if (entry?.kind === "file") contents.set(path, await contentOf(tree, entry, signal));
  }
  return contents;
}

/** Windows over a small header reach into the values behind it, so that some bytes are read twice: they count once. */
export function distinctBytes(inspection: Pick<Inspection, "size" | "bytesRead"> | undefined, valueBytes: number): number {
  return inspection === undefined ? 0 : Math.min(inspection.size, inspection.bytesRead + valueBytes);
}
