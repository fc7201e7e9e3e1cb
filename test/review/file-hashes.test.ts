import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dvcTree } from "../../src/artifacts/dvc-tree.js";
import { lfsTree } from "../../src/bytes/lfs.js";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { hashesOf } from "../../src/review/file-hashes.js";
import { failed, model, read } from "../report/reviews.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const OID = "ab".repeat(32);
const MD5 = "cd".repeat(16);
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${OID}\nsize 12345\n`;

const treeOf = (files: Readonly<Record<string, string>>) =>
  memoryTree("head", new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])));

const modelOf = (...paths: readonly string[]) =>
  read(paths[0] ?? "", { ...model({}), files: paths.map((path) => ({ path, role: "main", size: 1 })) });

/** No content can be had: what is asked for was to be known without it. */
const NO_OBJECTS = {
  open: async () => {
    throw new SourceError("lfs-unavailable", "not here");
  },
  async [Symbol.asyncDispose]() {},
};

describe("digests of a model's files", () => {
  it("are those of their bytes", async () => {
    const files = treeOf({ "a.onnx": "model", "b.bin": "weights" });
    const { models, bytesRead } = await hashesOf([modelOf("a.onnx", "b.bin")], { files }, 100);
    expect(models.get("a.onnx")).toEqual({
      known: [
        { path: "a.onnx", algorithm: "SHA-256", digest: sha256("model") },
        { path: "b.bin", algorithm: "SHA-256", digest: sha256("weights") },
      ],
      unknown: [],
    });
    expect(bytesRead).toBe("modelweights".length);
  });

  it("end with the budget, over all models", async () => {
    const files = treeOf({ "a.onnx": "model", "b.onnx": "model", "c.onnx": "mod" });
    const { models, bytesRead } = await hashesOf([modelOf("a.onnx"), modelOf("b.onnx"), modelOf("c.onnx")], { files }, 8);
    expect([...models].map(([path, { known, unknown }]) => [path, known.length, unknown[0]?.reason])).toEqual([
      ["a.onnx", 1, undefined],
      ["b.onnx", 0, "beyond the budget for reading"],
      ["c.onnx", 1, undefined],
    ]);
    expect(bytesRead).toBe(8);
  });

  it("of LFS are the ids of its objects, which cost nothing", async () => {
    const files: Tree = lfsTree(treeOf({ "a.onnx": POINTER }), NO_OBJECTS);
    const { models, bytesRead } = await hashesOf([modelOf("a.onnx")], { files }, 0);
    expect(models.get("a.onnx")?.known).toEqual([{ path: "a.onnx", algorithm: "SHA-256", digest: OID }]);
    expect(bytesRead).toBe(0);
  });

  it("of DVC are those its pointers state, and nothing is fetched for them", async () => {
    const files = treeOf({
      "a.onnx.dvc": `outs:\n- md5: ${MD5}\n  size: 5\n  hash: md5\n  path: a.onnx\n`,
      // DVC 2 took the bytes of text with other line ends.
      "b.onnx.dvc": `outs:\n- md5: ${MD5}\n  size: 5\n  path: b.onnx\n`,
    });
    const dvc = dvcTree(files);
    const { models } = await hashesOf([modelOf("a.onnx"), modelOf("b.onnx")], { files, dvc }, 100);
    expect(models.get("a.onnx")?.known).toEqual([{ path: "a.onnx", algorithm: "MD5", digest: MD5 }]);
    expect(models.get("b.onnx")).toEqual({ known: [], unknown: [{ path: "b.onnx", reason: "kept by DVC" }] });
  });

  it("are told to be missing where there is nothing to read", async () => {
    const gone = { ...treeOf({ "a.onnx": "x" }), open: NO_OBJECTS.open };
    const { models } = await hashesOf([modelOf("a.onnx", "b.bin")], { files: gone }, 100);
    expect(models.get("a.onnx")?.unknown).toEqual([
      { path: "a.onnx", reason: "could not be had" },
      { path: "b.bin", reason: "not in the revision" },
    ]);
  });

  it("are also of a file that is no model", async () => {
    const files = treeOf({ "a.onnx": "no model" });
    const { models } = await hashesOf([failed("a.onnx", "unreadable", "x", "x")], { files }, 100);
    expect(models.get("a.onnx")?.known[0]?.digest).toBe(sha256("no model"));
  });
});
