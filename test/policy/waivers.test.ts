import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/policy/evaluate.js";
import { parsePolicy } from "../../src/policy/file.js";
import { changed, judge, problemsOf } from "./judging.js";

const policy = (rest: string) => `version: 1\nextends: none\nrules:\n  signature/input-removed: error\n${rest}`;
const waiver = (rest: string) => policy(`waivers:\n  - { rule: signature/input-removed, reason: Agreed., ${rest} }\n`);
const [A, B] = [changed("models/a.onnx"), changed("models/b.onnx")];
const COUNTS = "error models/a.onnx signature/input-removed";
const WAIVED = "error models/a.onnx signature/input-removed waived: Agreed.";

describe("a waiver", () => {
  it("covers findings of its rule at its paths, and nothing else", () => {
    const text = waiver("paths: [models/a.onnx]").replace("rules:\n", "rules:\n  size/parameters: { severity: note, max: 10 }\n");
    expect(judge(text, [A, B])).toEqual([
      WAIVED,
      "error models/b.onnx signature/input-removed",
      "note models/a.onnx size/parameters",
      "note models/b.onnx size/parameters",
    ]);
  });

  it("shows its terms with the finding", () => {
    const terms = 'owner: "@org/ml", until: 2027-03-31, label: "model: ok", paths: ["models/**"]';
    const parts = { comparisons: [A], orphans: [], unlisted: [] };
    const labels = { kind: "known", names: ["model: ok"] } as const;
    const [finding] = evaluate({ policy: parsePolicy(waiver(terms), "p"), ...parts, today: "2027-03-31", labels });
    expect(finding?.waiver).toEqual({ reason: "Agreed.", owner: "@org/ml", until: "2027-03-31", label: "model: ok" });
  });

  it.each<[string, string | undefined, string]>([
    ["before its last day", "2027-03-30", WAIVED],
    ["on its last day", "2027-03-31", WAIVED],
    ["on the day after", "2027-04-01", COUNTS],
    ["when nobody says which day it is", undefined, COUNTS],
  ])("with a last day, %s", (_, today, line) => {
    expect(judge(waiver("paths: [models/a.onnx], until: 2027-03-31"), [A], { today })).toEqual([line]);
  });

  it("without a last day needs no day", () => {
    expect(judge(waiver("paths: [models/a.onnx]"), [A])).toEqual([WAIVED]);
  });

  it.each<[string, readonly string[] | null, string]>([
    ["when the pull request has it", ["bug", "model: accept-breaking"], WAIVED],
    ["whatever its case", ["Model: Accept-Breaking"], WAIVED],
    ["not when it has others", ["model: accept"], COUNTS],
    ["not when it has none", [], COUNTS],
    ["not when nobody knows", null, COUNTS],
  ])("by label holds %s", (_, names, line) => {
    const labels = names === null ? ({ kind: "unknown", reason: "No token." } as const) : ({ kind: "known", names } as const);
    expect(judge(waiver('label: "model: accept-breaking"'), [A], { labels })).toEqual([line]);
  });

  it("by label is limited by its paths too, and a pull request without labels has none", () => {
    const labels = { kind: "known", names: ["ok"] } as const;
    expect(judge(waiver("label: ok, paths: [models/b.onnx]"), [A], { labels })).toEqual([COUNTS]);
    expect(judge(waiver("label: ok"), [A])).toEqual([COUNTS]);
  });

  it("gives way to another one while it is not in force", () => {
    const text = policy(`waivers:
  - { rule: signature/input-removed, paths: ["**"], reason: Over., until: 2026-01-01 }
  - { rule: signature/input-removed, paths: ["**"], reason: First., until: 2028-01-01 }
  - { rule: signature/input-removed, paths: ["**"], reason: Second. }
`);
    expect(judge(text, [A], { today: "2027-01-01" })).toEqual(["error models/a.onnx signature/input-removed waived: First."]);
  });

  it("is read in full, with its place", () => {
    const text = policy(`waivers:
  - rule: signature/input-removed
    paths: [models/a.onnx, "old/**"]
    reason: >
      Agreed in the
      design review.
    owner: "@org/ml-platform"
    until: 2027-03-31
`);
    expect(parsePolicy(text, "p").waivers).toEqual([
      {
        rule: "signature/input-removed",
        paths: ["models/a.onnx", "old/**"],
        reason: "Agreed in the design review.\n",
        owner: "@org/ml-platform",
        until: "2027-03-31",
        at: { line: 6, column: 5 },
      },
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ["no reason", "- { rule: format/changed, paths: [a] }", ['6:5 "reason" is missing.']],
    ["an empty reason", '- { rule: format/changed, paths: [a], reason: " " }', ["6:49 Write a reason."]],
    ["no rule", "- { paths: [a], reason: x }", ['6:5 "rule" is missing.']],
    [
      "neither paths nor a label",
      "- { rule: format/changed, reason: x }",
      ["6:5 A waiver needs `paths`, a `label` or both: without them it would hold for everything and for ever."],
    ],
    [
      "an empty list of paths",
      "- { rule: format/changed, reason: x, paths: [] }",
      ["6:47 List at least one path or glob, such as models/**."],
    ],
    [
      "a rule that there is not",
      "- { rule: input-removed, reason: x, paths: [a] }",
      ['6:13 Unknown rule "input-removed". Did you mean "signature/input-removed"?'],
    ],
    [
      "a day that there is not",
      "- { rule: format/changed, reason: x, paths: [a], until: 2027-02-30 }",
      ["6:59 Write a day of the calendar, such as 2027-03-31."],
    ],
    [
      "a word for a day",
      "- { rule: format/changed, reason: x, paths: [a], until: soon }",
      ["6:59 Write a day of the calendar, such as 2027-03-31."],
    ],
    ["a number for a day", "- { rule: format/changed, reason: x, paths: [a], until: 2027 }", ["6:59 Expected text, found 2027."]],
    [
      "another key",
      "- { rule: format/changed, reason: x, path: [a], label: y }",
      ['6:40 Unknown key "path". Did you mean "paths"?'],
    ],
    [
      "a rule about waivers",
      "- { rule: policy/waiver-expired, reason: x, paths: [a] }",
      ["6:13 What is said of waivers cannot be waived: mend the waiver, or set the severity of this rule under `rules`."],
    ],
    [
      "a novel for a reason",
      `- { rule: format/changed, paths: [a], reason: ${"x".repeat(501)} }`,
      ["6:49 A reason has at most 500 characters."],
    ],
    [
      "a label that GitHub does not take",
      `- { rule: format/changed, reason: x, label: ${"x".repeat(51)} }`,
      ["6:47 A label has at most 50 characters."],
    ],
    ["a word", "- all", ['6:5 Expected a mapping, found "all".']],
  ])("is refused with %s", (_, text, problems) => {
    expect(problemsOf(policy(`waivers:\n  ${text}\n`))).toEqual(problems);
  });
});
