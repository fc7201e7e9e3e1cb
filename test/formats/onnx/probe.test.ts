import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { onnx } from "../../../src/formats/onnx/index.js";
import { randomOf } from "../../sources.js";
import { fixture, truth } from "./fixtures.js";
import { block, joined, modelOf, number } from "./writer.js";

const probe = (bytes: Uint8Array, size = bytes.length) => onnx.probe(bytes.subarray(0, PROBE_BYTES), size);
const graph = block(7, block(1, block(4, "Relu")), block(2, "g"));
const opset = block(8, number(2, 17));

describe("probing ONNX", () => {
  const ordinary = Object.keys(truth).filter((path) => path !== "unpacked.onnx");
  it.each(ordinary)("is certain of %s", (path) => expect(probe(fixture(path))).toBe("certain"));

  it("is certain of a graph that reaches far beyond the first bytes", () => {
    const weights = block(5, block(9, new Uint8Array(100_000)));
    expect(probe(joined(number(1, 8), block(2, "pytorch"), block(7, weights), opset))).toBe("certain");
  });

  it("thinks possible what has a graph and no version in sight", () => {
    expect(probe(fixture("unpacked.onnx"))).toBe("possible");
    expect(probe(joined(graph, opset))).toBe("possible");
    expect(probe(joined(graph, block(9, "no such field"), number(1, 8)))).toBe("possible");
    expect(probe(joined(number(1, 8), block(2, "a\u0007b"), graph))).toBe("possible");
  });

  // Layouts as FORMATS of the other libraries give them: field numbers and wire types.
  it.each([
    ["nothing", new Uint8Array(0)],
    ["zeros", new Uint8Array(64)],
    ["text", new TextEncoder().encode(': {\n  "graph": [1, 2, 3]\n}\n'.repeat(50))],
    [
      "a TensorFlow SavedModel",
      joined(
        number(1, 1),
        block(2, block(1, block(4, "serve"), block(5, "2.9")), block(2, block(1, block(1, "x"), block(2, "Const")))),
      ),
    ],
    ["a TensorFlow GraphDef", joined(block(1, block(1, "x"), block(2, "Placeholder")), block(4, number(1, 22)))],
    [
      "a Core ML model",
      joined(
        number(1, 4),
        block(2, block(1, block(1, "image"), block(3, "")), block(100, block(1, "A"))),
        block(500, block(1, block(1, "conv"))),
      ),
    ],
    ["a Caffe2 net", joined(block(1, "net"), block(2, block(1, "x"), block(2, "y"), block(4, "Relu")))],
    ["a tensor of ONNX", joined(number(1, 3), number(2, 1), block(8, "t"), block(9, new Uint8Array(12)))],
    ["some record", joined(number(1, 7), block(2, "name"), block(3, "1.0"))],
    ["a TFLite model", joined(Uint8Array.of(0x1c, 0, 0, 0), "TFL3", new Uint8Array(40))],
  ])("does not take %s for one", (_what, bytes) => expect(probe(bytes)).toBe("no"));

  it("is never certain of random bytes, and never fails", () => {
    const random = randomOf(1);
    for (let round = 0; round < 3000; round++) {
      const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256));
      expect(probe(bytes)).not.toBe("certain");
    }
    const model = modelOf(block(1, block(4, "Relu")));
    for (let length = 0; length < model.length; length++)
      expect(["no", "possible", "certain"]).toContain(probe(model.subarray(0, length)));
  });
});
