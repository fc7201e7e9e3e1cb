import { describe, expect, it } from "vitest";
import { headerChanges, metadataChanges } from "../../src/diff/facts.js";
import type { MetadataEntry } from "../../src/model/metadata.js";
import { model } from "./models.js";

const entry = (key: string, value: string, source = "metadata_props"): MetadataEntry => ({ key, value, source });

function changesOf(base: readonly MetadataEntry[], head: readonly MetadataEntry[]) {
  return metadataChanges(model({ metadata: base }), model({ metadata: head }));
}

describe("metadata", () => {
  it("tells keys that came, went and changed, in the order of base, then of head", () => {
    expect(
      changesOf([entry("a", "1"), entry("b", "2"), entry("c", "3")], [entry("d", "4"), entry("c", "5"), entry("a", "1")]),
    ).toEqual([
      { kind: "metadata-removed", key: "b", source: "metadata_props", base: "2" },
      { kind: "metadata-changed", key: "c", source: "metadata_props", base: "3", head: "5" },
      { kind: "metadata-added", key: "d", source: "metadata_props", head: "4" },
    ]);
  });

  it("keeps sources apart", () => {
    expect(changesOf([entry("a", "1", "doc_string")], [entry("a", "1")])).toMatchObject([
      { kind: "metadata-removed", source: "doc_string" },
      { kind: "metadata-added", source: "metadata_props" },
    ]);
  });

  it("compares a repeated key as a list", () => {
    const twice = [entry("a", "1"), entry("a", "2")];
    expect(changesOf(twice, twice)).toEqual([]);
    expect(changesOf(twice, [entry("a", "2")])).toMatchObject([{ kind: "metadata-changed", base: "1\n2", head: "2" }]);
    expect(changesOf(twice, [entry("a", "1\n2")])).toMatchObject([{ kind: "metadata-changed" }]);
  });

  it("takes any text for a key", () => {
    const names = ["__proto__", "constructor", "", "a\0b"];
    expect(
      changesOf(
        [],
        names.map((key) => entry(key, "1")),
      ).map((change) => "key" in change && change.key),
    ).toEqual(names);
  });
});

describe("headers", () => {
  it("tells format, producer and requirements", () => {
    const base = model({
      producer: { name: "pytorch", version: "1.13" },
      requirements: [
        { name: "ir", version: 7 },
        { name: "opset ai.onnx", version: 13 },
        { name: "opset com.microsoft", version: 1 },
      ],
    });
    const head = model({
      format: "safetensors",
      requirements: [
        { name: "ir", version: 7 },
        { name: "opset ai.onnx", version: 17 },
        { name: "opset ai.onnx.ml", version: 2 },
      ],
    });
    expect(headerChanges(base, head)).toEqual([
      { kind: "format-changed", base: "onnx", head: "safetensors" },
      { kind: "producer-changed", base: "pytorch 1.13", head: null },
      { kind: "requirement-changed", name: "opset ai.onnx", base: 13, head: 17 },
      { kind: "requirement-changed", name: "opset com.microsoft", base: 1, head: null },
      { kind: "requirement-changed", name: "opset ai.onnx.ml", base: null, head: 2 },
    ]);
    expect(headerChanges(head, head)).toEqual([]);
  });

  it("tells what a runtime must bring anew, and what no longer", () => {
    const [lost, gained] = [
      { kind: "custom-operator", name: "com.example.Old", count: 2 },
      { kind: "custom-operator", name: "com.example.New", count: 1 },
    ] as const;
    expect(headerChanges(model({ code: [lost] }), model({ code: [gained] }))).toEqual([
      { kind: "code-removed", code: lost },
      { kind: "code-added", code: gained },
    ]);
  });
});
