import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import type { FieldId } from "../../src/model/fields.js";
import type { Fact } from "../../src/model/metadata.js";
import { BOM_ASPECTS, bomDifferenceJson, bomDifferenceOf } from "../../src/report/bom-difference.js";
import { bomDifferenceMarkdown } from "../../src/report/bom-difference-markdown.js";
import type { HashesByModel } from "../../src/review/file-hashes.js";
import { arbitraryReviews } from "./arbitrary.js";
import { outsideCode, UNSEEN } from "./hostile.js";
import { compared, failed, model, read, review } from "./reviews.js";

const fact = (field: FieldId, value: string, subject?: string): Fact => ({
  field,
  value,
  source: "README.md",
  key: field,
  ...(subject === undefined ? {} : { subject }),
});
const side = (path: string, facts: readonly Fact[]) =>
  read(path, { ...model({}), facts, files: [{ path, role: "main", size: 1 }] });
const hashed = (path: string, digest: string): HashesByModel =>
  new Map([[path, { known: [{ path, algorithm: "SHA-256", digest }], unknown: [] }]]);

const BASE = [
  fact("license", "apache-2.0"),
  fact("training.datasets", "mnist"),
  fact("training.dataset_version", "1", "mnist"),
  fact("base_model", "org/base"),
  fact("metrics", "0.9", "accuracy"),
  fact("name", "Digits"),
];
const HEAD = [
  fact("license", "cc-by-nc-4.0"),
  fact("training.datasets", "mnist"),
  fact("training.dataset_version", "2", "mnist"),
  fact("training.datasets", "usps"),
  fact("training.dataset_hash", "md5 12", "usps"),
  fact("base_model", "org/other"),
  fact("base_model_version", "v2", "org/other"),
  fact("metrics", "0.8", "accuracy"),
  fact("name", "Digits"),
];

describe("the difference of two BOMs", () => {
  it("tells aspect by aspect what one side alone states", () => {
    const made = review(
      [
        compared("b.onnx", "renamed", side("a.onnx", BASE), side("b.onnx", HEAD), {
          from: { path: "a.onnx", evidence: "likeness" },
        }),
      ],
      [],
    );
    const hashes = { base: hashed("a.onnx", "11"), head: hashed("b.onnx", "22") };
    const difference = bomDifferenceOf(made, { hashes });
    expect(difference.components).toEqual([
      {
        path: "b.onnx",
        change: "renamed",
        from: "a.onnx",
        aspects: [
          { aspect: "licences", removed: ["Apache-2.0"], added: ["CC-BY-NC-4.0"] },
          { aspect: "hashes", removed: ["SHA-256 11"], added: ["SHA-256 22"] },
          { aspect: "datasets", removed: ["mnist 1"], added: ["mnist 2", "usps (md5 12)"] },
          { aspect: "parents", removed: ["org/base"], added: ["org/other v2"] },
          { aspect: "metrics", removed: ["accuracy 0.9"], added: ["accuracy 0.8"] },
        ],
      },
    ]);
    expect(JSON.parse(bomDifferenceJson(difference))).toEqual(JSON.parse(JSON.stringify(difference)));
    expect(bomDifferenceMarkdown(difference)).toContain("| licences | `Apache-2.0` | `CC-BY-NC-4.0` |");
    expect(bomDifferenceMarkdown(difference)).toContain("renamed from `a.onnx`");
  });

  it("has all that an added model states, and nothing where nothing differs", () => {
    const same = { base: hashed("a.onnx", "11"), head: hashed("a.onnx", "11") };
    const made = review(
      [
        compared("a.onnx", "modified", side("a.onnx", BASE), side("a.onnx", BASE)),
        compared("b.onnx", "added", undefined, side("b.onnx", [fact("license", "mit")])),
        compared("c.onnx", "removed", side("c.onnx", [fact("license", "mit")]), undefined),
      ],
      [],
    );
    const difference = bomDifferenceOf(made, { hashes: same });
    expect(difference.components.map(({ aspects }) => aspects)).toEqual([
      [],
      [{ aspect: "licences", removed: [], added: ["MIT"] }],
      [{ aspect: "licences", removed: ["MIT"], added: [] }],
    ]);
    expect(bomDifferenceMarkdown(difference)).toContain("`a.onnx`\n\nmodified: nothing that the inventory holds differs.");
  });

  it("does not take a respelled licence for another one", () => {
    const made = review(
      [
        compared(
          "a.onnx",
          "modified",
          side("a.onnx", [fact("license", "Apache 2.0")]),
          side("a.onnx", [fact("license", "apache-2.0")]),
        ),
      ],
      [],
    );
    expect(bomDifferenceOf(made, {}).components[0]?.aspects).toEqual([]);
  });

  it("tells of a model that can no longer be read, and of a digest that is not known", () => {
    const unread = failed("a.onnx", "unreadable", "truncated", "The file ends early.");
    const made = review([compared("a.onnx", "modified", side("a.onnx", []), unread)], []);
    const head = new Map([["a.onnx", { known: [], unknown: [{ path: "a.onnx", reason: "could not be had" }] }]]);
    expect(bomDifferenceOf(made, { hashes: { base: hashed("a.onnx", "11"), head } }).components[0]?.aspects).toEqual([
      { aspect: "status", removed: [], added: ["unreadable"] },
      { aspect: "hashes", removed: ["SHA-256 11"], added: ["not hashed, could not be had"] },
    ]);
  });

  it("compares what stands beside a model that can no longer be read, and says of the rest neither that it went nor that it came", () => {
    const embedded: Fact = { field: "authors", value: "Ada", source: "metadata_props", key: "author" };
    const companions = [{ path: "README.md", kind: "card", problems: [] }] as const;
    const whole = read("a.onnx", { ...model({}), facts: [embedded, ...BASE], companions });
    const unread = failed("a.onnx", "unreadable", "truncated", "The file ends early.");
    const partly = { ...unread, facts: HEAD, metadata: [], companions };
    const aspectsOf = (base: Parameters<typeof compared>[2], head: Parameters<typeof compared>[3]) =>
      bomDifferenceOf(review([compared("a.onnx", "modified", base, head)], []), {}).components[0]?.aspects ?? [];
    const lost = aspectsOf(whole, partly);
    expect(lost.map(({ aspect }) => aspect)).toEqual(["status", "licences", "datasets", "parents", "metrics"]);
    expect(lost[1]).toEqual({ aspect: "licences", removed: ["Apache-2.0"], added: ["CC-BY-NC-4.0"] });
    expect(aspectsOf(partly, whole).map(({ aspect }) => aspect)).toEqual(lost.map(({ aspect }) => aspect));
    // Not even what stands beside it could be had.
    expect(aspectsOf(whole, unread)).toEqual([{ aspect: "status", removed: [], added: ["unreadable"] }]);
    expect(aspectsOf(undefined, partly).map(({ aspect }) => aspect)).toContain("licences");
  });

  it("says so when no model changed", () => {
    expect(bomDifferenceMarkdown(bomDifferenceOf(review([], []), {}))).toContain("No model changed.");
  });

  it("keeps hostile text in code, whatever models are called", () => {
    fc.assert(
      fc.property(arbitraryReviews, (made) => {
        const difference = bomDifferenceOf(made, {});
        expect(JSON.parse(bomDifferenceJson(difference)).components.length).toBe(made.comparisons.length);
        for (const { aspects } of difference.components) {
          for (const { aspect } of aspects) expect(BOM_ASPECTS).toContain(aspect);
        }
        const text = bomDifferenceMarkdown(difference);
        expect(text).not.toMatch(UNSEEN);
        for (const line of text.split("\n")) expect(outsideCode(line)).not.toMatch(/@octocat|evil\.example|<img|javascript:/);
        expect(marked.parse(text)).not.toMatch(/<(img|h1|a) /);
      }),
      { numRuns: 100 },
    );
  });
});
