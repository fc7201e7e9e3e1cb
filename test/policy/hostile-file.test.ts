import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PolicyError } from "../../src/errors.js";
import { parsePolicy } from "../../src/policy/file.js";

// Far more than any of these need, and far less than a person would wait.
const PATIENCE_MS = 5000;

/** A policy or a PolicyError, soon; anything else is a bug. */
function outcomeOf(text: string): string {
  const started = performance.now();
  try {
    parsePolicy(text, "policy.yml");
    return "policy";
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { line, column, message } of error.problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/^[A-Z"`][^\0-\x1f]*[.?]$/);
      expect(message.length).toBeLessThan(1000);
    }
    return error.code;
  } finally {
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  }
}

const VALID = `version: 1
extends: strict
models:
  include: ["models/**", '*.onnx']
rules:
  signature/input-removed: error
  metadata/required:
    severity: error
    fields: [license, base_model]
  size/parameters: { severity: error, max: 100M, growth: 10% }
`;

describe("hostile policies", () => {
  it.each([
    ["deep lists", "[".repeat(200_000)],
    ["deep mappings", "{a: ".repeat(60_000)],
    ["deep blocks", "- ".repeat(100_000)],
    ["deep keys", "? ".repeat(100_000)],
    ["many keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n")],
    ["many equal keys", "a: 1\n".repeat(40_000)],
    ["many documents", "---\n".repeat(60_000)],
    [
      "aliases of aliases",
      `a: &a [x]\n${"bcdefghij".replace(/./g, (key, at: number) => `${key}: &${key} [${`*${"abcdefghi"[at]},`.repeat(9)}]\n`)}`,
    ],
    ["too many bytes", `# ${"é".repeat(140_000)}`],
  ])("%s", (_, text) => expect(outcomeOf(text)).toBe("policy-syntax"));

  it("tells of the first problems and counts the rest", () => {
    const text = `version: 1\n${Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join("\n")}`;
    expect(() => parsePolicy(text, "p")).toThrow(/^(p:\d+:1: Unknown key "k\d+".*\n){50}p: and 950 more problems$/);
  });

  it("any text", () => {
    const words = fc.constantFrom(
      ..."version: 1|rules:|models:|include:|\n|  |- |[|]|{|}|,|: |&a |*a|!!set |'|\"|#|? |off|error|size/bytes|\t|%YAML 1.1\n|---\n|...\n||-\n|>\n|é|\uFEFF|\0|\r".split(
        "|",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (source) => void outcomeOf(source)),
      { numRuns: 1500, seed: 11 },
    );
  });

  it("any damage to a valid policy", () => {
    expect(outcomeOf(VALID)).toBe("policy");
    const place = fc.nat(VALID.length);
    const damage = fc.tuple(place, fc.nat(8), fc.string({ unit: "binary", maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let text = VALID;
        for (const [at, dropped, inserted] of damages) text = text.slice(0, at) + inserted + text.slice(at + dropped);
        outcomeOf(text);
      }),
      { numRuns: 1500, seed: 13 },
    );
    for (let length = 0; length < VALID.length; length += 1) outcomeOf(VALID.slice(0, length));
  });
});
