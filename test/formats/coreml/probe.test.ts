import { describe, expect, it } from "vitest";
import { coreml } from "../../../src/formats/coreml/index.js";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { fixture, PROGRAM, truth } from "./fixtures.js";

const text = (content: string) => new TextEncoder().encode(content);

describe("the probe of Core ML", () => {
  it.each([...Object.keys(truth), PROGRAM])("is certain of %s, and no other is", (path) => {
    const bytes = fixture(path);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["coreml"]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["zeros", new Uint8Array(64)],
    ["a manifest of something else", text(`{"manifest_version": 3, "name": "an extension"}`)],
    ["a version alone", Uint8Array.of(8, 1)],
    ["a description and nothing behind it", fixture("pipeline.mlmodel").subarray(0, 30)],
    ["a version that nobody has published", fixture("pipeline.mlmodel").with(1, 0)],
    ["a saved model of TensorFlow", fixture("../tensorflow/saved/saved_model.pb")],
    ["an ONNX model", fixture("../onnx/tensors.onnx")],
  ])("says no to %s", (_, bytes) => expect(coreml.probe(bytes, bytes.length)).toBe("no"));
});

describe("the parts of a Core ML package", () => {
  it.each([
    [PROGRAM, "tiny.mlpackage/Manifest.json"],
    ["a/b.MLPACKAGE/Data/x/weights/weight.bin", "a/b.MLPACKAGE/Manifest.json"],
    ["a/Data/model.mlmodel", undefined],
    ["tiny.mlpackage/Manifest.json", undefined],
  ])("%s belongs to %s", (path, main) => expect(coreml.mainOf?.(path)).toBe(main));
});
