import { describe, expect, it } from "vitest";
import { promisedFormat } from "../../../src/formats/names.js";
import { ort } from "../../../src/formats/ort/index.js";
import { fixture, NAMES } from "./fixtures.js";

describe("the probe of ONNX Runtime", () => {
  it.each(NAMES)("is certain of %s", (name) => expect(probe(fixture(name))).toBe("certain"));

  it.each([
    ["nothing", ""],
    ["the identifier cut off", "\x1c\0\0\0ORT"],
    ["another version", "\x1c\0\0\0ORTN"],
    ["TensorFlow Lite", "\x1c\0\0\0TFL3"],
    ["words", "plain words, not a model"],
  ])("knows that this is none: %s", (_, text) => expect(probe(new TextEncoder().encode(text))).toBe("no"));

  it("is asked for the names that its models bear", () => expect(promisedFormat("a/model.ORT")).toBe("ort"));
});

function probe(bytes: Uint8Array): string {
  return ort.probe(bytes.subarray(0, 4096), bytes.length);
}
