import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { openvino } from "../../../src/formats/openvino/index.js";
import { fixture, truth } from "./fixtures.js";

describe("the probe of OpenVINO", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other is", (path) => {
    const bytes = fixture(path);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["openvino"]);
  });

  it.each([
    ["", "no"],
    ["<project><net/></project>", "no"],
    ["<?xml version='1.0'?><networks name='a'/>", "no"],
    ["<net name='a' version='11'><layers/></net>", "certain"],
    ["\ufeff<!-- a - comment --> <net version = '11'>\n<pre-process/></net>", "certain"],
    ["<net name='a'><layers/></net>", "possible"],
    ["<net version='11'><other/></net>", "possible"],
    ["net name", "no"],
  ] as const)("of %s is %s", (text, certainty) => expect(probe(text)).toBe(certainty));

  it("takes no time over hostile text", () => expect(probe(`${"<!---".repeat(800)}`)).toBe("no"));

  it.each([
    ["a/model.bin", "a/model.xml"],
    ["a/model.xml", undefined],
  ])("%s belongs to %s", (path, main) => expect(openvino.mainOf?.(path)).toBe(main));
});

function probe(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return openvino.probe(bytes.subarray(0, PROBE_BYTES), bytes.length);
}
