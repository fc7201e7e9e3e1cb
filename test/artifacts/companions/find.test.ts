import { describe, expect, it } from "vitest";
import { changedFiles } from "../../../src/artifacts/changed.js";
import { withChangedCompanions } from "../../../src/artifacts/companions/changed.js";
import { statedBeside, withCompanions } from "../../../src/artifacts/companions/find.js";
import { dvcTree, withoutDvc } from "../../../src/artifacts/dvc-tree.js";
import { listArtifacts } from "../../../src/artifacts/list.js";
import { type ByteCounter, countingSource } from "../../../src/bytes/counting.js";
import { openGitRepository } from "../../../src/bytes/git.js";
import type { Tree } from "../../../src/bytes/tree.js";
import type { Model } from "../../../src/model/model.js";
import { GIT_ENVIRONMENT, testRepository } from "../../repository.js";
import { safetensors, sharded, tree } from "../trees.js";
import { factText } from "./statements.js";

const MODEL = safetensors({ w: [1, 2] });

async function found(files: Tree, path: string): Promise<readonly string[]> {
  return (await statedBeside(withoutDvc(files), path)).companions.map((one) => `${one.kind} ${one.path}`);
}

describe("companions", () => {
  it("stand beside the model under its name, in its folder, or in the folder above", async () => {
    const files = tree({
      "a/b/m.onnx": MODEL,
      "a/b/m.onnx.metadata.yml": "record: 1\n",
      "a/b/README.md": "no card\n",
      "a/README.md": "---\nlicense: mit\n---\n",
      "README.md": "---\nlicense: gpl\n---\n",
      "a/config.json": '{"model_type":"x"}',
      "config.json": '{"model_type":"y"}',
      "a/b/adapter_config.json": "{}",
      "a/adapter_config.json": "{}",
      "a/preprocessor_config.json": "{}",
      "a/b/tokenizer_config.json": "{}",
      "a/b/chat_template.jinja": "x",
      "a/b/vocab.txt": "x",
      "a/tokenizer.json": "{}",
      "a/MLmodel": "run_id: x\n",
    });
    expect(await found(files, "a/b/m.onnx")).toEqual([
      "record a/b/m.onnx.metadata.yml",
      "card a/README.md",
      "config a/config.json",
      "config a/preprocessor_config.json",
      "adapter a/b/adapter_config.json",
      "tokenizer a/b/tokenizer_config.json",
      "tokenizer a/b/chat_template.jinja",
      "tokenizer a/tokenizer.json",
      "tokenizer a/b/vocab.txt",
      "mlflow a/MLmodel",
    ]);
    expect(await found(files, "m.onnx")).toEqual(["card README.md", "config config.json"]);
  });

  it.each([
    ["its whole name", ["m.onnx.md", "m.md", "README.md"], "card d/m.onnx.md"],
    ["its name", ["m.md", "README.md"], "card d/m.md"],
    ["its folder", ["README.md"], "card d/README.md"],
  ])("have the card of %s first", async (_, names, expected) => {
    const cards = names.map((name) => [`d/${name}`, "---\nlicense: mit\n---\n"] as const);
    expect(await found(tree(new Map<string, string>([...cards, ["README.md", "---\nlicense: x\n---\n"]])), "d/m.onnx")).toEqual([
      expected,
    ]);
  });

  it("belong to a sharded model by the name of its shards", async () => {
    const files = tree({ ...sharded("d/model", [{ a: [1] }]), "d/model.md": "---\nlicense: mit\n---\n" });
    expect(await found(files, "d/model.safetensors.index.json")).toEqual(["card d/model.md"]);
  });

  it("leave the files of others alone", async () => {
    expect(await found(tree({ "config.json": '{"port":1}', "README.md": "# x\n" }), "d/m.onnx")).toEqual([]);
  });

  it("come after what the model says itself", async () => {
    const own = { field: "license", value: "mit", source: "metadata_props", key: "license" } as const;
    const model = {
      metadata: [{ key: "license", value: "mit", source: "metadata_props" }],
      facts: [own],
      code: [],
    } as unknown as Model;
    const files = withoutDvc(tree({ "d/README.md": "---\nlicense: gpl\n---\n" }));
    const { facts, metadata, companions } = await withCompanions(model, files, "d/m.onnx");
    expect(facts.map(factText)).toEqual(["license = mit @ license:-", "license = gpl @ license:2"]);
    expect(metadata).toEqual([
      { key: "license", value: "mit", source: "metadata_props" },
      { key: "license", value: "gpl", source: "d/README.md", line: 2 },
    ]);
    expect(companions).toEqual([{ path: "d/README.md", kind: "card", problems: [] }]);
  });

  it("of a tokenizer are known by the id of their content, and not read", async () => {
    const files = tree({ "d/vocab.txt": "a\nb\n" });
    const unread: Tree = {
      ...files,
      open: async () => {
        throw new RangeError("opened");
      },
    };
    const { facts } = await statedBeside(withoutDvc(unread), "d/m.onnx");
    // `printf 'a\nb\n' | git hash-object --stdin`
    expect(facts.map(factText)).toEqual([
      "tokenizer.files[vocab.txt] = git sha1 422c2b7ab3b3c668038da977e4e93a5fc623169c @ vocab.txt:-",
    ]);
    const large: Tree = { ...unread, contentOf: async () => `sha256:${"ab".repeat(32)}` };
    expect((await statedBeside(withoutDvc(large), "d/m.onnx")).facts[0]?.value).toBe(`sha256 ${"ab".repeat(32)}`);
    const folder: Tree = { ...unread, contentOf: async () => "66:1:4:17.5" };
    expect((await statedBeside(withoutDvc(folder), "d/m.onnx")).facts[0]?.value).toBe("4 bytes");
  });

  it("are the same from git as from memory", async () => {
    const files = {
      "d/m.safetensors": MODEL,
      "d/README.md": "---\nlicense: mit\ntags: [a]\n---\n## Limitations\nsome\n",
      "d/config.json": '{\n "model_type": "bert"\n}',
      "d/vocab.txt": "x\n",
    };
    const repository = testRepository();
    for (const [path, content] of Object.entries(files)) repository.write(path, content);
    const commit = repository.commit();
    await using git = await openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT });
    expect(await statedBeside(dvcTree(await git.tree(commit)), "d/m.safetensors")).toEqual(
      await statedBeside(dvcTree(tree(files)), "d/m.safetensors"),
    );
  });
});

describe("a change of companions alone", () => {
  const BASE = {
    "a/m.safetensors": MODEL,
    "a/README.md": "---\nlicense: mit\n---\n# Model\n\n## Limitations\nsome\n\n## Usage\nx\n",
    "a/config.json": '{"model_type":"a"}',
    "b/m.safetensors": MODEL,
  };

  async function owners(base: Record<string, string | Uint8Array>, head: Record<string, string | Uint8Array>) {
    const trees = [dvcTree(tree(base)), dvcTree(tree(head))] as const;
    const changed = await changedFiles(...trees);
    const files = await withChangedCompanions(changed, changed, ...trees);
    const { artifacts } = await listArtifacts([...changed, ...files], ...trees, () => true);
    return artifacts;
  }
  const OWNER = [{ base: "a/m.safetensors", head: "a/m.safetensors", isHint: false }];

  it.each([
    ["front matter", { "a/README.md": "---\nlicense: gpl\n---\n# Model\n\n## Limitations\nsome\n\n## Usage\nx\n" }],
    ["a section that says what it is not for", { "a/README.md": "---\nlicense: mit\n---\n## Limitations\nother\n" }],
    ["a configuration", { "a/config.json": '{"model_type":"b"}' }],
    ["a configuration that broke", { "a/config.json": '{"model_type":' }],
    ["a record that came", { "a/m.safetensors.metadata.yml": "record: 1\n" }],
    ["an MLmodel that came", { "a/MLmodel": "run_id: 1\n" }],
    ["tokenizer files that came", { "a/vocab.txt": "x\n" }],
    ["a nearer card that came", { "a/m.md": "---\nlicense: mit\n---\n# Model\n\n## Limitations\nsome\n" }],
  ])("makes the model part of the review: %s", async (_, files) => {
    expect(await owners(BASE, { ...BASE, ...files })).toEqual(OWNER);
    expect(await owners({ ...BASE, ...files }, BASE)).toEqual(OWNER);
  });

  it.each([
    ["other prose", { "a/README.md": "---\nlicense: mit\n---\n# Model\n\n## Limitations\nsome\n\n## Usage\ny\n" }],
    ["fields in other lines", { "a/README.md": "---\n# SPDX\nlicense: mit\n---\n## Limitations\nsome\n" }],
    ["a text that is no card", { "a/notes.md": "x", "README.md": "# x\n" }],
    ["a card that is not the nearest", { "README.md": "---\nlicense: gpl\n---\n" }],
    ["another configuration", { "a/package.json": "{}", "b/x/config.json": '{"model_type":"x"}' }],
  ])("does not: %s", async (_, files) => {
    const base = { ...BASE, "b/README.md": "---\nlicense: mit\n---\n" };
    expect(await owners(base, { ...base, ...files })).toEqual([]);
  });

  it("counts a sharded model once, and one that a pointer of DVC stands for", async () => {
    const pointer = "outs:\n- md5: 12345678901234567890123456789012\n  path: n.onnx\n";
    const base = { ...sharded("s/model", [{ a: [1] }, { b: [2] }]), "d/n.onnx.dvc": pointer };
    const head = { ...base, "s/config.json": '{"model_type":"b"}', "d/n.md": "---\nlicense: mit\n---\n" };
    expect(await owners(base, head)).toEqual([
      { base: "d/n.onnx", head: "d/n.onnx", isHint: false },
      { base: "s/model.safetensors.index.json", head: "s/model.safetensors.index.json", isHint: false },
    ]);
  });

  it("is not told twice of a model that changed as well", async () => {
    const head = { ...BASE, "a/m.safetensors": safetensors({ w: [3] }), "a/config.json": '{"model_type":"b"}' };
    expect(await owners(BASE, head)).toEqual(OWNER);
  });

  it("reads a card that a thousand models share once on each side", async () => {
    const models = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`m/${index}.safetensors`, MODEL]));
    const counter: ByteCounter = { bytesRead: 0 };
    const counted = (text: string): Tree => {
      const inner = tree({ ...models, "README.md": text });
      return { ...inner, open: async (entry, signal) => countingSource(await inner.open(entry, signal), counter) };
    };
    const [base, head] = ["---\nlicense: mit\n---\n", "---\nlicense: gpl\n---\n"] as const;
    const trees = [dvcTree(counted(base)), dvcTree(counted(head))] as const;
    const changed = await changedFiles(...trees);
    const start = performance.now();
    expect(await withChangedCompanions(changed, changed, ...trees)).toHaveLength(1_000);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(counter.bytesRead).toBe(base.length + head.length);
  });
});
