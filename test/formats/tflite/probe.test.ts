import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { mayBeModel, promisedFormat } from "../../../src/formats/names.js";
import { tflite } from "../../../src/formats/tflite/index.js";
import { fixture, NAMES } from "./fixtures.js";

describe("the probe of TensorFlow Lite", () => {
  it.each(NAMES)("knows %s", (name) => {
    expect(probe(fixture(name))).toBe(name === "old.tflite" ? "possible" : "certain");
  });

  it.each([
    ["nothing", [], "no"],
    ["seven bytes", [28, 0, 0, 0, 0x54, 0x46, 0x4c], "no"],
    ["the identifier alone", [28, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33], "certain"],
    ["another identifier and an offset that leads out", [28, 0, 0, 0, 0x45, 0x54, 0x31, 0x32], "no"],
    ["an odd offset", [5, ...new Array(60).fill(0)], "no"],
    ["zeros", new Array(64).fill(0), "no"],
    ["words", new TextEncoder().encode("plain words, not a model, and a few more of them"), "no"],
  ] as const)("of %s", (_, bytes, certainty) => expect(probe(Uint8Array.from(bytes))).toBe(certainty));

  it("is asked for the names that files of this format bear", () => {
    expect(promisedFormat("models/a.TFLite")).toBe("tflite");
    expect(promisedFormat("models/a.lite")).toBeNull();
    expect(mayBeModel("models/a.lite")).toBe(true);
  });
});

function probe(bytes: Uint8Array): string {
  return tflite.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
}
