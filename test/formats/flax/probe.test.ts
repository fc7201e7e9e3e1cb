import { describe, expect, it } from "vitest";
import { flax } from "../../../src/formats/flax/index.js";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { fixture, truth } from "./fixtures.js";

describe("the probe of flax", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other format is", (name) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["flax"]);
  });

  it.each([
    ["a map without an array", [0x81, 0xa1, 0x61, 0x01], "possible"],
    ["an empty map", [0x80], "no"],
    ["a list", [0x91, 0x01], "no"],
    ["nothing", [], "no"],
    ["text", [...new TextEncoder().encode("{}")], "no"],
  ] as const)("%s", (_, bytes, certainty) => expect(flax.probe(Uint8Array.from(bytes), bytes.length)).toBe(certainty));
});
