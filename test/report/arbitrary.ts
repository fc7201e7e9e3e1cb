import fc from "fast-check";
import type { Change } from "../../src/diff/change.js";
import type { Comparison } from "../../src/diff/comparison.js";
import type { Fact } from "../../src/model/metadata.js";
import { SEVERITIES } from "../../src/policy/finding.js";
import { say } from "../../src/policy/message.js";
import type { Review } from "../../src/review/review.js";
import { hostile } from "./hostile.js";
import { compared, failed, finding, labelOf, model, read, review, tensor, value } from "./reviews.js";

const changes: fc.Arbitrary<Change> = fc.tuple(hostile, hostile, fc.nat(15)).map(([one, two, pick]): Change => {
  const node = { name: one, domain: two, operator: one };
  const label = labelOf(tensor(one, [2, 3]));
  const of = { signature: two, side: "input", compatibility: "breaking" } as const;
  const all: readonly Change[] = [
    { kind: "value-removed", ...of, value: value(one, two, [one, null, 3]), position: 0 },
    { kind: "values-reordered", ...of, base: [one, two], head: [two, one] },
    {
      kind: "node-changed",
      graph: one,
      node,
      attributes: [{ name: one, base: two, head: null }],
      wiring: [{ input: 0, base: one, head: two }],
    },
    { kind: "operator-count-changed", domain: one, operator: two, base: 1, head: 2 },
    { kind: "requirement-changed", name: one, base: null, head: 3 },
    { kind: "producer-changed", base: one, head: null },
    { kind: "tensor-renamed", base: { ...label, name: two }, head: label, evidence: "same-bytes" },
    { kind: "metadata-changed", key: one, source: two, base: two, head: one },
    { kind: "metadata-added", key: one, source: one, head: two },
    ...factChanges(one, two),
    {
      kind: "code-changed",
      code: { kind: "foreign-code", name: one, count: 1, standing: "unverified", files: [{ path: two, content: one }] },
      files: [two],
    },
    { kind: "code-added", code: { kind: "custom-operator", name: one, count: 2, standing: "unverified" } },
  ];
  return all[pick] ?? { kind: "graph-added", graph: one, nodes: 3 };
});

/** One for each way in which a report tells of them. */
function factChanges(one: string, two: string): readonly Change[] {
  const fact = { value: one, source: two, key: one, line: 3 };
  const sides = (field: Fact["field"]) => ({ base: [{ ...fact, field, value: two }], head: [{ ...fact, field }] });
  return [
    { kind: "fact-changed", field: "license", ...sides("license"), difference: { kind: "licence", relation: "unknown" } },
    {
      kind: "fact-changed",
      field: "metrics",
      subject: two,
      ...sides("metrics"),
      difference: { kind: "metric", base: 0.5, head: 0.25, better: "more" },
    },
    {
      kind: "fact-changed",
      field: "labels",
      ...sides("labels"),
      difference: { kind: "members", added: [one, two], removed: [two], reordered: true },
    },
    {
      kind: "fact-changed",
      field: "tokenizer.chat_template",
      ...sides("tokenizer.chat_template"),
      difference: {
        kind: "lines",
        lines: [
          { kind: "added", text: one },
          { kind: "removed", text: two },
        ],
        omitted: 7,
      },
    },
    { kind: "fact-changed", field: "task", base: [], head: [{ ...fact, field: "task" }], difference: { kind: "added" } },
  ];
}

const comparisons: fc.Arbitrary<Comparison> = fc
  .tuple(hostile, hostile, fc.array(changes, { maxLength: 12 }), fc.nat(3))
  .map(([path, text, list, pick]): Comparison => {
    const tensors = [tensor(text, [2, 2]), tensor(`${text}.weight`, [3])];
    const inputs = [value(text, "float32", [text, null, 1])];
    const absences = [{ path: text, reason: "missing", detail: "", tensors: 1, bytes: 4 }] as const;
    const summary = model({
      inputs,
      tensors,
      absences,
      operators: [[text, 2]],
      metadata: [{ key: text, value: path, source: text }],
      producer: { name: text, version: path },
    });
    const { metadata, facts, companions } = summary;
    const stated = { metadata, facts, companions };
    const kinds: readonly Comparison[] = [
      compared(path, "modified", read(path, summary), read(path, summary), {
        changes: list,
        tensors: { identical: 1, changed: 1, unmeasured: 0 },
      }),
      compared(path, "added", undefined, read(path, summary), {
        twins: [text],
        siblings: [{ path: text, shared: 2, identical: [text] }],
      }),
      compared(path, "renamed", read(path, summary), read(path, summary), {
        from: { path: text, evidence: "likeness" },
        changes: list,
      }),
      compared(path, "modified", read(path, summary), failed(path, "unreadable", text, text)),
      compared(path, "added", undefined, { ...failed(path, "unavailable", text, text), ...stated }),
    ];
    return kinds[pick] ?? compared(path, "removed", read(path, summary), undefined);
  });

/** Reviews of a few models, full of hostile names. */
export const arbitraryReviews: fc.Arbitrary<Review> = fc
  .tuple(
    fc.array(comparisons, { maxLength: 8 }),
    fc.array(fc.tuple(hostile, hostile, hostile, fc.constantFrom(...SEVERITIES), fc.boolean()), { maxLength: 8 }),
    hostile,
  )
  .map(([list, found, text]) => {
    const findings = found.map(([rule, path, name, severity, isWaived]) =>
      finding(
        rule,
        severity,
        path,
        say`Tensor ${name} and ${path} differ`,
        isWaived ? { reason: name, owner: rule, until: path, label: name } : undefined,
      ),
    );
    const effect = { rule: text, path: text, base: "error", edited: "waived", findings: 2 } as const;
    const { counts } = review(list, findings);
    return review(list, findings, {
      judgedOn: text,
      editedPolicy: { kind: "valid", verdict: "warn", counts, effects: [effect, effect], moreEffects: 1 },
      base: { name: text, commit: null },
      head: { name: text, commit: text },
      policy: { path: text, preset: text, commit: text },
    });
  });

const SMALL = model({
  tensors: [...Array(30).keys()].map((index) => tensor(`layer.${index}.weight`, [4, 4])),
  operators: [["Conv", 4]],
});
const METADATA: Change = { kind: "metadata-added", key: "k", source: "s", head: "v" };

/** Each with a change and a finding. */
export const TEN_THOUSAND: Review = (() => {
  const paths = [...Array(10_000).keys()].map((index) => `models/${String(index).padStart(5, "0")}.onnx`);
  const many = paths.map((path) => compared(path, "modified", read(path, SMALL), read(path, SMALL), { changes: [METADATA] }));
  return review(
    many,
    paths.map((path) => finding("name/content-mismatch", "warning", path, say`The name says ${path}.`)),
  );
})();

/** Ten thousand models and three findings for each; every name has 100,000 characters, of one to four bytes. */
export const HUGE: Review = (() => {
  const names = ["a", "é", "語", "😀", "|", "`", "<", "@", "["].map((character) => character.repeat(100_000 / character.length));
  const name = (index: number): string => names[index % names.length] ?? "";
  const indices = [...Array(10_000).keys()];
  const summaries = names.map((text) =>
    model({ tensors: [tensor(text, [2])], metadata: [{ key: text, value: text, source: text }] }),
  );
  const many = indices.map((index) => {
    const side = read(name(index), summaries[index % names.length] ?? SMALL);
    return compared(name(index), "modified", side, side, {
      changes: [{ ...METADATA, key: name(index + 1), head: name(index + 2) }],
    });
  });
  const found = SEVERITIES.toReversed().flatMap((severity) =>
    indices.map((index) =>
      finding("name/content-mismatch", severity, name(index), say`The name says ${name(index + 3)} ${String(index)}.`),
    ),
  );
  return review(many, found);
})();
