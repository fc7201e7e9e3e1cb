import { describe, expect, it } from "vitest";
import type { Change, TensorChange, TensorLabel } from "../../src/diff/change.js";
import type { ModelKinship } from "../../src/diff/kinship/model.js";
import type { TensorKinship, TensorKinshipKind } from "../../src/diff/kinship/tensor.js";
import type { Measure } from "../../src/diff/measure.js";
import { foldedBlocks } from "../../src/report/block-runs.js";
import { driftOf, driftText, rounded } from "../../src/report/drift.js";
import { kinshipSharesOf } from "../../src/report/kinship-story.js";
import { storyOf } from "../../src/report/story.js";
import { between, plain } from "../policy/rules/cases.js";

const model = (parts: Partial<ModelKinship>): ModelKinship => ({
  kind: "fine-tuned",
  step: "minor",
  shares: [],
  layers: [],
  ...parts,
});
const share = (kind: ModelKinship["shares"][number]["kind"], tensors: number, parameters: number) => ({
  kind,
  tensors,
  parameters,
});

const label = (name: string, dtype: TensorLabel["dtype"] = "float32"): TensorLabel => ({
  name,
  kind: "parameter",
  dtype,
  shape: [4, 4],
  parameters: 16,
});
const valued = (kind: TensorKinshipKind, name = "v"): Change => ({
  kind: "tensor-values-changed",
  base: label(name),
  head: label(name),
  kinship: { kind },
});
const reshaped = (kinship?: TensorKinship): Change => ({
  kind: "tensor-reshaped",
  base: label("w"),
  head: label("w"),
  ...(kinship === undefined ? {} : { kinship }),
});
const exchanged = (from: string, to: string): Change => ({
  kind: "tensor-renamed",
  base: label(from),
  head: label(to),
  evidence: "exchanged",
});
const ADDED: Change = { kind: "tensor-added", tensor: label("w") };
const HEAD = { scope: "head", shares: [share("identical", 6, 900)] } as const;

/** The one line about two files of weights; in all 20 tensors of the same shape, as many of them changed as there are such changes. */
function told(parts: Partial<ModelKinship>, changes: readonly Change[] = [valued("fine-tuned")], unmeasured = 0): string {
  const changed = changes.filter(({ kind }) => kind === "tensor-values-changed").length;
  const sides = { format: "safetensors" } as const;
  const tensors = { changed, identical: 20 - changed - unmeasured, unmeasured };
  return plain(storyOf({ ...between(sides, sides, changes), kinship: model(parts), tensors }));
}

describe("what became of a model, in one line", () => {
  it.each<[string, Partial<ModelKinship>, (readonly Change[])?, number?]>([
    [
      "retrained: same structure, 26 of 28 large tensors unrelated to base, 2 identical",
      { kind: "retrained", shares: [share("retrained", 26, 900), share("identical", 2, 100)] },
    ],
    [
      "retrained: same structure, 3 of 3 large tensors unrelated to base",
      { kind: "retrained", shares: [share("retrained", 3, 900)] },
    ],
    [
      "retrained: 3 of 3 large tensors unrelated to base; 1 tensor added; 4 not compared",
      { kind: "retrained", shares: [share("retrained", 3, 900)] },
      [valued("retrained"), ADDED],
      4,
    ],
    ["fine-tuned: head only, backbone frozen", HEAD, [valued("fine-tuned"), valued("changed")]],
    ["fine-tuned: head only, backbone frozen", HEAD, [valued("changed")]],
    ["fine-tuned: head only, backbone frozen; 1 tensor added", HEAD, [valued("changed"), ADDED]],
    ["fine-tuned: head only, backbone frozen; 1 tensor grown", HEAD, [reshaped({ kind: "identical", rows: 2 })]],
    ["fine-tuned: head new, backbone frozen; 1 tensor added, 1 reshaped", HEAD, [ADDED, reshaped()]],
    [
      "fine-tuned: head new, backbone frozen; 1 tensor reshaped",
      HEAD,
      [reshaped({ kind: "changed", rows: -8 }), valued("changed", "w")],
    ],
    ["fine-tuned: head new, backbone frozen", HEAD, [valued("retrained"), valued("changed")]],
    // Something else than the head is not what it was, if only by rounding.
    ["fine-tuned: head only", { scope: "head", shares: [share("noise", 6, 900)] }],
    [
      "fine-tuned: last blocks only, 4 of 7 large tensors identical",
      { scope: "top-blocks", shares: [share("identical", 4, 900), share("fine-tuned", 3, 100)] },
    ],
    ["fine-tuned: every layer", { scope: "all", shares: [share("fine-tuned", 7, 100)] }],
    [
      "fine-tuned: 4 of 7 large tensors identical",
      { scope: "some", shares: [share("fine-tuned", 3, 100), share("identical", 4, 100)] },
    ],
    ["fine-tuned: some layers", { scope: "some", shares: [share("fine-tuned", 3, 100), share("noise", 4, 100)] }],
    [
      "fine-tuned: small tensors only, all 7 large tensors identical",
      { scope: "some", shares: [share("identical", 7, 100)] },
      [valued("changed")],
    ],
    // Rows were appended, and nothing else became of the weights.
    [
      "1 tensor grown; 20 others identical",
      { scope: "some", shares: [share("identical", 7, 100)] },
      [reshaped({ kind: "identical", rows: 32 })],
    ],
    [
      "adapter merged: updates of rank 4 at most",
      { kind: "adapter-merged", rank: 4, shares: [share("low-rank-update", 4, 100)] },
    ],
    [
      "adapter merged: updates of rank 4 at most, 1 of 3 large tensors identical",
      { kind: "adapter-merged", rank: 4, shares: [share("low-rank-update", 2, 100), share("identical", 1, 100)] },
    ],
    [
      "folded: 3 of 4 large tensors rescaled row by row",
      { kind: "re-exported", shares: [share("rescaled", 3, 100), share("identical", 1, 10)] },
    ],
    [
      "same weights: 4 of 7 large tensors permuted, 1 transposed, 1 equal but for rounding",
      {
        kind: "same-weights",
        shares: [share("permuted", 4, 9), share("transposed", 1, 9), share("noise", 1, 9), share("identical", 1, 9)],
      },
      [valued("permuted")],
    ],
    [
      "pruned: new values in 1 of 20 tensors, 19 identical",
      { kind: "pruned", shares: [share("pruned", 1, 100)] },
      [valued("pruned")],
    ],
    [
      "recast: 1 tensor from float32 to float16; 20 others identical",
      { kind: "recast", shares: [share("recast", 1, 100)] },
      [{ kind: "tensor-retyped", base: label("w"), head: label("w", "float16"), kinship: { kind: "recast" } }],
    ],
    [
      "recast: 1 tensor from float32 to float16; 20 others identical; judged by about 12 % of the values",
      { kind: "recast", read: 0.123, shares: [share("recast", 1, 100)] },
      [{ kind: "tensor-retyped", base: label("w"), head: label("w", "float16"), kinship: { kind: "recast" } }],
    ],
    // Of what was measured, the table tells that it was sampled.
    ["fine-tuned: every layer", { scope: "all", read: 0.123, shares: [share("fine-tuned", 7, 100)] }],
    [
      "weights exchanged: 2 of 3 large tensors under the name of another one",
      { kind: "re-exported", step: "minor", exchanged: 2, shares: [share("identical", 3, 100)] },
      [exchanged("q", "k"), exchanged("k", "q")],
    ],
    [
      "1 tensor no longer stored twice; 20 others identical",
      { kind: "same-weights", step: "patch", shares: [share("identical", 3, 100)] },
      [{ kind: "tensor-removed", tensor: label("head"), copyOf: "embedding" }],
    ],
    [
      "1 tensor added, 1 stored twice now; 20 others identical",
      { kind: "unknown" },
      [ADDED, { kind: "tensor-added", tensor: label("head"), copyOf: "embedding" }],
    ],
    // A copy of what base had is no new head.
    [
      "fine-tuned: head only, backbone frozen; 1 tensor stored twice now",
      HEAD,
      [{ kind: "tensor-added", tensor: label("head"), copyOf: "embedding" }],
    ],
    ["same structure and size; new values in 1 of 20 tensors, 19 identical", { kind: "unknown" }],
  ])("%s", (line, parts, changes, unmeasured) => expect(told(parts, changes, unmeasured)).toBe(line));
});

describe("the shares of the parameters", () => {
  it("come with the step of the version", () => {
    const shares = [
      share("fine-tuned", 90, 630_000),
      share("identical", 49, 360_000),
      share("retrained", 1, 9_000),
      share("new", 1, 1_000),
    ];
    expect(kinshipSharesOf(model({ shares }))).toBe(
      "Of 1,000,000 parameters in large tensors: 63 % fine-tuned, 36 % identical, <1 % retrained, <1 % new. As a semantic version: minor.",
    );
    expect(kinshipSharesOf(model({ kind: "same-weights", shares }))).toBeUndefined();
    expect(kinshipSharesOf(model({ step: "none", shares: [share("noise", 1, 5)] }))).toBe(
      "Of 5 parameters in large tensors: 100 % rounding.",
    );
  });
});

/** A change whose relative change is `relative`; the norm of base is 1. */
function moved(
  name: string,
  relative: number | null,
  kind: "fine-tuned" | "retrained" | "low-rank-update" | "permuted" = "fine-tuned",
  rest: Partial<Measure> = {},
): Extract<TensorChange, { kind: "tensor-values-changed" }> {
  const label = { name, kind: "parameter", dtype: "float32", shape: [10], parameters: 10 } as const;
  const side = { elements: 10, mean: 0, deviation: 1, norm: 1, min: -1, max: 1, zeros: 0, nans: 0, infinities: 0, denormals: 0 };
  const measure: Measure = {
    elements: 10,
    share: 1,
    changed: 10,
    isDequantised: false,
    relativeL2: relative,
    uncertainty: null,
    cosine: 1,
    z: 3,
    correlation: 1,
    maxDifference: 1,
    meanDifference: 1,
    histogram: [],
    base: side,
    head: side,
    ...rest,
  };
  return {
    kind: "tensor-values-changed",
    base: label,
    head: label,
    kinship: { kind, ...(kind === "low-rank-update" ? { rank: 4 } : {}) },
    measure,
  };
}

describe("how far tensors moved", () => {
  it.each([
    [[moved("a", 1.41, "retrained")], "██████████ 1.4, unrelated"],
    [[moved("a", 0.021)], "██████░░░░ 0.021, related"],
    [[moved("a", 0.0001)], "██░░░░░░░░ 0.00010, related"],
    [[moved("a", 0.3, "low-rank-update")], "████████░░ 0.30, rank 4"],
    [[moved("a", 0.02, "fine-tuned", { share: 0.1 })], "██████░░░░ about 0.020, related"],
    // Two of equal norm: the root of the mean square.
    [[moved("a", 3, "retrained"), moved("b", 4, "retrained")], "██████████ 3.5, unrelated"],
    [[moved("a", null)], ""],
    [[moved("a", 1.4, "permuted")], ""],
  ])("%#: %s", (changes, text) => {
    const drift = driftOf(changes);
    expect(drift && driftText(drift)).toBe(text);
  });

  it("is nothing of no tensor", () => {
    expect(driftOf([])).toBeUndefined();
    expect([1234.5, 1, 0.5, 0.000034, 3e-8].map(rounded)).toEqual(["1235", "1.0", "0.50", "0.000034", "3e-8"]);
  });
});

describe("blocks that changed", () => {
  const group = (label: string | null, relative: number, kind: "fine-tuned" | "retrained" = "fine-tuned") => ({
    kind: "tensor-values-changed" as const,
    label,
    changes: [moved(label ?? "x", relative, kind)],
    parameters: 10,
  });
  const told = (...groups: Parameters<typeof foldedBlocks>[0]) =>
    foldedBlocks(groups).map(({ label, parameters }) => `${label} ${parameters}`);

  it("alike are told as one, the largest change first", () => {
    expect(
      told(
        group("h.0.*", 0.01),
        group("h.1.*", 0.012),
        group("h.2.*", 0.5),
        group("h.10.*", 0.5),
        group("h.3.*", 0.5),
        group("head", 0.2),
      ),
    ).toEqual(["h.2…3.* 20", "h.10.* 10", "head 10", "h.0…1.* 20"]);
  });

  it("are apart when they are of different layers, kinds or sizes of change, or one is missing in between", () => {
    expect(
      told(group("a.0.q.*", 0.1), group("a.1.k.*", 0.1), group("a.2.q.*", 0.1), group(null, 0.1), group("7", 0.1)),
    ).toHaveLength(5);
    expect(told(group("a.0.*", 0.1), group("a.1.*", 0.1, "retrained"), group("a.2.*", 0.2, "retrained"))).toHaveLength(3);
  });
});
