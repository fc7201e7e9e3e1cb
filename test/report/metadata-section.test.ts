import { describe, expect, it } from "vitest";
import type { FactChange } from "../../src/diff/change.js";
import type { Comparison } from "../../src/diff/comparison.js";
import type { Fact } from "../../src/model/metadata.js";
import { hasDetails } from "../../src/report/details.js";
import { metadataSection } from "../../src/report/metadata-section.js";
import type { Part } from "../../src/report/section.js";
import { added, addedUnread, betweenUnread, failed, modified, plain, unread } from "../policy/rules/cases.js";

const fact = (field: Fact["field"], value: string, parts: Partial<Fact> = {}): Fact => {
  return { field, value, source: "README.md", key: field, line: 2, ...parts };
};
const change = (parts: Pick<FactChange, "field" | "base" | "head" | "difference"> & Partial<FactChange>): FactChange => {
  return { kind: "fact-changed", ...parts };
};

function written(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "line") return [plain(part.text)];
    if (part.kind === "list") return part.items.map(plain);
    return part.rows.map((row) => row.map(plain).join(" | "));
  });
}

function sections(...changes: readonly FactChange[]) {
  return metadataSection(modified(changes), 10).map(({ title, parts }) => [title, ...written(parts)]);
}

describe("what is stated beside a model that was not read", () => {
  const told = (comparison: Comparison) => metadataSection(comparison, 10).map(({ title, parts }) => [title, ...written(parts)]);
  const licence = fact("license", "MIT");
  const state = { key: "stage", value: "final", source: "README.md", line: 5 };
  const whole = [
    ["Training data and origin", "Licence | `MIT` | `README.md:2`"],
    ["Metadata", "`stage` | `final`"],
  ];

  it("is told whole when it is new, or nothing differs", () => {
    const shown = addedUnread([licence], { metadata: [state] });
    expect(told(shown)).toEqual(whole);
    expect(hasDetails(shown)).toBe(true);
    const same = modified([], { base: unread([licence]), head: unread([licence], { metadata: [state] }) });
    expect(told(same)).toEqual(whole);
    expect(hasDetails(same)).toBe(true);
  });

  it("is told by what differs", () => {
    const next = fact("license", "Apache-2.0");
    const difference = { kind: "licence", relation: "different" } as const;
    const changes = [change({ field: "license", base: [licence], head: [next], difference })];
    expect(told(betweenUnread([licence], [next], changes))).toEqual([
      ["Training data and origin", "Licence | `MIT` | `Apache-2.0` | `README.md:2`"],
    ]);
  });

  it("is nothing when nothing is stated, or nobody knows", () => {
    for (const head of [unread(), failed("unavailable", "network")]) {
      const shown = { ...addedUnread(), head };
      expect(told(shown)).toEqual([]);
      expect(hasDetails(shown)).toBe(false);
    }
  });
});

describe("what is stated about a model", () => {
  it("is told after the three questions, each in the words of its kind", () => {
    const dataset = { field: "training.dataset_version", subject: "glue" } as const;
    expect(
      sections(
        change({
          field: "license",
          base: [fact("license", "MIT")],
          head: [fact("license", "Apache-2.0")],
          difference: { kind: "licence", relation: "different" },
        }),
        change({
          field: "metrics",
          subject: "accuracy on glue",
          base: [fact("metrics", "0.912", { subject: "accuracy on glue" })],
          head: [fact("metrics", "0.931", { subject: "accuracy on glue" })],
          difference: { kind: "metric", base: 0.912, head: 0.931, better: "more" },
        }),
        change({
          field: "metrics",
          subject: "loss",
          base: [fact("metrics", "0.2", { subject: "loss" })],
          head: [fact("metrics", "0.5", { subject: "loss" })],
          difference: { kind: "metric", base: 0.2, head: 0.5, better: "less" },
        }),
        change({ ...dataset, base: [], head: [fact(dataset.field, "2", dataset)], difference: { kind: "added" } }),
        change({
          field: "labels",
          base: ["a", "b"].map((value) => fact("labels", value)),
          head: ["b", "a", "c"].map((value) => fact("labels", value)),
          difference: { kind: "members", added: ["c"], removed: [], reordered: true },
        }),
        change({
          field: "dtype",
          base: [fact("dtype", "float32", { source: "config.json", line: 7 })],
          head: [],
          difference: { kind: "removed" },
        }),
      ),
    ).toEqual([
      ["Stated about the structure", "Labels | 2 members | 3 members: added `c`; in another order | `README.md:2`"],
      ["Stated about the parameters", "Declared type | `float32` | – | `config.json:7`"],
      [
        "Training data and origin",
        "Licence | `MIT` | `Apache-2.0` | `README.md:2`",
        "Metric `accuracy on glue` | `0.912` | `0.931` (+0.019, better) | `README.md:2`",
        "Metric `loss` | `0.2` | `0.5` (+0.3, worse) | `README.md:2`",
        "Dataset version `glue` | – | `2` | `README.md:2`",
      ],
    ]);
  });

  it("shows a text by its lines", () => {
    const template = change({
      field: "tokenizer.chat_template",
      base: [fact("tokenizer.chat_template", "a\nb")],
      head: [fact("tokenizer.chat_template", "a\nc")],
      difference: {
        kind: "lines",
        lines: [
          { kind: "kept", text: "a" },
          { kind: "removed", text: "b" },
          { kind: "added", text: "c" },
        ],
        omitted: 0,
      },
    });
    expect(sections(template)).toEqual([
      [
        "Stated about the structure",
        "Chat template | 1 line removed | 1 line added | `README.md:2`",
        "Chat template:",
        "− `b`",
        "+ `c`",
      ],
    ]);
  });

  it("marks the lines between two changes, and does not count what is left out", () => {
    const lines = [
      { kind: "skipped", text: "" },
      { kind: "removed", text: "b" },
      { kind: "kept", text: "x" },
      { kind: "skipped", text: "" },
      { kind: "kept", text: "y" },
      { kind: "removed", text: "c" },
      { kind: "skipped", text: "" },
    ] as const;
    const template = change({ field: "description", base: [], head: [], difference: { kind: "lines", lines, omitted: 7 } });
    const [, row, ...rest] = sections(template).flat();
    expect(row).toMatch(/^Description \| 2 lines or more removed \| lines left out \|/);
    expect(rest).toEqual(["Description, 7 lines left out:", "− `b`", "…", "− `c`"]);
  });

  it("shows sources that differ side by side, and once what they only write differently", () => {
    const facts = [fact("license", "MIT"), fact("license", "mit", { source: "metadata_props" }), fact("license", "GPL-3.0-only")];
    const [section] = metadataSection(added({ facts }), 10);
    expect(written(section?.parts ?? [])).toEqual(["Licence | `MIT` and `GPL-3.0-only` | `README.md:2` and `metadata_props:2`"]);
  });

  it("says what the policy ignores", () => {
    const [section] = metadataSection(modified([], { ignoredMetadata: 2 }), 10);
    expect(written(section?.parts ?? [])).toEqual(["2 more differences are ignored by the policy, such as dates."]);
  });
});
