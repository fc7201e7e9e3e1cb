import type { ByteSource } from "../bytes/source.js";
import type { Tree } from "../bytes/tree.js";
import { windowedSource } from "../bytes/window.js";
import { comparableTensors, type Digests, NO_DIGESTS } from "../diff/digests.js";
import type { Inspection } from "../formats/inspection.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import { type DigestResult, digestTensors } from "../weights/digest.js";

/** A model and the revision that its values are read from. */
export interface ModelAt {
  readonly model: Model;
  readonly tree: Tree;
}

/** Digests of the tensors that the two models may have in common, at most `budgetBytes` of values read on each side. */
export async function digestsOf(
  base: ModelAt,
  head: ModelAt,
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<{ digests: Digests; bytesRead: { base: number; head: number } }> {
  if (budgetBytes === 0) return { digests: NO_DIGESTS, bytesRead: { base: 0, head: 0 } };
  const candidates = comparableTensors(base.model, head.model);
  const unmoved = await unmovedTensors(base, head, signal);
  const read = async ({ tree }: ModelAt, tensors: readonly Tensor[]) => {
    const rest = tensors.filter(({ name }) => !unmoved.has(name));
    const { digests, bytesRead } = await readDigests(tree, rest, budgetBytes, signal);
    return { digests: new Map([...unmoved, ...digests]), bytesRead };
  };
  const before = await read(base, candidates.base);
  const after = await read(head, candidates.head);
  return { digests: { base: before.digests, head: after.digests }, bytesRead: { base: before.bytesRead, head: after.bytesRead } };
}

/** Digests values of tensors of one revision; each file is opened once. */
export async function readDigests(
  tree: Tree,
  tensors: readonly Tensor[],
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<DigestResult> {
  const sources = new Map<string, ByteSource>();
  const open = async (path: string) => {
    const entry = sources.has(path) ? undefined : await tree.find(path, signal);
    if (entry?.kind === "file") sources.set(path, windowedSource(await tree.open(entry, signal)));
    return sources.get(path);
  };
  try {
    return await digestTensors(tensors, open, budgetBytes, signal);
  } finally {
    for (const source of sources.values()) await source[Symbol.asyncDispose]();
  }
}

/** Tensors that stand at the same place of a file that did not change: equal without being read. The place serves as digest. */
async function unmovedTensors(base: ModelAt, head: ModelAt, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  for (const { path } of base.model.files) {
    const [before, after] = [await base.tree.find(path, signal), await head.tree.find(path, signal)];
    if (before !== undefined && before.id === after?.id) contents.set(path, before.id);
  }
  if (contents.size === 0) return new Map();
  const placeOf = ({ values }: Tensor) => {
    const content = values.kind === "stored" ? contents.get(values.path) : undefined;
    return content === undefined ? undefined : `${content} ${JSON.stringify(values)}`;
  };
  const places = new Map(base.model.tensors.map((tensor) => [tensor.name, placeOf(tensor)]));
  return new Map(
    head.model.tensors.flatMap((tensor) => {
      const place = placeOf(tensor);
      return place !== undefined && places.get(tensor.name) === place ? [[tensor.name, place] as const] : [];
    }),
  );
}

/** Windows over a small header reach into the values behind it, so that some bytes are read twice: they count once. */
export function distinctBytes(inspection: Pick<Inspection, "size" | "bytesRead"> | undefined, valueBytes: number): number {
  return inspection === undefined ? 0 : Math.min(inspection.size, inspection.bytesRead + valueBytes);
}
