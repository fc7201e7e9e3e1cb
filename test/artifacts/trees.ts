import { createHash } from "node:crypto";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import type { Tree } from "../../src/bytes/tree.js";

type Content = Uint8Array | string;

/** A revision in memory; a folder of several files is spelled out by their paths. */
export function tree(files: Readonly<Record<string, Content>> | ReadonlyMap<string, Content>, revision = "memory"): Tree {
  const entries = files instanceof Map ? [...files] : Object.entries(files as Record<string, Content>);
  return memoryTree(revision, new Map(entries.map(([path, content]) => [path, bytesOf(content)])));
}

export function bytesOf(content: Content): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** The same tree, with something at `path` that is no file. Opening it is a fault of the reader. */
export function withLink(inner: Tree, path: string, kind: "symlink" | "submodule"): Tree {
  const entry = { path, kind, id: createHash("sha1").update(path).digest("hex") };
  return {
    ...inner,
    list: async (signal) => [...(await inner.list(signal)), entry].sort((a, b) => (a.path < b.path ? -1 : 1)),
    find: async (wanted, signal) => (wanted === path ? entry : inner.find(wanted, signal)),
    open: async (found, signal) => {
      if (found.path === path) throw new RangeError(`${path} must not be opened`);
      return inner.open(found, signal);
    },
  };
}

/** float32 tensors with these elements, laid down after https://github.com/huggingface/safetensors#format. */
export function safetensors(
  tensors: Readonly<Record<string, readonly number[]>>,
  metadata?: Readonly<Record<string, string>>,
): Uint8Array {
  let end = 0;
  const header = Object.entries(tensors).map(([name, values]) => {
    const start = end;
    end += values.length * 4;
    return [name, { dtype: "F32", shape: [values.length], data_offsets: [start, end] }];
  });
  const text = new TextEncoder().encode(
    JSON.stringify({ ...(metadata === undefined ? {} : { __metadata__: metadata }), ...Object.fromEntries(header) }),
  );
  const bytes = new Uint8Array(8 + text.length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  for (const [index, value] of Object.values(tensors).flat().entries()) view.setFloat32(8 + text.length + index * 4, value, true);
  return bytes;
}

/** The files of a sharded set by path, from the tensors of each shard. */
export function sharded(stem: string, shards: readonly Readonly<Record<string, readonly number[]>>[]): Record<string, Content> {
  const count = String(shards.length).padStart(5, "0");
  const name = (index: number) => `${stem}-${String(index + 1).padStart(5, "0")}-of-${count}.safetensors`;
  const weights = shards.flatMap((tensors, index) =>
    Object.keys(tensors).map((tensor) => [tensor, name(index).replace(/^.*\//, "")]),
  );
  const size = shards.flatMap((tensors) => Object.values(tensors)).flat().length * 4;
  const index = JSON.stringify({ metadata: { total_size: size }, weight_map: Object.fromEntries(weights) });
  const files = shards.map((tensors, position) => [name(position), safetensors(tensors)] as const);
  return Object.fromEntries<Content>([[`${stem}.safetensors.index.json`, index], ...files]);
}
