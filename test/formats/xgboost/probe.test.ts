import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { mayBeModel, promisedFormat } from "../../../src/formats/names.js";
import { xgboost } from "../../../src/formats/xgboost/index.js";
import { fixture, modelOf, truth } from "./fixtures.js";

const FILES = [...Object.keys(truth).flatMap((name) => [`${name}.json`, `${name}.ubj`]), "old.model", "old-dart.model"];

describe("the probe of xgboost", () => {
  it.each(FILES)("is certain of %s, and no other format is", (name) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["xgboost"]);
  });

  it.each([
    [modelOf({}), "certain"],
    [`{"version":[1,5,0],"learner":{"a":1}}`, "certain"],
    [`  {\n "learner" : {`, "certain"],
    [`{"learner":"me"}`, "possible"],
    [`{"name":"learner","version":"1.0.0"}`, "possible"],
    ["{", "possible"],
    ["", "no"],
    ["learner", "no"],
    ["binf", "no"],
  ] as const)("of %.50s is %s", (text, certainty) => {
    const bytes = new TextEncoder().encode(text);
    expect(xgboost.probe(bytes.subarray(0, PROBE_BYTES), bytes.length)).toBe(certainty);
  });

  it("opens changed files of ordinary endings only where their names speak of a model", () => {
    expect(["a/churn_model.json", "xgb-v2.json", "Booster.JSON", "m.bst", "m.model"].map(mayBeModel)).not.toContain(false);
    expect(["package.json", "tsconfig.json", "a/models/config.json", "model.yaml"].map(mayBeModel)).not.toContain(true);
    expect(promisedFormat("a/b.ubj")).toBe("xgboost");
    expect(promisedFormat("model.json")).toBeNull();
  });
});
