import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withoutDvc } from "../../src/artifacts/dvc-tree.js";
import { lfsTree } from "../../src/bytes/lfs.js";
import { memorySource } from "../../src/bytes/memory.js";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { inspectAt } from "../../src/review/inspect-at.js";
import { policyFrom } from "../../src/review/policy.js";
import { judgeRecord, recordStateOf } from "../../src/review/record.js";
import type { Review } from "../../src/review/review.js";
import { review } from "../../src/review/run.js";
import { fixture } from "../cli/console.js";

const [MODEL, OTHER] = [fixture("onnx/interface.onnx"), fixture("onnx/tensors.onnx")];
const PATH = "models/net.onnx";
const RECORD = `${PATH}.metadata.yml`;
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

function treeOf(files: Readonly<Record<string, Uint8Array | string>>): Tree {
  return memoryTree(
    "head",
    new Map(Object.entries(files).map(([path, content]) => [path, typeof content === "string" ? bytes(content) : content])),
  );
}

async function modelIn(tree: Tree) {
  const inspection = await inspectAt(withoutDvc(tree), PATH);
  if (inspection.status !== "read") throw new Error(inspection.error.message);
  return inspection.model;
}

async function recordOf(tree: Tree, existing?: string): Promise<string> {
  const options = { budgetBytes: Number.POSITIVE_INFINITY };
  const { text = "" } = await judgeRecord({ path: PATH, model: await modelIn(tree), tree }, existing, options);
  return text;
}

async function stateIn(tree: Tree, budget = Number.POSITIVE_INFINITY) {
  return recordStateOf({ path: PATH, model: await modelIn(tree), tree }, { budgetBytes: budget });
}

describe("the record of a reviewed model", () => {
  it("is absent at the price of one look-up", async () => {
    const tree = treeOf({ [PATH]: MODEL });
    const model = await modelIn(tree);
    let opened = 0;
    const counting: Tree = {
      ...tree,
      open: (...args) => {
        opened += 1;
        return tree.open(...args);
      },
    };
    expect(await recordStateOf({ path: PATH, model, tree: counting }, { budgetBytes: Number.POSITIVE_INFINITY })).toEqual({
      state: { path: RECORD, status: "absent", differing: [] },
      bytesRead: 0,
    });
    expect(opened).toBe(0);
  });

  it("is in sync, stale with the exact text, or not verified beyond the budget", async () => {
    const record = await recordOf(treeOf({ [PATH]: MODEL }));
    const same = treeOf({ [PATH]: MODEL, [RECORD]: record });
    expect(await stateIn(same)).toMatchObject({ state: { status: "in-sync", differing: [] }, bytesRead: MODEL.length });
    expect(await stateIn(same, MODEL.length - 1)).toMatchObject({ state: { status: "unverified" }, bytesRead: 0 });

    const changed = treeOf({ [PATH]: OTHER, [RECORD]: record });
    const { state } = await stateIn(changed);
    expect(state).toMatchObject({ status: "stale", differing: expect.arrayContaining(["model.files", "model.structure"]) });
    expect(parse(state.expected ?? "").model.files).toEqual([{ path: "net.onnx", size: OTHER.length, sha256: sha256(OTHER) }]);
    expect((await stateIn(treeOf({ [PATH]: OTHER, [RECORD]: state.expected ?? "" }))).state.status).toBe("in-sync");
    // Structure needs no digest; the text does.
    const { state: unmeasured } = await stateIn(changed, 0);
    expect([unmeasured.status, unmeasured.expected]).toEqual(["stale", undefined]);
  });

  it("knows equal structure from equal bytes", async () => {
    const record = (await recordOf(treeOf({ [PATH]: MODEL }))).replace(sha256(MODEL), sha256(OTHER));
    expect((await stateIn(treeOf({ [PATH]: MODEL, [RECORD]: record }))).state).toMatchObject({
      status: "stale",
      differing: ["model.files"],
    });
  });

  it("keeps digests of tensors, and compares them", async () => {
    const tree = treeOf({ [PATH]: OTHER });
    const options = { budgetBytes: Number.POSITIVE_INFINITY, withTensors: true };
    const { text = "" } = await judgeRecord({ path: PATH, model: await modelIn(tree), tree }, undefined, options);
    expect((await stateIn(treeOf({ [PATH]: OTHER, [RECORD]: text }))).state.status).toBe("in-sync");
    const [digest = ""] = [...text.matchAll(/sha256: ([0-9a-f]{64})/g)].map((match) => match[1]).slice(-1);
    expect((await stateIn(treeOf({ [PATH]: OTHER, [RECORD]: text.replace(digest, "00".repeat(32)) }))).state).toMatchObject({
      status: "stale",
      differing: ["model.tensors"],
    });
  });

  it.each([
    ["no UTF-8", new Uint8Array([0x61, 0x3a, 0xff]), "not UTF-8"],
    ["too large", "#".repeat(256 * 1024 + 1), "262144 bytes"],
    ["unsound", "a: *b\n", "alias"],
  ])("is unreadable when it is %s", async (_, content, message) => {
    expect((await stateIn(treeOf({ [PATH]: MODEL, [RECORD]: content }))).state).toMatchObject({
      status: "unreadable",
      problem: { message: expect.stringContaining(message) },
    });
  });

  it("takes the id of an LFS object for its digest, and reads none of it", async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(MODEL)}\nsize ${MODEL.length}\n`;
    const record = await recordOf(treeOf({ [PATH]: MODEL }));
    let objects = 0;
    const tree = lfsTree(treeOf({ [PATH]: pointer, [RECORD]: record }), {
      async open() {
        objects += 1;
        return memorySource(MODEL);
      },
      async [Symbol.asyncDispose]() {},
    });
    const model = await modelIn(tree);
    objects = 0;
    expect(await recordStateOf({ path: PATH, model, tree }, { budgetBytes: 0 })).toMatchObject({
      state: { status: "in-sync" },
      bytesRead: 0,
    });
    expect(objects).toBe(0);
  });

  it("is not verified when bytes cannot be had", async () => {
    const tree = treeOf({ [PATH]: MODEL, [RECORD]: await recordOf(treeOf({ [PATH]: MODEL })) });
    const model = await modelIn(tree);
    const failing: Tree = {
      ...tree,
      open: async (entry) => {
        if (entry.path === PATH) throw new SourceError("gone", "It is gone.");
        return tree.open(entry);
      },
    };
    expect(
      (await recordStateOf({ path: PATH, model, tree: failing }, { budgetBytes: Number.POSITIVE_INFINITY })).state.status,
    ).toBe("unverified");
  });
});

describe("a review", () => {
  async function reviewed(head: Readonly<Record<string, Uint8Array | string>>) {
    const record = await recordOf(treeOf({ [PATH]: MODEL }));
    return review({
      base: { tree: treeOf({ [PATH]: MODEL, [RECORD]: record }), revision: { name: "base", commit: null } },
      head: { tree: treeOf(head), revision: { name: "head", commit: null } },
      policy: policyFrom("version: 1\nextends: strict\n", "p.yml", null),
      version: "1.0.0",
    });
  }
  const told = ({ findings }: Review) =>
    findings.map(({ rule }) => rule).filter((rule) => /^(record|metadata|card)\//.test(rule));
  const keys = ({ comparisons }: Review) =>
    comparisons.flatMap(({ changes }) => changes.flatMap((change) => ("key" in change ? [change.key] : [])));

  it("finds the record that did not change with its model, once, and its new text says nothing more", async () => {
    const forgotten = await reviewed({ [PATH]: OTHER, [RECORD]: await recordOf(treeOf({ [PATH]: MODEL })) });
    expect(told(forgotten)).toContain("record/in-sync");
    const written = await reviewed({ [PATH]: OTHER, [RECORD]: forgotten.comparisons[0]?.record?.expected ?? "" });
    expect(told(written)).not.toContain("record/in-sync");
    for (const key of ["model", "record"]) expect([...keys(forgotten), ...keys(written)]).not.toContain(key);
  });

  it("has the text of a record that is missed: what a hand wrote comes back, and a policy that asks for one is given it", async () => {
    const tree = treeOf({ [PATH]: OTHER });
    const fresh = await recordOf(tree);
    const byHand = `# ours\nrecord: 1\nnotes: kept\n`;
    const expectedOf = async (
      [base, head]: readonly Readonly<Record<string, Uint8Array | string>>[],
      policy = "version: 1\n",
      rest: { readonly valueBytes?: number } = {},
    ) => {
      const revision = { name: "r", commit: null };
      const { comparisons } = await review({
        base: { tree: treeOf(base ?? {}), revision },
        head: { tree: treeOf(head ?? {}), revision },
        policy: policyFrom(policy, "p.yml", null),
        version: "1.0.0",
        ...rest,
      });
      expect(comparisons[0]?.record?.status).toBe("absent");
      return comparisons[0]?.record?.expected;
    };
    const removed = [{ [PATH]: OTHER, [RECORD]: byHand }, { [PATH]: OTHER }];
    expect(await expectedOf(removed)).toBe(await recordOf(tree, byHand));
    expect(await expectedOf(removed, "version: 1\n", { valueBytes: 0 })).toBeUndefined();
    expect(await expectedOf([{ [PATH]: OTHER, [RECORD]: "a: *b\n" }, { [PATH]: OTHER }])).toBeUndefined();
    const isAdded = [{}, { [PATH]: OTHER }];
    const asking = (options: string) => `version: 1\nrules:\n  record/in-sync: { severity: warning, ${options} }\n`;
    expect(await expectedOf(isAdded)).toBeUndefined();
    expect(await expectedOf(isAdded, asking("required: true"))).toBe(fresh);
    expect(await expectedOf(isAdded, asking('required: true, paths: ["other/**"]'))).toBeUndefined();
    const override = 'overrides:\n  - paths: ["models/**"]\n    rules: { record/in-sync: off }\n';
    expect(await expectedOf(isAdded, asking("required: true") + override)).toBeUndefined();
  });

  it("tells what was done to the written part of a record once", async () => {
    const record = await recordOf(treeOf({ [PATH]: MODEL }));
    const otherwise = record.replace("nodes: 2", "nodes: 3");
    expect(otherwise).not.toBe(record);
    expect(told(await reviewed({ [PATH]: MODEL, [RECORD]: otherwise }))).toEqual(["record/in-sync"]);
    expect(told(await reviewed({ [PATH]: MODEL, [RECORD]: "record: 1\n" }))).toContain("record/in-sync");
    expect(told(await reviewed({ [PATH]: MODEL }))).toContain("record/in-sync");
    for (const head of [{ [RECORD]: otherwise }, { [RECORD]: "record: 1\n" }, {}])
      expect(keys(await reviewed({ [PATH]: MODEL, ...head }))).not.toContain("model");
  });
});
