import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parsePolicy } from "../../src/policy/file.js";
import { defineRule } from "../../src/policy/rule.js";
import { RULES } from "../../src/policy/rules/index.js";
import { explanationOf, ruleListOf } from "../../src/report/explain.js";

const budget = defineRule({
  id: "size/example",
  title: "Too large",
  severity: "off",
  strict: "error",
  scope: "artifact",
  why: "Large files are slow.",
  fix: "Make it smaller.",
  options: z.strictObject({ max: z.number().default(5).describe("bytes"), growth: z.string().optional() }),
  *evaluate() {},
});

describe("explain", () => {
  it("says why, how and where to change it", () => {
    expect(explanationOf(budget)).toBe(`size/example
  Too large

Default: off, error in strict

Why it matters
  Large files are slow.

How to satisfy it
  Make it smaller.

Options
  max: bytes (default: 5)
  growth

How to change it, in .github/model-review.yml
  rules:
    size/example:
      severity: warning
  Severities: off, note, warning, error. The policy is read from the base commit.
`);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))("works for %s", (id, rule) => {
    const text = explanationOf(rule);
    expect(text.startsWith(`${id}\n`)).toBe(true);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(88);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    "shows lines for %s that a policy may have and that turn it on",
    (id, rule) => {
      const [, lines = ""] = /model-review\.yml\n((?: {2}.*\n)+?) {2}Severities/.exec(explanationOf(rule)) ?? [];
      const { rules } = parsePolicy(`version: 1\nextends: none\n${lines.replace(/^ {2}/gm, "")}`, "p.yml");
      expect(rules.find(({ rule: known }) => known === id)?.severity).toBe(rule.severity === "off" ? "warning" : rule.severity);
    },
  );

  it("lists every rule on a line of its own", () => expect(ruleListOf(RULES).trimEnd().split("\n")).toHaveLength(RULES.length));
});
