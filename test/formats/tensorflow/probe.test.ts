import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import { fixture, truth } from "./fixtures.js";

const text = (content: string) => new TextEncoder().encode(content);

describe("the probe of TensorFlow", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other is", (path) => {
    const bytes = fixture(path);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["tensorflow"]);
  });

  it.each([
    ["nothing", new Uint8Array(), "no"],
    ["zeros", new Uint8Array(64), "no"],
    ["text", text("node { name: 'x' op: 'Const' }"), "no"],
    ["a table whose first entry has a key", fixture("saved/variables/variables.index").with(1, 3), "no"],
    ["a graph whose node has no operator", Uint8Array.of(10, 3, 10, 1, 120), "no"],
    ["a version and a message that leaves the file", Uint8Array.of(8, 1, 18, 100, 10, 2, 34, 0), "possible"],
    ["a version alone", Uint8Array.of(8, 1), "no"],
    ["a version that nobody has published", fixture("two/saved_model.pb").with(1, 0), "no"],
    ["a saved model cut short", fixture("saved/saved_model.pb").subarray(0, 900), "possible"],
  ] as const)("of %s", (_, bytes, certainty) => expect(tensorflow.probe(bytes, bytes.length)).toBe(certainty));

  it("is not fooled by other formats' messages", () => {
    for (const name of ["tensors.onnx", "functions.onnx"]) {
      const bytes = fixture(`../onnx/${name}`);
      expect(tensorflow.probe(bytes.subarray(0, PROBE_BYTES), bytes.length), name).toBe("no");
    }
  });
});

describe("the parts of a TensorFlow model", () => {
  it.each([
    ["a/variables/variables.index", "a/saved_model.pb"],
    ["variables/variables.data-00001-of-00002", "saved_model.pb"],
    ["a/fingerprint.pb", "a/saved_model.pb"],
    ["keras_metadata.pb", "saved_model.pb"],
    ["a/model.ckpt-7.data-00000-of-00001", "a/model.ckpt-7.index"],
    ["a/saved_model.pb", undefined],
    ["a/frozen.pb", undefined],
    ["variables/notes.txt", undefined],
  ])("%s belongs to %s", (path, main) => expect(tensorflow.mainOf?.(path)).toBe(main));
});
