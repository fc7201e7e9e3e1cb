import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderTree } from "../../src/bytes/folder.js";
import { temporaryFolder } from "../repository.js";

function folder() {
  const outside = temporaryFolder();
  writeFileSync(join(outside, "secret"), "secret");
  const root = join(outside, "root");
  mkdirSync(join(root, "a", "b"), { recursive: true });
  writeFileSync(join(root, "a", "b", "c.onnx"), "abc");
  writeFileSync(join(root, "z.onnx"), "z");
  symlinkSync(join("..", "secret"), join(root, "link.onnx"));
  symlinkSync("..", join(root, "up"));
  return { root, tree: folderTree(root) };
}

describe("a folder", () => {
  it("lists its files and links by path, sorted, and opens files", async () => {
    const { tree } = folder();
    expect((await tree.list()).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "file a/b/c.onnx",
      "symlink link.onnx",
      "symlink up",
      "file z.onnx",
    ]);
    expect((await tree.listBelow?.("a"))?.map(({ path }) => path)).toEqual(["a/b/c.onnx"]);
    for (const other of ["none", "z.onnx", "up", "up/root", "..", "a/../a"]) expect(await tree.listBelow?.(other)).toEqual([]);
    const entry = (await tree.find("a/b/c.onnx")) ?? expect.fail();
    expect(await tree.sizeOf(entry)).toBe(3);
    await using source = await tree.open(entry);
    expect(new TextDecoder().decode(await source.read(1, 2))).toBe("bc");
  });

  it.each([
    "up/secret",
    "../secret",
    "a/../z.onnx",
    "./z.onnx",
    "a//b/c.onnx",
    "/etc/hostname",
    "",
    "a",
    "gone",
    "z.onnx/x",
    "z\0.onnx",
  ])("has nothing at %j", async (path) => {
    expect(await folder().tree.find(path)).toBeUndefined();
  });

  it("does not open a link, and gives a file that was written again another id", async () => {
    const { root, tree } = folder();
    const link = (await tree.find("link.onnx")) ?? expect.fail();
    await expect(tree.open(link)).rejects.toThrow("symbolic link");
    const before = await tree.find("z.onnx");
    expect(await tree.find("z.onnx")).toEqual(before);
    writeFileSync(join(root, "z.onnx"), "zz");
    expect((await tree.find("z.onnx"))?.id).not.toBe(before?.id);
  });
});
