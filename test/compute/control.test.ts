import { describe, expect, it } from "vitest";
import { computeOf } from "../../src/compute/cost.js";
import { graph, list, model, node, terms, weight } from "./models.js";

/** 8 × 8 by the number of rows. */
const square = weight("w", [8, 8]);
const large = weight("v", [8, 16]);

describe("control flow", () => {
  it("counts the larger branch of an If", () => {
    const given = model(
      { x: ["n", 8], c: [] },
      [square, large],
      [node("If c -> y", { then_branch: { graphs: ["main/If.then"] }, else_branch: { graphs: ["main/If.else"] } })],
      [graph("main/If.then", "", "a", [node("MatMul x,w -> a")]), graph("main/If.else", "", "b", [node("MatMul x,v -> b")])],
    );
    expect(terms(computeOf(given)?.macs)).toEqual({ n: 128 });
    expect(computeOf(given)).toMatchObject({ counted: 1, uncounted: [] });
  });

  it("counts the one branch of a condition that is known", () => {
    const given = model(
      { x: ["n", 8] },
      [square, large, list("two", 2)],
      [
        node("Shape x -> s"),
        node("Size s -> r"),
        node("Equal r,two -> c"),
        node("If c -> y", { then_branch: { graphs: ["main/If.then"] }, else_branch: { graphs: ["main/If.else"] } }),
        node("MatMul y,w -> z"),
      ],
      [graph("main/If.then", "", "a", [node("MatMul x,w -> a")]), graph("main/If.else", "", "b", [node("MatMul x,v -> b")])],
    );
    expect(terms(computeOf(given)?.macs)).toEqual({ n: 128 });
  });

  it("decides between branches at large sizes where it depends on them", () => {
    const given = model(
      { x: ["n", 8], c: [] },
      [square, weight("u", [100, 8])],
      [node("If c -> y", { then_branch: { graphs: ["main/If.then"] }, else_branch: { graphs: ["main/If.else"] } })],
      [graph("main/If.then", "", "a", [node("MatMul x,w -> a")]), graph("main/If.else", "", "b", [node("MatMul u,w -> b")])],
    );
    expect(terms(computeOf(given)?.macs)).toEqual({ n: 64 });
  });

  const looping = (trips: number | undefined) =>
    model(
      trips === undefined ? { x: [4, 8], m: [] } : { x: [4, 8] },
      [square, ...(trips === undefined ? [] : [weight("m", [], "int64", [trips])])],
      [node("Loop m,,x -> y,ys", { body: { graphs: ["main/Loop.body"] } }), node("MatMul ys,w -> z")],
      [graph("main/Loop.body", "i,go,s", "go,t,t", [node("MatMul s,w -> t")])],
    );

  it("counts the body of a Loop as often as it runs, and what it stacks up", () => {
    // 5 times 4 · 8 · 8, then 5 · 4 rows again.
    expect(terms(computeOf(looping(5))?.macs)).toEqual({ "": 2 * 5 * 4 * 64 });
    expect(computeOf(looping(5))?.counted).toBe(2);
  });

  it("does not count a body of which nobody knows how often it runs", () => {
    expect(computeOf(looping(undefined))).toMatchObject({
      counted: 0,
      uncounted: [
        { type: "MatMul", reason: "shape", nodes: 1 },
        { type: "MatMul", reason: "trips", nodes: 1 },
      ],
    });
  });

  it("does not take the first shape of a state that grows for all of them", () => {
    const given = model(
      { x: [4, 8] },
      [square, weight("m", [], "int64", [5])],
      [node("Loop m,,x -> y", { body: { graphs: ["main/Loop.body"] } })],
      [graph("main/Loop.body", "i,go,s", "go,t", [node("MatMul s,w -> a"), node("Concat a,s -> t", { axis: 0 })])],
    );
    expect(computeOf(given)).toMatchObject({ macs: [], uncounted: [{ type: "MatMul", reason: "shape", nodes: 1 }] });
  });

  it("counts the body of a Scan once for each slice", () => {
    const given = model(
      { h: [1, 8], x: ["t", 1, 8] },
      [square],
      [node("Scan h,x -> y,ys", { num_scan_inputs: 1, body: { graphs: ["main/Scan.body"] } })],
      [graph("main/Scan.body", "s,e", "r,r", [node("Add s,e -> a"), node("MatMul a,w -> r")])],
    );
    expect(terms(computeOf(given)?.macs)).toEqual({ t: 64 });
  });

  it("counts a function at each call, with the attributes of the caller", () => {
    const given = model(
      { x: [4, 8] },
      [square],
      [node("com.example.Dense x,w -> y", { turn: 0 }), node("com.example.Dense y,w -> z", { turn: 1 })],
      [graph("function:com.example:Dense", "a,b", "c", [node("Gemm a,b -> c", { transB: { reference: "turn" } })])],
    );
    expect(terms(computeOf(given)?.macs)).toEqual({ "": 2 * 4 * 64 });
    expect(computeOf(given)?.operators.find(({ type }) => type === "Gemm")).toMatchObject({ nodes: 2, parameters: 0 });
  });

  it("does not guess an attribute that the caller leaves out", () => {
    const given = model(
      { x: [4, 8] },
      [square],
      [node("com.example.Dense x,w -> y")],
      [graph("function:com.example:Dense", "a,b", "c", [node("Gemm a,b -> c", { transB: { reference: "turn" } })])],
    );
    expect(computeOf(given)).toMatchObject({ counted: 0, uncounted: [{ type: "Gemm", reason: "shape", nodes: 1 }] });
  });

  it("reads nodes in any order", () => {
    const given = model({ x: [4, 8] }, [square], [node("MatMul b,w -> c"), node("Relu a -> b"), node("MatMul x,w -> a")]);
    expect(terms(computeOf(given)?.macs)).toEqual({ "": 2 * 4 * 64 });
  });
});

describe("hostile graphs", () => {
  it("end though functions call themselves, or each other twice", () => {
    const levels = Array.from({ length: 40 }, (_, level) =>
      graph(`function:f:F${level}`, "a", "c", [node(`f.F${level + 1} a -> b`), node(`f.F${level + 1} b -> c`)]),
    );
    const itself = graph("function:f:F40", "a", "c", [node("f.F40 a -> c"), node("MatMul a,a -> c")]);
    const start = performance.now();
    const compute = computeOf(model({ x: [4, 4] }, [], [node("f.F0 x -> y")], [...levels, itself]));
    expect(compute?.uncounted.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("end though values depend on themselves, and names are those of objects", () => {
    const given = model(
      { constructor: ["__proto__", 8] },
      [square],
      [
        node("Add a,b -> b"),
        node("Relu b -> a"),
        node("toString constructor -> hasOwnProperty"),
        node("MatMul constructor,w -> y"),
      ],
    );
    expect(computeOf(given)).toMatchObject({ counted: 1, uncounted: [{ type: "toString", reason: "operator" }] });
  });

  it("end in time though every size is a long sum", () => {
    const inputs = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`i${index}`, [`${"q".repeat(90)}${index}`, "b"]]));
    const nodes = Array.from({ length: 100_000 }, (_, index) => node(`MatMul rows,columns -> c${index}`));
    const given = model(
      inputs,
      [],
      [
        node("Concat i0,i1,i2,i3 -> rows", { axis: 0 }),
        node("Concat i4,i5,i6,i7 -> turned", { axis: 0 }),
        node("Transpose turned -> columns"),
        ...nodes,
      ],
    );
    const start = performance.now();
    const { counted = 0, uncounted = [] } = computeOf(given) ?? {};
    expect(counted + uncounted.reduce((sum, { nodes: some }) => sum + some, 0)).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("grow in work with their nodes: 100,000 of them", () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) =>
      node(`${index % 2 ? "Relu" : "MatMul"} ${index === 0 ? "x" : `v${index - 1}`}${index % 2 ? "" : ",w"} -> v${index}`),
    );
    const given = model({ x: ["n", 8] }, [square], nodes);
    const start = performance.now();
    expect(terms(computeOf(given)?.macs)).toEqual({ n: 50_000 * 64 });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("give no number where attributes and settings make no sense", () => {
    const odd = {
      strides: [0, 0],
      dilations: [-1, 5],
      pads: [1e15, -7],
      kernel_shape: [3],
      group: -2,
      axis: 99,
      perm: [7, 7],
      blocksize: -1,
    };
    const operators =
      "Conv ConvTranspose MaxPool Transpose Concat Flatten Split DepthToSpace Gather Slice Squeeze TopK Resize Pad Reshape";
    for (const operator of operators.split(" ")) {
      const given = model(
        { x: [1, 2, 3, 4], y: [null] },
        [list("w", -5, 2 ** 60, 0, -1)],
        [node(`${operator} x,w,w,w,w -> a,b`, odd), node("MatMul a,a -> c")],
      );
      const { macs = [] } = computeOf(given) ?? {};
      expect(
        macs.every(({ coefficient }) => Number.isSafeInteger(coefficient)),
        operator,
      ).toBe(true);
    }
  });
});
