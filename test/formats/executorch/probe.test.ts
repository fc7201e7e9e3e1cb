import { describe, expect, it } from "vitest";
import { executorch } from "../../../src/formats/executorch/index.js";
import { promisedFormat } from "../../../src/formats/names.js";
import { fixture, NAMES } from "./fixtures.js";

describe("the probe of ExecuTorch", () => {
  it.each(NAMES)("is certain of %s", (name) => expect(probe(fixture(name))).toBe("certain"));

  it.each([
    ["nothing", ""],
    ["the identifier cut off", "\x1c\0\0\0ET1"],
    ["another version", "\x1c\0\0\0ET13"],
    ["TensorFlow Lite", "\x1c\0\0\0TFL3"],
    ["words", "plain words, not a model"],
  ])("knows that this is none: %s", (_, text) => expect(probe(new TextEncoder().encode(text))).toBe("no"));

  it("is asked for the names that programs bear", () => expect(promisedFormat("a/model.PTE")).toBe("executorch"));
});

function probe(bytes: Uint8Array): string {
  return executorch.probe(bytes.subarray(0, 4096), bytes.length);
}
