import { describe, expect, it } from "vitest";
import { KINSHIP_THRESHOLDS } from "../../src/diff/kinship/thresholds.js";
import { parseDocument } from "../../src/policy/document.js";
import { parsePolicy } from "../../src/policy/file.js";
import { policyValues } from "../../src/policy/provenance.js";
import { problemsOf } from "./judging.js";

const policyWith = (kinship: string) => `version: 1\nkinship: ${kinship}\n`;

describe("the section kinship", () => {
  it("leaves what it does not mention as it is", () => {
    expect(parsePolicy("version: 1", "p.yml").kinship).toEqual(KINSHIP_THRESHOLDS);
    expect(parsePolicy(policyWith("{ heavy: 30% }"), "p.yml").kinship).toEqual({ ...KINSHIP_THRESHOLDS, heavy: 0.3 });
  });

  it("says what is wrong and where", () => {
    expect(problemsOf(policyWith("{ heavi: 30% }"))).toEqual(['2:12 Unknown key "heavi". Did you mean "heavy"?']);
    expect(problemsOf(policyWith("{ heavy: 0.3 }"))).toEqual(["2:19 Write a percentage, such as 10%."]);
    expect(problemsOf(policyWith("{ sparse: 101% }"))).toEqual(["2:20 Write at most 100%: it is a share."]);
    expect(problemsOf(policyWith("{ related-z: high }"))).toEqual(['2:23 Expected a number, found "high".']);
    expect(problemsOf(policyWith("3"))).toEqual(["2:10 Expected a mapping, found 3."]);
  });

  it("is shown with where each value comes from", () => {
    const text = policyWith("{ noise: 0.001%, deciding-elements: 4k }");
    const parsed = parseDocument(text);
    if (parsed.kind !== "sound") return expect.fail();
    const values = policyValues(parsePolicy(text, "p.yml"), parsed.document).filter(({ key }) => key.startsWith("kinship."));
    expect(values.map(({ key, value, from }) => `${key} ${value} ${from.kind}`)).toEqual([
      "kinship.deciding-elements 4000 file",
      "kinship.related-z 6 default",
      "kinship.related-correlation 0.1 default",
      "kinship.noise 0.001% file",
      "kinship.heavy 50% default",
      "kinship.sparse 5% default",
      "kinship.architecture 50% default",
    ]);
  });
});
