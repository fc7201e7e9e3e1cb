import { describe, expect, it } from "vitest";
import { safetensors } from "../artifacts/trees.js";
import { truth } from "../weights/fixtures.js";
import { fixture, told } from "./weights.js";

const PATH = "m.safetensors";
const pair = async (rules: string, head: string, rest: Parameters<typeof told>[3] = {}) =>
  told(rules, { [PATH]: fixture("base.safetensors") }, { [PATH]: fixture(head) }, rest);

/** What numpy says of a tensor of `base.safetensors` and a head. */
function trueOf(head: string, name: string) {
  const tensors = truth.find((one) => one.base === "base.safetensors" && one.head === head)?.tensors;
  return tensors?.find((tensor) => tensor.head === name)?.relativeL2 ?? Number.NaN;
}

describe("weights/drift", () => {
  const rules = (max: string) => `{ weights/drift: { budgets: [{ tensors: ["blocks.*.fc.weight"], max: ${max} }] } }`;

  it("tells the tensors that moved further than numpy says the budget is", async () => {
    const names = [0, 1, 2, 3].map((block) => `blocks.${block}.fc.weight`);
    const drifts = names.map((name) => trueOf("fine-tuned.safetensors", name) * 100);
    const sorted = drifts.toSorted((a, b) => a - b);
    const max = ((sorted[1] ?? 0) + (sorted[2] ?? 0)) / 2;
    const [said = "", ...more] = await pair(rules(`${max.toFixed(6)}%`), "fine-tuned.safetensors");
    expect(more).toEqual([]);
    for (const [index, name] of names.entries()) expect(said.includes(name), name).toBe((drifts[index] ?? 0) > max);
    expect(said).toContain(`${Number(sorted[3]?.toPrecision(3))} %`);
  });

  it("is silent where the layers are frozen", async () => {
    expect(await pair(rules("0%"), "head-only.safetensors")).toEqual([]);
  });

  it("says what it does not know", async () => {
    const [said] = await pair(rules("10%"), "fine-tuned.safetensors", { weights: "never" });
    expect(said).toContain("Not shown to be within");
  });
});

describe("weights/unchanged", () => {
  it("tells the layers that were not trained", async () => {
    const rules = '{ weights/unchanged: { tensors: ["blocks.3.*", "head.*"] } }';
    expect(await pair(rules, "head-only.safetensors")).toEqual([
      `${PATH}: blocks.3.fc.weight, blocks.3.fc.bias, blocks.3.norm.weight and blocks.3.norm.bias: identical to the base.`,
    ]);
    expect(await pair(rules, "fine-tuned.safetensors")).toEqual([]);
  });

  it("tells of a file that was only written anew", async () => {
    const said = await pair('{ weights/unchanged: { tensors: ["head.weight"] } }', "same.safetensors");
    expect(said).toEqual([`${PATH}: head.weight: identical to the base.`]);
  });
});

describe("weights/frozen", () => {
  const rules = '{ weights/frozen: { tensors: ["blocks.*", "stem.*"] } }';

  it("is content with a head alone that was trained", async () => {
    expect(await pair(rules, "head-only.safetensors")).toEqual([]);
  });

  it("names what was trained as well, and what nobody compared", async () => {
    const [said = ""] = await pair(rules, "top-blocks.safetensors");
    expect(said).toContain("blocks.3.fc.weight");
    expect(said).not.toContain("blocks.0.fc.weight");
    // The small tensors fit into the budget, the matrices do not.
    const [unread = ""] = await pair(rules, "head-only.safetensors", { valueBytes: 4000 });
    expect(unread).toMatch(/^m\.safetensors: stem\.weight, blocks\.0\.fc\.weight.*: not shown to be identical/);
    expect(unread).not.toContain("norm");
  });
});

describe("a sample without a difference", () => {
  /** A tensor of 8 MB, of which a budget of 2 MB reads a quarter; the files differ in what they state. */
  const large = (step: string) => ({ [PATH]: safetensors({ "blocks.0.weight": Array(2_000_000).fill(0.5) }, { step }) });
  const rules = (rule: string) => `{ ${rule}: { tensors: ["blocks.*"] } }`;
  const sampled = { valueBytes: 2_000_000 };

  it("is no proof that a tensor is frozen, and none that it was not trained", async () => {
    expect(await told(rules("weights/frozen"), large("1"), large("2"), sampled)).toEqual([
      `${PATH}: blocks.0.weight: not shown to be identical, the values of 1 tensor were not compared in full.`,
    ]);
    expect(await told(rules("weights/unchanged"), large("1"), large("2"), sampled)).toEqual([
      `${PATH}: blocks.0.weight: not shown to be changed, the values were not compared in full.`,
    ]);
  });

  it("is not needed where all is read", async () => {
    expect(await told(rules("weights/frozen"), large("1"), large("2"))).toEqual([]);
    expect(await told(rules("weights/unchanged"), large("1"), large("2"))).toEqual([
      `${PATH}: blocks.0.weight: identical to the base.`,
    ]);
  });
});
