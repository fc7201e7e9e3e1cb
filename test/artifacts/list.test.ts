import { describe, expect, it } from "vitest";
import { changedFiles } from "../../src/artifacts/changed.js";
import { type Artifact, listArtifacts } from "../../src/artifacts/list.js";
import { joinRenamed } from "../../src/artifacts/renames.js";
import type { Tree } from "../../src/bytes/tree.js";
import { externalTensor, modelOf } from "../formats/onnx/writer.js";
import { safetensors, sharded, tree, withLink } from "./trees.js";

async function listed(base: Tree, head: Tree, isSelected: (path: string) => boolean = () => true) {
  const changed = await changedFiles(base, head);
  const { artifacts, parts } = await listArtifacts(changed, base, head, isSelected);
  return { artifacts: (await joinRenamed(artifacts, changed, base, head)).map(textOf), parts };
}

/** `a.onnx`, `+a.onnx`, `-a.onnx`, `a.onnx → b.onnx (same-bytes)`; a `?` for a mere hint. */
function textOf({ base, head, evidence, isHint }: Artifact): string {
  const name =
    base === undefined ? `+${head}` : head === undefined ? `-${base}` : base === head ? head : `${base} → ${head} (${evidence})`;
  return `${name}${isHint ? "?" : ""}`;
}

describe("changed files", () => {
  it("are those that came, went, or have another content or kind, sorted", async () => {
    const base = withLink(tree({ b: "1", c: "1", same: "1" }), "link", "symlink");
    const head = tree({ a: "1", c: "2", same: "1", link: "link" });
    const changed = await changedFiles(base, head);
    expect(changed.map(({ path, base: before, head: after }) => [path, before?.kind, after?.kind])).toEqual([
      ["a", undefined, "file"],
      ["b", "file", undefined],
      ["c", "file", "file"],
      ["link", "symlink", "file"],
    ]);
  });
});

describe("artifacts", () => {
  it("are checkpoints of Orbax by their trees, and what a process left behind is no part that anything should refer to", async () => {
    const id = "0123456789abcdef0123456789abcdef";
    const files = { "m/_METADATA": "1", "m/manifest.ocdbt": "1", "m/old.w/0.0": "1" };
    const base = tree(files);
    const head = tree({ ...files, "m/manifest.ocdbt": "2", "m/old.w/0.0": "2", [`m/ocdbt.process_0/d/${id}`]: "1" });
    expect(await listed(base, head)).toEqual({ artifacts: ["m/_METADATA?"], parts: ["m/manifest.ocdbt", "m/old.w/0.0"] });
  });

  it("are changed files that promise a model, or might be one", async () => {
    const base = tree({ "a.onnx": "1", "b.onnx": "1", "m/c.GGUF": "1", "same.onnx": "1", "readme.md": "1", "w.bin": "1" });
    const head = tree({ "b.onnx": "2", "d.pt": "3", "m/c.GGUF": "2", "same.onnx": "1", "readme.md": "2", "w.bin": "2" });
    expect((await listed(base, head)).artifacts).toEqual(["-a.onnx", "b.onnx", "+d.pt", "m/c.GGUF", "w.bin?"]);
  });

  it("are those the policy selects", async () => {
    const head = tree({ "a.onnx": "1", "b.onnx": "2" });
    expect((await listed(tree({}), head, (path) => path === "b.onnx")).artifacts).toEqual(["+b.onnx"]);
  });

  it("are found by a part whose name promises nothing itself", async () => {
    const files = { "m/saved_model.pb": "1", "c.index": "1", "m/variables/variables.index": "1" };
    const shards = ["m/variables/variables.data-00000-of-00001", "c.data-00000-of-00001", "alone.data-00000-of-00001"];
    const base = tree({ ...files, ...Object.fromEntries(shards.map((path) => [path, "1"])) });
    const head = tree({ ...files, ...Object.fromEntries(shards.map((path) => [path, "2"])) });
    expect(await listed(base, head)).toMatchObject({ artifacts: ["c.index?", "m/saved_model.pb"] });
  });

  it("stand at links and submodules too, and not at folders", async () => {
    expect((await listed(tree({}), withLink(tree({}), "a.onnx", "symlink"))).artifacts).toEqual(["+a.onnx"]);
    expect((await listed(tree({ "a.onnx": "1" }), withLink(tree({}), "a.onnx", "submodule"))).artifacts).toEqual(["a.onnx"]);
    expect((await listed(tree({ "a.onnx": "1" }), tree({ "a.onnx/readme.md": "2" }))).artifacts).toEqual(["-a.onnx"]);
  });

  it("may have any name", async () => {
    const names = ["__proto__", "constructor", "a\nb", "\u202eonnx.exe", "ünï"].map((name) => `${name}.onnx`);
    expect((await listed(tree({}), tree(new Map(names.map((name) => [name, name]))))).artifacts).toEqual(
      names.map((name) => `+${name}`).sort(),
    );
  });
});

describe("sharded sets", () => {
  const shards = [{ a: [1, 2] }, { b: [3] }];
  const base = sharded("m/model", shards);

  it("are one artifact whichever of their files changed", async () => {
    const head = sharded("m/model", [{ a: [1, 2] }, { b: [4] }]);
    expect(await listed(tree(base), tree(head))).toEqual({
      artifacts: ["m/model.safetensors.index.json"],
      parts: ["m/model-00002-of-00002.safetensors"],
    });
    expect((await listed(tree({}), tree(base))).artifacts).toEqual(["+m/model.safetensors.index.json"]);
    expect((await listed(tree(base), tree({}))).artifacts).toEqual(["-m/model.safetensors.index.json"]);
  });

  it("are selected by their shards as well", async () => {
    const select = (path: string) => path.endsWith(".safetensors");
    expect((await listed(tree({}), tree(base), select)).artifacts).toEqual(["+m/model.safetensors.index.json"]);
    expect((await listed(tree({}), tree(base), () => false)).artifacts).toEqual([]);
  });

  const { "m/model.safetensors.index.json": index = "", ...loose } = base;
  it("begin and end with their index", async () => {
    expect((await listed(tree(loose), tree(base))).artifacts).toEqual(["+m/model.safetensors.index.json"]);
    expect((await listed(tree(base), tree(loose))).artifacts).toEqual(["-m/model.safetensors.index.json"]);
  });

  it("are single models on the side without an index", async () => {
    const first = "m/model-00001-of-00002.safetensors";
    expect((await listed(tree(loose), tree({ ...loose, [first]: safetensors({ a: [9, 9] }) }))).artifacts).toEqual([first]);
    const replaced = tree({ ...loose, [first]: safetensors({ other: [9] }), "m/model.safetensors.index.json": index });
    expect((await listed(tree(loose), replaced)).artifacts).toEqual([`-${first}`, "+m/model.safetensors.index.json"]);
  });
});

describe("external data", () => {
  const model = (location: string) => modelOf(externalTensor("w", 2, { location }));
  const eight = (fill: number) => new Uint8Array(8).fill(fill);

  it.each([
    ["m/model.onnx", "model.onnx.data", "m/model.onnx.data"],
    ["m/model.onnx", "weights/layer.0.weight", "m/weights/layer.0.weight"],
    ["m/model.onnx", "onnx__MatMul_123", "m/onnx__MatMul_123"],
    ["model.onnx", "w", "w"],
  ])("of %s in %s brings its unchanged model into the review", async (path, location, file) => {
    const [before, after] = [
      tree({ [path]: model(location), [file]: eight(1) }),
      tree({ [path]: model(location), [file]: eight(2) }),
    ];
    expect((await listed(before, after)).artifacts).toEqual([path]);
    expect((await listed(before, tree({ [path]: model(location) }))).artifacts).toEqual([path]);
  });

  it("is found behind more models than are read, by name and by nearness", async () => {
    const decoys = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`a${index}.onnx`, "x"]));
    const files = { ...decoys, "z/b.onnx": model("b.weights"), "c.onnx": model("c.onnx_data"), "d.onnx": model("d.data") };
    const before = tree({ ...files, "z/b.weights": eight(1), "c.onnx_data": eight(1), "d.data": eight(1) });
    const after = tree({ ...files, "z/b.weights": eight(2), "c.onnx_data": eight(2), "d.data": eight(2) });
    expect((await listed(before, after)).artifacts.filter((text) => !text.startsWith("a"))).toEqual([
      "c.onnx",
      "d.onnx",
      "z/b.onnx",
    ]);
  });

  it("is a part by its name, or beside a model", async () => {
    const models = { "m/model.onnx": "1" };
    const changed = { "m/model.bin": "1", "m/notes.txt": "1", "other/firmware.bin": "1", "other/x.onnx_data_1": "1" };
    expect((await listed(tree(models), tree({ ...models, ...changed }))).parts).toEqual(["m/model.bin", "other/x.onnx_data_1"]);
  });
});

describe("renamed artifacts", () => {
  it("are recognised by equal bytes, whatever they are called now", async () => {
    expect((await listed(tree({ "a.onnx": "1" }), tree({ "b/c.onnx": "1" }))).artifacts).toEqual([
      "a.onnx → b/c.onnx (same-bytes)",
    ]);
    expect((await listed(tree({ "a.onnx": "1" }), tree({ "a.onnx.bak": "1" }))).artifacts).toEqual([
      "a.onnx → a.onnx.bak (same-bytes)",
    ]);
  });

  it("prefer the copy that kept the name, then one that is a model by its name", async () => {
    const copies = { "a/copy": "1", "a/other.onnx": "1", "z/m.onnx": "1" };
    expect((await listed(tree({ "m.onnx": "1" }), tree(copies))).artifacts).toEqual([
      "+a/other.onnx",
      "m.onnx → z/m.onnx (same-bytes)",
    ]);
    const { "z/m.onnx": _, ...rest } = copies;
    expect((await listed(tree({ "m.onnx": "1" }), tree(rest))).artifacts).toEqual(["m.onnx → a/other.onnx (same-bytes)"]);
  });

  it("are not found among empty files", async () => {
    expect((await listed(tree({ "a.onnx": "" }), tree({ "__init__.py": "" }))).artifacts).toEqual(["-a.onnx"]);
  });

  it("stay a mere hint when only the name hints at a model", async () => {
    expect((await listed(tree({ "a.bin": "1" }), tree({ "b/a.bin": "1" }))).artifacts).toEqual(["a.bin → b/a.bin (same-bytes)?"]);
    expect((await listed(tree({ "a.bin": "1" }), tree({ "b/a.bin": "2" }))).artifacts).toEqual(["a.bin → b/a.bin (likeness)?"]);
    expect((await listed(tree({ "a.bin": "1" }), tree({ "a.onnx": "1" }))).artifacts).toEqual(["a.bin → a.onnx (same-bytes)"]);
  });

  it("are recognised by likeness of their tensors, or by their name", async () => {
    const like = (...names: readonly string[]) => safetensors(Object.fromEntries(names.map((name) => [name, [1]])));
    const base = tree({ "old.safetensors": like("a", "b", "c") });
    const renamed = ["old.safetensors → new.safetensors (likeness)"];
    expect((await listed(base, tree({ "new.safetensors": like("a", "b", "d") }))).artifacts).toEqual(renamed);
    expect((await listed(base, tree({ "new.safetensors": like("a", "x", "y") }))).artifacts).toHaveLength(2);
    const moved = await listed(base, tree({ "new/old.safetensors": like("x") }));
    expect(moved.artifacts).toEqual(["old.safetensors → new/old.safetensors (likeness)"]);
    expect((await listed(base, tree({ "old.onnx": "not even a model" }))).artifacts).toEqual(["+old.onnx", "-old.safetensors"]);
  });

  it("pair with the likeliest", async () => {
    const of = (...names: readonly string[]) => safetensors(Object.fromEntries(names.map((name) => [name, [1]])));
    const base = tree({ "a.safetensors": of("p", "q", "r", "s"), "b.safetensors": of("p", "q", "r", "t") });
    const head = tree({ "x.safetensors": of("p", "q", "r", "t", "u"), "y.safetensors": of("p", "q", "r", "s", "u") });
    expect((await listed(base, head)).artifacts).toEqual([
      "b.safetensors → x.safetensors (likeness)",
      "a.safetensors → y.safetensors (likeness)",
    ]);
  });
});

describe("what is not a rename", () => {
  it("a model whose bytes are a shard of a new set", async () => {
    const set = sharded("m/one", [{ a: [1] }, { b: [2] }, { c: [3] }]);
    const shard = set["m/one-00001-of-00003.safetensors"] ?? "";
    expect((await listed(tree({ "m/enc.safetensors": shard }), tree(set))).artifacts).toEqual([
      "-m/enc.safetensors",
      "+m/one.safetensors.index.json",
    ]);
  });
});

describe("of two that are equally alike", () => {
  it("the one of the nearer name is the one that moved", async () => {
    const [first, second] = [safetensors({ a: [1], b: [2] }), safetensors({ a: [3], b: [4] })];
    const changed = safetensors({ a: [5], b: [6] });
    expect(
      (
        await listed(
          tree({ "gone.safetensors": first, "ren2.safetensors": second }),
          tree({ "moved/ren2-b.safetensors": changed }),
        )
      ).artifacts,
    ).toEqual(["-gone.safetensors", "ren2.safetensors → moved/ren2-b.safetensors (likeness)"]);
  });
});

describe("what the policy leaves out", () => {
  it("is counted, and a mere hint is not", async () => {
    const head = tree({ "a.onnx": "1", "b.onnx": "1", "c.bin": "1" });
    const changed = await changedFiles(tree({}), head);
    expect((await listArtifacts(changed, tree({}), head, (path) => path === "a.onnx")).leftOut).toBe(1);
  });
});

describe("ten thousand changed files", () => {
  // Quadratic work over them takes minutes.
  const COUNT = 10_000;
  const files = (path: (index: number) => string, content: (index: number) => string) =>
    tree(new Map(Array.from({ length: COUNT }, (_, index) => [path(index), content(index)])));

  it.each<[string, Tree, Tree, number]>([
    [
      "modified",
      files(
        (i) => `m/${i}.onnx`,
        (i) => `a${i}`,
      ),
      files(
        (i) => `m/${i}.onnx`,
        (i) => `b${i}`,
      ),
      COUNT,
    ],
    [
      "moved",
      files(
        (i) => `a/${i}.onnx`,
        (i) => `${i}`,
      ),
      files(
        (i) => `b/${i}.onnx`,
        (i) => `${i}`,
      ),
      COUNT,
    ],
    [
      "moved and equal",
      files(
        (i) => `a/${i}.onnx`,
        () => "1",
      ),
      files(
        (i) => `b/${i}.onnx`,
        () => "1",
      ),
      COUNT,
    ],
    [
      "moved and changed",
      files(
        (i) => `a/${i}/model.onnx`,
        (i) => `a${i}`,
      ),
      files(
        (i) => `b/${i}/model.onnx`,
        (i) => `b${i}`,
      ),
      COUNT,
    ],
    [
      "moved and changed beyond recognition",
      files(
        (i) => `a/${i}/m.onnx`,
        (i) => `a${i}`,
      ),
      files(
        (i) => `b/x${i}/m.onnx`,
        (i) => `b${i}`,
      ),
      COUNT * 2,
    ],
    [
      "parts without a model",
      files(
        (i) => `a/${i}.bin`,
        (i) => `a${i}`,
      ),
      files(
        (i) => `a/${i}.bin`,
        (i) => `b${i}`,
      ),
      COUNT,
    ],
    [
      "shards without an index",
      files(
        (i) => `m${i}-00001-of-00002.safetensors`,
        () => "1",
      ),
      files(
        (i) => `m${i}-00001-of-00002.safetensors`,
        () => "2",
      ),
      COUNT,
    ],
  ])("are listed quickly: %s", async (_, base, head, expected) => {
    expect((await listed(base, head)).artifacts).toHaveLength(expected);
  });
});
