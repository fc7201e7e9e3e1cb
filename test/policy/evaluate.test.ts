import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/policy/evaluate.js";
import type { SeveritySetting } from "../../src/policy/finding.js";
import { ours, textOf } from "../../src/policy/message.js";
import { NO_OPTIONS } from "../../src/policy/options.js";
import { presetPolicy } from "../../src/policy/policy.js";
import { defineRule, type Rule } from "../../src/policy/rule.js";
import { added, modified } from "./rules/cases.js";

const facts = { title: "A title", why: "", fix: "", severity: "note", options: NO_OPTIONS } as const;

function saying(id: string, ...texts: string[]): Rule<unknown> {
  return defineRule({
    ...facts,
    id,
    scope: "artifact",
    *evaluate() {
      for (const text of texts) yield { message: ours(text) };
    },
  });
}

function judged(rules: readonly Rule[], severities: readonly SeveritySetting[], paths = ["b.onnx", "a.onnx"]) {
  const settings = rules.map(({ id }, index) => ({ rule: id, severity: severities[index] ?? "off" }));
  const comparisons = paths.map((path) => added({}, { path }));
  const findings = evaluate(
    { policy: { ...presetPolicy("none"), rules: settings }, comparisons, orphans: ["z.data"], unlisted: [] },
    rules,
  );
  return findings.map(({ severity, path, rule, message }) => [severity, path, rule, textOf(message)].join(" "));
}

describe("evaluate", () => {
  it("orders by severity, path, rule and text", () => {
    const rules = [saying("x/b", "two", "one"), saying("x/a", "three"), saying("x/c", "four")];
    expect(judged(rules, ["note", "note", "error"])).toEqual([
      "error a.onnx x/c four",
      "error b.onnx x/c four",
      "note a.onnx x/a three",
      "note a.onnx x/b one",
      "note a.onnx x/b two",
      "note b.onnx x/a three",
      "note b.onnx x/b one",
      "note b.onnx x/b two",
    ]);
  });

  it("leaves out what is off, and what the policy does not know", () => {
    expect(judged([saying("x/a", "one")], ["off"])).toEqual([]);
    const comparisons = [modified([])];
    expect(
      evaluate({ policy: { ...presetPolicy("none"), rules: [] }, comparisons, orphans: [], unlisted: [] }, [
        saying("x/a", "one"),
      ]),
    ).toEqual([]);
  });

  it("shows rules of the review everything at once", () => {
    const counting = defineRule({
      ...facts,
      id: "x/a",
      scope: "review",
      *evaluate({ comparisons, orphans }) {
        for (const path of orphans) yield { path, message: ours(`${comparisons.length} comparisons`) };
      },
    });
    expect(judged([counting], ["warning"])).toEqual(["warning z.data x/a 2 comparisons"]);
  });

  it("lets a rule name another path", () => {
    const elsewhere = defineRule({
      ...facts,
      id: "x/a",
      scope: "artifact",
      *evaluate() {
        yield { path: "other.data", message: ours("here") };
      },
    });
    expect(judged([elsewhere], ["note"], ["a.onnx"])).toEqual(["note other.data x/a here"]);
  });

  it("lets a rule that throws surface", () => {
    const broken = defineRule({
      ...facts,
      id: "x/a",
      scope: "artifact",
      evaluate() {
        throw new TypeError("a bug");
      },
    });
    expect(() => judged([broken], ["note"])).toThrow(new TypeError("a bug"));
  });

  it("yields plain data", () => {
    const findings = evaluate({ policy: presetPolicy("strict"), comparisons: [modified([])], orphans: ["a.data"], unlisted: [] });
    expect(findings.map(({ rule }) => rule)).toEqual(["complete/orphan-sidecar", "license/missing", "training-data/declared"]);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
});
