import { describe, expect, it } from "vitest";
import { compareModels } from "../../src/diff/compare.js";
import type { Node } from "../../src/model/graph.js";
import { digests, graph, model, network, node, subgraph, tensor, value } from "./models.js";

const moves = (changes: ReturnType<typeof compareModels>["changes"]) =>
  changes.flatMap((change) =>
    change.kind === "node-moved" ? [`${change.from} ${change.base.name} → ${change.graph} ${change.head.name}`] : [],
  );

describe("nodes that moved", () => {
  it("into a branch are recognised by their weights", () => {
    const known = digests({ w: "1" }, { "main/If_0.then/w": "1" });
    const base = network([node("fc MatMul x w -> 1"), node("r Relu 1 -> y")], [tensor("w", [4, 4])]);
    const head = model({
      signatures: [{ name: "main", inputs: [value("x")], outputs: [value("y")] }],
      graphs: [
        graph([node("n Neg x -> c"), node("If_0 If c -> 1", subgraph("then", "main/If_0.then")), node("r Relu 1 -> y")]),
        graph([node("fc2 MatMul x w -> t"), node("s Tanh t -> u")], {
          name: "main/If_0.then",
          role: "subgraph",
          inputs: [],
          outputs: ["u"],
        }),
      ],
      tensors: [tensor("main/If_0.then/w", [4, 4])],
    });
    const { changes } = compareModels(base, head, { digests: known });
    expect(moves(changes)).toEqual(["main fc → main/If_0.then fc2"]);
    expect(changes.filter(({ kind }) => kind === "node-removed")).toEqual([]);
    // One of the two nodes of the new graph is not new.
    expect(changes).toContainEqual({ kind: "graph-added", graph: "main/If_0.then", nodes: 1 });
  });

  it("among other neighbours are told from those beside which something changed", () => {
    const tensors = ["a", "b", "c", "d"].map((name) => tensor(name, [8, 8]));
    const known = digests({ a: "1", b: "2", c: "3", d: "4" });
    const chain = (names: string, between = "") => {
      const nodes: Node[] = names.split("").map((name, index) => node(`${name} MatMul v${index} ${name} -> v${index + 1}`));
      const at = between === "" ? -1 : names.indexOf(between);
      if (at < 0) return [...nodes, node(`e Relu v${names.length} -> y`)];
      return [
        ...nodes.slice(0, at),
        node(`i Tanh v${at} -> t`),
        node(`${between} MatMul t ${between} -> v${at + 1}`),
        ...nodes.slice(at + 1),
        node(`e Relu v${names.length} -> y`),
      ];
    };
    const of = (nodes: readonly Node[]) => network([node("s Abs x -> v0"), ...nodes], tensors);
    const base = of(chain("abcd"));
    // d stands between a and b now; what it stood between and what it stands between read other values, and keep a neighbour.
    expect(moves(compareModels(base, of(chain("adbc")), { digests: known }).changes)).toEqual(["main d → main d"]);
    expect(moves(compareModels(base, of(chain("abcd", "c")), { digests: known }).changes)).toEqual([]);
    expect(moves(compareModels(base, base, { digests: known }).changes)).toEqual([]);
  });
});
