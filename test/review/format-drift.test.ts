import { describe, expect, it } from "vitest";
import { fixture, reviewedWith, told } from "./weights.js";

const RULES = "{ cross/format-drift: error }";
const [ONNX, SAFETENSORS] = ["m/net.onnx", "m/net.safetensors"];

/** Two formats of the fixture, by the names of its files; test/fixtures/kinship/make.py writes both from one network. */
const both = (onnx: string, safetensors: string) => ({
  [ONNX]: fixture(`${onnx}.onnx`),
  [SAFETENSORS]: fixture(`${safetensors}.safetensors`),
});

async function siblings(base: Parameters<typeof told>[1], head: Parameters<typeof told>[2]) {
  const { comparisons } = await reviewedWith(RULES, base, head);
  return comparisons.map(({ path, formatSiblings }) => [
    path,
    formatSiblings?.map((one) => (one.isWhole ? one.same : one.isWhole)),
  ]);
}

describe("formats of one model side by side", () => {
  it("hold the same when both are exported again", async () => {
    expect(await told(RULES, both("base", "base"), both("fine-tuned", "fine-tuned"))).toEqual([]);
    expect(await siblings(both("base", "base"), both("fine-tuned", "fine-tuned"))).toEqual([
      [ONNX, [{ base: 7, head: 7 }]],
      [SAFETENSORS, [{ base: 7, head: 7 }]],
    ]);
  });

  it("are apart when the export was left behind", async () => {
    const [said, ...more] = await told(RULES, both("base", "base"), both("base", "fine-tuned"));
    expect(more).toEqual([]);
    expect(said).toMatch(
      /^m\/net\.safetensors: Of 7 large tensors that were the same in m\/net\.onnx, which did not change, none still is\. No longer the same: /,
    );
  });

  it("are apart in the tensors that were trained", async () => {
    const [said] = await told(RULES, both("base", "base"), both("base", "head-only"));
    expect(said).toMatch(/, 6 still are\. No longer the same: head\.weight\.$/);
  });

  it("are told once when both changed", async () => {
    expect(await told(RULES, both("base", "base"), both("fine-tuned", "retrained"))).toHaveLength(1);
  });

  it("may be written anew, cast, or exported in another way", async () => {
    for (const head of [both("base", "same"), both("re-exported-anonymous", "base"), both("re-exported-opset17", "cast-f16")])
      expect(await told(RULES, both("base", "base"), head)).toEqual([]);
  });

  it("are left alone when they never held the same", async () => {
    expect(await told(RULES, both("base", "retrained"), both("fine-tuned", "retrained"))).toEqual([]);
  });

  it("are not read for a new card", async () => {
    const [without, withCard] = [both("base", "base"), { ...both("base", "base"), "m/README.md": "---\nlicense: mit\n---\n" }];
    expect(await siblings(without, withCard)).toEqual([
      [ONNX, undefined],
      [SAFETENSORS, undefined],
    ]);
  });

  it("are said to be unread beyond the budget", async () => {
    const { findings } = await reviewedWith(RULES, both("base", "base"), both("base", "fine-tuned"), { valueBytes: 1000 });
    expect(findings.map(({ rule }) => rule)).toEqual(["cross/format-drift"]);
  });
});
