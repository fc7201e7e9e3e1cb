import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { gguf } from "../../../src/formats/gguf/index.js";
import { fixture, NAMES } from "./fixtures.js";

describe("the probe of GGUF", () => {
  it.each(NAMES)("is certain of %s", (name) => expect(probe(fixture(name))).toBe("certain"));

  it.each([
    ["a newer version", [...letters("GGUF"), 9, 0, 0, 0], "certain"],
    ["a newer version of the other byte order", [...letters("GGUF"), 0, 0, 0, 9], "certain"],
    ["a file that was cut off behind the magic", letters("GGUF"), "certain"],
    ["a text about the format", letters("GGUF is a format"), "possible"],
    ["a magic that was cut off", letters("GGU"), "no"],
    ["lower case", letters("gguf\x03\0\0\0"), "no"],
    ["nothing", [], "no"],
  ] as const)("of %s", (_, bytes, certainty) => expect(probe(Uint8Array.from(bytes))).toBe(certainty));
});

function probe(bytes: Uint8Array) {
  return gguf.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
}

function letters(text: string): readonly number[] {
  return Array.from(Buffer.from(text, "latin1"));
}
