import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { pickle } from "../../../src/formats/pickle/index.js";
import { assembled, GLOBAL, PROTO } from "../../encodings/pickle/assemble.js";
import { fixture, truth } from "./fixtures.js";

const TORCH = assembled(PROTO(2), 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, ".");

describe("the probe of pickles", () => {
  it.each(Object.keys(truth.read))("is certain of %s", (name) => expect(probe(fixture(`read/${name}`))).toBe("certain"));
  it.each(Object.keys(truth.attacks))("is certain of %s", (name) => expect(probe(fixture(`attacks/${name}`))).toBe("certain"));

  it.each([
    ["nothing", new Uint8Array(), "no"],
    ["PyTorch's magic number", TORCH, "no"],
    ["a protocol that is none", assembled(0x80, 9, "."), "no"],
    ["a flatbuffer whose table is at 0x480", assembled(0x80, 4, 0, 0), "no"],
    ["a zip archive", assembled("PK", 3, 4), "no"],
    ["text", assembled("cats and dogs\nare animals\n"), "no"],
    ["a list of words", assembled("cat\ndog\nhouse\nmouse\n"), "no"],
    ["JSON", assembled('{"a": [1, 2]}\n'), "no"],
    ["a file of spaces", assembled(" ".repeat(64)), "no"],
    ["base64 without line breaks", assembled("SGVsbG8gd29ybGQ".repeat(600)), "no"],
    ["LightGBM", assembled("tree\nversion=v3\n"), "no"],
    ["MessagePack, whose first byte is an opcode of extensions", assembled(0x82, 0xa6, "params", 0xa1, "a", 1), "no"],
    ["Pkl, the language", assembled('name = "a"\namends "b"\n'), "no"],
    ["an old pickle that breaks off behind an import", assembled(GLOBAL("os", "system"), "(S'a"), "certain"],
    ["a compressed file that is no pickle", new Uint8Array(deflateSync("plain words")), "no"],
    ["a compressed file that is damaged", assembled(0x78, 0x9c, 0xff, 0xff, 0xff), "possible"],
    ["bzip2", assembled("BZh91AY"), "possible"],
  ] as const)("%s", (_, bytes, certainty) => expect(probe(bytes)).toBe(certainty));
});

function probe(bytes: Uint8Array): string {
  return pickle.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
}
