import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAdapter } from "../../../src/artifacts/companions/adapter.js";
import { readCard } from "../../../src/artifacts/companions/card.js";
import { readConfig } from "../../../src/artifacts/companions/config.js";
import { statedBeside } from "../../../src/artifacts/companions/find.js";
import { readMlflow } from "../../../src/artifacts/companions/mlflow.js";
import { readRecord } from "../../../src/artifacts/companions/record.js";
import { readRequirements } from "../../../src/artifacts/companions/requirements.js";
import { readTemplate } from "../../../src/artifacts/companions/template.js";
import { readTokenizer } from "../../../src/artifacts/companions/tokenizer.js";
import { withoutDvc } from "../../../src/artifacts/dvc-tree.js";
import { type ByteCounter, countingSource } from "../../../src/bytes/counting.js";
import { folderTree } from "../../../src/bytes/folder.js";
import { memorySource } from "../../../src/bytes/memory.js";
import type { ByteSource } from "../../../src/bytes/source.js";
import type { Tree } from "../../../src/bytes/tree.js";
import { SourceError } from "../../../src/errors.js";
import { mutationsOf, prefixesOf } from "../../mutations.js";
import { temporaryFolder } from "../../repository.js";
import { bytesOf, tree, withLink } from "../trees.js";
import { card, entriesOf, factsOf, problemsOf } from "./statements.js";

const MEGABYTE = 1024 * 1024;

/** A file of any size of which only the start is held; what lies behind is one byte again and again. */
function endless(start: string, size: number, filler: string): ByteSource {
  const head = bytesOf(start);
  return {
    size,
    async read(offset, length) {
      const bytes = new Uint8Array(length).fill(filler.charCodeAt(0));
      if (offset < head.length) bytes.set(head.subarray(offset, offset + length));
      return bytes;
    },
    async [Symbol.asyncDispose]() {},
  };
}

function damaged(whole: Uint8Array, seed: number): readonly Uint8Array[] {
  return [...prefixesOf(whole, 1_000), ...[...mutationsOf(whole, seed, 300)].map(({ bytes }) => bytes)];
}

async function fromTree(files: Tree, path = "m.onnx") {
  const { metadata: entries, facts, companions } = await statedBeside(withoutDvc(files), path);
  return { entries, facts, problems: companions.map((one) => [one.path, one.kind, one.problems.map(({ message }) => message)]) };
}

describe("a hostile card", () => {
  it("of 50 MB of front matter costs half a megabyte", async () => {
    const counter: ByteCounter = { bytesRead: 0 };
    const source = countingSource(endless("---\nlicense: mit\nx: ", 50 * MEGABYTE, "y"), counter);
    const statement = await readCard("README.md", source);
    expect(statement && problemsOf(statement)).toEqual([
      "1:1 The front matter does not end with a line `---` within the first 524288 bytes.",
    ]);
    expect(counter.bytesRead).toBeLessThanOrEqual(MEGABYTE / 2 + 128 * 1024);
  });

  it("of 50 MB of prose costs its first pages", async () => {
    const counter: ByteCounter = { bytesRead: 0 };
    const source = countingSource(endless("---\nlicense: mit\n---\n## Limitations\n", 50 * MEGABYTE, "y"), counter);
    const statement = await readCard("README.md", source);
    expect(statement?.facts.map(({ field }) => field)).toEqual(["license", "limitations"]);
    expect(counter.bytesRead).toBeLessThanOrEqual(192 * 1024);
  });

  it("with anchors says what they stand for", async () => {
    expect(factsOf(await card("---\nlicense: &l mit\ntags: &t [a, b]\ndatasets: *t\nbase_model: *l\n---\n"))).toEqual([
      "license = mit @ license:2",
      "tags = a @ tags[0]:3",
      "tags = b @ tags[1]:3",
      "training.datasets = a @ datasets[0]:3",
      "training.datasets = b @ datasets[1]:3",
      "base_model = mit @ base_model:5",
    ]);
  });

  it("with a bomb of aliases is refused before it grows", async () => {
    const levels = Array.from({ length: 20 }, (_, level) => {
      const below = level === 0 ? "boom" : `*a${level - 1}`;
      return `x${level}: &a${level} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    });
    const start = performance.now();
    const statement = await card(`---\nlicense: mit\n${levels.join("\n")}\n---\n`);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(factsOf(statement)).toEqual(["license = mit @ license:2"]);
    expect(problemsOf(statement)).toHaveLength(1);
    expect(problemsOf(statement)[0]).toMatch(/^8:\d+ There are more than 200000 values, with what aliases repeat/);
  });

  it("that contains itself, or refers to nothing, says where", async () => {
    const statement = await card("---\nlicense: mit\na: &a [*a]\nb: *c\n---\n");
    expect(problemsOf(statement)).toEqual([
      "3:8 Values are nested more than 32 levels deep, or contain themselves.",
      "4:4 This alias refers to nothing that stands before it.",
    ]);
    expect(factsOf(statement)).toEqual(["license = mit @ license:2"]);
  });

  it("with keys twice says so, and keeps both", async () => {
    const statement = await card("---\nlicense: mit\nlicense: gpl-3.0\n---\n");
    expect(problemsOf(statement)).toEqual(["3:1 This key stands here for the second time: remove one of the two."]);
    expect(factsOf(statement)).toEqual(["license = mit @ license:2", "license = gpl-3.0 @ license:3"]);
    expect(entriesOf(statement)).toEqual(["license = mit :2", "license = gpl-3.0 :3"]);
  });

  it("with keys of objects keeps them as any other", async () => {
    const statement = await card("---\n__proto__: {license: mit}\nconstructor: x\ntoString: y\n---\n");
    expect(entriesOf(statement)).toEqual(['__proto__ = {"license":"mit"} :2', "constructor = x :3", "toString = y :4"]);
    expect(statement.facts).toEqual([]);
    expect(({} as { license?: string }).license).toBeUndefined();
  });

  it("that is no UTF-8 says where, and keeps the rest", async () => {
    const statement = await card(
      Uint8Array.from([...bytesOf("---\nlicense: mit\nname: ä"), 0xff, 0xfe, ...bytesOf("\ntags: a\n---\n")]),
    );
    expect(problemsOf(statement)).toEqual(["3:8 The text is not valid UTF-8 here: save the file as UTF-8."]);
    expect(factsOf(statement)).toEqual(["license = mit @ license:2", "tags = a @ tags:4"]);
  });

  it("with a byte order mark says what it costs", async () => {
    const statement = await card("\uFEFF---\nlicense: mit\n---\n");
    expect(problemsOf(statement)).toEqual([
      "1:1 The file begins with a byte order mark, so that the Hub sees no front matter: save it without.",
    ]);
    expect(factsOf(statement)).toEqual(["license = mit @ license:2"]);
  });

  it("whose licence is a novel is cut, and still tells novels apart", async () => {
    const novel = "word ".repeat(100_000);
    const [one, other] = [await card(`---\nlicense: ${novel}a\n---\n`), await card(`---\nlicense: ${novel}b\n---\n`)];
    expect(one.facts[0]?.value.length).toBeLessThan(2_200);
    expect(one.facts[0]?.value).toMatch(/… \(500001 characters, SHA-256 [0-9a-f]{64}\)$/);
    expect(one.facts[0]?.value).not.toBe(other.facts[0]?.value);
    expect(one.entries[0]?.value).not.toBe(other.entries[0]?.value);
  });

  it.each([
    ["lists", "[".repeat(10_000)],
    ["mappings", "{a: ".repeat(10_000)],
    ["blocks", `\n${Array.from({ length: 500 }, (_, level) => `${" ".repeat(level + 1)}a:`).join("\n")}`],
  ])("with deep %s is refused", async (_, deep) => {
    const statement = await card(`---\nlicense: mit\nx: ${deep}\n---\n`);
    expect(problemsOf(statement)[0]).toMatch(/The front matter is nested more than 32 levels deep\.$/);
    expect(problemsOf(statement)).toHaveLength(1);
  });

  it("with a fault of syntax keeps what stands before it", async () => {
    const statement = await card("---\nlicense: mit\ntitle: a: b\ntags: [x\n---\n");
    expect(factsOf(statement)).toEqual(["license = mit @ license:2"]);
    expect(problemsOf(statement)[0]).toMatch(/^3:8 /);
  });

  it("with tags runs nothing, and says that they mean nothing", async () => {
    const statement = await card('---\nlicense: mit\nx: !!python/object/apply:os.system ["id"]\n---\n');
    expect(factsOf(statement)).toEqual(["license = mit @ license:2"]);
    expect(entriesOf(statement)).toContain('x = ["id"] :3');
    expect(problemsOf(statement)[0]).toMatch(/^3:4 .*python/);
  });

  it("of a hundred thousand entries is bounded", async () => {
    const start = performance.now();
    const statement = await card(`---\nlicense: mit\n${"a: b\n".repeat(100_000)}---\n`);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(problemsOf(statement)).toEqual(["2:1 This list or mapping has more than 50000 entries."]);
  });

  it("of any prefix or mutation is read, or is none", async () => {
    const whole = bytesOf(
      "---\nlicense: mit\ntags: [a, &x b]\nmodel-index:\n- results:\n  - {metrics: [{type: a, value: 1}]}\n---\n## Uses\nx\n",
    );
    for (const bytes of damaged(whole, 7)) {
      const statement = await readCard("README.md", memorySource(bytes));
      for (const { line, column } of statement?.problems ?? []) expect(Math.min(line, column)).toBeGreaterThan(0);
    }
  });
});

describe("a hostile companion", () => {
  it("that is long is read to its end before its file is closed", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "README.md"), `---\n# ${"x".repeat(200_000)}\nlicense: mit\n---\n`);
    const { facts, problems } = await fromTree(folderTree(folder));
    expect(facts.map(({ value }) => value)).toEqual(["mit"]);
    expect(problems).toEqual([["README.md", "card", []]]);
  });

  it("that is a link is named and not followed", async () => {
    const files = withLink(tree({ "m.onnx": "x" }), "README.md", "symlink");
    expect((await fromTree(files)).problems).toEqual([
      ["README.md", "card", ["The path is a symbolic link, which is never followed: commit the file itself."]],
    ]);
  });

  it("that is a pointer of Git LFS says so", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;
    expect((await fromTree(tree({ "config.json": pointer, "README.md": pointer }))).problems).toEqual([
      ["README.md", "card", ["The file is a Git LFS pointer, and the object it stands for is not here."]],
      ["config.json", "config", ["The file is a Git LFS pointer, and the object it stands for is not here."]],
    ]);
  });

  it("that is too large is not read", async () => {
    const files = tree({ "config.json": "{}" });
    const large: Tree = {
      ...files,
      sizeOf: async () => 5 * MEGABYTE,
      open: async () => {
        throw new RangeError("opened");
      },
    };
    expect((await fromTree(large)).problems).toEqual([
      ["config.json", "config", ["The file has 5242880 bytes; at most 4194304 are read."]],
    ]);
  });

  it("that cannot be had costs nothing else", async () => {
    const files = tree({ "config.json": '{"model_type":"bert"}', "adapter_config.json": "{}" });
    const broken: Tree = {
      ...files,
      open: async (entry) => {
        if (entry.path === "config.json") return files.open(entry);
        throw new SourceError("gone", "The network is gone.");
      },
    };
    const { facts, companions } = await statedBeside(withoutDvc(broken), "m.onnx");
    expect(facts.map(({ value }) => value)).toEqual(["bert"]);
    expect(companions).toEqual([
      { path: "config.json", kind: "config", problems: [] },
      {
        path: "adapter_config.json",
        kind: "adapter",
        problems: [{ line: 1, column: 1, message: "The network is gone.", isUnavailable: true }],
      },
    ]);
  });

  it.each([
    ["deep lists", `{"model_type":${"[".repeat(10_000)}`, /^1:78 .*nested more than 64 deep/],
    ["a key twice", '{"model_type":"a",\n "model_type":"b"}', /^2:2 The key "model_type" stands here for the second time/],
    ["a nested key twice", '{"model_type":"a","x":[{"y":1,\n"y":2}]}', /^2:1 The key "y" stands here/],
    ["a byte order mark", '\uFEFF{"model_type":"a"}', /^1:1 .*byte order mark/],
    ["no end", '{"model_type":"a",', /^1:19 /],
    ["nothing", "", /^1:1 /],
  ])("config.json with %s says where", (_, text, problem) => {
    const statement = readConfig("config.json", bytesOf(text));
    expect(statement && problemsOf(statement)).toHaveLength(1);
    expect(statement && problemsOf(statement)[0]).toMatch(problem);
  });

  it("config.json with a key twice keeps both values, and all else", () => {
    const statement = readConfig("config.json", bytesOf('{"model_type":"a","n_positions":1,\n"n_positions":2,"vocab_size":3}'));
    expect(statement && factsOf(statement)).toEqual([
      "architecture = a @ model_type:1",
      "tokenizer.vocabulary_size = 3 @ vocab_size:2",
      "context_length = 1 @ n_positions:1",
      "context_length = 2 @ n_positions:2",
    ]);
    expect(statement && entriesOf(statement)).toContain("n_positions = 1 :1");
    expect(statement && entriesOf(statement)).toContain("n_positions = 2 :2");
  });

  it.each(['{"id2label":{"0":"a","1":"b"},"id2label":{"0":"c","1":"d"}}', '{"id2label":{"0":"a","0":"c","1":"b","1":"d"}}'])(
    "config.json that labels its outputs twice makes no list that nobody wrote: %s",
    (text) => {
      const statement = readConfig("config.json", bytesOf(text));
      expect(statement?.facts.map(({ value }) => value)).toEqual(["c", "d"]);
      expect(statement && problemsOf(statement).join()).toContain("second time");
    },
  );

  it.each([
    ["other keys", (index: number) => `k${index}`, 2_000, 0],
    ["one key", () => "vocab_size", 2_000, 30_000],
  ])("config.json of a quarter of a million entries is bounded: %s", (_, key, entries, facts) => {
    const text = `{"model_type":"a",${Array.from({ length: 250_000 }, (_, index) => `"${key(index)}":1`).join(",")}}`;
    const start = performance.now();
    const statement = readConfig("config.json", bytesOf(text));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(statement?.entries).toHaveLength(entries);
    expect(statement?.facts).toHaveLength(Math.max(facts, 1));
    expect(statement?.problems.length).toBeLessThanOrEqual(21);
    expect(statement && problemsOf(statement)).toContain("1:1 It has 250001 entries: the first 2000 are kept.");
  });

  it("config.json with keys of objects keeps them as any other", () => {
    const statement = readConfig("config.json", bytesOf('{"model_type":"a","__proto__":{"x":1},"id2label":{"__proto__":"b"}}'));
    expect(statement && entriesOf(statement)).toContain('__proto__ = {"x":1} :1');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("MLmodel or record that is a bomb is refused before it grows", () => {
    const bomb = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? "x" : `*a${level - 1}`;
      return `x${level}: &a${level} [${Array.from({ length: 10 }, () => below).join(", ")}]`;
    }).join("\n");
    expect(problemsOf(readMlflow("MLmodel", bytesOf(`run_id: a\n${bomb}`)))[0]).toContain("more than 100000 values");
    expect(problemsOf(readRecord("r", bytesOf(`record: 1\n${bomb}`)))[0]).toContain("more than 400000 values");
  });

  it("of any prefix or mutation is read, or says what is wrong", () => {
    const whole = bytesOf('{"architectures":["a"],"id2label":{"0":"x"},"model_type":"b","vocab_size":1}');
    for (const bytes of damaged(whole, 3)) readConfig("config.json", bytes);
    const adapter = bytesOf('{"peft_type":"LORA","r":8,"rank_pattern":{"q":4},"target_modules":["q"],"auto_map":{"A":"m.C"}}');
    for (const bytes of damaged(adapter, 7)) readAdapter("a.json", bytes);
    const tokenizer = bytesOf('{"chat_template":[{"name":"a","template":"{{ x[\'__class__\'] }}"}],"auto_map":["t.S",null]}');
    for (const bytes of damaged(tokenizer, 11)) readTokenizer("t.json", bytes);
    const template = bytesOf("{% raw %}{#{% endraw %}{{ {'a': \"}}\"}.__class__ | attr('x') }}{# c #}");
    for (const bytes of damaged(template, 13)) readTemplate("chat_template.jinja", bytes);
    const mlflow = bytesOf("flavors:\n  python_function: {loader_module: a.b, code: [c], model_path: m.pkl}\nrun_id: x\n");
    for (const bytes of damaged(mlflow, 17)) readMlflow("MLmodel", bytes);
    const requirements = bytesOf("torch==2.6.0\nNumPy[a,b] >=1.2,<2 ; x\n# c\n-r a.txt\n");
    for (const bytes of damaged(requirements, 19)) readRequirements("requirements.txt", bytes);
    const record = bytesOf("record: 1\nlicense: mit\ntraining: {datasets: [a], hyperparameters: {lr: 1}}\nmetrics: {a: 1}\n");
    for (const bytes of damaged(record, 5)) readRecord("r", bytes);
  });
});
