import { describe, expect, it } from "vitest";
import { metadataChanges } from "../../src/diff/metadata.js";
import type { Fact, MetadataEntry } from "../../src/model/metadata.js";
import { parsePolicy } from "../../src/policy/file.js";
import { ignoredMetadata } from "../../src/policy/ignored-metadata.js";
import { judge } from "./judging.js";
import { between, embedded, fact, PATH } from "./rules/cases.js";

/** The rules that speak of two models, with their changes as a review finds them, under a policy that ignores these patterns. */
function told(ignore: readonly string[], base: Sides, head: Sides): readonly string[] {
  const policy = `${POLICY}\nmetadata: { ignore: ${JSON.stringify(ignore)} }\n`;
  const [before, after] = [statedBy(base), statedBy(head)];
  const { changes } = metadataChanges(before, after, ignoredMetadata(parsePolicy(policy, "p.yml").metadata));
  return judge(policy, [between(before, after, changes)]).map((line) => line.replace(`${PATH} `, ""));
}

const POLICY = `version: 1
extends: strict
rules:
  metadata/removed: { severity: warning, ignore: [] }
  training-data/declared: off
custom:
  - { id: team/steady, severity: error, when: changes.size() > 0, message: Something changed. }`;

interface Sides {
  readonly facts?: readonly Fact[];
  readonly metadata?: readonly MetadataEntry[];
}

function statedBy({ facts = [], metadata = [] }: Sides) {
  return { facts, metadata, companions: [], code: [] };
}

const labels = (...names: readonly string[]) => names.map((name) => fact("labels", name, { source: "config.json" }));

const CASES: Readonly<Record<string, { readonly field: string; readonly base: Sides; readonly head: Sides }>> = {
  "license/changed": {
    field: "license",
    base: { facts: [fact("license", "mit")] },
    head: { facts: [fact("license", "apache-2.0")] },
  },
  "license/removed": { field: "license", base: { facts: [fact("license", "mit")] }, head: {} },
  "labels/changed": { field: "labels", base: { facts: labels("a", "b") }, head: { facts: labels("b", "a") } },
  "training-data/changed": { field: "training.datasets", base: { facts: [fact("training.datasets", "a")] }, head: {} },
  "lineage/base-declared": { field: "base_model", base: { facts: [fact("base_model", "org/a")] }, head: {} },
  "tokenizer/changed": {
    field: "tokenizer.type",
    base: { facts: [fact("tokenizer.type", "A")] },
    head: { facts: [fact("tokenizer.type", "B")] },
  },
  "metrics/regression": {
    field: "metrics",
    base: { facts: [fact("metrics", "0.9", { subject: "accuracy" })] },
    head: { facts: [fact("metrics", "0.1", { subject: "accuracy" })] },
  },
  "quant/scheme-changed": {
    field: "quantization",
    base: { facts: [fact("quantization", "gptq")] },
    head: { facts: [fact("quantization", "awq")] },
  },
  "metadata/removed": { field: "note", base: { metadata: [{ key: "note", value: "x", source: "metadata_props" }] }, head: {} },
  "metadata/consistent": {
    field: "version",
    base: {},
    head: { facts: [fact("version", "1"), embedded("version", "2")] },
  },
};

describe("a difference of metadata that the policy ignores", () => {
  it.each(Object.entries(CASES))("is not told by %s, which tells it otherwise", (rule, { field, base, head }) => {
    expect(told([], base, head).map((line) => line.split(" ")[1])).toContain(rule);
    const left = told([field], base, head).map((line) => line.split(" ")[1]);
    expect(left).not.toContain(rule);
    expect(left).not.toContain("team/steady");
  });

  it("may be of one key, and what other keys state of the field is told", () => {
    const stated = (card: string, file: string) => ({ facts: [fact("license", card), embedded("license", file, "own.license")] });
    expect(told(["own.*"], stated("mit", "mit"), stated("mit", "gpl-3.0"))).toEqual([]);
    expect(told(["own.*"], stated("mit", "mit"), stated("gpl-3.0", "mit"))).toEqual([
      "error team/steady",
      "warning license/changed",
    ]);
  });
});
