import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { ByteSource } from "../../src/bytes/source.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { DEFAULT_POLICY_PATH, policyAt, policyFrom } from "../../src/review/policy.js";
import { type ReviewRequest, review } from "../../src/review/run.js";
import { safetensors, sharded, tree, withLink } from "../artifacts/trees.js";
import { block, externalTensor, initializer, modelOf } from "../formats/onnx/writer.js";

type Files = Parameters<typeof tree>[0];

async function reviewed(base: Tree | Files, head: Tree | Files, rest: Partial<ReviewRequest> = {}) {
  const [before, after] = [base, head].map((side) => ("list" in side ? (side as Tree) : tree(side as Files)));
  if (before === undefined || after === undefined) return expect.fail();
  const result = await review({
    base: { tree: before, revision: { name: "base", commit: null } },
    head: { tree: after, revision: { name: "head", commit: null } },
    policy: await policyAt(before, DEFAULT_POLICY_PATH, null),
    version: "1.2.3",
    ...rest,
  });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return result;
}

/** `a.onnx`, `rule path`. */
const pathsOf = ({ comparisons }: Awaited<ReturnType<typeof reviewed>>) => comparisons.map(({ path }) => path);
const rulesOf = ({ findings }: Awaited<ReturnType<typeof reviewed>>) => findings.map(({ rule, path }) => `${rule} ${path}`);

/** The same tree; the sources of some paths behave otherwise. */
function withSource(inner: Tree, change: (path: string, source: ByteSource) => ByteSource): Tree {
  return { ...inner, open: async (entry, signal) => change(entry.path, await inner.open(entry, signal)) };
}

/** Reads of this path fail from `offset` on. */
function failingFrom(inner: Tree, path: string, offset: number): Tree {
  return withSource(inner, (opened, source) => ({
    ...source,
    async read(start, length, signal) {
      if (opened === path && start + length > offset) throw new SourceError("gone", "The connection was lost.");
      return source.read(start, length, signal);
    },
  }));
}

const weights = (length: number, fill: number) => Array.from({ length }, () => fill);

describe("a review", () => {
  it("of two equal trees passes, with nothing in it", async () => {
    expect(await reviewed({ "a.onnx": "x" }, { "a.onnx": "x" })).toMatchObject({
      schemaVersion: 1,
      tool: { name: "model-review", version: "1.2.3" },
      verdict: "pass",
      counts: { models: 0, errors: 0, warnings: 0, notes: 0, waived: 0 },
      comparisons: [],
      findings: [],
      coverage: { examined: 0, changed: 0, bytesRead: 0, bytesTotal: 0, changedFiles: 0, leftOut: 0 },
    });
  });

  it("compares what changed, sorted by path", async () => {
    const model = (fill: number) => safetensors({ a: weights(4, fill), same: [1] });
    const base = { "z.safetensors": model(1), "m.safetensors": model(1), "gone.safetensors": safetensors({ b: [1, 2, 3] }) };
    const result = await reviewed(base, {
      "z.safetensors": model(2),
      "moved.safetensors": model(1),
      "a.safetensors": safetensors({ c: weights(9, 1) }),
    });
    expect(result.comparisons.map(({ path, change, from, tensors }) => ({ path, change, from, tensors }))).toEqual([
      { path: "a.safetensors", change: "added", from: undefined, tensors: { identical: 0, changed: 0, unmeasured: 0 } },
      { path: "gone.safetensors", change: "removed", from: undefined, tensors: { identical: 0, changed: 0, unmeasured: 0 } },
      {
        path: "moved.safetensors",
        change: "renamed",
        from: { path: "m.safetensors", evidence: "same-bytes" },
        tensors: { identical: 2, changed: 0, unmeasured: 0 },
      },
      { path: "z.safetensors", change: "modified", from: undefined, tensors: { identical: 1, changed: 1, unmeasured: 0 } },
    ]);
    expect(result.coverage).toMatchObject({ examined: 4, changed: 4, changedFiles: 5 });
  });

  it("reads no values of a model that moved whole", async () => {
    const file = safetensors({ a: weights(50_000, 1) });
    const { coverage, comparisons } = await reviewed({ "a.safetensors": file }, { "b.safetensors": file });
    expect(comparisons[0]?.tensors).toEqual({ identical: 1, changed: 0, unmeasured: 0 });
    expect(coverage.bytesRead).toBeLessThan(20_000);
    expect(coverage.bytesTotal).toBe(2 * file.length);
  });

  it("is the same however fast its files are read", async () => {
    const files = (fill: number) =>
      Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`m${index}.safetensors`, safetensors({ a: [fill, index] })]));
    let turn = 0;
    const slow = (inner: Tree) =>
      withSource(inner, (_, source) => ({
        ...source,
        async read(offset, length, signal) {
          turn = (turn * 7 + 3) % 11;
          for (let wait = 0; wait < turn; wait++) await Promise.resolve();
          return source.read(offset, length, signal);
        },
      }));
    const first = JSON.stringify(await reviewed(files(1), files(2)));
    expect(JSON.stringify(await reviewed(slow(tree(files(1))), slow(tree(files(2)))))).toBe(first);
  });

  it("tells its progress once for each model", async () => {
    const seen: string[] = [];
    const head = { "a.onnx": "1", "b.onnx": "2", "c.txt": "3" };
    await reviewed({}, head, { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(["1/2", "2/2"]);
  });

  it("stops when it is told to", async () => {
    const base = tree({});
    const request = {
      base: { tree: base, revision: { name: "base", commit: null } },
      head: { tree: tree({ "a.onnx": "1" }), revision: { name: "head", commit: null } },
      policy: await policyAt(base, DEFAULT_POLICY_PATH, null),
      version: "1",
    };
    await expect(review(request, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});

describe("what could not be examined", () => {
  const good = safetensors({ a: [1] });

  it("fails the review and costs no other model", async () => {
    const head = withLink(
      tree({ "bad.onnx": "not a model", "empty.onnx": "", "good.safetensors": good, "x.pdmodel": "program" }),
      "link.onnx",
      "symlink",
    );
    const result = await reviewed({}, head);
    expect(result.verdict).toBe("fail");
    expect(result.coverage).toMatchObject({ examined: 1, changed: 5 });
    expect(rulesOf(result)).toEqual([
      "format/malformed bad.onnx",
      "format/malformed empty.onnx",
      "complete/not-examined link.onnx",
      "complete/not-examined x.pdmodel",
    ]);
  });

  it("includes values that could not be had, on either side", async () => {
    const file = (fill: number) => safetensors({ a: weights(5000, fill) });
    const [before, after] = [
      { "m.safetensors": file(1), "good.safetensors": good },
      { "m.safetensors": file(2), "good.safetensors": safetensors({ a: [2] }) },
    ];
    const gone = { status: "unavailable", format: "safetensors", error: { code: "gone" } };
    const atHead = await reviewed(before, failingFrom(tree(after), "m.safetensors", 10_000));
    expect(atHead).toMatchObject({
      verdict: "fail",
      coverage: { examined: 1, changed: 2 },
      comparisons: [{ head: { status: "read" } }, { base: { status: "read" }, head: gone }],
    });
    expect(rulesOf(atHead)).toContain("complete/not-examined m.safetensors");
    const atBase = await reviewed(failingFrom(tree(before), "m.safetensors", 10_000), after);
    expect(atBase).toMatchObject({
      verdict: "fail",
      comparisons: [{ base: { status: "read" } }, { base: gone, head: { status: "read" } }],
    });
    const headers = await reviewed(failingFrom(tree(before), "m.safetensors", 10_000), after, { weights: "never" });
    expect(headers.comparisons[1]?.tensors).toEqual({ identical: 0, changed: 0, unmeasured: 1 });
  });

  it("still says what is stated beside it", async () => {
    const card = (licence: string) => `---\nlicense: ${licence}\n---\n`;
    const licence = (value: string) => [{ field: "license", value, source: "m.md", key: "license", line: 2 }];
    const damaged = await reviewed({ "m.onnx": "damaged", "m.md": card("mit") }, { "m.onnx": "lost", "m.md": card("gpl-3.0") });
    expect(damaged.comparisons).toMatchObject([
      {
        base: { status: "unreadable", facts: licence("mit") },
        head: {
          status: "unreadable",
          metadata: [{ key: "license", value: "gpl-3.0", source: "m.md", line: 2 }],
          facts: licence("gpl-3.0"),
          companions: [{ path: "m.md", kind: "card", problems: [] }],
        },
        changes: [{ kind: "fact-changed", field: "license", base: licence("mit"), head: licence("gpl-3.0") }],
      },
    ]);
    expect(rulesOf(damaged)).toContain("license/changed m.onnx");
    const bare = await reviewed({}, { "m.onnx": "lost" });
    expect(bare.comparisons[0]?.head).toMatchObject({ metadata: [], facts: [], companions: [] });
  });

  it("says what a header stated whose values could not be had", async () => {
    const file = (fill: number) => safetensors({ a: weights(5000, fill) }, { license: "mit" });
    const files = { "m.safetensors": file(2) };
    const result = await reviewed({ "m.safetensors": file(1) }, failingFrom(tree(files), "m.safetensors", 10_000));
    expect(result.comparisons).toMatchObject([
      { head: { status: "unavailable", facts: [{ field: "license", value: "mit", source: "__metadata__" }] }, changes: [] },
    ]);
  });

  it("does not say that something is lost which a repaired file states itself", async () => {
    const base = { "m.safetensors": "damaged", "m.md": "---\nlicense: mit\npipeline_tag: text-classification\n---\n" };
    const result = await reviewed(base, { "m.safetensors": safetensors({ a: [1] }, { license: "mit" }) });
    const changed = result.comparisons.flatMap(({ changes }) => changes.map((one) => ("field" in one ? one.field : one.kind)));
    expect(changed).toEqual(["task"]);
    expect(rulesOf(result)).toEqual(["complete/base-unread m.safetensors", "metadata/removed m.safetensors"]);
  });

  it("knows nothing where what stands beside it cannot be had either", async () => {
    const inner = tree({ "m.onnx": "lost" });
    const head: Tree = {
      ...inner,
      async find(path, signal) {
        if (path === "README.md") throw new SourceError("gone", "The connection was lost.");
        return inner.find(path, signal);
      },
    };
    const result = await reviewed({}, head);
    expect(result.verdict).toBe("fail");
    expect(result.comparisons[0]?.head).not.toHaveProperty("facts");
  });

  it("does not include a file whose name merely hints at a model", async () => {
    const result = await reviewed({ "a.bin": "1", "moved.bin": "2" }, { "a.bin": "3", "to/moved.bin": "2", "b.model": "4" });
    expect(result).toMatchObject({ verdict: "pass", comparisons: [], coverage: { changed: 0, changedFiles: 4 } });
    const model = await reviewed({ "a.bin": "1" }, { "a.bin": "GGUF" });
    expect(pathsOf(model)).toEqual(["a.bin"]);
    const lost = await reviewed(
      {},
      withSource(tree({ "a.bin": "1" }), (_, source) => ({
        ...source,
        read: async () => Promise.reject(new SourceError("gone", "Gone.")),
      })),
    );
    expect(lost).toMatchObject({ verdict: "fail", coverage: { examined: 0, changed: 1 } });
  });

  it("does not include a base that could not be read", async () => {
    const result = await reviewed({ "m.safetensors": "damaged" }, { "m.safetensors": good });
    expect(result).toMatchObject({
      coverage: { examined: 1, changed: 1 },
      comparisons: [{ base: { status: "unreadable" }, head: { status: "read" } }],
    });
    expect(rulesOf(result)).toContain("complete/base-unread m.safetensors");
  });

  it("surfaces as a bug when nobody foresaw it", async () => {
    const broken = withSource(tree({ "a.onnx": "1" }), () => ({
      ...memorySource(new Uint8Array(9)),
      read: async () => Promise.reject(new TypeError("a bug")),
    }));
    await expect(reviewed({}, broken)).rejects.toThrow("a bug");
  });
});

describe("values", () => {
  const file = (...fills: readonly number[]) =>
    safetensors(Object.fromEntries(fills.map((fill, index) => [`t${index}`, weights(10 ** index, fill)])));
  const tallyWith = async (rest: Partial<ReviewRequest>) =>
    (await reviewed({ "m.safetensors": file(1, 1, 1) }, { "m.safetensors": file(1, 2, 2) }, rest)).comparisons[0]?.tensors;

  it("are compared as far as a budget reaches, the small ones first", async () => {
    expect(await tallyWith({})).toEqual({ identical: 1, changed: 2, unmeasured: 0 });
    expect(await tallyWith({ weights: "always" })).toEqual({ identical: 1, changed: 2, unmeasured: 0 });
    expect(await tallyWith({ valueBytes: 444 })).toEqual({ identical: 1, changed: 2, unmeasured: 0 });
    expect(await tallyWith({ valueBytes: 443 })).toEqual({ identical: 1, changed: 1, unmeasured: 1 });
    expect(await tallyWith({ valueBytes: 43 })).toEqual({ identical: 1, changed: 0, unmeasured: 2 });
    expect(await tallyWith({ weights: "never" })).toEqual({ identical: 0, changed: 0, unmeasured: 3 });
  });

  it("in a file that did not change are the same without being read", async () => {
    const model = (name: string) =>
      modelOf(externalTensor("w", 500_000, { location: "w.bin" }), externalTensor(name, 1, { location: "w.bin" }));
    const data = new Uint8Array(2_000_000);
    const { comparisons, coverage } = await reviewed(
      { "m.onnx": model("a"), "w.bin": data },
      { "m.onnx": model("b"), "w.bin": data },
    );
    expect(comparisons[0]?.tensors).toMatchObject({ identical: expect.any(Number), changed: 0, unmeasured: 0 });
    expect(comparisons[0]?.tensors.identical).toBeGreaterThan(0);
    expect(coverage.bytesRead).toBeLessThan(600_000);
  });

  it("in a file that did not change are read when they stand elsewhere in it", async () => {
    const model = (offset: number) => modelOf(externalTensor("w", 2, { location: "w.bin", offset: String(offset) }));
    const data = Uint8Array.from({ length: 24 }, (_, index) => (index < 16 ? index % 8 : 9));
    const tally = async (offset: number) =>
      (await reviewed({ "m.onnx": model(0), "w.bin": data }, { "m.onnx": model(offset), "w.bin": data })).comparisons[0]?.tensors;
    expect(await tally(8)).toEqual({ identical: 1, changed: 0, unmeasured: 0 });
    expect(await tally(16)).toEqual({ identical: 0, changed: 1, unmeasured: 0 });
  });

  it("are read from one file at a time, however many there are", async () => {
    const names = Array.from({ length: 200 }, (_, index) => `w${index}`);
    const model = modelOf(...names.map((name) => externalTensor(name, 2, { location: name })));
    const data = (fill: number) => names.map((name) => [name, new Uint8Array(8).fill(fill)] as const);
    let [open, most] = [0, 0];
    const counted = (inner: Tree) =>
      withSource(inner, (_, source) => {
        most = Math.max(most, ++open);
        return {
          ...source,
          async [Symbol.asyncDispose]() {
            open--;
          },
        };
      });
    const [base, head] = [1, 2].map((fill) => counted(tree(new Map<string, Uint8Array>([["m.onnx", model], ...data(fill)]))));
    if (base === undefined || head === undefined) return expect.fail();
    const { comparisons } = await reviewed(base, head);
    expect(comparisons).toMatchObject([{ path: "m.onnx", tensors: { changed: 200 } }]);
    expect([open, most <= 8]).toEqual([0, true]);
  });
});

describe("parts of models", () => {
  it("that nobody owns are told, and those with an owner are not", async () => {
    const owner = modelOf(externalTensor("w", 2, { location: "w.bin" }));
    const base = { "m/a.onnx": owner, "m/w.bin": new Uint8Array(8) };
    const head = { "m/a.onnx": owner, "m/w.bin": new Uint8Array(8).fill(1), "m/old.bin": "forgotten", "other/firmware.bin": "1" };
    const result = await reviewed(base, head);
    expect(pathsOf(result)).toEqual(["m/a.onnx"]);
    expect(rulesOf(result)).toEqual(["complete/orphan-sidecar m/old.bin"]);
  });

  it("include a shard that its index does not list", async () => {
    const set = sharded("m/model", [{ a: [1] }, { b: [2] }]);
    const stray = "m/model-00009-of-00009.safetensors";
    const result = await reviewed(set, { ...set, [stray]: safetensors({ hidden: [1] }) });
    expect(pathsOf(result)).toEqual(["m/model.safetensors.index.json"]);
    expect(rulesOf(result)).toContain(`complete/orphan-sidecar ${stray}`);
    const broken = await reviewed(set, { ...set, "m/model.safetensors.index.json": "{", [stray]: safetensors({ hidden: [1] }) });
    expect(rulesOf(broken).filter((text) => text.startsWith("complete/orphan"))).toEqual([]);
  });
});

describe("copies and siblings", () => {
  it("twins are other files with the same bytes, wherever they are", async () => {
    const file = safetensors({ a: [1] });
    const { comparisons } = await reviewed(
      { "old/a.safetensors": file },
      { "old/a.safetensors": file, "b.safetensors": file, "c.backup": file },
    );
    expect(comparisons).toMatchObject([{ path: "b.safetensors", twins: ["c.backup", "old/a.safetensors"] }]);
    const empty = await reviewed({ "__init__.py": "" }, { "__init__.py": "", "a.onnx": "" });
    expect(empty.comparisons[0]?.twins).toEqual([]);
  });

  it("of a thousand equal models one names all, and each a few", async () => {
    const file = safetensors({ a: [1] });
    const files = new Map(Array.from({ length: 1000 }, (_, index) => [`m${String(index).padStart(4, "0")}.safetensors`, file]));
    const { comparisons, findings } = await reviewed({}, files);
    expect(comparisons[0]?.twins).toHaveLength(999);
    expect(comparisons[999]?.twins).toHaveLength(20);
    expect(findings.filter(({ rule }) => rule === "complete/duplicate-bytes")).toHaveLength(1);
  });

  it("siblings hold the same large tensors, with other values or the same", async () => {
    const of = (fill: number, small: number) =>
      safetensors({ w: weights(2000, fill), v: weights(1500, 3), u: weights(1200, 4), s: [small] });
    const exported = (values: number[]) =>
      initializer("x", [values.length], 1, block(9, new Uint8Array(Float32Array.from(values).buffer)));
    const base = {
      "m/a.onnx": modelOf(...[weights(2000, 1), weights(1500, 3), weights(1200, 4), [1]].map(exported)),
      "m/checkpoint.safetensors": of(1, 1),
      "m/unlike.safetensors": safetensors({ w: weights(2001, 1) }),
      "elsewhere.safetensors": of(1, 1),
    };
    const { comparisons, findings } = await reviewed(base, { ...base, "m/b.safetensors": of(2, 2) });
    expect(comparisons).toMatchObject([
      { path: "m/b.safetensors", siblings: [{ path: "m/a.onnx", shared: 3, identical: ["v", "u"] }] },
    ]);
    expect(findings.map(({ rule }) => rule)).toContain("weights/sibling-differs");
    expect(
      (await reviewed(base, { ...base, "m/b.safetensors": of(2, 2) }, { weights: "never" })).comparisons[0]?.siblings,
    ).toEqual([]);
    expect(
      (await reviewed(base, { ...base, "m/b.safetensors": of(2, 2) }, { valueBytes: 20_000 })).comparisons[0]?.siblings,
    ).toEqual([]);
    const lost = await reviewed(base, failingFrom(tree({ ...base, "m/b.safetensors": of(2, 2) }), "m/a.onnx", 5000));
    expect(lost).toMatchObject({
      verdict: "warn",
      comparisons: [{ head: { status: "read" }, siblings: [], unreadSiblings: ["m/a.onnx"] }],
    });
  });
});

describe("the policy", () => {
  const STRICT = "version: 1\nrules:\n  metadata/required: { severity: error, fields: [nothing.like.it] }\n";
  const model = { "m.safetensors": safetensors({ a: [1] }) };

  it("is the one of the base, and an edited one is told what it would decide", async () => {
    const edited = await reviewed({}, { ...model, [DEFAULT_POLICY_PATH]: STRICT });
    expect(edited).toMatchObject({
      verdict: "pass",
      policy: { path: null, preset: "recommended" },
      editedPolicy: { kind: "valid", verdict: "fail", counts: { errors: 1 } },
    });
    const relaxed = await reviewed({ [DEFAULT_POLICY_PATH]: STRICT }, { ...model, [DEFAULT_POLICY_PATH]: "version: 1\n" });
    expect(relaxed).toMatchObject({
      verdict: "fail",
      policy: { path: DEFAULT_POLICY_PATH },
      editedPolicy: { kind: "valid", verdict: "pass" },
    });
    const removed = await reviewed({ [DEFAULT_POLICY_PATH]: STRICT }, model);
    expect(removed).toMatchObject({ verdict: "fail", editedPolicy: { kind: "removed", verdict: "pass" } });
    expect(await reviewed({ [DEFAULT_POLICY_PATH]: STRICT }, { ...model, [DEFAULT_POLICY_PATH]: STRICT })).not.toHaveProperty(
      "editedPolicy",
    );
  });

  it.each([
    ["with a typo", "version: 1\nrulez: {}\n", 2, 1],
    ["no YAML", "version: [1\n", 2, 1],
    ["too large", `# ${"x".repeat(300_000)}\nversion: 1\n`, 1, 1],
  ])("that is %s decides nothing, and its place is told", async (_, text, line, column) => {
    const result = await reviewed({}, { ...model, [DEFAULT_POLICY_PATH]: text });
    expect(result.editedPolicy).toMatchObject({ kind: "invalid", problems: [{ line, column }] });
    await expect(reviewed({ [DEFAULT_POLICY_PATH]: text }, model)).rejects.toThrow(DEFAULT_POLICY_PATH);
  });

  it("that is a link is refused, in words that name it once", async () => {
    const linked = withLink(tree(model), DEFAULT_POLICY_PATH, "symlink");
    expect((await reviewed({}, linked)).editedPolicy).toMatchObject({ kind: "invalid" });
    await expect(policyAt(linked, DEFAULT_POLICY_PATH, null)).rejects.toThrow(
      /^\.github\/model-review\.yml:1:1: .*symbolic link(?!.*model-review\.yml)/,
    );
  });

  it("says which models count, and what fails", async () => {
    const policy = policyFrom("version: 1\nmodels: { include: ['m/**'], exclude: ['m/x/**'] }\n", "inline policy", null);
    const files = { "m/a.onnx": "1", "m/x/b.onnx": "2", "c.onnx": "3" };
    const result = await reviewed({}, files, { policy });
    expect(pathsOf(result)).toEqual(["m/a.onnx"]);
    expect(result.verdict).toBe("fail");
    expect((await reviewed({}, files, { policy, failOn: "never" })).verdict).toBe("warn");
    expect(pathsOf(await reviewed({}, files, { policy, paths: ["**/*.gguf"] }))).toEqual([]);
  });
});
