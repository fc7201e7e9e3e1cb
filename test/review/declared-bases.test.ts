import { describe, expect, it } from "vitest";
import { safetensors } from "../artifacts/trees.js";
import { fixture, reviewedWith, told } from "./weights.js";

const RULES = "{ lineage/base-mismatch: error }";
type Files = Parameters<typeof told>[1];

/** A model in `m/` that states a base, beside what the repository had already. */
const claiming = (name: string, head: Uint8Array, before: Files) => ({
  ...before,
  "m/net.safetensors": head,
  "m/README.md": `---\nbase_model: ${name}\n---\n`,
});

async function verdicts(name: string, head: Uint8Array, before: Files) {
  const { comparisons } = await reviewedWith(RULES, before, claiming(name, head, before));
  return comparisons
    .find(({ path }) => path === "m/net.safetensors")
    ?.declaredBases?.map(({ path, verdict }) => `${path} ${verdict}`);
}

const BASE = { "base/tiny.safetensors": fixture("base.safetensors") };
const RECORD = { "base/tiny.safetensors.metadata.yml": "record: 1\nname: acme/tiny\n" };

describe("a base model that is stated", () => {
  it.each([
    ["fine-tuned.safetensors", "related"],
    ["head-only.safetensors", "related"],
    ["cast-f16.safetensors", "related"],
    ["adapter-merged-bf16.safetensors", "related"],
    ["pruned.safetensors", "related"],
    ["quantised.safetensors", "related"],
    ["grown-fine-tuned.safetensors", "related"],
    ["permuted.safetensors", "related"],
    ["renamed.safetensors", "related"],
    ["retrained.safetensors", "unrelated"],
  ])("is to %s what the fixture was made to be: %s", async (head, verdict) => {
    expect(await verdicts("../base/tiny.safetensors", fixture(head), BASE)).toEqual([`base/tiny.safetensors ${verdict}`]);
  });

  it("is another architecture where nothing has the same size", async () => {
    const other = safetensors({ a: Array(5000).fill(0.5), b: Array(3000).fill(0.25) });
    expect(await verdicts("tiny", other, BASE)).toEqual(["base/tiny.safetensors other-architecture"]);
  });

  it.each([
    "../base/tiny.safetensors",
    "./../base/tiny.safetensors",
    "base/tiny.safetensors",
    "base/tiny",
    "base",
    "../base",
    "tiny",
    "tiny.safetensors",
    "acme/tiny",
  ])("is found as %s", async (name) => {
    expect(await verdicts(name, fixture("retrained.safetensors"), { ...BASE, ...RECORD })).toEqual([
      "base/tiny.safetensors unrelated",
    ]);
  });

  it.each(["acme/other", "../../base/tiny.safetensors", "/base/tiny.safetensors", "https://example.org/tiny", "net"])(
    "is not judged when %s stands for nothing here",
    async (name) => {
      expect(await verdicts(name, fixture("retrained.safetensors"), { ...BASE, ...RECORD })).toBeUndefined();
    },
  );

  it("is not judged when its name stands for two models", async () => {
    const two = { ...BASE, "other/tiny.safetensors": fixture("same.safetensors") };
    expect(await verdicts("tiny", fixture("retrained.safetensors"), two)).toBeUndefined();
  });

  it("is not judged when it cannot be read, or no values are to be", async () => {
    expect(await verdicts("tiny", fixture("retrained.safetensors"), { "base/tiny.safetensors": "?" })).toBeUndefined();
    const head = claiming("tiny", fixture("retrained.safetensors"), BASE);
    expect(await told(RULES, BASE, head, { weights: "never" })).toEqual([]);
  });

  it("is contradicted in words", async () => {
    const head = claiming("../base/tiny.safetensors", fixture("retrained.safetensors"), BASE);
    expect(await told(RULES, BASE, head)).toEqual([
      "m/net.safetensors: Base model ../base/tiny.safetensors (m/README.md line 2) is base/tiny.safetensors here, and none of the 7 large tensors that both have is related to it.",
    ]);
  });

  it("is no path on somebody's disk when it leads to a model", async () => {
    const rules = "{ lineage/base-mismatch: error, lineage/base-declared: warning }";
    const head = claiming("../base/tiny.safetensors", fixture("fine-tuned.safetensors"), BASE);
    expect(await told(rules, BASE, head)).toEqual([]);
  });
});
