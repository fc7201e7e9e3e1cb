import { describe, expect, it } from "vitest";
import type { TensorChange } from "../../../src/diff/change.js";
import { compareModels } from "../../../src/diff/compare.js";
import { indexOf } from "../../../src/diff/match/scope.js";
import type { Model } from "../../../src/model/model.js";
import { attribute, digests, graph, model, network, node, tensor } from "../models.js";

/** `renamed a → b (same-bytes)`, `values-changed a`, in the order they are told. */
function told(base: Model, head: Model, known = digests({})) {
  const { changes, tensors } = compareModels(base, head, { digests: known });
  const texts = changes.filter((change): change is TensorChange => change.kind.startsWith("tensor-")).map(textOf);
  return { texts, tally: tensors };
}

function textOf(change: TensorChange): string {
  const verb = change.kind.replace("tensor-", "");
  if ("tensor" in change) return `${verb} ${change.tensor.name}`;
  if (change.kind === "tensor-renamed") return `${verb} ${change.base.name} → ${change.head.name} (${change.evidence})`;
  return `${verb} ${change.head.name}`;
}

describe("tensors without a graph", () => {
  const of = (...tensors: Model["tensors"]) => model({ format: "safetensors", tensors });

  it("are the same by name and bytes", () => {
    const base = of(tensor("a", [2]), tensor("b", [3]), tensor("c", [4]));
    expect(told(base, base, digests({ a: "1", b: "2" }, { a: "1", b: "3" }))).toEqual({
      texts: ["values-changed b"],
      tally: { identical: 1, changed: 1, unmeasured: 1 },
    });
  });

  it("are told when they come, go, or have another shape or type", () => {
    const base = of(tensor("a", [2]), tensor("b", [3]), tensor("c", [4], "float32"), tensor("d", [1]));
    const head = of(tensor("e", [2]), tensor("b", [5]), tensor("c", [4], "float16"), tensor("d", [1]));
    expect(told(base, head)).toEqual({
      texts: ["removed a", "added e", "reshaped b", "retyped c"],
      tally: { identical: 0, changed: 0, unmeasured: 1 },
    });
  });

  it("are renamed when the bytes are equal, one by one and in order", () => {
    const base = of(tensor("a", [2]), tensor("b", [2]), tensor("c", [2]));
    const head = of(tensor("x", [2]), tensor("y", [2]));
    expect(told(base, head, digests({ a: "1", b: "1", c: "1" }, { x: "1", y: "1" })).texts).toEqual([
      "removed c",
      "renamed a → x (same-bytes)",
      "renamed b → y (same-bytes)",
    ]);
    expect(told(base, of(tensor("x", [1, 2])), digests({ a: "1" }, { x: "1" })).texts).toHaveLength(4);
  });

  it("keep their name although other bytes would fit better", () => {
    const base = of(tensor("a", [2]), tensor("b", [2]));
    expect(told(base, base, digests({ a: "1", b: "2" }, { a: "2", b: "1" })).texts).toEqual([
      "values-changed a",
      "values-changed b",
    ]);
  });

  it("need no bytes when they have no element", () => {
    expect(told(of(tensor("a", [0, 4])), of(tensor("a", [0, 4]))).tally).toEqual({ identical: 1, changed: 0, unmeasured: 0 });
  });

  it("are not measured when one is sparse and the other is dense", () => {
    const stored = { kind: "stored", encoding: "elements", path: "m", ranges: [] } as const;
    const sparse = { ...tensor("a", [4]), values: { ...stored, indices: stored } };
    expect(told(of(tensor("a", [4])), of(sparse), digests({ a: "1" }, { a: "2" })).tally.unmeasured).toBe(1);
    const nothing = { ...tensor("a", [4]), values: { kind: "empty" } as const };
    expect(told(of(nothing), of(nothing), digests({ a: "0" })).tally.identical).toBe(1);
  });

  it("stay linear when a hundred thousand hold the same bytes", () => {
    const many = (prefix: string) => Array.from({ length: 100_000 }, (_, index) => tensor(`${prefix}${index}`, []));
    const same = (prefix: string) => new Map(many(prefix).map(({ name }) => [name, "1"]));
    const { changes } = compareModels(of(...many("a")), of(...many("b")), { digests: { base: same("a"), head: same("b") } });
    expect(changes).toHaveLength(100_000);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["tensor-renamed"]));
  });
});

describe("tensors in a graph", () => {
  it("are renamed by equal bytes at the same place, however often the bytes occur", () => {
    const base = network([node("a Mul x p -> 1"), node("b Add 1 q -> y")], [tensor("p", []), tensor("q", [])]);
    const head = network([node("a Mul x r -> 1"), node("b Add 1 s -> y")], [tensor("s", []), tensor("r", [])]);
    expect(told(base, head, digests({ p: "1", q: "1" }, { r: "1", s: "1" })).texts).toEqual([
      "renamed p → r (same-bytes)",
      "renamed q → s (same-bytes)",
    ]);
  });

  it("are renamed by their place when they were trained and renamed at once", () => {
    const base = network([node("a Gemm x w -> y")], [tensor("w", [3, 2])]);
    const head = network([node("a Gemm x kernel -> y")], [tensor("kernel", [4, 2])]);
    expect(told(base, head, digests({ w: "1" }, { kernel: "2" })).texts).toEqual([
      "renamed w → kernel (same-place)",
      "reshaped kernel",
    ]);
  });

  it("follow their node when another tensor took their name", () => {
    const base = network([node("a MatMul x weight -> 1"), node("b Relu 1 -> y")], [tensor("weight", [8, 8])]);
    const head = network(
      [node("n0 MatMul x kernel -> 1"), node("n1 Relu 1 -> 2"), node("n2 MatMul 2 weight -> y")],
      [tensor("kernel", [8, 8]), tensor("weight", [8, 4])],
    );
    expect(told(base, head, digests({ weight: "1" }, { kernel: "2", weight: "3" })).texts).toEqual([
      "added weight",
      "renamed weight → kernel (same-place)",
      "values-changed kernel",
    ]);
  });

  it("in attributes have a place as well", () => {
    const holding = (name: string) =>
      network(
        [node("a Scale x -> y", attribute("by", { kind: "tensors", value: [name] }))],
        [tensor(name, [2], "float32", "attribute")],
      );
    expect(told(holding("a.by"), holding("node_7.by"), digests({ "a.by": "1" }, { "node_7.by": "2" }))).toEqual({
      texts: ["renamed a.by → node_7.by (same-place)", "values-changed node_7.by"],
      tally: { identical: 0, changed: 1, unmeasured: 0 },
    });
  });

  it("follow the graph they stand in when that is found under another path", () => {
    const inside = (path: string) =>
      model({
        graphs: [
          graph([node(`${path} If x -> y`, attribute("then_branch", { kind: "graphs", value: [`main/${path}.then_branch`] }))]),
          graph([node("_ Add x w -> y")], { name: `main/${path}.then_branch`, role: "subgraph", inputs: [] }),
        ],
        tensors: [tensor(`main/${path}.then_branch/w`, [2])],
      });
    const known = digests({ "main/If_0.then_branch/w": "1" }, { "main/If_4.then_branch/w": "1" });
    expect(told(inside("If_0"), inside("If_4"), known)).toEqual({
      texts: [],
      tally: { identical: 1, changed: 0, unmeasured: 0 },
    });
  });
});

describe("names that count", () => {
  // Exporters number weights: one more layer, and every name means another tensor.
  const layers = (count: number, first: number) => {
    const nodes = Array.from({ length: count }, (_, index) =>
      node(`Conv_${index} Conv v${index} onnx::Conv_${first + index} -> v${index + 1}`),
    );
    return { nodes, tensors: nodes.map(({ inputs }) => tensor(inputs[1] ?? "", [8, 8, 3, 3])) };
  };
  const base = network(layers(6, 10).nodes, layers(6, 10).tensors);
  const grown = layers(7, 10);
  // The new first layer has another size, so that the others can be told by what follows them.
  const head = network(
    grown.nodes,
    grown.tensors.map((entry, index) => (index === 0 ? tensor(entry.name, [8, 4, 3, 3]) : entry)),
  );

  it("yield to the place when nothing is known of the values", () => {
    const { changes } = compareModels(base, head);
    const kinds = new Set(changes.map(({ kind }) => kind));
    expect(changes.filter(({ kind }) => kind === "node-added" || kind === "tensor-added")).toHaveLength(2);
    expect(kinds).toEqual(
      new Set(["operator-count-changed", "node-added", "node-renamed", "node-changed", "tensor-added", "tensor-renamed"]),
    );
    // Only the layer behind the new one reads something else.
    expect(changes.filter(({ kind }) => kind === "node-changed")).toMatchObject([{ wiring: [{ input: 0 }] }]);
  });

  it("stay the evidence where there is no place", () => {
    const of = (name: string, shape: readonly number[]) => model({ tensors: [tensor(name, shape)] });
    expect(told(of("w1", [2]), of("w1", [3])).texts).toEqual(["reshaped w1"]);
    expect(told(of("w1", [2]), of("w1", [2])).texts).toEqual([]);
  });
});

describe("names of tensors", () => {
  it("belong to the longest graph path they begin with", () => {
    const inner = "main/a/If.then_branch";
    const { localNames } = indexOf(
      model({
        graphs: [graph([]), graph([], { name: inner }), graph([], { name: "function:d:f" })],
        tensors: [
          tensor(`${inner}/w/1`, []),
          tensor("main/a/w", []),
          tensor("function:d:f/w", []),
          tensor("/w", []),
          tensor("a/", []),
        ],
      }),
    );
    expect([...localNames.values()]).toEqual(["w/1", "main/a/w", "w", "/w", "a/"]);
  });

  it("may hold any number of slashes", () => {
    const slashes = "/".repeat(1_000_000);
    const { localNames } = indexOf(
      model({ graphs: [graph([]), graph([], { name: slashes })], tensors: [tensor(slashes, []), tensor(`${slashes}/w`, [])] }),
    );
    expect([...localNames.values()]).toEqual([slashes, "w"]);
  });
});
