import { describe, expect, it } from "vitest";
import { compareModels } from "../../src/diff/compare.js";
import type { Node } from "../../src/model/graph.js";
import type { Model } from "../../src/model/model.js";
import type { Tensor } from "../../src/model/tensor.js";
import { attribute, digests, graph, int, model, network, node, subgraph, tensor, value } from "./models.js";

function changesOf(
  base: readonly Node[],
  head: readonly Node[],
  tensors: readonly [readonly Tensor[], readonly Tensor[]] = [[], []],
) {
  return compareModels(network(base, tensors[0]), network(head, tensors[1])).changes;
}

const ints = (name: string, ...numbers: readonly number[]) => attribute(name, { kind: "ints", value: numbers.map(String) });

describe("nodes", () => {
  it("are added and removed, with their operators counted", () => {
    expect(changesOf([node("a Relu x -> 1"), node("b Neg 1 -> y")], [node("a Relu x -> 1"), node("b Abs 1 -> y")])).toEqual([
      { kind: "operator-count-changed", domain: "ai.onnx", operator: "Abs", base: 0, head: 1 },
      { kind: "operator-count-changed", domain: "ai.onnx", operator: "Neg", base: 1, head: 0 },
      { kind: "node-removed", graph: "main", node: { name: "b", domain: "ai.onnx", operator: "Neg" }, site: 0 },
      { kind: "node-added", graph: "main", node: { name: "b", domain: "ai.onnx", operator: "Abs" }, site: 0 },
    ]);
  });

  it("stay the same when an exporter spells a default out, and another one does not", () => {
    const told = [int("group", 1), ints("pads", 0, 0), attribute("auto_pad", { kind: "string", value: "NOTSET" })];
    expect(changesOf([node("a Conv x -> y", ...told)], [node("a Conv x -> y")])).toEqual([]);
    expect(changesOf([node("a Conv x -> y")], [node("a Conv x -> y", int("group", 2))])).toMatchObject([
      { kind: "node-changed", attributes: [{ name: "group", base: null, head: "2" }] },
    ]);
  });

  it("change by attributes: added, removed and of another value", () => {
    const base = node("a Conv x -> y", int("group", 1), ints("pads", 0, 0), int("gone", 1));
    const head = node("a Conv x -> y", int("group", 2), ints("pads", 0, 0), ints("strides", 2, 2));
    expect(changesOf([base], [head])).toMatchObject([
      {
        kind: "node-changed",
        node: { name: "a" },
        attributes: [
          { name: "group", base: "1", head: "2" },
          { name: "gone", base: "1", head: null },
          { name: "strides", base: null, head: "[2, 2]" },
        ],
        wiring: [],
      },
    ]);
  });

  it("change when an attribute has another kind and the same text", () => {
    const [number, text] = [int("a", 1), attribute("a", { kind: "string", value: "1" })];
    expect(changesOf([node("a X x -> y", number)], [node("a X x -> y", text)])).toMatchObject([{ kind: "node-changed" }]);
  });

  it("show a long attribute from where it differs", () => {
    const list = (last: number) => ints("v", ...Array.from({ length: 1000 }, (_, index) => (index === 900 ? last : 7)));
    const [change] = changesOf([node("a X x -> y", list(1))], [node("a X x -> y", list(2))]);
    if (change?.kind !== "node-changed") return expect.fail();
    const [shown] = change.attributes;
    expect(shown?.base).toMatch(/^….*7, 1, 7.*…$/);
    expect(shown?.head).toMatch(/^….*7, 2, 7.*…$/);
    expect(shown?.base?.length).toBeLessThan(210);
  });

  it("change by wiring: another value, one more, one less, an optional one", () => {
    const before = [node("p Neg x -> 1"), node("q Abs x -> 2")];
    const wired = (line: string) => {
      const change = changesOf([...before, node("a Sum 1 2 -> y")], [...before, node(line)]).at(-1);
      return change?.kind === "node-changed" ? change.wiring : change;
    };
    expect(wired("a Sum 2 1 -> y")).toEqual([
      { input: 0, base: "1", head: "2" },
      { input: 1, base: "2", head: "1" },
    ]);
    expect(wired("a Sum 1 2 x -> y")).toEqual([{ input: 2, base: null, head: "x" }]);
    expect(wired("a Sum 1 -> y")).toEqual([{ input: 1, base: "2", head: null }]);
    expect(wired("a Sum 1 _ -> y")).toEqual([{ input: 1, base: "2", head: null }]);
    expect(wired("a Sum 1 2 _ -> y")).toBeUndefined();
  });

  it("do not change when only the names of values, inputs and weights do", () => {
    const base = network([node("a Gemm x w -> 1"), node("b Relu 1 -> y")], [tensor("w", [2])]);
    const head = network([node("a Gemm in k -> p"), node("b Relu p -> y")], [tensor("k", [2])], {
      graphs: [graph([node("a Gemm in k -> p"), node("b Relu p -> y")], { inputs: ["in"] })],
      signatures: [{ name: "main", inputs: [value("in")], outputs: [value("y")] }],
    });
    expect(compareModels(base, head, { digests: digests({ w: "1" }, { k: "1" }) }).changes.map(({ kind }) => kind)).toEqual([
      "value-renamed",
      "tensor-renamed",
    ]);
  });

  it("are found behind renamed inputs and renamed values of an outer graph", () => {
    const of = (names: readonly [string, string], isSwapped: boolean) => {
      const [p, q] = names;
      const nodes = [node(`_ Relu ${p} -> 1${p}`), node(`_ Relu ${q} -> 1${q}`)];
      const inner = [node(`_ Abs 1${p} -> r`), node(`_ Abs 1${q} -> s`)];
      const ordered = (list: readonly Node[]) => (isSwapped ? list.toReversed() : list);
      return model({
        signatures: [{ name: "main", inputs: [value(p, [1]), value(q, [2])], outputs: [] }],
        graphs: [
          graph([...ordered(nodes), node("_ If x -> y", subgraph("then", "main/t"))], { inputs: names }),
          graph(ordered(inner), { name: "main/t", role: "subgraph", inputs: [], outputs: [] }),
        ],
      });
    };
    const { changes } = compareModels(of(["p", "q"], false), of(["a", "b"], true));
    expect(changes.map(({ kind }) => kind)).toEqual(["value-renamed", "value-renamed"]);
  });

  it("read the same when they read another of two equal tensors", () => {
    const tensors = [tensor("p", []), tensor("q", [])];
    const of = (name: string) => network([node(`a Mul x ${name} -> y`)], tensors);
    expect(compareModels(of("p"), of("q"), { digests: digests({ p: "1", q: "1" }) }).changes).toEqual([]);
    expect(compareModels(of("p"), of("q"), { digests: digests({ p: "1", q: "2" }) }).changes).toMatchObject([
      { wiring: [{ base: "p", head: "q" }] },
    ]);
  });
});

describe("an inserted node", () => {
  const numbered = (operators: readonly string[]) => {
    const nodes = operators.map((operator, index) => {
      const weight = operator === "Conv" ? ` onnx::Conv_${100 + index}` : "";
      return node(`${operator}_${index} ${operator} v${index}${weight} -> v${index + 1}`);
    });
    const weights = nodes.filter(({ operator }) => operator === "Conv");
    return {
      model: network(
        nodes,
        weights.map(({ inputs }) => tensor(inputs[1] ?? "", [8, 8, 3, 3])),
      ),
      weights,
    };
  };
  const block = ["Conv", "Relu", "Conv", "Sigmoid", "Conv", "Relu", "Conv", "Softmax"];
  const base = numbered(block);
  const head = numbered([...block.slice(0, 2), "Clip", ...block.slice(2)]);
  const digestsOf = ({ weights }: typeof base) =>
    new Map(weights.map(({ inputs }, index) => [inputs[1] ?? "", `layer ${index}`]));

  it.each([
    ["with values", { base: digestsOf(base), head: digestsOf(head) }],
    ["without", digests({})],
  ])("changes itself, the node behind it, and numbers: %s", (_, known) => {
    const { changes } = compareModels(base.model, head.model, { digests: known });
    expect(changes.filter(({ kind }) => kind === "node-added")).toMatchObject([{ node: { name: "Clip_2" } }]);
    expect(changes.filter(({ kind }) => kind === "node-changed")).toMatchObject([
      { node: { name: "Conv_3" }, wiring: [{ input: 0 }] },
    ]);
    const others = changes.map(({ kind }) => kind).filter((kind) => kind !== "node-added" && kind !== "node-changed");
    expect(new Set(others)).toEqual(new Set(["operator-count-changed", "node-renamed", "tensor-renamed"]));
    expect(others.filter((kind) => kind === "tensor-renamed")).toHaveLength(3);
  });
});

describe("subgraphs and functions", () => {
  /** An If whose two branches read a value of the graph around them. */
  const branching = (name: string, then: Node, rest: Partial<Model> = {}) =>
    model({
      signatures: [{ name: "main", inputs: [value("x")], outputs: [value("y")] }],
      graphs: [
        graph([
          node("_ Neg x -> c"),
          node(`${name} If c -> y`, subgraph("then_branch", `main/${name}.then`), subgraph("else_branch", `main/${name}.else`)),
        ]),
        graph([then], { name: `main/${name}.then`, role: "subgraph", inputs: [] }),
        graph([node("_ Relu c -> r")], { name: `main/${name}.else`, role: "subgraph", inputs: [] }),
      ],
      ...rest,
    });

  it("are compared where the nodes that hold them correspond, whatever their paths", () => {
    const base = branching("If_0", node("t Abs c -> t"));
    expect(compareModels(base, branching("If_3", node("t Abs c -> t"))).changes.map(({ kind }) => kind)).toEqual([
      "node-renamed",
    ]);
    expect(compareModels(base, branching("If_3", node("t Abs c -> t", int("k", 1)))).changes).toMatchObject([
      { kind: "node-renamed", graph: "main" },
      { kind: "node-changed", graph: "main/If_3.then", attributes: [{ name: "k" }] },
    ]);
  });

  it("see renamed values of the graph around them", () => {
    const base = branching("If", node("t Abs c -> t"));
    const renamed: Model = JSON.parse(JSON.stringify(base).replaceAll('"c"', '"cond"'));
    expect(compareModels(base, renamed).changes).toEqual([]);
    expect(compareModels(base, branching("If", node("t Abs x -> t"))).changes).toMatchObject([
      { kind: "node-changed", graph: "main/If.then", wiring: [{ input: 0, base: "c", head: "x" }] },
    ]);
  });

  it("are removed as a whole with the node that holds them", () => {
    const base = branching("If", node("t Abs c -> t"));
    const head = network([node("_ Neg x -> c"), node("a Relu c -> y")]);
    expect(compareModels(base, head).changes.filter(({ kind }) => kind.startsWith("graph"))).toEqual([
      { kind: "graph-removed", graph: "main/If.then", nodes: 1 },
      { kind: "graph-removed", graph: "main/If.else", nodes: 1 },
    ]);
    expect(compareModels(head, base).changes.filter(({ kind }) => kind.startsWith("graph"))).toHaveLength(2);
  });

  it("are matched by name when they are functions, with their inputs by position", () => {
    const of = (name: string, input: string, operator: string) =>
      model({ graphs: [graph([]), graph([node(`_ ${operator} ${input} -> r`)], { name, role: "function", inputs: [input] })] });
    expect(compareModels(of("function:d:f", "a", "Abs"), of("function:d:f", "b", "Abs")).changes).toEqual([]);
    expect(compareModels(of("function:d:f", "a", "Abs"), of("function:d:g", "a", "Neg")).changes.slice(0, 2)).toEqual([
      { kind: "graph-removed", graph: "function:d:f", nodes: 1 },
      { kind: "graph-added", graph: "function:d:g", nodes: 1 },
    ]);
  });

  it("are found under another name by what they hold, and so are their calls", () => {
    const of = (name: string, last: string) =>
      model({
        signatures: [{ name: "main", inputs: [value("x")], outputs: [value("y")] }],
        graphs: [
          graph([{ ...node(`c ${name} x -> 1`), domain: "d" }, node("r Relu 1 -> y")]),
          graph([node("_ Abs a -> 1"), node("_ Neg 1 -> 2"), node(`_ ${last} 2 -> r`)], {
            name: `function:d:${name}`,
            role: "function",
            inputs: ["a"],
            outputs: ["r"],
          }),
        ],
      });
    const kindsOf = (base: Model, head: Model) => compareModels(base, head).changes.map(({ kind }) => kind);
    const renamed = ["graph-renamed", "operator-count-changed", "operator-count-changed"];
    expect(kindsOf(of("f", "Exp"), of("g", "Exp"))).toEqual(renamed);
    // Two of three operators are the same: it was renamed and edited.
    expect(kindsOf(of("f", "Exp"), of("g", "Log"))).toEqual([
      ...renamed,
      "operator-count-changed",
      "operator-count-changed",
      "node-removed",
      "node-added",
    ]);
  });

  it("stay linear and within the stack when a graph holds a hundred thousand of them", () => {
    const count = 50_000;
    const names = Array.from({ length: count }, (_, index) => `main/If_${index}.then`);
    const holders = names.map((name, index) => node(`If_${index} If x -> v${index}`, subgraph("then", name, `${name}2`)));
    const inner = names
      .flatMap((name) => [name, `${name}2`])
      .map((name) => graph([node("_ Abs x -> r")], { name, role: "subgraph" }));
    const wide = model({ graphs: [graph(holders), ...inner] });
    expect(compareModels(wide, wide).changes).toEqual([]);
  });
});
