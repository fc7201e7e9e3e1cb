import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/policy/evaluate.js";
import { parsePolicy } from "../../src/policy/file.js";
import { RULES } from "../../src/policy/rules/index.js";
import { settingsOf } from "../../src/policy/settings-at.js";
import { changed, judge, problemsOf } from "./judging.js";

const policy = (rest: string) => `version: 1\nextends: none\n${rest}`;
const [A, B, C] = [changed("models/a.onnx"), changed("models/trial/b.onnx"), changed("other/c.onnx")];

describe("overrides", () => {
  it("hold for their paths alone", () => {
    const text = policy(`rules: { signature/input-removed: error }
overrides:
  - paths: ["models/trial/**"]
    rules: { signature/input-removed: warning }
  - paths: [other/c.onnx, nowhere/**]
    rules: { signature/input-removed: off }
`);
    expect(judge(text, [A, B, C])).toEqual([
      "error models/a.onnx signature/input-removed",
      "warning models/trial/b.onnx signature/input-removed",
    ]);
  });

  it("of those that match a path the last one decides, rule by rule", () => {
    const text = policy(`rules: { signature/input-removed: error, size/parameters: { severity: error, max: 10 } }
overrides:
  - paths: ["models/**"]
    rules: { signature/input-removed: note, size/parameters: note }
  - paths: ["models/trial/**"]
    rules: { signature/input-removed: warning }
`);
    expect(judge(text, [A, B])).toEqual([
      "warning models/trial/b.onnx signature/input-removed",
      "note models/a.onnx signature/input-removed",
      "note models/a.onnx size/parameters",
      "note models/trial/b.onnx size/parameters",
    ]);
  });

  it("turn a rule on where it is off", () => {
    const text = policy('overrides: [{ paths: ["models/**"], rules: { signature/input-removed: note } }]');
    expect(judge(text, [A, C])).toEqual(["note models/a.onnx signature/input-removed"]);
  });

  it("keep the options below with a bare severity, and replace them as a whole with options", () => {
    const text = policy(`rules: { size/parameters: { severity: error, max: 10, growth: 5% } }
overrides:
  - paths: ["models/**"]
    rules: { size/parameters: warning }
  - paths: ["models/trial/**"]
    rules: { size/parameters: { max: 5k } }
  - paths: ["models/trial/b.*"]
    rules: { size/parameters: note }
`);
    const large = changed("models/trial/b.onnx", 6000);
    expect(judge(text, [A, B, large, C])).toEqual([
      "error other/c.onnx size/parameters",
      "warning models/a.onnx size/parameters",
      "note models/trial/b.onnx size/parameters",
    ]);
  });

  it("that give options and no severity take that of the rules, else the rule's own, else error", () => {
    const overriding = (rule: string, above: string) =>
      parsePolicy(policy(`rules: { ${above} }\noverrides: [{ paths: [a], rules: { ${rule} } }]`), "p").overrides[0]?.rules;
    expect(overriding("size/parameters: { max: 7 }", "size/parameters: { severity: note, max: 5 }")).toEqual([
      { rule: "size/parameters", severity: "note", options: { max: 7 } },
    ]);
    expect(overriding("size/parameters: { max: 7 }", "size/bytes: off")).toEqual([
      { rule: "size/parameters", severity: "error", options: { max: 7 } },
    ]);
    expect(overriding("metadata/removed: { ignore: [x] }", "metadata/removed: off")).toEqual([
      { rule: "metadata/removed", severity: "warning", options: { ignore: ["x"] } },
    ]);
  });

  it("hold for rules of the whole review at the path that the finding names", () => {
    const text = policy(`rules: { complete/orphan-sidecar: error }
overrides:
  - paths: ["models/**"]
    rules: { complete/orphan-sidecar: note }
`);
    expect(judge(text, [A], { orphans: ["models/w.data", "w.data"] })).toEqual([
      "error w.data complete/orphan-sidecar",
      "note models/w.data complete/orphan-sidecar",
    ]);
  });

  it("are plain data that equals itself after a round trip", () => {
    const read = parsePolicy(policy("overrides:\n  - paths: [a]\n    rules: { format/changed: note }\n"), "p");
    expect(read.overrides).toEqual([
      { paths: ["a"], rules: [{ rule: "format/changed", severity: "note" }], at: { line: 4, column: 5 } },
    ]);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    expect(evaluate({ policy: read, comparisons: [], orphans: [], unlisted: [] })).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ["a mapping for the list", "overrides: {}", ["3:12 Expected a list, found a mapping."]],
    ["no paths", "overrides: [{ rules: {} }]", ['3:13 "paths" is missing.']],
    ["no rules", "overrides: [{ paths: [a] }]", ['3:13 "rules" is missing.']],
    [
      "an empty list of paths",
      "overrides: [{ paths: [], rules: {} }]",
      ["3:22 List at least one path or glob, such as models/**."],
    ],
    [
      "a glob for a folder",
      "overrides: [{ paths: [models/], rules: {} }]",
      ["3:23 Paths count from the root of the repository: no `/`, `./` or `../` at the start, and `folder/**` for a folder."],
    ],
    ["another key", "overrides: [{ path: [a], paths: [a], rules: {} }]", ['3:15 Unknown key "path". Did you mean "paths"?']],
    [
      "a rule that there is not",
      "overrides: [{ paths: [a], rules: { signature/input-remved: off } }]",
      ['3:36 Unknown rule "signature/input-remved". Did you mean "signature/input-removed"?'],
    ],
    [
      "a severity that there is not",
      "overrides:\n  - paths: [a]\n    rules: { format/changed: eror }",
      ['5:30 Expected off, note, warning, error, found "eror". Did you mean "error"?'],
    ],
    [
      "an option that there is not",
      "overrides:\n  - paths: [a]\n    rules: { size/bytes: { maxi: 5 MB } }",
      ["5:26 Set `max`, `growth` or both, such as max: 2 GiB.", '5:28 Unknown key "maxi". Did you mean "max"?'],
    ],
    [
      "a bare severity where there are no options to keep",
      "overrides: [{ paths: [a], rules: { size/bytes: error } }]",
      ["3:48 Set `max`, `growth` or both, such as max: 2 GiB."],
    ],
    [
      "nothing for a setting",
      "overrides: [{ paths: [a], rules: { format/changed: } }]",
      ["3:36 Expected off, note, warning, error or a mapping, found nothing."],
    ],
    [
      "more than anyone needs",
      `overrides:\n${"  - { paths: [a], rules: {} }\n".repeat(101)}`,
      ["4:3 A policy has at most 100 overrides."],
    ],
  ])("are refused with %s", (_, text, problems) => expect(problemsOf(policy(text))).toEqual(problems));

  it("are asked once for each path, however many rules want to know", () => {
    const globs = Array.from(
      { length: 100 },
      (_, index) => `  - { paths: ["**/*a*a*a*${index}"], rules: { size/bytes: "off" } }\n`,
    );
    const settings = settingsOf(parsePolicy(policy(`overrides:\n${globs.join("")}`), "policy.yml"), RULES);
    const path = `models/${"a".repeat(3_000)}7`;
    const first = settings.at(path);
    const started = performance.now();
    for (let asked = 0; asked < 100_000; asked += 1) if (settings.at(path) !== first) throw new Error("not the same");
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
