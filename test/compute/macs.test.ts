import { describe, expect, it } from "vitest";
import { computeOf } from "../../src/compute/cost.js";
import type { Model } from "../../src/model/model.js";
import { list, model, node, terms, weight } from "./models.js";

/** What one node takes, counted by hand: for each element of the result, the products that are added up for it. */
const CASES: Readonly<Record<string, readonly [model: Model, macs: Record<string, number>]>> = {
  // 8 channels of 4 × 4 places, each 3 × 3 × 3.
  "Conv without padding": [
    model({ x: [1, 3, 6, 6] }, [weight("w", [8, 3, 3, 3])], [node("Conv x,w -> y")]),
    { "": 8 * 4 * 4 * 27 },
  ],
  // (7 + 2 − (2·2 + 1))/2 + 1 = 3 places a side; each output channel sees 4/2 channels.
  "Conv with groups, strides, dilations and pads": [
    model(
      { x: [2, 4, 7, 7] },
      [weight("w", [6, 2, 3, 3])],
      [node("Conv x,w -> y", { group: 2, strides: [2, 2], dilations: [2, 2], pads: [1, 1, 1, 1] })],
    ),
    { "": 2 * 6 * 3 * 3 * 18 },
  ],
  "Conv that keeps the size and halves it": [
    model({ x: [1, 3, 7, 7] }, [weight("w", [8, 3, 3, 3])], [node("Conv x,w -> y", { auto_pad: "SAME_UPPER", strides: [2, 2] })]),
    { "": 8 * 4 * 4 * 27 },
  ],
  "Conv of one dimension, depthwise": [
    model({ x: [1, 4, 10] }, [weight("w", [4, 1, 3])], [node("Conv x,w -> y", { group: 4 })]),
    { "": 4 * 8 * 3 },
  ],
  "Conv of sizes that are not fixed": [
    model(
      { x: ["n", 3, "h", "w"] },
      [weight("k", [8, 3, 3, 3])],
      [node("Conv x,k -> y", { pads: [1, 1, 1, 1], strides: [2, 2] })],
    ),
    { "n·⌈h/2⌉·⌈w/2⌉": 216 },
  ],
  "a size of an input without a name": [
    model({ x: [null, 3, 6, 6] }, [weight("w", [8, 3, 3, 3])], [node("Conv x,w -> y")]),
    { "x[0]": 3456 },
  ],
  // Each of 2 · 4 · 5 · 5 input elements meets a kernel of 3 · 2 · 2.
  ConvTranspose: [
    model({ x: [2, 4, 5, 5] }, [weight("w", [4, 3, 2, 2])], [node("ConvTranspose x,w -> y", { strides: [2, 2] })]),
    { "": 2 * 4 * 25 * 12 },
  ],
  // 5 → 2·4 + 3 − 2 + 1 = 10 places a side, read by 1 × 1.
  "Conv behind a ConvTranspose": [
    model(
      { x: [1, 4, 5, 5] },
      [weight("w", [4, 3, 3, 3]), weight("v", [2, 3, 1, 1])],
      [node("ConvTranspose x,w -> y", { strides: [2, 2], pads: [1, 1, 1, 1], output_padding: [1, 1] }), node("Conv y,v -> z")],
    ),
    { "": 100 * 27 + 2 * 100 * 3 },
  ],
  // Each of 2 · 6 channels of 16 places meets a kernel of 3; what flows on keeps the sizes it had.
  "a causal convolution with a state, and a gate behind it": [
    model(
      { x: [2, 6, 16], past: [2, 6, 2] },
      [weight("k", [6, 1, 3]), weight("w", [16, 5]), weight("s", [2, 4])],
      [
        node("CausalConvWithState x,k,,past -> y,state"),
        node("SwiGLU y,x -> g"),
        node("MatMul g,w -> z"),
        node("MatMul state,s -> t"),
      ],
    ),
    { "": 2 * 6 * 16 * 3 + 2 * 6 * 16 * 5 + 2 * 6 * 2 * 4 },
  ],
  "Gemm, both operands turned": [
    model({ x: [7, 5] }, [weight("w", [3, 7])], [node("Gemm x,w -> y", { transA: 1, transB: 1 })]),
    { "": 5 * 3 * 7 },
  ],
  "MatMul of stacks, one of them stretched": [
    model({ a: ["n", 12, "s", 64], b: [1, 64, "s"] }, [], [node("MatMul a,b -> c")]),
    { "n·s^2": 12 * 64 },
  ],
  "MatMul of a row and a matrix": [model({ a: [5] }, [weight("w", [5, 3])], [node("MatMul a,w -> c")]), { "": 15 }],
  QLinearConv: [
    model({ x: [1, 3, 6, 6] }, [weight("w", [8, 3, 3, 3], "int8")], [node("QLinearConv x,s,z,w,t,u,v,o -> y")]),
    { "": 3456 },
  ],
  ConvInteger: [model({ x: [1, 3, 6, 6] }, [weight("w", [8, 3, 3, 3], "int8")], [node("ConvInteger x,w -> y")]), { "": 3456 }],
  QLinearMatMul: [model({ a: [2, 3] }, [weight("b", [3, 4], "int8")], [node("QLinearMatMul a,s,z,b,t,u,v,o -> c")]), { "": 24 }],
  MatMulInteger: [model({ a: [2, 3] }, [weight("b", [3, 4], "int8")], [node("MatMulInteger a,b -> c")]), { "": 24 }],
  FusedConv: [
    model({ x: [1, 3, 6, 6] }, [weight("w", [8, 3, 3, 3])], [node("com.microsoft.FusedConv x,w -> y", { activation: "Relu" })]),
    { "": 3456 },
  ],
  MatMulNBits: [
    model(
      { a: ["n", 64] },
      [weight("b", [32, 2, 16], "uint8")],
      [node("com.microsoft.MatMulNBits a,b,s -> c", { K: 64, N: 32, bits: 4, block_size: 32 })],
    ),
    { n: 2048 },
  ],
  // 10 steps of 3 rows, two directions, four gates of 8: 5 inputs and 8 states each.
  "LSTM, both directions": [
    model(
      { x: [10, 3, 5] },
      [weight("w", [2, 32, 5]), weight("r", [2, 32, 8])],
      [node("LSTM x,w,r -> y,h,c", { direction: "bidirectional", hidden_size: 8 })],
    ),
    { "": 10 * 3 * 2 * 32 * 13 },
  ],
  "GRU over a length that is not fixed": [
    model({ x: ["t", 1, 5] }, [weight("w", [1, 24, 5]), weight("r", [1, 24, 8])], [node("GRU x,w,r -> y,h", { hidden_size: 8 })]),
    { t: 24 * 13 },
  ],
  RNN: [
    model({ x: [4, 2, 5] }, [weight("w", [1, 8, 5]), weight("r", [1, 8, 8])], [node("RNN x,w,r -> y,h", { hidden_size: 8 })]),
    { "": 4 * 2 * 8 * 13 },
  ],
  "Einsum of attention": [
    model({ q: ["b", 4, "s", 16], k: ["b", 4, "t", 16] }, [], [node("Einsum q,k -> y", { equation: "bhid,bhjd->bhij" })]),
    { b·s·t: 64 },
  ],
  "Einsum that adds nothing up": [model({ a: [3, 4], b: [3, 4] }, [], [node("Einsum a,b -> y", { equation: "ij,ij->ij" })]), {}],
  // Queries, keys and values: 10 · 8 → 24, then 10 · 10 · 8 twice.
  "Attention of com.microsoft": [
    model({ x: [1, 10, 8] }, [weight("w", [8, 24])], [node("com.microsoft.Attention x,w,b -> y", { num_heads: 2 })]),
    { "": 10 * 8 * 24 + 2 * 10 * 10 * 8 },
  ],
  "Attention of opset 23": [
    model({ q: [1, 2, 10, 4], k: [1, 2, 12, 4], v: [1, 2, 12, 6] }, [], [node("Attention q,k,v -> y")]),
    { "": 2 * 10 * 12 * (4 + 6) },
  ],
};

describe("MACs", () => {
  it.each(Object.entries(CASES))("of %s", (_, [given, macs]) => {
    const compute = computeOf(given);
    expect(compute?.uncounted).toEqual([]);
    expect(terms(compute?.macs)).toEqual(macs);
  });

  it("are not there without a graph", () => {
    expect(computeOf({ ...model({}, [], []), graphs: [] })).toBeUndefined();
  });

  it("are not there of a set of operators that nobody counts, and known to be unknown of one that is", () => {
    const one = model({ x: [1, 3] }, [], [{ ...node("linear x -> y"), domain: "aten" }]);
    const requires = (name: string) => computeOf({ ...one, requirements: [{ name, version: 10 }] });
    expect(requires("opset aten")).toBeUndefined();
    expect(requires("opset ai.onnx")?.uncounted).toMatchObject([{ domain: "aten", type: "linear" }]);
  });

  it("are unknown where a size is, and where an operator is", () => {
    const given = model(
      { x: null },
      [weight("w", [8, 3, 3, 3])],
      [node("Conv x,w -> y"), node("Relu y -> z"), node("com.example.Mix z -> a"), node("MatMul a,w -> b")],
    );
    expect(computeOf(given)).toMatchObject({
      macs: [],
      counted: 0,
      uncounted: [
        { domain: "ai.onnx", type: "Conv", reason: "shape", nodes: 1 },
        { domain: "ai.onnx", type: "MatMul", reason: "shape", nodes: 1 },
        { domain: "com.example", type: "Mix", reason: "operator", nodes: 1 },
      ],
    });
  });

  it("come with the parameters that each operator reads, each tensor once", () => {
    const tensors = [weight("w", [8, 3, 3, 3]), weight("b", [8]), list("axes", 2, 3)];
    const given = model({ x: [1, 3, 6, 6] }, tensors, [
      node("Conv x,w,b -> y"),
      node("Conv x,w,b -> z"),
      node("ReduceMean y,axes -> m"),
    ]);
    expect(computeOf(given)?.operators.map(({ type, nodes, parameters }) => [type, nodes, parameters])).toEqual([
      ["Conv", 2, 224],
      ["ReduceMean", 0, 2],
    ]);
  });
});
