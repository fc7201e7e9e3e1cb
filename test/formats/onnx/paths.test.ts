import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { block, initializer, modelOf } from "./writer.js";

const read = (bytes: Uint8Array) =>
  onnx.read({ path: "m.onnx", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET);

/** An If node whose branch holds `count` scalars. */
const branching = (name: string, attribute: string, count: number) => {
  const scalars = Array.from({ length: count }, (_, index) => initializer(`w${index}`, [], 1, block(9, new Uint8Array(4))));
  return block(1, block(3, name), block(4, "If"), block(5, block(1, attribute), block(6, ...scalars)));
};

/** Every tensor of a subgraph carries the path of its graph: a long name must not be multiplied by the number of tensors. */
describe("paths of subgraphs", () => {
  it.each([
    ["node", "n".repeat(16_000_000), "then_branch"],
    ["attribute", "if", "a".repeat(16_000_000)],
  ])("stay short when the name of a %s is 16 MB long", async (_what, name, attribute) => {
    const model = await read(modelOf(branching(name, attribute, 2000)));
    expect(model.tensors).toHaveLength(2000);
    expect(Math.max(...model.tensors.map((tensor) => tensor.name.length))).toBeLessThan(1100);
    expect(new Set(model.tensors.map((tensor) => tensor.name)).size).toBe(2000);
  });

  it("stay short however deep graphs are nested, and tell graphs apart that are shortened alike", async () => {
    let inner = branching("x".repeat(250), "then_branch", 1);
    for (let depth = 0; depth < 12; depth++) {
      inner = block(1, block(3, "y".repeat(250)), block(4, "If"), block(5, block(1, "then_branch"), block(6, inner, inner)));
    }
    const model = await read(modelOf(inner));
    expect(model.graphs.length).toBe(1 + 2 ** 13 - 1);
    expect(new Set(model.graphs.map((graph) => graph.name)).size).toBe(model.graphs.length);
    expect(Math.max(...model.graphs.map((graph) => graph.name.length))).toBeLessThan(1100);
  });

  it("keep names that exporters write", async () => {
    const model = await read(modelOf(branching("/encoder/layer.0/If_12", "then_branch", 1)));
    expect(model.tensors.map((tensor) => tensor.name)).toEqual(["main//encoder/layer.0/If_12.then_branch/w0"]);
  });
});
