import { describe, expect, it } from "vitest";
import { namedFile } from "../../src/cli/files.js";
import type { Comparison } from "../../src/diff/comparison.js";
import { reviewFiles } from "../../src/review/files.js";
import { presetAlone } from "../../src/review/policy.js";
import { FOLDER, type TruePair, truth } from "../weights/fixtures.js";

/** Pairs that are not called what they are yet, by their head. */
const OPEN: ReadonlySet<string> = new Set([
  "deeper.safetensors",
  "grown.safetensors",
  "quantised.safetensors",
  "quantised.onnx",
  "quantised-dynamic.onnx",
]);
/** Smaller tensors decide nothing. */
const DECIDING = 1024;

const pairs = truth.filter(({ kind }) => kind !== null);

describe("models trained for the purpose are called what they are", () => {
  it.each(pairs.filter(({ head }) => !OPEN.has(head)))("$head of $base: $kind", async (pair) => {
    await expectKinship(pair);
  });

  it.fails.each(pairs.filter(({ head }) => OPEN.has(head)))("$head of $base: $kind", async (pair) => {
    await expectKinship(pair);
  });
});

describe("tensors that are no ordinary weights", () => {
  it.each([
    ["nan-both", undefined],
    ["zero-both", undefined],
    ["constant", undefined],
    ["denormal", "fine-tuned"],
    ["eight-dimensions", "fine-tuned"],
    ["mean-far-from-zero", "fine-tuned"],
    ["huge-both", "heavily-changed"],
    ["length-4095", "retrained"],
    ["length-4097", "retrained"],
    ["zero-becomes-values", "changed"],
    // Too few to say more.
    ["one", "changed"],
    ["scalar", "changed"],
    ["length-65", "changed"],
  ])("%s: %s", async (name, kind) => {
    expect((await adversarialKinds()).get(name)).toBe(kind);
  });

  it.fails.each([
    // NaN and infinities have no difference, and yet are not nothing.
    ["nan-appears", "noise"],
    ["nan-disappears", "noise"],
    ["infinity", "noise"],
    ["infinity-sign", "noise"],
    ["infinity-all", "noise"],
    // Nothing is left of which one could say that the rest was pruned away, or that it was trained.
    ["values-become-zero", "pruned"],
    ["constant-moves", "retrained"],
  ])("%s: anything but %s", async (name, kind) => {
    expect((await adversarialKinds()).get(name)).not.toBe(kind);
  });
});

/** What is said of each tensor whose values changed. */
async function adversarialKinds(): Promise<ReadonlyMap<string, string>> {
  const comparison = await comparisonOf({ base: "adversarial-base.safetensors", head: "adversarial-head.safetensors" });
  return new Map(
    comparison?.changes.flatMap((change) => {
      return change.kind === "tensor-values-changed" ? [[change.head.name, change.kinship.kind] as const] : [];
    }),
  );
}

async function expectKinship(pair: TruePair): Promise<void> {
  const kinship = (await comparisonOf(pair))?.kinship;
  const { kind, scope, rank } = pair;
  expect(kinship).toMatchObject({ kind, ...(scope === undefined ? {} : { scope }), ...(rank === undefined ? {} : { rank }) });
  const layers = new Map(kinship?.layers.map((one) => [one.layer, one.kind]));
  const deciding = pair.tensors.filter(({ done, elements }) => (done === "transposed" ? DECIDING : (elements ?? 0)) >= DECIDING);
  for (const { head = "", done } of deciding) {
    const layer = layers.get(head.replace(/\.weight$/, ""));
    expect([head, layer]).toEqual([head, done]);
  }
}

async function comparisonOf({ base, head }: Pick<TruePair, "base" | "head">): Promise<Comparison | undefined> {
  const at = async (name: string) => ({ ...(await namedFile(name, FOLDER)), revision: { name, commit: null } });
  const review = await reviewFiles({
    base: await at(base),
    head: await at(head),
    policy: presetAlone(),
    failOn: "never",
    weights: "always",
    version: "0",
  });
  return review.comparisons[0];
}
