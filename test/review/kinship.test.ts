import { describe, expect, it } from "vitest";
import { namedFile } from "../../src/cli/files.js";
import type { ModelKinship } from "../../src/diff/kinship/model.js";
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

async function expectKinship(pair: TruePair): Promise<void> {
  const kinship = await kinshipOf(pair);
  const { kind, scope, rank } = pair;
  expect(kinship).toMatchObject({ kind, ...(scope === undefined ? {} : { scope }), ...(rank === undefined ? {} : { rank }) });
  const layers = new Map(kinship?.layers.map((one) => [one.layer, one.kind]));
  const deciding = pair.tensors.filter(({ done, elements }) => (done === "transposed" ? DECIDING : (elements ?? 0)) >= DECIDING);
  for (const { head = "", done } of deciding) {
    const layer = layers.get(head.replace(/\.weight$/, ""));
    expect([head, layer]).toEqual([head, done]);
  }
}

async function kinshipOf({ base, head }: TruePair): Promise<ModelKinship | undefined> {
  const at = async (name: string) => ({ ...(await namedFile(name, FOLDER)), revision: { name, commit: null } });
  const review = await reviewFiles({
    base: await at(base),
    head: await at(head),
    policy: presetAlone(),
    failOn: "never",
    weights: "always",
    version: "0",
  });
  return review.comparisons[0]?.kinship;
}
