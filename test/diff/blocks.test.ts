import { describe, expect, it } from "vitest";
import { repeatedBlocks } from "../../src/diff/blocks.js";
import { compareModels } from "../../src/diff/compare.js";
import type { Node } from "../../src/model/graph.js";
import { network, node, tensor } from "./models.js";

/** Blocks of a norm, two projections that read it, and a sum; the norm is one operator or several. */
function transformer(blocks: number, norm: (name: string, input: string, output: string) => readonly Node[]) {
  const nodes = Array.from({ length: blocks }, (_, index) => {
    const name = `/encoder/layer.${index}`;
    return [
      ...norm(`${name}/norm`, `h${index}`, `n${index}`),
      node(`${name}/q MatMul n${index} q${index} -> a${index}`),
      node(`${name}/k MatMul n${index} k${index} -> b${index}`),
      node(`${name}/sum Add a${index} b${index} -> h${index + 1}`),
    ];
  }).flat();
  const first = [node("/embed Gather x table -> h0")];
  const weights = Array.from({ length: blocks }, (_, index) => [tensor(`q${index}`, [8, 8]), tensor(`k${index}`, [8, 8])]).flat();
  return network([...first, ...nodes, node(`/head Relu h${blocks} -> y`)], [...weights, tensor("table", [100, 8])]);
}

const layerNorm = (name: string, input: string, output: string) => [node(`${name} LayerNormalization ${input} -> ${output}`)];
const rmsNorm = (name: string, input: string, output: string) => [
  node(`${name}/square Mul ${input} ${input} -> ${output}s`),
  node(`${name}/mean ReduceMean ${output}s -> ${output}m`),
  node(`${name}/root Sqrt ${output}m -> ${output}r`),
  node(`${name}/scale Div ${input} ${output}r -> ${output}`),
];

const operators = (...names: readonly string[]) => names.map((operator) => ({ domain: "ai.onnx", operator }));

describe("repeated blocks", () => {
  it("are told once, by what came and what went in each", () => {
    const { changes } = compareModels(transformer(12, layerNorm), transformer(12, rmsNorm));
    expect(changes.filter(({ kind }) => kind === "node-removed")).toHaveLength(12);
    expect(repeatedBlocks(changes)).toEqual([
      {
        count: 12,
        label: "/encoder/layer.*",
        added: operators("Div", "Mul", "ReduceMean", "Sqrt"),
        removed: operators("LayerNormalization"),
      },
    ]);
  });

  it("need two places, and the same at each", () => {
    const { changes } = compareModels(transformer(1, layerNorm), transformer(1, rmsNorm));
    expect(repeatedBlocks(changes)).toEqual([]);
    expect(repeatedBlocks([])).toEqual([]);
    const came = (site: number, operator: string, name: string) =>
      ({ kind: "node-added", graph: "main", node: { name, domain: "ai.onnx", operator }, site }) as const;
    expect(repeatedBlocks([came(0, "Relu", "a.0"), came(1, "Abs", "a.1")])).toEqual([]);
    expect(repeatedBlocks([came(0, "Relu", "a"), came(1, "Relu", "b"), came(2, "Abs", "c")])).toEqual([
      { count: 2, label: null, added: operators("Relu"), removed: [] },
    ]);
  });

  it("do not mix the graphs that they stand in", () => {
    const came = (graph: string, operator: string) =>
      ({ kind: "node-added", graph, node: { name: "", domain: "ai.onnx", operator }, site: 0 }) as const;
    expect(repeatedBlocks([came("main", "Relu"), came("main/If.then", "Relu")])).toMatchObject([{ count: 2 }]);
  });
});
