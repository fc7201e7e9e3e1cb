import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isDefault } from "../../src/encodings/onnx-defaults.js";
import type { Attribute, AttributeValue } from "../../src/model/graph.js";

type Kind = "int" | "float" | "string";

/** Written by make_defaults.py, from the schemas of the format's library. */
const FILE = join(import.meta.dirname, "..", "fixtures", "onnx", "defaults.json");
const truth = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, Record<string, readonly [Kind, string]>>;
const entries = Object.entries(truth).flatMap(([operator, attributes]) =>
  Object.entries(attributes).map(([name, [kind, value]]) => ({ operator, name, kind, value })),
);

function attributeValue(kind: Kind, value: string): AttributeValue {
  return kind === "float" ? { kind, value: Number(value) } : { kind, value };
}

function ints(name: string, ...value: readonly string[]): Attribute {
  return { name, value: { kind: "ints", value } };
}

describe("defaults of ONNX's operators", () => {
  it.each(entries)("$operator.$name is $value", ({ operator, name, kind, value }) => {
    const node = { domain: "ai.onnx", operator };
    expect(isDefault(node, { name, value: attributeValue(kind, value) })).toBe(true);
    expect(
      isDefault(node, { name, value: attributeValue(kind, kind === "string" ? `${value}?` : String(Number(value) + 2)) }),
    ).toBe(false);
    expect(isDefault({ ...node, domain: "com.example" }, { name, value: attributeValue(kind, value) })).toBe(false);
  });

  it("are zeros and ones of windows, for each axis", () => {
    const conv = { domain: "ai.onnx", operator: "Conv" };
    expect(isDefault(conv, ints("pads", "0", "0", "0", "0"))).toBe(true);
    expect(isDefault(conv, ints("strides", "1", "1"))).toBe(true);
    expect(isDefault(conv, ints("strides", "1", "2"))).toBe(false);
    expect(isDefault(conv, ints("kernel_shape", "1", "1"))).toBe(false);
    expect(isDefault({ domain: "ai.onnx", operator: "Pad" }, ints("pads", "0", "0"))).toBe(false);
  });

  it("are not those that changed between versions", () => {
    for (const axis of ["1", "-1"]) {
      const attribute: Attribute = { name: "axis", value: { kind: "int", value: axis } };
      expect(isDefault({ domain: "ai.onnx", operator: "Softmax" }, attribute)).toBe(false);
    }
  });
});
