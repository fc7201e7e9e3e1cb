import { expect, test } from "vitest";
import { TRANSFER_LIMITS, type TransferLimits, transferBudget } from "../../src/bytes/http-budget.js";
import { lfsTree } from "../../src/bytes/lfs.js";
import { lfsObjects } from "../../src/bytes/lfs-objects.js";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import { policyFrom, presetAlone } from "../../src/review/policy.js";
import type { Review } from "../../src/review/review.js";
import { review, type WeightReading } from "../../src/review/run.js";
import { largeModel } from "./client.js";
import { type FakeLfs, type LfsBehaviour, oidOf, pointerText, startLfs } from "./server.js";

type Files = Readonly<Record<string, string>>;

interface Given {
  readonly behaviour?: Partial<LfsBehaviour>;
  readonly models?: readonly Uint8Array[];
  /** What the server gives under an oid that is not of these bytes. */
  readonly forged?: readonly [oid: string, bytes: Uint8Array];
  readonly base: Files;
  readonly head: Files;
  readonly weights?: WeightReading;
  readonly limits?: TransferLimits;
  /** The rules of a policy. */
  readonly rules?: string;
}

/** A review of revisions whose models are on an LFS server. */
async function reviewed(given: Given) {
  const { behaviour = {}, models = [], weights = "auto", limits = TRANSFER_LIMITS, rules, forged, ...files } = given;
  const lfs: FakeLfs = await startLfs(behaviour);
  for (const model of models) lfs.add(model);
  if (forged !== undefined) lfs.objects.set(...forged);
  const endpoints = [{ url: lfs.endpoint, credentials: [] }];
  await using objects = lfsObjects({
    places: async () => ({ stores: [], endpoints, advice: "" }),
    budget: transferBudget(limits),
    http: { pauseMs: 1 },
  });
  const treeOf = (name: string, content: Files) => {
    const bytes = Object.entries(content).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
    return lfsTree(memoryTree(name, new Map(bytes)), objects);
  };
  await using base = treeOf("base", files.base);
  await using head = treeOf("head", files.head);
  const result: Review = await review({
    base: { tree: base, revision: { name: "base", commit: null } },
    head: { tree: head, revision: { name: "head", commit: null } },
    policy: rules === undefined ? presetAlone() : policyFrom(`version: 1\nrules: ${rules}\n`, "policy.yml", null),
    weights,
    version: "0",
  });
  return { lfs, result };
}

const [before, tuned, grown] = [largeModel(12), largeModel(12, 3), largeModel(13)];
const MEGABYTE = 1_000_000;
const INFINITE = Number.POSITIVE_INFINITY;

test("the structure of two models of 50 MB costs less than 200 kB", async () => {
  const { lfs, result } = await reviewed({
    models: [before, grown],
    base: { "a.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(grown) },
    weights: "never",
  });
  expect(before.length).toBeGreaterThan(48 * MEGABYTE);
  expect(result.comparisons).toMatchObject([
    {
      head: { status: "read", size: grown.length },
      changes: expect.arrayContaining([expect.objectContaining({ kind: "tensor-added" })]),
    },
  ]);
  expect(lfs.bytesSent).toBe(2 * 65_536);
  expect(lfs.batches()).toHaveLength(2);
  expect(lfs.downloads()).toHaveLength(2);
  console.info(`structure of 2 × 50 MB: ${lfs.bytesSent} bytes in ${lfs.requests.length} requests`);
});

test("the values of two models are read once, in few requests", async () => {
  const { lfs, result } = await reviewed({
    models: [before, tuned],
    base: { "a.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(tuned) },
  });
  expect(result.comparisons[0]?.tensors).toEqual({ identical: 9, changed: 3, unmeasured: 0 });
  expect(lfs.bytesSent).toBe(before.length + tuned.length);
  expect(lfs.downloads().length).toBeLessThanOrEqual(2 * 14);
  console.info(`values of 2 × 48 MB: ${lfs.bytesSent} bytes in ${lfs.requests.length} requests`);
});

test("the same oid is the same content, and no server is asked", async () => {
  const { lfs, result } = await reviewed({
    models: [before],
    base: { "a.safetensors": pointerText(before), "b.onnx": pointerText(before) },
    head: { "a.safetensors": pointerText(before), "b.onnx": pointerText(before).replaceAll("\n", "\r\n"), "note.txt": "x" },
  });
  expect(result).toMatchObject({ verdict: "pass", comparisons: [], coverage: { changedFiles: 2 } });
  expect(lfs.requests).toEqual([]);
});

test("a model that moved costs its structure", async () => {
  const { lfs, result } = await reviewed({
    models: [before],
    base: { "a.safetensors": pointerText(before) },
    head: { "b.safetensors": pointerText(before) },
  });
  expect(result.comparisons).toMatchObject([{ change: "renamed", from: { evidence: "same-bytes" }, tensors: { identical: 12 } }]);
  expect(lfs.bytesSent).toBeLessThanOrEqual(2 * 65_536);
});

test("an object that is missing is a model that cannot be had; others are reviewed", async () => {
  const { result } = await reviewed({
    models: [before, tuned],
    base: { "a.safetensors": pointerText(before), "b.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(tuned), "b.safetensors": pointerText(grown) },
    weights: "never",
  });
  expect(result.verdict).toBe("fail");
  expect(result.comparisons).toMatchObject([
    { path: "a.safetensors", head: { status: "read" } },
    {
      path: "b.safetensors",
      base: { status: "read" },
      head: { status: "unavailable", size: grown.length, error: { code: "lfs-missing" } },
    },
  ]);
  expect(result.coverage.bytesTotal).toBe(2 * before.length + tuned.length + grown.length);
  const [finding] = result.findings.filter(({ path }) => path === "b.safetensors");
  expect(finding?.rule).toBe("complete/not-examined");
  expect(JSON.stringify(finding?.message)).toContain(/sha256:([0-9a-f]{64})/.exec(pointerText(grown))?.[1]);
});

test("a budget cuts values off, on both sides alike, and not the structure", async () => {
  const { lfs, result } = await reviewed({
    models: [before, tuned],
    base: { "a.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(tuned) },
    limits: { artifactBytes: 20 * MEGABYTE, runBytes: INFINITE, seconds: INFINITE },
  });
  const [comparison] = result.comparisons;
  expect(comparison?.head?.status).toBe("read");
  expect(comparison?.tensors.unmeasured).toBeGreaterThanOrEqual(8);
  expect(comparison?.tensors.identical).toBeGreaterThanOrEqual(3);
  expect(lfs.bytesSent).toBeLessThanOrEqual(40 * MEGABYTE);
});

test("a budget for less than the structure makes a model unavailable, and says so", async () => {
  const { lfs, result } = await reviewed({
    models: [before, tuned],
    base: {},
    head: { "a.safetensors": pointerText(before) },
    limits: { artifactBytes: 100, runBytes: INFINITE, seconds: INFINITE },
  });
  expect(result.verdict).toBe("fail");
  expect(result.comparisons).toMatchObject([{ head: { status: "unavailable", error: { code: "budget" } } }]);
  expect(lfs.bytesSent).toBe(0);
});

test("what a budget cut off is named, and the policy decides whether it fails", async () => {
  const outcomeOf = async (artifactBytes: number, rules?: string) => {
    const { result } = await reviewed({
      models: [before, tuned],
      base: { "a.safetensors": pointerText(before) },
      head: { "a.safetensors": pointerText(tuned) },
      limits: { artifactBytes, runBytes: INFINITE, seconds: INFINITE },
      ...(rules === undefined ? {} : { rules }),
    });
    const named = result.findings.filter(({ rule }) => rule.startsWith("complete/"));
    return [result.verdict, ...new Set(named.map(({ rule, path, severity }) => `${severity} ${rule} ${path}`))];
  };
  const [values, structure] = [20 * MEGABYTE, 100];
  expect(await outcomeOf(values)).toEqual(["pass", "note complete/values-skipped a.safetensors"]);
  expect(await outcomeOf(values, "{ complete/values-skipped: error }")).toEqual([
    "fail",
    "error complete/values-skipped a.safetensors",
  ]);
  expect(await outcomeOf(structure)).toEqual(["fail", "error complete/not-examined a.safetensors"]);
  expect(await outcomeOf(structure, "{ complete/not-examined: warning }")).toEqual([
    "warn",
    "warning complete/not-examined a.safetensors",
  ]);
});

test("bytes that are another object's make a model unavailable once its values were read", async () => {
  const outcomeOf = async (rangesAreKnown: boolean) => {
    const { result } = await reviewed({
      models: [before],
      behaviour: { ranges: rangesAreKnown },
      forged: [oidOf(tuned), largeModel(12, 4)],
      base: { "a.safetensors": pointerText(before) },
      head: { "a.safetensors": pointerText(tuned) },
    });
    return result;
  };
  for (const rangesAreKnown of [true, false])
    expect(await outcomeOf(rangesAreKnown)).toMatchObject({
      verdict: "fail",
      comparisons: [{ base: { status: "read" }, head: { status: "unavailable", error: { code: "lfs-mismatch" } } }],
    });
});

test("values of early models leave the budget of a run for the structure of late ones", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${String(index).padStart(2, "0")}.safetensors`);
  const { result } = await reviewed({
    models: [before, tuned],
    base: Object.fromEntries(names.map((name) => [name, pointerText(before)])),
    head: Object.fromEntries(names.map((name) => [name, pointerText(tuned)])),
    limits: { artifactBytes: INFINITE, runBytes: 200 * MEGABYTE, seconds: INFINITE },
  });
  expect(result.comparisons.map(({ base, head }) => [base?.status, head?.status])).toEqual(names.map(() => ["read", "read"]));
  expect(result.comparisons.some(({ tensors }) => tensors.unmeasured === 12)).toBe(true);
});

test("a server without ranges serves as well, one file at a time", async () => {
  const { lfs, result } = await reviewed({
    behaviour: { ranges: false },
    models: [before, tuned],
    base: { "a.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(tuned) },
  });
  expect(result.comparisons[0]?.tensors).toEqual({ identical: 9, changed: 3, unmeasured: 0 });
  // The beginnings, and then each file once.
  expect(lfs.downloads()).toHaveLength(4);
});

test("addresses that expire all the time, and faults, change nothing", async () => {
  const faults = [{ kind: "drop" }, { kind: "cut" }, { kind: "status", status: 503 }] as const;
  const { result } = await reviewed({
    behaviour: { addressUses: 2, refusal: 403, faults: [...faults] },
    models: [before, tuned],
    base: { "a.safetensors": pointerText(before) },
    head: { "a.safetensors": pointerText(tuned) },
  });
  expect(result.comparisons[0]?.tensors).toEqual({ identical: 9, changed: 3, unmeasured: 0 });
});
