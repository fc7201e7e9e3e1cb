import { describe, expect, it } from "vitest";
import type { FactChange } from "../../src/diff/change.js";
import { type IgnoredMetadata, metadataChanges } from "../../src/diff/metadata.js";
import type { FieldId } from "../../src/model/fields.js";
import type { Companion, Fact, MetadataEntry } from "../../src/model/metadata.js";
import { model } from "./models.js";

const entry = (key: string, value: string, source = "metadata_props"): MetadataEntry => ({ key, value, source });

function changesOf(base: readonly MetadataEntry[], head: readonly MetadataEntry[]) {
  return metadataChanges(model({ metadata: base }), model({ metadata: head })).changes;
}

describe("entries that no fact tells of", () => {
  it("tells keys that came, went and changed, in the order of base, then of head", () => {
    expect(
      changesOf([entry("a", "1"), entry("b", "2"), entry("c", "3")], [entry("d", "4"), entry("c", "5"), entry("a", "1")]),
    ).toEqual([
      { kind: "metadata-removed", key: "b", source: "metadata_props", base: "2" },
      { kind: "metadata-changed", key: "c", source: "metadata_props", base: "3", head: "5" },
      { kind: "metadata-added", key: "d", source: "metadata_props", head: "4" },
    ]);
  });

  it("keeps sources apart", () => {
    expect(changesOf([entry("a", "1", "doc_string")], [entry("a", "1")])).toMatchObject([
      { kind: "metadata-removed", source: "doc_string" },
      { kind: "metadata-added", source: "metadata_props" },
    ]);
  });

  it("compares a repeated key as a list", () => {
    const twice = [entry("a", "1"), entry("a", "2")];
    expect(changesOf(twice, twice)).toEqual([]);
    expect(changesOf(twice, [entry("a", "2")])).toMatchObject([{ kind: "metadata-changed", base: "1\n2", head: "2" }]);
    expect(changesOf(twice, [entry("a", "1\n2")])).toMatchObject([{ kind: "metadata-changed" }]);
  });

  it("takes any text for a key", () => {
    const names = ["__proto__", "constructor", "", "a\0b"];
    expect(
      changesOf(
        [],
        names.map((key) => entry(key, "1")),
      ).map((change) => "key" in change && change.key),
    ).toEqual(names);
  });
});

const fact = (field: FieldId, value: string, source = "README.md", rest: Partial<Fact> = {}): Fact => ({
  field,
  value,
  source,
  key: field,
  ...rest,
});
const all = (field: FieldId, values: readonly string[], source?: string) => values.map((value) => fact(field, value, source));

function factsOf(base: readonly Fact[], head: readonly Fact[]) {
  return metadataChanges(model({ facts: base }), model({ facts: head })).changes;
}

function differenceOf(base: readonly Fact[], head: readonly Fact[]): FactChange["difference"] | undefined {
  const [change, ...others] = factsOf(base, head);
  expect(others).toEqual([]);
  return change?.kind === "fact-changed" ? change.difference : undefined;
}

describe("facts", () => {
  it("tells a field with all facts of both sides", () => {
    const [mit, file, apache] = [fact("license", "mit"), fact("license", "MIT", "metadata_props"), fact("license", "apache-2.0")];
    expect(factsOf([mit, file], [apache])).toEqual([
      {
        kind: "fact-changed",
        field: "license",
        base: [mit, file],
        head: [apache],
        difference: { kind: "licence", relation: "different" },
      },
    ]);
  });

  it("tells what came and what went, by subject, in the order of the catalogue", () => {
    const lr = fact("training.hyperparameters", "0.1", "a", { subject: "lr" });
    const seed = fact("training.hyperparameters", "1", "a", { subject: "seed" });
    expect(factsOf([lr], [seed, fact("task", "asr")])).toMatchObject([
      { field: "task", difference: { kind: "added" } },
      { field: "training.hyperparameters", subject: "lr", difference: { kind: "removed" } },
      { field: "training.hyperparameters", subject: "seed", difference: { kind: "added" } },
    ]);
  });

  it("does not care how many sources say it, nor which", () => {
    const [card, file] = [fact("version", "1.0"), fact("version", "1.0", "metadata_props")];
    expect(factsOf([card, file], [card])).toEqual([]);
    expect(factsOf([card], [file])).toEqual([]);
    expect(factsOf([file], [card, file])).toEqual([]);
    expect(
      factsOf(all("training.datasets", ["a", "b"]), [...all("training.datasets", ["b"]), fact("training.datasets", "a", "x")]),
    ).toEqual([]);
  });

  it.each([
    ["version", "1.0", "1.1", { kind: "replaced" }],
    ["context_length", "4096", "8192", { kind: "number", base: 4096, head: 8192 }],
    ["context_length", "4096", "long", { kind: "replaced" }],
    ["context_length", "4096", "4096.0", undefined],
    ["license", "mit", "MIT License", { kind: "licence", relation: "respelled" }],
    ["license", "mit", "other", { kind: "licence", relation: "unknown" }],
    ["license", "mit", "llama3", { kind: "licence", relation: "different" }],
    ["license", "mit", "mit ", undefined],
  ] as const)("%s: %s, then %s", (field, base, head, difference) => {
    expect(differenceOf([fact(field, base)], [fact(field, head)])).toEqual(difference);
  });

  it("respells a licence only when no source keeps the spelling", () => {
    expect(differenceOf([fact("license", "mit")], [fact("license", "mit"), fact("license", "MIT", "x")])).toBeUndefined();
  });

  it.each([
    ["accuracy on imagenet-1k (test)", "0.912", "0.931", { kind: "metric", base: 0.912, head: 0.931, better: "more" }],
    ["wer", "8.1", "7.9", { kind: "metric", base: 8.1, head: 7.9, better: "less" }],
    ["accuracy", "91.2 %", "93.1%", { kind: "metric", base: 91.2, head: 93.1, better: "more" }],
    ["accuracy", "91.2 %", "0.931", { kind: "replaced" }],
    ["vibes", "1", "2", { kind: "metric", base: 1, head: 2, better: null }],
    ["accuracy", "0.90", "0.9", undefined],
    ["accuracy", "high", "higher", { kind: "replaced" }],
    ["accuracy", "NaN", "0.9", { kind: "replaced" }],
  ] as const)("metric %s: %s, then %s", (subject, base, head, difference) => {
    const of = (value: string) => [fact("metrics", value, "README.md", { subject })];
    expect(differenceOf(of(base), of(head))).toEqual(difference);
  });

  it("compares hyper-parameters as numbers and versions as texts", () => {
    const of = (field: FieldId, value: string) => [fact(field, value, "a", { subject: "x" })];
    expect(differenceOf(of("training.hyperparameters", "1e-3"), of("training.hyperparameters", "0.001"))).toBeUndefined();
    expect(differenceOf(of("training.hyperparameters", "1e-3"), of("training.hyperparameters", "1e-4"))).toEqual({
      kind: "number",
      base: 0.001,
      head: 0.0001,
    });
    expect(differenceOf(of("training.dataset_version", "1.0"), of("training.dataset_version", "1.00"))).toEqual({
      kind: "replaced",
    });
  });

  it("tells members of sets", () => {
    expect(differenceOf(all("training.datasets", ["a", "b"]), all("training.datasets", ["c", "b"]))).toEqual({
      kind: "members",
      added: ["c"],
      removed: ["a"],
      reordered: false,
    });
    expect(differenceOf(all("tags", ["a", "b"]), all("tags", ["b", "a"]))).toBeUndefined();
  });

  it.each([
    [["cat", "dog"], ["dog", "cat"], { added: [], removed: [], reordered: true }],
    [["cat", "dog"], ["cat", "cow", "dog"], { added: ["cow"], removed: [], reordered: false }],
    [["cat", "dog", "cow"], ["cow", "cat"], { added: [], removed: ["dog"], reordered: true }],
    [["a", "a", "b"], ["a", "b"], { added: [], removed: ["a"], reordered: false }],
    [["constructor"], ["__proto__"], { added: ["__proto__"], removed: ["constructor"], reordered: false }],
  ])("labels %j, then %j", (base, head, members) => {
    expect(differenceOf(all("labels", base), all("labels", head))).toEqual({ kind: "members", ...members });
  });

  it("compares the list of the source that says another thing now", () => {
    const config = all("labels", ["a", "b"], "config.json");
    expect(
      differenceOf([...config, ...all("labels", ["a", "b"], "names")], [...config, ...all("labels", ["a", "c"], "names")]),
    ).toMatchObject({ added: ["c"], removed: ["b"] });
  });

  it("tells a text by its lines", () => {
    expect(differenceOf([fact("description", "one\ntwo\nthree")], [fact("description", "one\n2\nthree")])).toEqual({
      kind: "lines",
      lines: [
        { kind: "kept", text: "one" },
        { kind: "removed", text: "two" },
        { kind: "added", text: "2" },
        { kind: "kept", text: "three" },
      ],
      omitted: 0,
    });
  });

  it("tells an entry that became a fact by the fact alone", () => {
    const base = model({
      metadata: [entry("license", "mit")],
      facts: [fact("license", "mit", "metadata_props", { key: "license" })],
    });
    const index = [entry("model-index", "[1]", "README.md"), entry("model", "x", "README.md")];
    const head = model({
      metadata: [entry("license", "isc"), ...index],
      facts: [
        fact("license", "isc", "metadata_props", { key: "license" }),
        fact("metrics", "1", "README.md", { subject: "acc", key: "model-index[0].results[0].metrics[0].value" }),
      ],
    });
    expect(metadataChanges(base, head).changes.map((change) => ("key" in change ? change.key : change.kind))).toEqual([
      "fact-changed",
      "fact-changed",
      "model",
    ]);
  });
});

describe("sources that move", () => {
  const card = (path: string): Companion => ({ path, kind: "card", problems: [] });
  const beside = (path: string) =>
    model({
      metadata: [entry("extra", "1", path), entry("license", "mit", path)],
      facts: [fact("license", "mit", path)],
      companions: [card(path)],
    });

  it("is no change", () => expect(metadataChanges(beside("a/README.md"), beside("b/README.md")).changes).toEqual([]));

  it("is one when it is not known which of two it became", () => {
    const head = { ...beside("b.md"), companions: [card("b.md"), card("c.md")] };
    expect(metadataChanges(beside("a.md"), head).changes).toHaveLength(2);
  });
});

describe("ignored metadata", () => {
  const ignored: IgnoredMetadata = { fact: ({ field }) => field === "training.date", entry: (key) => key === "uuid" };

  it("is counted and not told", () => {
    const of = (date: string) =>
      model({
        metadata: [entry("uuid", date), entry("note", date)],
        facts: [fact("training.date", date), fact("version", date)],
      });
    const { changes, ignored: count } = metadataChanges(of("1"), of("2"), ignored);
    expect(changes.map((change) => ("key" in change ? change.key : "field" in change && change.field))).toEqual([
      "version",
      "note",
    ]);
    expect(count).toBe(2);
    expect(metadataChanges(of("1"), of("1"), ignored)).toEqual({ changes: [], ignored: 0 });
  });
});
