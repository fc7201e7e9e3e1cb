import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { numpy } from "../../../src/formats/numpy/index.js";
import { arrayOf, fixture, headerOf, truth } from "./fixtures.js";

describe("the probe of numpy", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other format is", (name) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["numpy"]);
  });

  const zip = (name: string) =>
    new TextEncoder().encode(`PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`);
  it.each([
    ["nothing", new Uint8Array(), "no"],
    ["the mark alone", arrayOf("").subarray(0, 6), "possible"],
    ["a version to come", arrayOf(headerOf("'<f4'", "()"), 4, 4), "possible"],
    ["an archive of something else", zip("archive/data.pkl"), "possible"],
    ["an archive of arrays", zip("arr_0.npy"), "certain"],
    ["an empty archive", new TextEncoder().encode(`PK\x05\x06${"\0".repeat(18)}`), "possible"],
    ["an archive cut off", zip("arr_0.npy").subarray(0, 20), "no"],
    ["text", new TextEncoder().encode("NUMPY and more"), "no"],
  ] as const)("%s", (_, bytes, certainty) => expect(numpy.probe(bytes.subarray(0, PROBE_BYTES), bytes.length)).toBe(certainty));
});
