import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { globsFor } from "../../src/cli/init-globs.js";
import { countText, foundText, policyFor, sizeText, workflowFor } from "../../src/cli/init-texts.js";
import { POLICY_TEXT, WORKFLOW_TEXT } from "../../src/cli/templates.js";
import { parsePolicy } from "../../src/policy/file.js";
import { RULES } from "../../src/policy/rules/index.js";
import { modelSelection } from "../../src/policy/selection.js";
import type { Survey } from "../../src/review/survey.js";
import { HOSTILE, hostile, UNSEEN } from "../report/hostile.js";

const IDS = RULES.map(({ id }) => id);
const SURVEY: Survey = {
  files: 40,
  models: ["models/a.onnx", "models/b.onnx", "services/asr/c.safetensors"],
  formats: [
    { title: "ONNX", models: 2 },
    { title: "safetensors", models: 1 },
  ],
  largest: 81_000_000,
  mostParameters: 20_000_000,
  headersRead: 3,
  isWhole: true,
  licences: ["Apache-2.0", "MIT"],
  otherLicences: [],
  hasLfs: false,
  hasDvc: false,
};

describe("globs for the models that were found", () => {
  it.each<[readonly string[], readonly string[]]>([
    [["models/a.onnx", "models/deep/er/b.onnx"], ["models/**"]],
    [
      ["services/a/m.onnx", "libs/b/m.onnx"],
      ["libs/**", "services/**"],
    ],
    [["a.onnx", "models/b.onnx"], ["**"]],
    [["my models/a.onnx"], ["my models/**"]],
    [["mo*els/a.onnx"], ["**"]],
    [["{a,b}/a.onnx"], ["**"]],
    [["a[0]/a.onnx"], ["**"]],
    [["!a/a.onnx"], ["**"]],
    [["a\u202eb/a.onnx"], ["**"]],
    [["a", "b", "c", "d", "e", "f", "g"].map((folder) => `${folder}/m.onnx`), ["**"]],
    [[], ["**"]],
  ])("%j", (models, globs) => expect(globsFor(models)).toEqual(globs));
});

describe("budgets", () => {
  it.each([
    [1, "1 kB"],
    [999, "1 kB"],
    [1_001, "2 kB"],
    [101_250_000, "200 MB"],
    [200_000_000, "200 MB"],
    [501_000_000, "1000 MB"],
    [1_300_000_000, "2 GB"],
    [6_000_000_000_000_000, "6000 TB"],
  ])("of %d bytes", (bytes, text) => expect(sizeText(bytes)).toBe(text));

  it.each([
    [10, "1k"],
    [25_000_000, "50M"],
    [70_000_000_000, "100B"],
  ])("of %d parameters", (count, text) => expect(countText(count)).toBe(text));
});

describe("the policy to start from", () => {
  it("is proposed from what was found", () => {
    expect(
      policyFor(
        SURVEY,
        IDS.filter((id) => id !== "license/allowed"),
      ),
    ).toBe(`\
# The job reads this file from the base branch: an edit counts once it is merged, and the comment says what it would change.
# \`model-review explain\` lists every rule, \`model-review explain RULE\` says what it is for.
version: 1
extends: recommended # none | recommended | strict
models:
  # Found: 3 models (2 ONNX, 1 safetensors).
  # Models elsewhere are left out of the review: add their folder when there are some.
  include: ["models/**", "services/**"]
rules: # off | note | warning | error
  signature/input-removed: error
  # The largest model has 81 MB.
  size/bytes: { severity: warning, max: 200 MB }
  # Headers read: 3 of 3; the most parameters in one are 20,000,000.
  size/parameters: { severity: warning, max: 50M }
`);
  });

  it("names the formats that most models have, and counts the others", () => {
    const titles = ["ONNX", "safetensors", "TensorFlow (SavedModel, frozen graph, checkpoint)", "GGUF", "PyTorch", "Flax"];
    const formats = titles.map((title) => ({ title, models: 2 }));
    expect(foundText({ ...SURVEY, formats })).toBe("3 models (2 ONNX, 2 safetensors, 2 TensorFlow, 2 GGUF, 2 PyTorch, 2 Flax)");
    expect(policyFor({ ...SURVEY, formats }, IDS)).toContain(
      "  # Found: 3 models (2 ONNX, 2 safetensors, 2 TensorFlow, 2 GGUF, 4 of other formats).\n",
    );
  });

  it("leaves what is only a sample to be decided", () => {
    const text = policyFor({ ...SURVEY, headersRead: 2, isWhole: false }, IDS);
    expect(text).toContain("  # size/bytes: {");
    expect(text).toContain("  # size/parameters: {");
  });

  it("is the general one where there are no models", () => {
    expect(policyFor({ ...SURVEY, models: [] }, IDS)).toBe(POLICY_TEXT);
    expect(policyFor(undefined, IDS)).toBe(POLICY_TEXT);
  });

  const paths = fc.array(
    fc.tuple(hostile, hostile).map(([one, two]) => `${one.replaceAll("/", "_")}/${two}.onnx`),
    {
      minLength: 1,
      maxLength: 8,
    },
  );
  it("is one that we can read, and includes every model, whatever things are called", () => {
    fc.assert(
      fc.property(paths, fc.array(hostile, { maxLength: 20 }), fc.nat(), (models, otherLicences, largest) => {
        const survey = { ...SURVEY, models, otherLicences, largest, licences: [] };
        const text = policyFor(survey, IDS);
        expect(text).not.toMatch(UNSEEN);
        const selects = modelSelection(parsePolicy(text, "proposed"), []);
        for (const path of models) expect(selects(path)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe.runIf(IDS.includes("license/allowed"))("licences in the policy", () => {
  it("are the ones that were found", () => {
    expect(policyFor(SURVEY, IDS)).toContain("  license/allowed: { severity: error, allow: [Apache-2.0, MIT] }\n");
  });

  it.each([{ licences: [] }, { licences: Array.from({ length: 13 }, (_, index) => `LicenseRef-${index}`) }])(
    "are left to be decided when there are none, or too many to read",
    (found) => expect(policyFor({ ...SURVEY, ...found }, IDS)).toContain("\n  # license/allowed: {"),
  );

  it.each(HOSTILE.map((text) => [text]))("may be anything at all: %j", (text) => {
    expect(policyFor({ ...SURVEY, licences: [], otherLicences: [text] }, IDS)).toContain("no licence of SPDX");
  });
});

describe("the workflow to start from", () => {
  it("is that of the README, with a note on what the repository uses", () => {
    expect(workflowFor(SURVEY)).toBe(WORKFLOW_TEXT);
    for (const uses of [{ hasLfs: true }, { hasDvc: true }, { hasLfs: true, hasDvc: true }]) {
      const text = workflowFor({ ...SURVEY, ...uses });
      expect(text.startsWith(WORKFLOW_TEXT)).toBe(true);
      expect(parse(text)).toEqual(parse(WORKFLOW_TEXT));
      expect(text.includes("docs/lfs.md")).toBe("hasLfs" in uses);
      expect(text.includes("docs/dvc.md")).toBe("hasDvc" in uses);
    }
  });
});
