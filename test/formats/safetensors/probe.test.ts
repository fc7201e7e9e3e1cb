import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import { fileOf, shardedFiles } from "./fixtures.js";

describe("the probe of safetensors", () => {
  it.each([...shardedFiles()].filter(([path]) => path.endsWith(".json")))("is certain of the index %s", (_, bytes) =>
    expect(probe(bytes)).toBe("certain"),
  );

  it.each([
    ["a header that fits the file", fileOf("{}"), "certain"],
    ["a header that ends beyond the file", fileOf(`{"a":`, 0, 500), "possible"],
    ["a length of one byte", fileOf("{}", 0, 1), "possible"],
    ["a brace and no key", fileOf("{nothing}"), "possible"],
    ["no brace", fileOf("[]"), "no"],
    ["a length beyond the limit", fileOf("{}", 0, 2 ** 40), "no"],
    ["nothing", new Uint8Array(), "no"],
    ["zeros", new Uint8Array(64), "no"],
    ["eight bytes", fileOf(""), "no"],
  ] as const)("%s", (_, bytes, certainty) => expect(probe(bytes)).toBe(certainty));

  it.each([
    ["{}", "no"],
    [`{"a": 1, "b": [1, 2, 3]}`, "no"],
    [`{"metadata": {"a": 1}}`, "no"],
    [`{"architectures": ["X"], "weight_map": {"a": "b.safetensors"}}`, "no"],
    [`{"metadata": {"total_size": 1}, "weight_map": {"a": "model-00001-of-00002.bin"}}`, "no"],
    [`{"weight_map": {}}`, "possible"],
    [`{"weight_map":{"a\\"b":"c.safetensors"}}`, "certain"],
    [`{"metadata": {"note": "${"x".repeat(PROBE_BYTES)}"}, "weight_map": {"a": "b.safetensors"}}`, "possible"],
    ["plain words, not a model", "no"],
  ] as const)("of %.60s is %s", (text, certainty) => expect(probe(new TextEncoder().encode(text))).toBe(certainty));

  it("takes no time over hostile text", () => {
    const text = `{"weight_map":{"${'\\"'.repeat(PROBE_BYTES)}`;
    expect(probe(new TextEncoder().encode(text))).toBe("possible");
  });
});

function probe(bytes: Uint8Array): string {
  return safetensors.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
}
