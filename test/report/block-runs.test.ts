import { expect, it } from "vitest";
import { foldedBlocks } from "../../src/report/block-runs.js";
import { driftOf, driftText } from "../../src/report/drift.js";
import { sampledOf } from "../../src/report/parameters-section.js";
import type { TensorGroup } from "../../src/report/tensor-groups.js";
import { isOfValues } from "../../src/report/tensor-moves.js";

/** One tensor of a block, which moved by `relative` and was read to `share`. */
function group(block: number, relativeL2: number, share = 1, uncertainty: number | null = null): TensorGroup {
  const name = `layers.${block}.w`;
  const label = { name, kind: "parameter", dtype: "float32", shape: [4096], parameters: 4096 } as const;
  const side = {
    elements: 4096,
    mean: 0,
    deviation: 1,
    norm: 64,
    min: -4,
    max: 4,
    zeros: 0,
    nans: 0,
    infinities: 0,
    denormals: 0,
  };
  const measure = {
    elements: 4096,
    share,
    changed: 4096,
    isDequantised: false,
    relativeL2,
    uncertainty,
    cosine: 1,
    z: 64,
    correlation: 1,
    maxDifference: 1,
    meanDifference: 1,
    histogram: [],
    base: side,
    head: side,
  };
  const change = { kind: "tensor-values-changed", base: label, head: label, kinship: { kind: "fine-tuned" }, measure } as const;
  return { kind: "tensor-values-changed", label: name, changes: [change], parameters: 4096 };
}

it("tells blocks that follow each other and moved alike as one, largest change first", () => {
  const groups = [group(0, 0.1), group(1, 0.11), group(2, 0.5), group(4, 0.5)];
  expect(foldedBlocks(groups).map(({ label, parameters }) => [label, parameters])).toEqual([
    ["layers.2.w", 4096],
    ["layers.4.w", 4096],
    ["layers.0…1.w", 8192],
  ]);
});

it("judges a run by all of its blocks, of which a sample stands for the whole", () => {
  // Of the first two the second counts a hundredfold: together they moved by 0.149, and 0.22 is less than 1.5 times that.
  const labels = (share: number) =>
    foldedBlocks([group(0, 0.1), group(1, 0.149, share), group(2, 0.22)]).map(({ label }) => label);
  expect(labels(0.01)).toEqual(["layers.0…2.w"]);
  expect(labels(1)).toEqual(["layers.2.w", "layers.0…1.w"]);
});

it("tells how far the sum of samples may be off, where each of them tells", () => {
  const [whole, sampled, unsure] = [group(0, 0.1), group(1, 0.1, 0.25, 0.01), group(2, 0.1, 0.25)];
  const told = (...groups: readonly TensorGroup[]) => {
    const drift = driftOf(groups.flatMap(({ changes }) => changes.filter(isOfValues)));
    return drift && driftText(drift).replace(/^[█░]+ /, "");
  };
  expect(told(whole)).toBe("0.10, related");
  expect(told(sampled)).toBe("about 0.10 ± 0.010, related");
  // Four fifths of the squares are those of the sample.
  expect(told(whole, sampled)).toBe("about 0.10 ± 0.0080, related");
  expect(told(sampled, unsure)).toBe("about 0.10, related");
});

it("takes no longer for each block of many", () => {
  const groups = Array.from({ length: 100_000 }, (_, block) => group(block, 0.1));
  const started = performance.now();
  expect(foldedBlocks(groups).map(({ label }) => label)).toEqual(["layers.0…99999.w"]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

it("says how many tensors were sampled", () => {
  const changes = [group(0, 0.1), group(1, 0.1, 0.25), group(2, 0.1, 0.125)].flatMap((one) => one.changes);
  const [line] = sampledOf({ changes });
  // A quarter of 16,384 elements and an eighth of 32,768.
  expect(line).toMatch(/^Sampled: 2 of 3 changed tensors, 17 % of the values; .*95 of 100/);
  expect(sampledOf({ changes: changes.slice(0, 1) })).toEqual([]);
});
