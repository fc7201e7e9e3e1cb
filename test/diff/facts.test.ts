import { describe, expect, it } from "vitest";
import { headerChanges } from "../../src/diff/facts.js";
import { model } from "./models.js";

describe("headers", () => {
  it("tells producer and requirements", () => {
    const base = model({
      producer: { name: "pytorch", version: "1.13" },
      requirements: [
        { name: "ir", version: 7 },
        { name: "opset ai.onnx", version: 13 },
        { name: "opset com.microsoft", version: 1 },
      ],
    });
    const head = model({
      requirements: [
        { name: "ir", version: 7 },
        { name: "opset ai.onnx", version: 17 },
        { name: "opset ai.onnx.ml", version: 2 },
      ],
    });
    expect(headerChanges(base, head)).toEqual([
      { kind: "producer-changed", base: "pytorch 1.13", head: null },
      { kind: "requirement-changed", name: "opset ai.onnx", base: 13, head: 17 },
      { kind: "requirement-changed", name: "opset com.microsoft", base: 1, head: null },
      { kind: "requirement-changed", name: "opset ai.onnx.ml", base: null, head: 2 },
    ]);
    expect(headerChanges(head, head)).toEqual([]);
  });

  it("does not compare what runtimes of two formats must support", () => {
    const onnx = model({ requirements: [{ name: "ir", version: 7 }] });
    const safetensors = model({ format: "safetensors" });
    expect(headerChanges(onnx, safetensors)).toEqual([{ kind: "format-changed", base: "onnx", head: "safetensors" }]);
    expect(headerChanges(safetensors, onnx)).toEqual([{ kind: "format-changed", base: "safetensors", head: "onnx" }]);
  });

  it("tells what a runtime must bring anew, and what no longer", () => {
    const [lost, gained] = [
      { kind: "custom-operator", name: "com.example.Old", count: 2, standing: "unverified" },
      { kind: "custom-operator", name: "com.example.New", count: 1, standing: "unverified" },
    ] as const;
    expect(headerChanges(model({ code: [lost] }), model({ code: [gained] }))).toEqual([
      { kind: "code-removed", code: lost },
      { kind: "code-added", code: gained },
    ]);
  });

  it("tells which files of code changed, wherever the folder is now", () => {
    const reference = (source: string, files: readonly [string, string][]) => {
      const code = {
        kind: "foreign-code",
        name: "auto_map.AutoModel: net.Net",
        count: 1,
        standing: "unverified",
        source,
      } as const;
      return model({ code: [{ ...code, files: files.map(([path, content]) => ({ path, content })) }] });
    };
    const base = reference("a/config.json", [
      ["a/net.py", "1"],
      ["a/old.py", "1"],
      ["a/same.py", "1"],
    ]);
    const head = reference("b/config.json", [
      ["b/net.py", "2"],
      ["b/new.py", "1"],
      ["b/same.py", "1"],
    ]);
    expect(headerChanges(base, head)).toEqual([
      { kind: "code-changed", code: head.code[0], files: ["b/net.py", "b/new.py", "a/old.py"] },
    ]);
    expect(
      headerChanges(
        base,
        reference("c/config.json", [
          ["c/net.py", "1"],
          ["c/old.py", "1"],
          ["c/same.py", "1"],
        ]),
      ),
    ).toEqual([]);
  });
});
