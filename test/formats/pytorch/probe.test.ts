import { describe, expect, it } from "vitest";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import { RECOGNISED } from "../../../src/formats/recognised.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import { fixture, names } from "./fixtures.js";

const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const member = (name: string) => bytes(`PK\x03\x04${"\0".repeat(26)}${name}\0\0\0\0`);

describe("the probe of PyTorch", () => {
  it.each(names)("is certain of %s, and no other format is", (name) => {
    const file = fixture(name);
    const head = file.subarray(0, 4096);
    expect(pytorch.probe(head, file.length)).toBe("certain");
    expect(safetensors.probe(head, file.length)).not.toBe("certain");
    expect(RECOGNISED.filter(({ id, isContent }) => id !== "pickle" && isContent(head))).toEqual([]);
  });

  it.each([
    ["package/archive_format", "certain"],
    ["package/models/model.json", "certain"],
    ["package/data/weights/weight_0", "certain"],
    ["model/data/0", "certain"],
    ["model/code/__torch__.py", "certain"],
    // An archive of Keras, of numpy and of anything else.
    ["config.json", "possible"],
    ["arr_0.npy", "possible"],
    ["models.json", "possible"],
  ] as const)("an archive that begins with %s: %s", (name, certainty) => {
    expect(pytorch.probe(member(name), 1_000)).toBe(certainty);
  });

  it.each([
    ["nothing", ""],
    ["a pickle of anything else", "\x80\x02}q\0."],
    ["text", "{}"],
  ] as const)("%s: no", (_, text) => expect(pytorch.probe(bytes(text), text.length)).toBe("no"));
});
