import { describe, expect, it } from "vitest";
import { operatorsOf, summaryOf, totalsOf } from "../../src/model/summary.js";
import { graph, model, node, tensor } from "../diff/models.js";

describe("operators", () => {
  it("are counted over all graphs and sorted by domain, then type", () => {
    const custom = { ...node("c Add x -> y"), domain: "com.example" };
    const graphs = [graph([node("a Relu x -> y"), custom]), graph([node("b Add x -> y"), node("c Relu y -> z")])];
    expect(operatorsOf(graphs)).toEqual([
      { domain: "ai.onnx", type: "Add", count: 1 },
      { domain: "ai.onnx", type: "Relu", count: 2 },
      { domain: "com.example", type: "Add", count: 1 },
    ]);
  });

  it("are told apart wherever a hostile name puts its separators", () => {
    const named = (domain: string, operator: string) => ({ ...node("_ X x -> y"), domain, operator });
    expect(operatorsOf([graph([named("a\0b", "c"), named("a", "b\0c"), named("__proto__", "__proto__")])])).toHaveLength(3);
  });
});

describe("summary", () => {
  it("totals tensors by kind, sorted, and leaves out kinds without one", () => {
    expect(totalsOf([tensor("a", [2, 3]), tensor("b", [4], "float32", "constant"), tensor("c", [])])).toEqual({
      tensors: 3,
      parameters: 11,
      bytes: 44,
      byKind: [
        { kind: "constant", tensors: 1, parameters: 4, bytes: 16 },
        { kind: "initializer", tensors: 2, parameters: 7, bytes: 28 },
      ],
    });
    expect(totalsOf([])).toEqual({ tensors: 0, parameters: 0, bytes: 0, byKind: [] });
  });

  it("groups absent values by file and reason, and keeps no place of values", () => {
    const absent = (name: string, path: string, reason: "missing" | "unsafe-path") => ({
      ...tensor(name, [2]),
      values: { kind: "absent", path, reason, detail: `of ${name}` } as const,
    });
    const tensors = [
      absent("a", "w.bin", "missing"),
      absent("b", "w.bin", "missing"),
      absent("c", "../w", "unsafe-path"),
      tensor("d", [1]),
    ];
    const summary = summaryOf(model({ tensors }));
    expect(summary.absences).toEqual([
      { path: "w.bin", reason: "missing", detail: "of a", tensors: 2, bytes: 16 },
      { path: "../w", reason: "unsafe-path", detail: "of c", tensors: 1, bytes: 8 },
    ]);
    expect(summary.tensors[3]).toEqual({ name: "d", kind: "initializer", dtype: "float32", shape: [1], parameters: 1, bytes: 4 });
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
