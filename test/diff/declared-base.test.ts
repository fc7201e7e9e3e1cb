import { describe, expect, it } from "vitest";
import { isAdapter, judgeAdapterBase, judgeBase } from "../../src/diff/declared-base.js";
import { NO_VALUES } from "../../src/diff/values.js";
import { model, tensor } from "./models.js";

const base = model({
  format: "safetensors",
  tensors: [0, 1].flatMap((layer) => [
    tensor(`model.layers.${layer}.q_proj.weight`, [64, 32]),
    tensor(`model.layers.${layer}.v_proj.weight`, [16, 32]),
  ]),
});
/** Factors of rank 4 for matrices of these shapes. */
const adapter = (shapes: Readonly<Record<string, readonly [number, number]>>) =>
  model({
    tensors: Object.entries(shapes).flatMap(([name, [rows, columns]]) => [
      tensor(`base_model.model.${name}.lora_A.weight`, [4, columns]),
      tensor(`base_model.model.${name}.lora_B.default.weight`, [rows, 4]),
    ]),
  });

describe("the base of an adapter", () => {
  it("has the layers that it changes, whatever stands before their names", () => {
    const own = adapter({ "layers.0.q_proj": [64, 32], "layers.1.v_proj": [16, 32] });
    expect(isAdapter(own)).toBe(true);
    expect(judgeAdapterBase(base, own, 0.5)).toEqual({ verdict: "related", compared: 2, related: 2 });
  });

  it("does not have them in other shapes, or under other names", () => {
    const other = adapter({ "layers.0.q_proj": [128, 32], "layers.1.v_proj": [16, 32], "layers.1.up": [64, 32] });
    expect(judgeAdapterBase(base, other, 0.5)).toEqual({ verdict: "other-architecture", compared: 3, related: 1 });
  });

  it("is not judged by the names of a graph, which are others", () => {
    const own = adapter({ "layers.0.q_proj": [1, 2] });
    expect(judgeAdapterBase({ ...base, format: "onnx" }, own, 0.5).verdict).toBe("unknown");
    expect(isAdapter(base)).toBe(false);
  });
});

describe("a base of which some tensors are compared", () => {
  /** Two sides of which the first tensors have one name and the given relative change and correlation; others have other names. */
  const judged = (relativeL2: number, correlation: number, others: readonly number[]) => {
    const sideOf = (side: string) => [tensor("a", [64, 64]), ...others.map((size, at) => tensor(`${side}.${at}`, [size, 64]))];
    const [from, own] = [sideOf("base"), sideOf("head")];
    const statistics = {
      elements: 4096,
      mean: 0,
      deviation: 1,
      norm: 64,
      min: -3,
      max: 3,
      zeros: 0,
      nans: 0,
      infinities: 0,
      denormals: 0,
    };
    const measure = {
      elements: 4096,
      share: 1,
      changed: 4096,
      relativeL2,
      uncertainty: null,
      cosine: correlation,
      z: correlation * 64,
      correlation,
      maxDifference: 1,
      meanDifference: 0.5,
      histogram: [],
      isDequantised: false,
      base: statistics,
      head: statistics,
    };
    const pairs = from.slice(0, 1).map((base) => ({ base, head: own[0] ?? base, evidence: "name" as const }));
    const values = { ...NO_VALUES, measures: new Map([["a", measure]]) };
    return judgeBase(model({ tensors: from }), model({ tensors: own }), { pairs, removed: [], added: [] }, values).verdict;
  };

  it("is related by one large tensor", () => expect(judged(0.1, 0.99, [64, 64, 64])).toBe("related"));
  it("is unrelated by tensors that hold most of the parameters", () => expect(judged(1.41, 0, [64])).toBe("unrelated"));
  it("is not known by a few of many", () => expect(judged(1.41, 0, [64, 64, 64])).toBe("unknown"));
});

describe("a base of which no values are known", () => {
  const head = (size: number) => model({ tensors: [tensor("a", [size, 64]), tensor("b", [size, 32])] });
  const nothing = { pairs: [], removed: [], added: [] };

  it("is another architecture when most of its parameters have no tensor of their size", () => {
    expect(judgeBase(head(64), head(64), nothing, NO_VALUES).verdict).toBe("unknown");
    expect(judgeBase(head(64), head(48), nothing, NO_VALUES).verdict).toBe("other-architecture");
    // Of 6,144 parameters 4,096 have a counterpart.
    const partly = model({ tensors: [tensor("x", [4096]), tensor("y", [1000])] });
    expect(judgeBase(head(64), partly, nothing, NO_VALUES).verdict).toBe("unknown");
  });

  it("is not judged by small tensors", () => {
    const small = model({ tensors: [tensor("a", [64])] });
    expect(judgeBase(small, head(48), nothing, NO_VALUES).verdict).toBe("unknown");
  });
});
