import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/diff/comparison.js";
import { FORMATS } from "../../src/formats/index.js";
import type { Rule } from "../../src/policy/rule.js";
import { codeDangerous } from "../../src/policy/rules/code-dangerous.js";
import { shardMismatch } from "../../src/policy/rules/complete-shard-mismatch.js";
import { RULES } from "../../src/policy/rules/index.js";
import { renamed } from "../../src/policy/rules/signature-renamed.js";
import { adviceByFormat } from "../../src/report/advice.js";
import { groupsOf } from "../../src/report/finding-groups.js";

/** The advice of a rule on findings about models of these formats. */
function adviceOf(rule: Rule, ...formats: readonly (string | null)[]): string | undefined {
  const paths = formats.map((_, index) => `m${index}`);
  const findings = paths.map((path) => ({ rule: rule.id, severity: "error", path, message: [] }) as const);
  const comparisons = formats.map((format, index) => ({ path: `m${index}`, head: { format } }) as unknown as Comparison);
  return groupsOf(findings, [rule], comparisons)[0]?.facts?.fix;
}

describe("the advice of a rule", () => {
  it.each([
    [renamed, "onnx", "torch.onnx.export"],
    [renamed, "tensorflow", "tf.TensorSpec"],
    [codeDangerous, "gguf", "chat template"],
    [shardMismatch, "safetensors", "index"],
    [shardMismatch, "gguf", "llama-gguf-split"],
  ] as const)("speaks of the tools of the format", (rule, format, word) => {
    expect(adviceOf(rule as Rule, format, format)).toContain(word);
    expect(adviceOf(rule as Rule, "coreml")).toBe(rule.fix);
    expect(adviceOf(rule as Rule, format, "coreml")).toBe(rule.fix);
    expect(rule.fix).not.toContain(word);
  });

  it("is by ids of formats that there are", () => {
    const ids = FORMATS.map(({ id }) => id);
    for (const { fixFor = {} } of RULES) expect(ids).toEqual(expect.arrayContaining(Object.keys(fixFor)));
  });

  it("is told once for formats that share it", () => {
    expect(adviceByFormat({ a: "x", b: "y", c: "x" })).toEqual([
      ["a and c", "x"],
      ["b", "y"],
    ]);
  });
});
