import { contentOf } from "../artifacts/content.js";
import type { ByteSource } from "../bytes/source.js";
import type { Tree } from "../bytes/tree.js";
import { windowedSource } from "../bytes/window.js";
import type { Tensor } from "../model/tensor.js";
import { type DigestResult, digestTensors } from "../weights/digest.js";
import type { Opener } from "../weights/measure.js";
import type { ModelAt } from "./values.js";

/** Opens files of the two revisions. One file of each is open at a time: a model may be spread over thousands. */
export interface SideOpeners extends AsyncDisposable {
  readonly base: Opener;
  readonly head: Opener;
  /** The side whose bytes could not be had last. */
  failedSide(): "base" | "head" | undefined;
}

export function openers(base: Tree, head: Tree, signal?: AbortSignal): SideOpeners {
  let failed: "base" | "head" | undefined;
  const side = (name: "base" | "head", tree: Tree) => oneAtATime(tree, () => (failed = name), signal);
  const sides = { base: side("base", base), head: side("head", head) };
  return {
    base: sides.base.open,
    head: sides.head.open,
    failedSide: () => failed,
    async [Symbol.asyncDispose]() {
      await sides.base[Symbol.asyncDispose]();
      await sides.head[Symbol.asyncDispose]();
    },
  };
}

interface OneAtATime extends AsyncDisposable {
  readonly open: Opener;
}

function oneAtATime(tree: Tree, onFailure: () => void, signal?: AbortSignal): OneAtATime {
  let current: { readonly path: string; readonly source: ByteSource } | undefined;
  const close = async () => {
    await current?.source[Symbol.asyncDispose]();
    current = undefined;
  };
  return {
    async open(path) {
      if (current?.path === path) return current.source;
      await close();
      try {
        const entry = await tree.find(path, signal);
        if (entry?.kind !== "file") return undefined;
        current = { path, source: noticed(windowedSource(await tree.open(entry, signal)), onFailure) };
        return current.source;
      } catch (error) {
        onFailure();
        throw error;
      }
    },
    [Symbol.asyncDispose]: close,
  };
}

/** The same source; `onFailure` learns that bytes could not be had. */
function noticed(source: ByteSource, onFailure: () => void): ByteSource {
  return {
    ...source,
    async read(offset, length, signal) {
      try {
        return await source.read(offset, length, signal);
      } catch (error) {
        onFailure();
        throw error;
      }
    },
  };
}

/** Digests values of tensors of one revision. */
export async function readDigests(
  tree: Tree,
  tensors: readonly Tensor[],
  budgetBytes: number,
  signal?: AbortSignal,
): Promise<DigestResult> {
  await using file = oneAtATime(tree, () => undefined, signal);
  return await digestTensors(tensors, file.open, budgetBytes, signal);
}

/**
 * Tensors of one name that stand at the same place of equal files: equal without being read. The name serves as digest, which no
 * digest of bytes can be taken for.
 */
export async function unmovedTensors(base: ModelAt, head: ModelAt, signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
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
