import { describe, expect, it } from "vitest";
import { computeOf } from "../../src/compute/cost.js";
import type { Node } from "../../src/model/graph.js";
import type { Shape } from "../../src/model/signature.js";
import type { Tensor } from "../../src/model/tensor.js";
import { list, model, node, terms, weight } from "./models.js";

/** Shapes by hand, after https://onnx.ai/onnx/operators/; the product of `y`, as one row, with itself has as many MACs as it has elements. */
const CASES: Readonly<Record<string, readonly [Readonly<Record<string, Shape>>, readonly Tensor[], readonly Node[], object]>> = {
  "heads split and turned": [
    { x: ["batch", "seq", 768] },
    [list("s", 0, 0, 12, 64)],
    [node("Reshape x,s -> a"), node("Transpose a -> y", { perm: [0, 2, 1, 3] })],
    { batch·seq: 768 },
  ],
  "a shape put together of sizes": [
    { x: ["batch", "seq", 768] },
    [list("zero", 0), list("one", 1), list("tail", 12, 64)],
    [
      node("Shape x -> s"),
      node("Gather s,zero -> b"),
      node("Gather s,one -> l"),
      node("Concat b,l,tail -> t", { axis: 0 }),
      node("Reshape x,t -> y"),
    ],
    { batch·seq: 768 },
  ],
  "the rest of a reshape": [{ x: ["batch", 32, 7, 7] }, [list("s", 0, -1)], [node("Reshape x,s -> y")], { batch: 1568 }],
  flattened: [{ x: ["batch", 32, 7, 7] }, [], [node("Flatten x -> y")], { batch: 1568 }],
  "sizes added by a concatenation": [
    { x: ["past", 8], z: ["seq", 8] },
    [],
    [node("Concat x,z -> y", { axis: 0 })],
    { past: 8, seq: 8 },
  ],
  "squeezed and unsqueezed": [
    { x: ["n", 1, 5] },
    [list("one", 1), list("two", 0, 3)],
    [node("Squeeze x,one -> a"), node("Unsqueeze a,two -> y")],
    { n: 5 },
  ],
  "looked up": [{ x: ["n", "s"] }, [weight("table", [1000, 16])], [node("Gather table,x -> y")], { n·s: 16 }],
  "cut to a part, and from the end": [
    { x: [10, 9] },
    [list("from", 2, -4), list("to", 8, 2 ** 53), list("axes", 0, 1), list("steps", 2, 1)],
    [node("Slice x,from,to,axes,steps -> y")],
    { "": 12 },
  ],
  "all but the first of a size": [
    { x: ["n", 9] },
    [list("from", 1), list("to", 2 ** 53), list("axes", 0)],
    [node("Slice x,from,to,axes -> y")],
    { n: 9, "": -9 },
  ],
  "reduced, axes kept": [{ x: ["n", 8, 5] }, [], [node("ReduceMean x -> y", { axes: [1] })], { n: 5 }],
  "reduced, axes dropped": [{ x: ["n", 8, 5] }, [list("a", 1)], [node("ReduceSum x,a -> y", { keepdims: 0 })], { n: 5 }],
  "stretched to each other": [{ x: ["n", 1, 5], z: [7, 1] }, [], [node("Add x,z -> y")], { n: 35 }],
  "split evenly": [{ x: ["n", 9] }, [], [node("Split x -> a,b,y", { axis: 1 })], { n: 3 }],
  padded: [{ x: ["n", 9] }, [list("p", 0, 1, 0, 2)], [node("Pad x,p -> y")], { n: 12 }],
  "padded by a table that was turned round": [
    { x: ["n", 9] },
    [
      list("p", 2, 1, 0, 0),
      list("table", -1, 2),
      list("flat", -1),
      list("last", -1),
      list("low", -(2 ** 53)),
      list("zero", 0),
      list("minus", -1),
    ],
    [
      node("Reshape p,table -> a"),
      node("Slice a,last,low,zero,minus -> b"),
      node("Transpose b -> c", { perm: [1, 0] }),
      node("Reshape c,flat -> d"),
      node("Pad x,d -> y"),
    ],
    { n: 12 },
  ],
  expanded: [{ x: [1, 9] }, [list("s", 4, 1)], [node("Expand x,s -> y")], { "": 36 }],
  repeated: [{ x: ["n", 9] }, [list("r", 2, 3)], [node("Tile x,r -> y")], { n: 54 }],
  "resized by factors": [
    { x: [1, 3, "h", 5] },
    [weight("k", [4], "float32", [1, 1, 2, 2])],
    [node("Resize x,,k -> y")],
    { h: 60 },
  ],
  "pooled, the last window kept": [
    { x: [1, 3, 6, 6] },
    [],
    [node("MaxPool x -> y", { kernel_shape: [3, 3], strides: [2, 2], ceil_mode: 1 })],
    { "": 27 },
  ],
  "pooled, the last window kept, of a size that is not fixed": [
    { x: [1, 3, "h", 6] },
    [],
    [node("MaxPool x -> y", { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 })],
    { "⌈h/2⌉": 9 },
  ],
  "space to depth": [{ x: [1, 3, "h", 8] }, [], [node("SpaceToDepth x -> y", { blocksize: 2 })], { "⌊h/2⌋": 48 }],
  "made of a shape": [{ x: [1] }, [list("s", 4, 9)], [node("ConstantOfShape s -> y")], { "": 36 }],
  "one hot": [{ x: ["n"] }, [weight("d", [], "int64", [10]), weight("v", [2])], [node("OneHot x,d,v -> y")], { n: 10 }],
};

describe("shapes", () => {
  it.each(Object.entries(CASES))("%s", (_, [inputs, tensors, nodes, expected]) => {
    const shaped = [...nodes, node("Flatten y -> f", { axis: 0 }), node("Transpose f -> g"), node("MatMul f,g -> h")];
    expect(terms(computeOf(model(inputs, tensors, shaped))?.macs)).toEqual(expected);
  });
});
