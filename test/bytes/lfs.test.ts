import { expect, test } from "vitest";
import { lfsTree } from "../../src/bytes/lfs.js";
import { memorySource } from "../../src/bytes/memory.js";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import type { Tree } from "../../src/bytes/tree.js";
import { oidOf, pointerText } from "../lfs/server.js";

const content = new TextEncoder().encode("the content of a model");
const pointer = pointerText(content);
const files = new Map<string, Uint8Array>(
  Object.entries({
    "a.onnx": pointer,
    "b.onnx": pointer.replaceAll("\n", "\r\n"),
    "c.onnx": "version https://git-lfs.github.com/spec/v1\n",
    "large.onnx": "x".repeat(1024),
    "readme.md": "text",
  }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
);

/** The tree of pointers over a counted one. */
function wrapped() {
  const opened: string[] = [];
  const inner = memoryTree("head", files);
  const counted: Tree = {
    ...inner,
    open(entry, signal) {
      opened.push(entry.path);
      return inner.open(entry, signal);
    },
  };
  const objects: string[] = [];
  const tree = lfsTree(counted, {
    async open({ oid }, { path, revision }) {
      objects.push(`${revision} ${path} ${oid}`);
      return memorySource(content);
    },
    async [Symbol.asyncDispose]() {},
  });
  const text = async (path: string) => {
    const entry = await entryAt(tree, path);
    await using source = await tree.open(entry);
    expect(await tree.sizeOf(entry)).toBe(source.size);
    return new TextDecoder().decode(await source.read(0, source.size));
  };
  return { tree, inner, opened, objects, text };
}

async function entryAt(tree: Tree, path: string) {
  const entry = await tree.find(path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return entry;
}

test("entries are those of the pointers", async () => {
  const { tree, inner, opened } = wrapped();
  expect(tree.revision).toBe("head");
  expect(await tree.list()).toEqual(await inner.list());
  expect(opened).toEqual([]);
});

test("pointers are read as what they stand for, other files as they are", async () => {
  const { text, objects } = wrapped();
  expect(await text("a.onnx")).toBe("the content of a model");
  expect(await text("b.onnx")).toBe("the content of a model");
  expect(await text("c.onnx")).toBe("version https://git-lfs.github.com/spec/v1\n");
  expect(await text("large.onnx")).toBe("x".repeat(1024));
  expect(await text("readme.md")).toBe("text");
  expect(objects).toEqual([`head a.onnx ${oidOf(content)}`, `head b.onnx ${oidOf(content)}`]);
});

test("small files are read once, and large ones not to find out", async () => {
  const { tree, text, opened } = wrapped();
  for (const path of ["readme.md", "readme.md", "a.onnx", "a.onnx"]) await text(path);
  expect(opened).toEqual(["readme.md", "a.onnx"]);
  await tree.sizeOf(await entryAt(tree, "large.onnx"));
  await tree.contentOf?.(await entryAt(tree, "large.onnx"));
  expect(opened).toHaveLength(2);
});

test("the same content has one id, however the pointer is written", async () => {
  const { tree, objects } = wrapped();
  const contentOf = async (path: string) => tree.contentOf?.(await entryAt(tree, path));
  expect(await contentOf("a.onnx")).toBe(`sha256:${oidOf(content)}`);
  expect(await contentOf("b.onnx")).toBe(`sha256:${oidOf(content)}`);
  expect(await contentOf("readme.md")).toBe((await entryAt(tree, "readme.md")).id);
  expect(objects).toEqual([]);
});
