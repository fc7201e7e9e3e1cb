import { describe, expect, it } from "vitest";
import { changedFiles } from "../../src/artifacts/changed.js";
import { withDvcOuts } from "../../src/artifacts/dvc-changed.js";
import { dvcTree } from "../../src/artifacts/dvc-tree.js";
import { listArtifacts } from "../../src/artifacts/list.js";
import type { OpenDvcObject } from "../../src/bytes/dvc-object.js";
import { memorySource } from "../../src/bytes/memory.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { folderPointer, lock, md5Of, pointer } from "../dvc.js";
import { externalTensor, modelOf } from "../formats/onnx/writer.js";
import { tree } from "./trees.js";

const [ONE, TWO] = [Buffer.from("one"), Buffer.from("another")];
type Files = Parameters<typeof tree>[0];

function holding(...contents: readonly Uint8Array[]): OpenDvcObject {
  const byDigest = new Map(contents.map((content) => [md5Of(content), content]));
  return async ({ md5 }) => {
    const content = byDigest.get(md5.slice(0, 32));
    if (content === undefined) throw new SourceError("dvc-unavailable", "It is nowhere.");
    return memorySource(content);
  };
}

/** `path base>head role` of what differs beside the pointers themselves, and which models that makes. */
async function changesOf(base: Tree, head: Tree, open: OpenDvcObject = holding()) {
  const [before, after] = [dvcTree(base, open), dvcTree(head, open)];
  const changed = await changedFiles(base, head);
  const { files, unlisted } = await withDvcOuts(changed, before, after);
  const { artifacts } = await listArtifacts(files, before, after, () => true);
  const pointers = new Set(changed.map(({ path }) => path));
  return {
    outs: files.flatMap(({ path, base: from, head: to, role }) =>
      pointers.has(path) && role === undefined
        ? []
        : [[path, ...(from ? ["base"] : []), ...(to ? ["head"] : []), ...(role ? [role] : [])].join(" ")],
    ),
    models: artifacts.map((artifact) => artifact.head ?? artifact.base),
    unlisted,
  };
}
const between = (base: Files, head: Files, open?: OpenDvcObject) => changesOf(tree(base), tree(head), open);

describe("changed pointers", () => {
  it("stand for outs that were added, removed and changed", async () => {
    const base = {
      "m/a.onnx.dvc": pointer("a.onnx", ONE),
      "m/b.onnx.dvc": pointer("b.onnx", ONE),
      "data.csv.dvc": pointer("data.csv", ONE),
    };
    const head = {
      "m/a.onnx.dvc": pointer("a.onnx", TWO),
      "m/c.onnx.dvc": pointer("c.onnx", ONE),
      "data.csv.dvc": pointer("data.csv", TWO),
    };
    expect(await between(base, head)).toEqual({
      outs: ["data.csv base head", "m/a.onnx base head", "m/b.onnx base", "m/c.onnx head"],
      models: ["m/a.onnx", "m/b.onnx", "m/c.onnx"],
      unlisted: [],
    });
  });

  it("count although the change lets DVC ignore their folder", async () => {
    const base = { "m/a.onnx.dvc": pointer("a.onnx", ONE) };
    const said = await between(base, { "m/a.onnx.dvc": pointer("a.onnx", TWO), ".dvcignore": "m\n", "m/.dvcignore": "*\n" });
    expect(said.models).toEqual(["m/a.onnx"]);
  });

  it("stand for nothing when the content is the same", async () => {
    const text = pointer("a.onnx", ONE);
    const said = await between(
      { "a.onnx.dvc": text },
      { "a.onnx.dvc": `${text}desc: the same\nmeta: {x: 1}\n`.replace("desc: the same\n", "") },
    );
    expect(said).toMatchObject({ outs: ["a.onnx base head neighbour"], models: [] });
  });

  it("make a model changed that was made in another way", async () => {
    const stage = { name: "train", deps: { "data.csv": "1" }, outs: { "net.onnx": ONE, "log.txt": ONE } };
    const other = { name: "other", outs: { "other.onnx": ONE } };
    const base = { "dvc.lock": lock(stage, other) };
    expect(await between(base, { "dvc.lock": lock({ ...stage, deps: { "data.csv": "2" } }, other) })).toMatchObject({
      outs: ["net.onnx base head", "other.onnx base head neighbour"],
      models: ["net.onnx"],
    });
    expect((await between(base, { "dvc.lock": lock({ ...stage, params: { lr: "1" } }, other) })).models).toEqual(["net.onnx"]);
  });

  it("follow a pipeline whose description moves its outs", async () => {
    const text = lock({ name: "train", outs: { "net.onnx": ONE } });
    const said = await between(
      { "p/dvc.lock": text, "p/dvc.yaml": "stages:\n  train:\n    cmd: x\n" },
      { "p/dvc.lock": text, "p/dvc.yaml": "stages:\n  train:\n    cmd: x\n    wdir: ../q\n" },
    );
    expect(said.outs).toEqual(["p/net.onnx base", "q/net.onnx head"]);
  });

  it("move a model between git and DVC, and from one pointer to another", async () => {
    const inDvc = { "net.onnx.dvc": pointer("net.onnx", ONE) };
    expect((await between({ "net.onnx": "one" }, inDvc)).models).toEqual(["net.onnx"]);
    expect((await between(inDvc, { "net.onnx": "one" })).models).toEqual(["net.onnx"]);
    const inLock = { "dvc.lock": lock({ name: "train", outs: { "net.onnx": TWO } }) };
    expect((await between(inDvc, inLock)).models).toEqual(["net.onnx"]);
  });

  it("name the model that a changed file of weights belongs to, whether git or DVC has it", async () => {
    const model = modelOf(externalTensor("w", 4, { location: "net.data" }));
    const [before, after] = [new Uint8Array(16), new Uint8Array(16).fill(1)];
    const at = (data: Uint8Array, rest: Record<string, string | Uint8Array>) => ({
      "m/net.data.dvc": pointer("net.data", data),
      ...rest,
    });
    for (const rest of [{ "m/net.onnx": model }, { "m/net.onnx.dvc": pointer("net.onnx", model) }]) {
      expect((await between(at(before, rest), at(after, rest), holding(model, before, after))).models).toEqual(["m/net.onnx"]);
    }
    const [base, head] = [before, after].map((data) => ({
      "m/dvc.lock": lock({ name: "train", outs: { "net.onnx": model, "net.data": data } }),
    }));
    if (base === undefined || head === undefined) return expect.fail();
    expect((await between(base, head, holding(model, before, after))).models).toEqual(["m/net.onnx"]);
  });
});

describe("changed folders", () => {
  const [before, after] = [
    folderPointer("data", { "a.onnx": ONE, "b.onnx": ONE, "c.txt": ONE }),
    folderPointer("data", { "a.onnx": TWO, "b.onnx": ONE }),
  ];
  const [base, head] = [{ "data.dvc": before.text }, { "data.dvc": after.text }];

  it("are their files where a list of them can be had", async () => {
    const open = holding(before.listing, after.listing);
    expect(await between(base, head, open)).toEqual({
      outs: ["data/a.onnx base head", "data/b.onnx base head neighbour", "data/c.txt base"],
      models: ["data/a.onnx"],
      unlisted: [],
    });
    // What the other side had is not known: it counts as something that cannot be had.
    expect((await between(base, head, holding(after.listing))).outs).toEqual(["data/a.onnx base head", "data/b.onnx base head"]);
  });

  it("are named when nobody knows their files, and count as a model when their name says so", async () => {
    const reason = "A folder of 3 files, 9 bytes in all, and the list of them could not be had. It is nowhere.";
    expect(await between(base, head)).toMatchObject({ outs: [], models: [], unlisted: [{ path: "data" }] });
    expect(await between(base, {})).toEqual({ outs: [], models: [], unlisted: [{ path: "data", reason }] });
    const named = (text: string) => ({ "my-models.dvc": text.replace("path: data", "path: my-models") });
    expect(await between(named(before.text), named(after.text))).toMatchObject({ models: ["my-models"], unlisted: [] });
  });

  it("are not opened when they are equal", async () => {
    const said = await between(base, { "data.dvc": `${before.text}meta: {x: 1}\n` }, async () => expect.fail("opened"));
    expect(said).toEqual({ outs: [], models: [], unlisted: [] });
  });
});

describe("pointers that name one path", () => {
  const own = { "net.onnx.dvc": pointer("net.onnx", ONE) };
  const sly = { "a.dvc": pointer("net.onnx", TWO) };
  const stage = (content: Uint8Array) => ({ "dvc.lock": lock({ name: "train", outs: { "net.onnx": content } }) });

  it.each([
    ["beside one that did not change", own, { ...own, ...sly }],
    ["before a stage that changed too", stage(ONE), { ...stage(TWO), "a.dvc": pointer("net.onnx", ONE) }],
    ["behind one that did not change", own, { ...own, "z.dvc": pointer("net.onnx", TWO) }],
  ])("make the model changed and unreadable: %s", async (_, base, head) => {
    expect((await between(base, head)).models).toEqual(["net.onnx"]);
    const after = dvcTree(tree(head), holding(ONE, TWO));
    for (const path of Object.keys(head)) await after.pointerAt(path);
    const entry = await after.find("net.onnx");
    if (entry === undefined) return expect.fail();
    await expect(after.open(entry)).rejects.toMatchObject({
      name: "ArtifactError",
      message: expect.stringMatching(/ and .* name different contents for net\.onnx: remove one/),
    });
  });

  it("are no trouble where they name the same content", async () => {
    expect((await between(own, { ...own, "a.dvc": pointer("net.onnx", ONE) })).models).toEqual([]);
  });
});

describe("broken pointers", () => {
  it("count as the model beside them, and the others are told all the same", async () => {
    const base = { "a.onnx.dvc": pointer("a.onnx", ONE), "b.onnx.dvc": pointer("b.onnx", ONE) };
    const said = await between(base, {
      "a.onnx.dvc": "outs: [",
      "b.onnx.dvc": pointer("b.onnx", TWO),
      "new.onnx.dvc": "outs: {}",
    });
    expect(said.outs).toEqual(["a.onnx base head", "b.onnx base head", "new.onnx head"]);
  });

  it("count as themselves where nothing names a model", async () => {
    const text = lock({ name: "train", outs: { "net.onnx": ONE } });
    expect(await between({ "dvc.lock": text }, { "dvc.lock": "stages: [" })).toMatchObject({
      outs: ["dvc.lock base head model"],
      models: ["dvc.lock"],
    });
    expect((await between({}, { "data.dvc": "outs: [" })).models).toEqual(["data.dvc"]);
    expect((await between({ "a.onnx": "git" }, { "a.onnx": "git", "a.onnx.dvc": "outs: [" })).models).toEqual(["a.onnx.dvc"]);
  });

  it("that were repaired leave their models added", async () => {
    const text = lock({ name: "train", outs: { "net.onnx": ONE } });
    expect((await between({ "dvc.lock": "stages: [" }, { "dvc.lock": text })).outs).toEqual(["net.onnx head"]);
  });

  it("that stand for a file of git make it changed", async () => {
    const files = { "net.onnx": "git" };
    expect((await between(files, { ...files, "net.onnx.dvc": pointer("net.onnx", ONE) })).models).toEqual(["net.onnx"]);
    expect((await between(files, { ...files, "sly.dvc": pointer("net.onnx", ONE) })).models).toEqual(["net.onnx"]);
  });
});

it("reads three pointers on each side of ten thousand when three changed", async () => {
  const opened: string[] = [];
  const counted = (inner: Tree): Tree => ({
    ...inner,
    async open(entry, signal) {
      opened.push(entry.path);
      return inner.open(entry, signal);
    },
  });
  const paths = Array.from({ length: 10_000 }, (_, index) => `m${index % 100}/net-${index}.onnx`);
  const files = (content: (index: number) => Uint8Array) =>
    new Map(paths.map((path, index) => [`${path}.dvc`, pointer(path.replace(/^.*\//, ""), content(index))]));
  const changedAt = [5, 4_000, 9_999];
  const base = counted(tree(files(() => ONE)));
  const head = counted(tree(files((index) => (changedAt.includes(index) ? TWO : ONE))));
  const { models } = await changesOf(base, head);
  expect(models).toEqual(changedAt.map((index) => paths[index]).sort());
  expect(opened.sort()).toEqual(changedAt.flatMap((index) => [`${paths[index]}.dvc`, `${paths[index]}.dvc`]).sort());
});
