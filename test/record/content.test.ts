import { describe, expect, it } from "vitest";
import { type RecordMapping, recordContent } from "../../src/record/content.js";
import { graph, model, network, node, tensor, value } from "../diff/models.js";

const NO_DIGESTS = { files: new Map<string, string>() };

/** Mappings as plain objects, for keys that are ours. */
function plain(content: unknown): unknown {
  if (content instanceof Map) return Object.fromEntries([...content].map(([key, inner]) => [key, plain(inner)]));
  return Array.isArray(content) ? content.map(plain) : content;
}

describe("content of a record", () => {
  it("is what the model says, in an order of its own", () => {
    const content = recordContent(
      network(
        [node("b Relu a -> y"), node("a Conv x w -> a"), node("c Conv y w -> z")],
        [tensor("w", [3, 4]), tensor("c", [2], "int64")],
        {
          files: [
            { path: "models/net.onnx", role: "main", size: 100 },
            { path: "models/net.onnx.data", role: "external-data", size: null },
          ],
          requirements: [
            { name: "opset ai.onnx", version: 17 },
            { name: "ir", version: 8 },
          ],
          signatures: [
            {
              name: "main",
              inputs: [value("x", ["batch", 3, null]), value("h", null, { required: false })],
              outputs: [value("y", [], { kind: "sequence", dtype: "sequence(float32)" })],
            },
          ],
        },
      ),
      { files: new Map([["models/net.onnx", "ab"]]) },
    );
    expect([...content.keys()]).toEqual(["format", "formatVersion", "files", "structure", "parameters"]);
    expect(plain(content)).toEqual({
      format: "onnx",
      formatVersion: "8",
      files: [
        { path: "net.onnx", size: 100, sha256: "ab" },
        { path: "net.onnx.data", size: null },
      ],
      structure: {
        requirements: { ir: 8, "opset ai.onnx": 17 },
        signatures: [
          {
            name: "main",
            inputs: [
              { name: "x", dtype: "float32", shape: ["batch", 3, null] },
              { name: "h", dtype: "float32", shape: null, required: false },
            ],
            outputs: [{ name: "y", kind: "sequence", dtype: "sequence(float32)", shape: [] }],
          },
        ],
        nodes: 3,
        operators: { "ai.onnx.Conv": 2, "ai.onnx.Relu": 1 },
      },
      parameters: { tensors: 2, count: 14, bytes: 56, dtypes: { float32: 12, int64: 2 } },
    });
  });

  it("leaves out what a format does not have, and counts no settings of operators", () => {
    const content = recordContent(model({ tensors: [tensor("a", [5]), tensor("b", [7], "float32", "attribute")] }), NO_DIGESTS);
    expect(content.has("structure")).toBe(false);
    expect(plain(content.get("parameters"))).toEqual({ tensors: 1, count: 5, bytes: 20, dtypes: { float32: 5 } });
  });

  it("keeps names apart that mean something to JavaScript", () => {
    const nodes = [{ ...node("a X x -> y"), domain: "__proto__", operator: "constructor" }];
    const structure = recordContent(model({ graphs: [graph(nodes)] }), NO_DIGESTS).get("structure") as RecordMapping;
    expect(structure.get("operators")).toEqual(new Map([["__proto__.constructor", 1]]));
  });

  it("lists digests of tensors by name", () => {
    const content = recordContent(model(), {
      ...NO_DIGESTS,
      tensors: new Map([
        ["b", "2"],
        ["a", "1"],
      ]),
    });
    expect(plain(content.get("tensors"))).toEqual([
      { name: "a", sha256: "1" },
      { name: "b", sha256: "2" },
    ]);
  });
});
