import { describe, expect, it } from "vitest";
import { statedBeside } from "../../src/artifacts/companions/find.js";
import { type DvcTree, dvcTree } from "../../src/artifacts/dvc-tree.js";
import type { OpenDvcObject } from "../../src/bytes/dvc-object.js";
import { memorySource } from "../../src/bytes/memory.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { folderPointer, lock, md5Of, pointer } from "../dvc.js";
import { tree, withLink } from "./trees.js";

const MODEL = Buffer.from("a model");
const OTHER = Buffer.from("another model");

/** Contents by their digest, as a cache that holds these. */
function holding(...contents: readonly Uint8Array[]): OpenDvcObject {
  const byDigest = new Map(contents.map((content) => [md5Of(content), content]));
  return async ({ md5 }) => {
    const content = byDigest.get(md5.slice(0, 32));
    if (content === undefined) throw new SourceError("dvc-unavailable", "It is nowhere.");
    return memorySource(content);
  };
}

async function textAt(from: DvcTree, path: string): Promise<string | undefined> {
  const entry = await from.find(path);
  if (entry === undefined) return undefined;
  await using source = await from.open(entry);
  const text = Buffer.from(await source.read(0, source.size)).toString();
  expect(await from.sizeOf(entry)).toBe(source.size);
  return text;
}

/** The same tree, which tells what was opened. */
function watched(inner: Tree): { readonly tree: Tree; readonly opened: string[] } {
  const opened: string[] = [];
  const open: Tree["open"] = async (entry, signal) => {
    opened.push(entry.path);
    return inner.open(entry, signal);
  };
  return { tree: { ...inner, open }, opened };
}

describe("a tree with DVC", () => {
  it("has outs at their own paths, and lists what git has", async () => {
    const files = {
      "a/net.onnx.dvc": pointer("net.onnx", MODEL),
      "b/dvc.lock": lock({ name: "x", outs: { "out.onnx": OTHER } }),
      "c.txt": "c",
    };
    const from = dvcTree(tree(files), holding(MODEL, OTHER));
    expect(await textAt(from, "a/net.onnx")).toBe("a model");
    expect(await textAt(from, "b/out.onnx")).toBe("another model");
    expect(await textAt(from, "c.txt")).toBe("c");
    expect(await textAt(from, "net.onnx")).toBeUndefined();
    expect((await from.list()).map(({ path }) => path)).toEqual(["a/net.onnx.dvc", "b/dvc.lock", "c.txt"]);
    expect((await from.find("a/net.onnx"))?.id).toBe(`md5 ${md5Of(MODEL)}`);
  });

  it("knows sizes from pointers, of contents that nobody has", async () => {
    const from = dvcTree(tree({ "net.onnx.dvc": pointer("net.onnx", MODEL) }), holding());
    const entry = await from.find("net.onnx");
    if (entry === undefined) return expect.fail();
    expect(await from.sizeOf(entry)).toBe(7);
  });

  it("reads no pointer that nobody asks for", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`m/${index}.onnx.dvc`, pointer(`${index}.onnx`, MODEL)]),
    );
    const { tree: inner, opened } = watched(tree({ ...many, "m/readme.md": "" }));
    const from = dvcTree(inner, holding(MODEL));
    await from.list();
    await from.find("m/readme.md");
    await from.find("m/other.onnx");
    expect(opened).toEqual([]);
    await Promise.all([textAt(from, "m/7.onnx"), textAt(from, "m/7.onnx")]);
    expect(opened).toEqual(["m/7.onnx.dvc"]);
  });

  it("has the files of a folder that is an out", async () => {
    const { text, listing } = folderPointer("models", { "net.onnx": MODEL, "deep/er.onnx": OTHER });
    const from = dvcTree(tree({ "x/models.dvc": text }), holding(listing, MODEL, OTHER));
    expect(await textAt(from, "x/models/net.onnx")).toBe("a model");
    expect(await textAt(from, "x/models/deep/er.onnx")).toBe("another model");
    expect(await from.find("x/models/none.onnx")).toBeUndefined();
  });

  it("says what is known of a folder whose list cannot be had", async () => {
    const { text } = folderPointer("models", { "net.onnx": MODEL, "er.onnx": OTHER });
    const from = dvcTree(tree({ "models.dvc": text }), holding());
    const said = "A folder of 2 files, 20 bytes in all, and the list of them could not be had. It is nowhere.";
    await expect(textAt(from, "models")).rejects.toThrow(new SourceError("dvc-unavailable", said));
    await expect(textAt(from, "models/any.onnx")).rejects.toThrow(said);
  });

  it.each([
    ["no list", "{}"],
    ["no JSON", "["],
    ["an entry that is none", '["a"]'],
    ["an entry without a digest", '[{"relpath": "a"}]'],
    ["a digest that is a way", '[{"relpath": "a", "md5": "../../../../../../../../etc/passwd"}]'],
    ["a way out", `[{"relpath": "../a", "md5": "${md5Of(MODEL)}"}]`],
    ["an absolute path", `[{"relpath": "/a", "md5": "${md5Of(MODEL)}"}]`],
    ["a key that repeats", `[{"relpath": "a", "relpath": "b", "md5": "${md5Of(MODEL)}"}]`],
  ])("refuses a list of files with %s", async (_, text) => {
    const listing = Buffer.from(text);
    const folder = `outs:\n- md5: ${md5Of(listing)}.dir\n  path: models\n`;
    const from = dvcTree(tree({ "models.dvc": folder }), holding(listing, MODEL));
    await expect(textAt(from, "models/a")).rejects.toMatchObject({ name: "ArtifactError" });
  });

  it("keeps to git's file where a pipeline leaves an out to git, and to neither where a pointer stands for it as well", async () => {
    const pipeline = dvcTree(
      tree({ "net.onnx": "git", "dvc.lock": lock({ name: "x", outs: { "net.onnx": MODEL } }) }),
      holding(MODEL),
    );
    expect(await textAt(pipeline, "net.onnx")).toBe("git");
    const both = dvcTree(tree({ "net.onnx": "git", "net.onnx.dvc": pointer("net.onnx", MODEL) }), holding(MODEL));
    await expect(textAt(both, "net.onnx")).rejects.toMatchObject({
      path: "net.onnx.dvc",
      message: expect.stringContaining("is in git, and this"),
    });
  });

  it("opens nothing of a broken pointer, and says why", async () => {
    const from = dvcTree(tree({ "net.onnx.dvc": "outs:\n- path: ../x\n", "dvc.lock": "schema: '2.0'\nstages: [" }), holding());
    await expect(textAt(from, "net.onnx")).rejects.toMatchObject({
      path: "net.onnx.dvc",
      message: expect.stringContaining("Line 2: "),
    });
    await from.pointerAt("dvc.lock");
    await expect(textAt(from, "dvc.lock")).rejects.toMatchObject({
      path: "dvc.lock",
      message: expect.stringContaining("Line 2: "),
    });
  });

  it("does not read a pointer of ten megabytes", async () => {
    const { tree: inner, opened } = watched(tree({ "net.onnx.dvc": `outs: []\n#${"x".repeat(10 * 1024 * 1024)}` }));
    await expect(textAt(dvcTree(inner), "net.onnx")).rejects.toThrow("more than the 2097152 bytes");
    expect(opened).toEqual([]);
  });

  it("follows no pointer that is a link", async () => {
    expect(await dvcTree(withLink(tree({}), "net.onnx.dvc", "symlink")).find("net.onnx")).toBeUndefined();
  });

  it("says what other hashes are, and that nothing is to be had without a place", async () => {
    const from = dvcTree(tree({ "a.onnx.dvc": "outs:\n- etag: x\n  path: a.onnx\n", "b.onnx.dvc": pointer("b.onnx", MODEL) }));
    await expect(textAt(from, "a.onnx")).rejects.toThrow("a.onnx.dvc names the content by etag");
    await expect(textAt(from, "b.onnx")).rejects.toMatchObject({
      code: "dvc-unavailable",
      message: expect.stringContaining("(7 bytes)"),
    });
  });

  it("tries again what has failed or was aborted", async () => {
    let failures = 1;
    const inner = tree({ "net.onnx.dvc": pointer("net.onnx", MODEL) });
    const flaky: Tree = {
      ...inner,
      async open(entry, signal) {
        if (failures-- > 0) throw new SourceError("gone", "The connection was lost.");
        return inner.open(entry, signal);
      },
    };
    const from = dvcTree(flaky, holding(MODEL));
    await expect(from.find("net.onnx")).rejects.toThrow("The connection was lost.");
    expect(await textAt(from, "net.onnx")).toBe("a model");
  });
});

describe("companions", () => {
  it("tell how a model was made, also one that git has", async () => {
    const stages = lock({ name: "train", deps: { "data.csv": "1" }, outs: { "net.onnx": MODEL } });
    const from = dvcTree(tree({ "net.onnx": "git", "dvc.lock": stages }));
    expect((await statedBeside(from, "net.onnx")).metadata.map(({ key }) => key)).toEqual([
      "dvc.stage",
      "dvc.cmd",
      "dvc.deps data.csv",
    ]);
    expect((await statedBeside(from, "net.onnx")).companions).toEqual([{ path: "dvc.lock", kind: "dvc", problems: [] }]);
    expect((await statedBeside(from, "dvc.lock")).metadata).toEqual([]);
  });
});
