import { describe, expect, it } from "vitest";
import { safetensors } from "../artifacts/trees.js";
import { fixture, reviewedWith, told } from "./weights.js";

const BASE = fixture("adversarial-base.safetensors");
const HEAD = fixture("adversarial-head.safetensors");
const ORDINARY = fixture("base.safetensors");

// What is expected stands in test/fixtures/kinship/adversarial.py.
describe("values that are no ordinary weights", () => {
  it("are told where the base did not have them", async () => {
    const both = "{ weights/nan-inf: error, weights/degenerate: warning }";
    expect(await told(both, { "m.safetensors": BASE }, { "m.safetensors": HEAD })).toEqual([
      "m.safetensors: NaN or infinity that the base does not have: nan-appears (1,200 NaN of 1,200 numbers), infinity (3 infinite of 1,200 numbers).",
      "m.safetensors: values-become-zero is all zero; huge-rows holds numbers up to 2.77e+37.",
    ]);
  });

  it("are told of a new model", async () => {
    const [only = ""] = await told("{ weights/nan-inf: error }", {}, { "m.safetensors": HEAD });
    expect(only).toMatch(/^m\.safetensors: NaN or infinity: /);
    for (const name of ["nan-both", "nan-appears", "nan-among", "infinity"]) expect(only).toContain(`${name} (`);
  });

  it("are not found in ordinary models, new or changed", async () => {
    const all = "{ weights/nan-inf: error, weights/degenerate: warning, complete/values-skipped: note }";
    for (const base of [{}, { "m.safetensors": fixture("fine-tuned.safetensors") }] as const)
      expect(await told(all, base, { "m.safetensors": ORDINARY })).toEqual([]);
  });

  it("are looked for in what a changed model has more than its base", async () => {
    const { comparisons } = await reviewedWith(
      "{ weights/nan-inf: error }",
      { "m.safetensors": ORDINARY },
      { "m.safetensors": HEAD },
    );
    expect(comparisons[0]?.health?.ailing.map(({ tensor }) => tensor.name)).toContain("nan-both");
  });

  it("cost nothing where no rule asks, or no values are to be read", async () => {
    const head = { "m.safetensors": HEAD };
    const [without] = (await reviewedWith("{}", {}, head)).comparisons;
    const [never] = (await reviewedWith("{ weights/nan-inf: error }", {}, head, { weights: "never" })).comparisons;
    expect([without?.health, never?.health]).toEqual([undefined, undefined]);
    const bytes = async (rules: string) => (await reviewedWith(rules, {}, head)).coverage.bytesRead;
    expect(await bytes("{}")).toBeLessThan(10_000);
    expect(await bytes("{ weights/nan-inf: error }")).toBeLessThanOrEqual(HEAD.length);
  });

  it("are said to be unread beyond the budget", async () => {
    const rules = "{ weights/nan-inf: error, complete/values-skipped: note }";
    const { comparisons, findings } = await reviewedWith(rules, {}, { "m.safetensors": ORDINARY }, { valueBytes: 20_000 });
    const { unread } = comparisons[0]?.health ?? {};
    // The small ones take 3,584 bytes, and one of the five matrices of 16,384 bytes fits as well.
    expect(unread).toEqual({ tensors: 6, bytes: 51_200 + 19_200 + 4 * 16_384 });
    expect(findings.map(({ rule }) => rule)).toEqual(["complete/values-skipped"]);
  });

  it("are not missed in a large new model that would have to be fetched, and are in one that changed", async () => {
    // A memory has no file descriptor, like what is fetched.
    const large = (value: number) => ({ "m.safetensors": safetensors({ "blocks.0.weight": Array(4_200_000).fill(value) }) });
    const rules = "{ weights/nan-inf: error, complete/values-skipped: note }";
    const [added] = (await reviewedWith(rules, {}, large(0.5))).comparisons;
    expect(added?.health).toEqual({ ailing: [], more: 0 });
    expect(await told(rules, {}, large(0.5))).toEqual([]);
    expect(await told(rules, large(0.5), large(0.25), { valueBytes: 1000 })).toHaveLength(1);
  });
});
