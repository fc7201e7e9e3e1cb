import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { lightgbm } from "../../../src/formats/lightgbm/index.js";
import { mayBeModel } from "../../../src/formats/names.js";
import { fixture, truth } from "./fixtures.js";

describe("the probe of lightgbm", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other format is", (name) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["lightgbm"]);
  });

  it.each([
    ["tree\r\nversion=v3\r\n", "certain"],
    ["tree\nnum_class=1\n", "certain"],
    ["tree of life", "possible"],
    [`{"name":"tree","version":"1.0"}`, "possible"],
    ["trunk", "no"],
    ["", "no"],
  ] as const)("of %j is %s", (text, certainty) => {
    const bytes = new TextEncoder().encode(text);
    expect(lightgbm.probe(bytes, bytes.length)).toBe(certainty);
  });

  it("opens changed text only where its name speaks of a model", () => {
    expect(["lgb.txt", "churn-model.txt", "lightgbm_dump.json", "m.bst"].map(mayBeModel)).not.toContain(false);
    expect(["requirements.txt", "LICENSE.txt", "models/notes.txt"].map(mayBeModel)).not.toContain(true);
  });
});
