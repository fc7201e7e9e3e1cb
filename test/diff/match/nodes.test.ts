import { describe, expect, it } from "vitest";
import { NO_DIGESTS } from "../../../src/diff/digests.js";
import { matchGraphs } from "../../../src/diff/match/graphs.js";
import { indexOf } from "../../../src/diff/match/scope.js";
import type { Node } from "../../../src/model/graph.js";
import type { Model } from "../../../src/model/model.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { digests, graph, int, network, node, subgraph, tensor } from "../models.js";

function match(
  base: readonly Node[],
  head: readonly Node[],
  tensors: readonly [readonly Tensor[], readonly Tensor[]] = [[], []],
  known = NO_DIGESTS,
) {
  const [from, to] = [network(base, tensors[0]), network(head, tensors[1])];
  return nodesOf(from, to, known);
}

function nodesOf(from: Model, to: Model, known = NO_DIGESTS) {
  const [main] = matchGraphs(from, to, { base: indexOf(from), head: indexOf(to), digests: known }).pairs;
  return main?.nodes ?? expect.fail();
}

/** The pairs of nodes that did not stay at their index. */
function moved(base: readonly Node[], head: readonly Node[]) {
  return match(base, head).pairs.filter(([from, to]) => from !== to);
}

describe("matching nodes", () => {
  it("finds nodes under other names by what they compute", () => {
    const base = [node("a Conv x w -> 1"), node("b Relu 1 -> 2"), node("c Add 2 1 -> y")];
    const head = [node("n0 Conv x k -> p"), node("n1 Relu p -> q"), node("n2 Add q p -> y")];
    expect(match(base, head)).toEqual({
      pairs: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      removed: [],
      added: [],
    });
  });

  it("does not take a name's word for it when two nodes traded names", () => {
    const base = [node("a Relu x -> 1"), node("b Sigmoid 1 -> 2"), node("c Relu 2 -> y")];
    const head = [node("c Relu x -> 1"), node("b Sigmoid 1 -> 2"), node("a Relu 2 -> y")];
    expect(moved(base, head)).toEqual([]);
  });

  it("follows the name among nodes that compute the same", () => {
    const base = [node("q MatMul x a -> 1"), node("k MatMul x b -> 2"), node("v Add 1 2 -> y")];
    const head = [node("k MatMul x b -> 2"), node("q MatMul x a -> 1"), node("v Add 1 2 -> y")];
    const tensors = [tensor("a", [4, 4]), tensor("b", [4, 4])];
    expect(match(base, head, [tensors, tensors]).pairs).toEqual([
      [0, 1],
      [1, 0],
      [2, 2],
    ]);
  });

  it("tells an inserted node from those that follow it, whatever their names", () => {
    const chain = (length: number, skip: number) =>
      Array.from({ length }, (_, index) => node(`n${index} ${index === skip ? "Clip" : "Relu"} v${index} -> v${index + 1}`));
    const { pairs, removed, added } = match(chain(9, -1), chain(10, 4));
    expect({ removed, added }).toEqual({ removed: [], added: [4] });
    expect(pairs.filter(([from, to]) => to !== (from < 4 ? from : from + 1))).toEqual([]);
  });

  it("pairs a node that computes something else by name and operator, then by operator", () => {
    const base = [node("a Relu x -> 1"), node("b Conv 1 -> 2", int("group", 1)), node("c Neg 2 -> y")];
    const head = [node("a Sigmoid x -> 1"), node("b Conv 1 -> 2", int("group", 2)), node("d Abs 2 -> y")];
    expect(match(base, head)).toEqual({ pairs: [[1, 1]], removed: [0, 2], added: [0, 2] });
  });

  it("believes names where what comes before a node and what comes after it tell different things", () => {
    const stem = [node("stem Gemm x s -> 0"), node("relu Relu 0 -> 1")];
    const base = (name: string, result: string, end: readonly Node[]) => [
      ...stem,
      node(`${name} Gemm 1 classifier.weight -> ${result}`),
      ...end,
    ];
    const head = (names: readonly [string, string], result: string, end: readonly Node[]) => [
      ...stem,
      node(`${names[0]} Gemm 1 hidden.weight -> 2`),
      node("_ Relu 2 -> 3"),
      node(`${names[1]} Gemm 3 classifier.weight -> ${result}`),
      ...end,
    ];
    const tensors = [
      [tensor("s", [8, 4]), tensor("classifier.weight", [4, 10])],
      [tensor("s", [8, 4]), tensor("hidden.weight", [4, 6]), tensor("classifier.weight", [6, 2])],
    ] as const;
    for (const [result, end] of [["y", []] as const, ["4", [node("_ Softmax 4 -> y")]] as const]) {
      const of = (name: string, names: readonly [string, string]) =>
        match(base(name, result, end), head(names, result, end), tensors);
      expect(of("/classifier", ["/hidden", "/classifier"])).toMatchObject({ removed: [], added: [2, 3] });
      expect(of("/classifier", ["/classifier", "/output"])).toMatchObject({ removed: [], added: [3, 4] });
      // Without names of nodes those of weights.
      expect(of("_", ["_", "_"])).toMatchObject({ removed: [], added: [2, 3] });
    }
  });

  it("tells branches apart by which result of a node they read, when another node gives it now", () => {
    const branches = (operator: string, names: readonly [string, string]) => [
      { ...node(`_ ${operator} x -> 0`), outputs: ["0", names[0], names[1]] },
      node("_ Squeeze a -> a1"),
      node("_ Shape a1 -> a2"),
      node("_ Squeeze b -> b1"),
      node("_ Shape b1 -> b2"),
    ];
    const { pairs } = match(branches("LSTM", ["a", "b"]), branches("GRU", ["b", "a"]));
    expect(pairs).toEqual([
      [1, 3],
      [2, 4],
      [3, 1],
      [4, 2],
    ]);
  });

  const crossed = [
    [0, 1],
    [1, 0],
  ];

  it("tells nodes of equal shapes apart by the values they hold", () => {
    const base = [node("_ MatMul x a -> 1"), node("_ MatMul x b -> 2")];
    const head = [node("_ MatMul x p -> 1"), node("_ MatMul x q -> 2")];
    const tensors = [["a", "b"].map((name) => tensor(name, [4, 4])), ["p", "q"].map((name) => tensor(name, [4, 4]))] as const;
    expect(match(base, head, tensors, digests({ a: "1", b: "2" }, { p: "2", q: "1" })).pairs).toEqual(crossed);
  });

  it("tells nodes apart by the shapes they hold when every value is new", () => {
    const ends = (operator: string) => [node(`_ ${operator} 1 -> y`), node(`_ ${operator} 2 -> z`)];
    const base = [node("p MatMul x a -> 1"), node("q MatMul x b -> 2"), ...ends("Relu")];
    const head = [node("p MatMul x b -> 1"), node("q MatMul x a -> 2"), ...ends("Tanh")];
    const tensors = [tensor("a", [4, 4]), tensor("b", [4, 8])];
    const known = digests({ a: "1", b: "2" }, { a: "3", b: "4" });
    expect(match(base, head, [tensors, tensors], known).pairs).toEqual(crossed);
  });

  it("finds nodes by their place, then by operator when all around them is new", () => {
    const among = (operator: string, first: Node, second: Node) => [
      first,
      second,
      node(`_ ${operator} x -> 1`),
      node(`_ ${operator} y -> 2`),
      node(`_ ${operator} 3 4 -> z`),
    ];
    const pairs = (base: readonly [Node, Node], head: readonly [Node, Node]) =>
      match(among("Relu", ...base), among("Tanh", ...head)).pairs;
    const conv = (line: string, group: number) => node(line, int("group", group));
    const base = [conv("a Conv 1 -> 3", 1), conv("b Conv 2 -> 4", 1)] as const;
    expect(pairs(base, [conv("b Conv 2 -> 4", 2), conv("a Conv 1 -> 3", 2)])).toEqual(crossed);
    const unlike = [conv("a Conv 1 -> 3", 1), conv("b Conv 2 -> 4", 2)] as const;
    const traded = [conv("a Conv 1 -> 3", 2), conv("b Conv 2 -> 4", 1)] as const;
    expect(pairs(unlike, traded)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    // One follows x and one follows y, whatever their attributes are now.
    expect(pairs(unlike, [conv("c Conv 1 -> 3", 2), conv("d Conv 2 -> 4", 1)])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(pairs(base, [conv("c Conv 1 -> 3", 3), conv("d Conv 2 -> 4", 4)])).toHaveLength(2);
  });

  it("keeps the branches of a network apart that was made wider, though one has the sizes now that the other had", () => {
    const branches = (operators: readonly string[], names: readonly string[]) =>
      operators.map((operator, index) => [
        node(`_ Conv x ${names[index]} -> ${index}a`, int("group", names[index] === "small" ? 1 : 2)),
        node(`_ ${operator} ${index}a -> ${index}b`),
      ]);
    const base = [...branches(["Relu", "Tanh"], ["small", "middle"]).flat(), node("_ Add 0b 1b -> y")];
    const head = [...branches(["Tanh", "Relu"], ["large", "middle"]).flat(), node("_ Add 1b 0b -> y")];
    const tensors = [tensor("small", [16, 8]), tensor("middle", [32, 8]), tensor("large", [64, 8])];
    expect(match(base, head, [tensors, tensors]).pairs).toEqual([
      [0, 2],
      [1, 3],
      [2, 0],
      [3, 1],
      [4, 4],
    ]);
  });

  it("stays in a block where one like it was edited less", () => {
    const [removed, altered] = [
      ["t1", "t2"],
      ["b1", "d0"],
    ];
    const lines = [0, 1, 2].flatMap((i) => [
      `c${i} Conv h${i} -> a${i}`,
      `b${i} Norm a${i} -> b${i}`,
      `r${i} Relu b${i} -> r${i}`,
      `d${i} Conv r${i} -> d${i}`,
      `e${i} Norm d${i} -> e${i}`,
      `s${i} Add e${i} h${i} -> s${i}`,
      `t${i} Relu s${i} -> h${i + 1}`,
    ]);
    const base = ["first Identity x -> h0", ...lines, "last Neg h3 -> y", "other Abs h3 -> z"].map((line) => node(line));
    const instead = new Map<string | undefined, string | undefined>();
    const head = base.flatMap((one) => {
      const inputs = one.inputs.map((value) => instead.get(value) ?? value);
      if (removed.includes(one.name)) instead.set(one.outputs[0], inputs[0]);
      const operator = altered.includes(one.name) ? "Other" : one.operator;
      return removed.includes(one.name) ? [] : [{ ...one, inputs, operator }];
    });
    const unnamed = (nodes: readonly Node[]) => nodes.map((one) => ({ ...one, name: "" }));
    const names = match(unnamed(base), unnamed(head)).pairs.map(([from, to]) => [base[from]?.name, head[to]?.name]);
    expect(names.filter(([from, to]) => from !== to)).toEqual([]);
    expect(names).toHaveLength(base.length - 4);
  });

  it("tells nodes with subgraphs apart by their results when all that the subgraphs hold is new", () => {
    const branch = (name: string, lines: readonly string[], outputs: readonly string[]) =>
      graph(
        lines.map((line) => node(line)),
        { name: `main/${name}.then_branch`, role: "subgraph", inputs: [], outputs },
      );
    const nodes = (first: string, second: string) => {
      const one = node(`${first} If c -> 1`, subgraph("then_branch", `main/${first}.then_branch`));
      const two = node(`${second} If d -> 2 3`, subgraph("then_branch", `main/${second}.then_branch`));
      return [node("_ Cast x -> c"), node("_ Cast x -> d"), one, two];
    };
    const end = (operator: string) => [node(`_ ${operator} 1 2 3 -> y`)];
    const base = network([...nodes("a", "b"), ...end("Sum")], [], {});
    const head = network([...nodes("p", "q").toReversed(), ...end("Max")], [], {});
    const held = [branch("a", ["_ Abs x -> r"], ["r"]), branch("b", ["_ Neg x -> r", "_ Exp x -> s"], ["r", "s"])];
    const heldNow = [branch("p", ["_ Log x -> r"], ["r"]), branch("q", ["_ Sin x -> r", "_ Cos x -> s"], ["r", "s"])];
    const { pairs } = nodesOf({ ...base, graphs: [...base.graphs, ...held] }, { ...head, graphs: [...head.graphs, ...heldNow] });
    expect(pairs).toEqual([
      [0, 3],
      [1, 2],
      [2, 1],
      [3, 0],
    ]);
  });

  it("takes no order from the values that a subgraph reads from around it", () => {
    const inner = (...lines: readonly string[]) =>
      graph(
        lines.map((line) => node(line)),
        { name: "main/if.then_branch", role: "subgraph", inputs: [], outputs: ["r"] },
      );
    const nodes = (operator: string) => [
      node(`_ ${operator} x -> 1 2`),
      node("_ Squeeze 1 -> a"),
      node("_ Squeeze 2 -> b"),
      node("if If x -> y", subgraph("then_branch", "main/if.then_branch")),
    ];
    const [base, head] = [network(nodes("LSTM")), network(nodes("LSTM").with(0, node("_ LSTM z -> 1 2")))];
    const [from, to] = [
      inner("_ Abs a -> p", "_ Neg b -> q", "_ Add p q -> r"),
      inner("_ Neg b -> q", "_ Abs a -> p", "_ Add p q -> r"),
    ];
    const { pairs } = nodesOf({ ...base, graphs: [...base.graphs, from] }, { ...head, graphs: [...head.graphs, to] });
    expect(pairs).toEqual([0, 1, 2, 3].map((index) => [index, index]));
  });

  it("ignores the order of attributes", () => {
    const attributes = [int("a", 1), int("b", 2)];
    const base = [node("_ Conv x -> 1", ...attributes), node("_ Conv x -> y")];
    const head = [node("_ Conv x -> y"), node("_ Conv x -> 1", ...attributes.toReversed())];
    expect(match(base, head).pairs).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
});

describe("hostile graphs", () => {
  it("ends on cycles, and on nodes that feed themselves", () => {
    const cycle = [node("a Add z x -> y"), node("b Relu y -> z"), node("c Relu c -> c")];
    expect(match(cycle, cycle)).toMatchObject({ removed: [], added: [] });
    expect(match(cycle, [...cycle].reverse())).toMatchObject({ removed: [], added: [] });
  });

  it("pairs nodes without names, with one name, and with one output name", () => {
    const nodes = ["_", "same", "same", "__proto__"].map((name) => node(`${name} Relu x -> y`));
    expect(match(nodes, nodes)).toMatchObject({ removed: [], added: [] });
    expect(match([], nodes)).toEqual({ pairs: [], removed: [], added: [0, 1, 2, 3] });
    expect(match([node("_ Relu _ -> _")], [node("_ Relu _ -> _")]).pairs).toHaveLength(1);
  });

  // Each of these takes minutes when a pass is quadratic, and well under a second when none is.
  const COUNT = 100_000;
  const nodes = (line: (index: number) => string) => Array.from({ length: COUNT }, (_, index) => node(line(index)));
  it.each([
    ["a chain", nodes((i) => `n${i} Relu v${i} -> v${i + 1}`), nodes((i) => `m${i} Relu v${i} -> v${i + 1}`)],
    [
      "a chain that begins otherwise",
      nodes((i) => `n${i} Relu v${i} -> v${i + 1}`),
      nodes((i) => `n${i} ${i === 0 ? "Abs" : "Relu"} v${i} -> v${i + 1}`),
    ],
    ["one value read by all", nodes((i) => `n${i} Relu x -> v${i}`), nodes((i) => `n${i} Relu x -> u${i}`)],
    ["one output name", nodes((i) => `n${i} Relu y -> y`), nodes((i) => `m${i} Abs y -> y`)],
    ["no names at all", nodes(() => "_ Relu _ -> _"), nodes(() => "_ Relu _ -> _")],
  ])("takes %s of 100,000 nodes", { timeout: 30_000 }, (_, base, head) => {
    const { pairs, removed, added } = match(base, head);
    expect(pairs.length + removed.length).toBe(COUNT);
    expect(removed.length).toBe(added.length);
  });

  it("takes nodes that read one value 100,000 times, and one that reads as many values", { timeout: 30_000 }, () => {
    const wide = (name: string, inputs: readonly string[]) => ({ ...node(`${name} Concat -> y${name}`), inputs });
    const many = Array.from({ length: COUNT }, () => "v");
    const [one, other] = ["Relu", "Abs"].map((operator) => [
      node(`s ${operator} x -> v`),
      wide("a", many),
      wide("b", many.toSpliced(5, 1, "x")),
      wide("c", many.slice(1)),
    ]);
    expect(match(one ?? [], other ?? []).pairs.length).toBeGreaterThanOrEqual(3);
    const readers = nodes((i) => `n${i} Relu x -> v${i}`);
    const all = [
      ...readers,
      wide(
        "a",
        readers.flatMap(({ outputs }) => outputs),
      ),
    ];
    expect(match(all, [...readers.toReversed(), ...all.slice(COUNT)]).removed).toEqual([]);
  });

  it("takes one node with 100,000 equal outputs that 100,000 others read, and as many outputs of the graph", () => {
    const many = Array.from({ length: COUNT }, () => "v");
    const graph = [{ ...node("a Split x -> v"), outputs: many }, ...nodes((i) => `n${i} Relu v -> w${i}`)];
    const model = network(graph);
    const wide = { ...model, graphs: model.graphs.map((main) => ({ ...main, outputs: many })) };
    expect(nodesOf(wide, wide).removed).toEqual([]);
  });
});
