import { describe, expect, it } from "vitest";
import { catboost } from "../../../src/formats/catboost/index.js";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { mayBeModel, promisedFormat } from "../../../src/formats/names.js";
import { fixture, NAMES } from "./fixtures.js";

describe("the probe of catboost", () => {
  it.each(NAMES)("is certain of %s, and no other format is", (name) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["catboost"]);
  });

  it.each([
    ["CBM1", "certain"],
    ["CBM", "no"],
    ["CBM2\0\0\0\0", "no"],
    ["", "no"],
    ["{}", "no"],
  ] as const)("of %s is %s", (text, certainty) => {
    const bytes = new TextEncoder().encode(text);
    expect(catboost.probe(bytes, bytes.length)).toBe(certainty);
  });

  it("is asked for the names that models bear", () => {
    expect(promisedFormat("a/model.cbm")).toBe("catboost");
    expect(promisedFormat("a/model.bin")).not.toBe("catboost");
    expect(mayBeModel("a/model.bin")).toBe(true);
  });
});
