import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { surveyOf } from "../../src/review/survey.js";
import { FIXTURES } from "../cli/console.js";
import { safetensors } from "../end-to-end/models.js";

const onnx = readFileSync(join(FIXTURES, "onnx", "interface.onnx"));
const licensed = (license: string) => safetensors({ tensors: [["w", [1, 2, 3]]], metadata: [["license", license]] });
const treeOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  memoryTree(
    "head",
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? new TextEncoder().encode(content) : content,
      ]),
    ),
  );

/** Counts what is opened. */
function counted(tree: Tree): Tree & { readonly opened: string[] } {
  const opened: string[] = [];
  return {
    ...tree,
    opened,
    open: async (entry, signal) => {
      opened.push(entry.path);
      return tree.open(entry, signal);
    },
  };
}

describe("a survey", () => {
  it("tells models, formats, sizes and licences", async () => {
    const found = await surveyOf(
      treeOf({
        "models/a.safetensors": licensed("apache-2.0"),
        "models/b.safetensors": licensed("Ask Bob"),
        "models/big.gguf": new Uint8Array(5_000),
        "models/README.md": "---\nlicense: [mit, other]\n---\n",
        "README.md": "---\nlicense: GPL-3.0-only\n---\n",
        "elsewhere/README.md": "---\nlicense: CC0-1.0\n---\n",
        "index.py": "",
      }),
    );
    expect(found).toEqual({
      files: 7,
      models: ["models/a.safetensors", "models/b.safetensors", "models/big.gguf"],
      formats: [
        { title: "safetensors", models: 2 },
        { title: "GGUF", models: 1 },
      ],
      largest: 5_000,
      mostParameters: 3,
      headersRead: 2,
      isWhole: true,
      licences: ["Apache-2.0", "GPL-3.0-only", "MIT"],
      otherLicences: ["Ask Bob"],
      hasLfs: false,
      hasDvc: false,
    });
  });

  it.each([
    ["---\nlicense: &a mit\n---\n"],
    ["---\nlicense: {a: b}\n---\n"],
    ["---\nlicense: mit\n"],
    [`---\nlicense: mit\n${"#".repeat(300_000)}\n---\n`],
    ["license: mit\n"],
    ["---\n- license\n---\n"],
  ])("passes over a card that says nothing: %j", async (card) => {
    const found = await surveyOf(treeOf({ "a.gguf": "GGUF", "README.md": card }));
    expect([found.licences, found.otherLicences]).toEqual([[], []]);
  });

  it("opens a bounded number of files, from everywhere, in a repository of any size", async () => {
    const model = licensed("mit");
    const names = Array.from({ length: 5_000 }, (_, index) => `m/${String(index).padStart(4, "0")}.safetensors`);
    const cards = Array.from({ length: 5_000 }, (_, index) => `m/${index}/README.md`);
    const tree = counted(treeOf(Object.fromEntries([...names.map((name) => [name, model]), ...cards.map((name) => [name, ""])])));
    const found = await surveyOf(tree);
    expect(found.models.length).toBe(5_000);
    expect([found.isWhole, found.headersRead]).toEqual([false, 50]);
    const headers = new Set(tree.opened.filter((path) => path.endsWith(".safetensors")));
    expect(headers.size).toBe(50);
    expect(headers).toContain("m/0000.safetensors");
    expect(headers).toContain("m/4900.safetensors");
    expect(new Set(tree.opened).size).toBeLessThanOrEqual(100);
  });

  it("leaves out what cannot be had", async () => {
    const tree: Tree = {
      ...treeOf({ "a.onnx": onnx }),
      open: async () => {
        throw new SourceError("gone", "gone");
      },
    };
    expect(await surveyOf(tree)).toMatchObject({ models: ["a.onnx"], headersRead: 0, largest: onnx.length, isWhole: true });
  });
});
