import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.js";
import type { Comparison } from "../../src/diff/comparison.js";
import { SEVERITIES } from "../../src/policy/finding.js";
import { say } from "../../src/policy/message.js";
import { markdownReporter } from "../../src/report/markdown.js";
import { terminalReporter } from "../../src/report/terminal.js";
import type { Review } from "../../src/review/review.js";
import { hostile, outsideCode, UNSEEN } from "./hostile.js";
import { compared, failed, finding, labelOf, model, RULE_FACTS, read, review, tensor, value } from "./reviews.js";

const render = markdownReporter(RULE_FACTS);

const changes: fc.Arbitrary<Change> = fc.tuple(hostile, hostile, fc.nat(9)).map(([one, two, pick]): Change => {
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
    { kind: "code-added", code: { kind: "custom-operator", name: one, count: 2 } },
  ];
  return all[pick] ?? { kind: "graph-added", graph: one, nodes: 3 };
});

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
    ];
    return kinds[pick] ?? compared(path, "removed", read(path, summary), undefined);
  });

const reviews: fc.Arbitrary<Review> = fc
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
        isWaived ? { reason: name, owner: rule, until: path } : undefined,
      ),
    );
    return review(list, findings, {
      base: { name: text, commit: null },
      head: { name: text, commit: text },
      policy: { path: text, preset: text, commit: text },
    });
  });

const limits = fc.oneof(fc.constantFrom(65_000, 2_000, 600), fc.nat(30_000));

describe("any review, within any limit", () => {
  it("fits, and keeps its heading and its footer when there is room for them", () => {
    fc.assert(
      fc.property(reviews, limits, (one, limit) => {
        const text = render(one, { limit, fullReport: "the job summary" });
        expect(text.length).toBeLessThanOrEqual(limit);
        // The footer's names may be spelled out at ten characters each.
        if (limit < 8_000) return;
        expect(text).toMatch(/^(### )?(✅|⚠️|❌) (\*\*)?Model review:/);
        expect(text.trimEnd().endsWith("model-review 0.1.0</sub>")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is whole Markdown that no value has touched", () => {
    fc.assert(
      fc.property(reviews, limits, (one, limit) => expectHarmless(render(one, { limit, fullReport: "the job summary" }))),
      { numRuns: 60 },
    );
  });

  it("is harmless in a terminal without colours, and fits", () => {
    const terminal = terminalReporter(RULE_FACTS);
    fc.assert(
      fc.property(reviews, limits, (one, limit) => {
        const text = terminal(one, { limit, width: 80, colour: false });
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(UNSEEN.test(text)).toBe(false);
        expect(text).not.toMatch(/##\[|^\s*::/m);
      }),
      { numRuns: 40 },
    );
  });
});

describe("ten thousand models", () => {
  const summary = model({
    tensors: [...Array(30).keys()].map((index) => tensor(`layer.${index}.weight`, [4, 4])),
    operators: [["Conv", 4]],
  });
  const paths = [...Array(10_000).keys()].map((index) => `models/${String(index).padStart(5, "0")}.onnx`);
  const metadata: Change = { kind: "metadata-added", key: "k", source: "s", head: "v" };
  const many = paths.map((path) => compared(path, "modified", read(path, summary), read(path, summary), { changes: [metadata] }));
  const findings = paths.map((path) => finding("name/content-mismatch", "warning", path, say`The name says ${path}.`));
  const text = render(review(many, findings), { limit: 65_000, fullReport: "the job summary" });

  it("use the room, most important first, and say what is missing", () => {
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toContain("10,000 warnings in 10,000 changed models");
    expect(text).toMatch(/… [\d,]+ more changed models: see the job summary/);
    expect(text).toMatch(/… details of [\d,]+ more models: see the job summary/);
    expectHarmless(text);
  });

  it("show the first models in detail before the last ones get a row", () => {
    expect(text).toContain("<summary><code>models/00000.onnx</code>");
    expect(text).toContain("`models/00024.onnx`");
  });
});

function expectHarmless(text: string): void {
  expect(text).not.toContain("<!--");
  expect(UNSEEN.test(text)).toBe(false);
  const open = { details: 0, sub: 0, summary: 0, code: 0 };
  let columns = 0;
  for (const raw of text.split("\n")) {
    // Lines of raw HTML hold no code spans; their values are escaped to the last character.
    const line = raw.startsWith("<details>") ? raw : outsideCode(raw);
    for (const [tag, slash, name] of line.matchAll(/<(\/?)([^>]*)>/g)) {
      expect(Object.keys(open), `${tag} in ${raw}`).toContain(name);
      open[name as keyof typeof open] += slash === "/" ? -1 : 1;
      expect(open[name as keyof typeof open]).toBeGreaterThanOrEqual(0);
    }
    const isTable = line.startsWith("|");
    const cells = isTable ? line.replaceAll("\\|", "").split("|").length : 0;
    if (isTable && columns > 0) expect(cells, raw).toBe(columns);
    columns = cells;
    const prose = line.replace(/<code>.*?<\/code>/g, "").replace(/&#\d+;|\\./g, "\u200b");
    expect(prose, raw).not.toMatch(/[@#][\w[]|https?:\/\/|www\.|!\[|\]\(|GH-\d/i);
    expect(prose, raw).not.toMatch(/^(```|~~~|\s*::)/);
  }
  expect(open).toEqual({ details: 0, sub: 0, summary: 0, code: 0 });
}
