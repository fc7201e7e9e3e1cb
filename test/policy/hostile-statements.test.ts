import { describe, expect, it } from "vitest";
import { metadataChanges } from "../../src/diff/metadata.js";
import { FIELDS, type FieldId } from "../../src/model/fields.js";
import type { Fact } from "../../src/model/metadata.js";
import { judge } from "./judging.js";
import { added, between } from "./rules/cases.js";

/** As many facts as are kept of one file, and as many expressions as fit into the front matter of a card. */
const [COUNT, EXPRESSIONS] = [30_000, 8_000];
const IDS = ["MIT", "Apache-2.0", "GPL-3.0-only", "CC-BY-NC-4.0", "BSD-3-Clause", "MPL-2.0", "ISC", "Zlib"];

function many(field: FieldId, value: (index: number) => string, source: string, length: number): readonly Fact[] {
  const isSingle = !["setting", "metric"].includes(FIELDS.find(({ id }) => id === field)?.kind ?? "");
  return Array.from({ length }, (_, index): Fact => {
    const place = { source, key: `${field}[${index}]`, line: index + 1 };
    return isSingle ? { field, value: value(index), ...place } : { field, subject: `s${index}`, value: value(index), ...place };
  });
}

/** `MIT OR ISC AND …`: another expression for each number. */
function expression(index: number): string {
  const digits = index.toString(IDS.length).padStart(5, "0");
  return Array.from(digits, (digit, place) => `${IDS[(Number(digit) + place) % IDS.length]}`).join(" OR ");
}

const VALUES: readonly (readonly [FieldId, (index: number) => string])[] = [
  ["license", (index) => `licence ${index}`],
  ["license", expression],
  ["base_model", (index) => `org${index}/a/b/c/name`],
  ["labels", (index) => `label ${index}`],
  ["features", (index) => `column ${index}`],
  ["training.datasets", (index) => `data/${index}`],
  ["training.dataset_version", String],
  ["training.dataset_hash", String],
  ["training.hyperparameters", String],
  ["metrics", (index) => String(1 + index)],
  ["tokenizer.special_tokens", String],
  ["description", (index) => `sentence ${index}`],
  ["tags", (index) => `tag ${index}`],
];

describe("a card that states one field as often as fits", () => {
  it.each(VALUES)(
    "is judged soon: %s",
    (field, value) => {
      const count = value === expression ? EXPRESSIONS : COUNT;
      const base = { metadata: [], companions: [], code: [], facts: many(field, value, "README.md", count) };
      const facts = [
        ...many(field, (index) => value(index * 2 + 1), "README.md", count),
        ...many(field, (index) => value(index + 7), "other.yml", count),
      ];
      const head = { metadata: [], companions: [], code: [], facts };
      const start = performance.now();
      const { changes } = metadataChanges(base, head);
      judge("version: 1\nextends: strict\n", [between(base, head, changes)]);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    60_000,
  );
});

describe("two cards of thousands of licences each, one model made from the other", () => {
  it("are held against each other soon", () => {
    const stated = (licences: readonly Fact[], base: readonly Fact[]) => added({ facts: [...licences, ...base] });
    const base = { ...stated(many("license", expression, "a.md", EXPRESSIONS), []), path: "a.safetensors" };
    const made = many("base_model", () => "a.safetensors", "b.md", 1);
    const head = {
      ...stated(
        many("license", (index) => expression(index * 3 + 1), "b.md", EXPRESSIONS),
        made,
      ),
      path: "b.safetensors",
    };
    const start = performance.now();
    judge("version: 1\nextends: strict\n", [base, head]);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 300_000);
});
