import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/diff/change.js";
import type { Comparison } from "../../../src/diff/comparison.js";
import type { ModelKinship } from "../../../src/diff/kinship/model.js";
import type { Measure } from "../../../src/diff/measure.js";
import { PolicyError } from "../../../src/errors.js";
import { evaluate } from "../../../src/policy/evaluate.js";
import { parsePolicy } from "../../../src/policy/file.js";
import {
  added,
  addedUnread,
  between,
  betweenUnread,
  failed,
  modified,
  PATH,
  plain,
  read,
  removed,
  signature,
  tensor,
  unread,
} from "../rules/cases.js";

function policyOf(when: string, severity = "warning"): string {
  return `version: 1\nextends: none\ncustom:\n  - id: team/rule\n    severity: ${severity}\n    message: Our own words.\n    when: ${when}\n`;
}

function judged(when: string, comparison = COMPARISON) {
  const policy = parsePolicy(policyOf(JSON.stringify(when)), "policy.yml");
  return evaluate({ policy, comparisons: [comparison], orphans: [], unlisted: [] });
}

const COMPARISON = between(
  { tensors: [tensor("a", { dtype: "float32" })], signatures: [signature("main", "x")] },
  {
    tensors: [tensor("a", { dtype: "float64", shape: [10, 10] }), tensor("b", { dtype: "int8" })],
    signatures: [signature("main", "x", "y")],
    producer: { name: "pytorch", version: "2.1" },
    requirements: [{ name: "ir", version: 8 }],
    metadata: [
      { key: "license", value: "MIT", source: "metadata_props" },
      { key: "stage", value: "final", source: "metadata_props" },
    ],
    facts: [
      { field: "license", value: "MIT", source: "metadata_props", key: "license" },
      { field: "training.hyperparameters", subject: "lr", value: "0.1", source: "README.md", key: "lr" },
      { field: "metrics", subject: "accuracy", value: "0.91", source: "README.md", key: "model-index" },
    ],
    graphs: [{ name: "main", role: "main", nodeCount: 3, operators: [{ domain: "ai.onnx", type: "Gemm", count: 3 }] }],
    totals: {
      tensors: 2,
      parameters: 200,
      bytes: 900,
      byKind: [{ kind: "initializer", tensors: 2, parameters: 200, bytes: 900 }],
    },
  },
  [{ kind: "tensor-added", tensor: { name: "b", kind: "initializer", dtype: "int8", shape: [100], parameters: 100 } }],
);

describe("a rule in CEL", () => {
  it.each([
    'head.tensors.exists(t, t.dtype == "float64")',
    "head.tensors.all(t, t.parameters > 0)",
    "head.tensors.exists(t, t.shape.size() == 2 && t.shape[0] == 10)",
    "head.size == 1000 && base.size == 1000",
    "head.parameters > 100",
    'head.operators.exists(o, o.type == "Gemm" && o.count == 3)',
    'head.requirements["ir"] >= 8',
    '"opset ai.onnx" in head.requirements == false',
    'head.signatures[0].inputs.exists(i, i.name == "y" && i.required)',
    'head.signatures[0].inputs.all(i, i.shape == ["1", "2"])',
    'changes.exists(c, c.kind == "tensor-added" && c.name == "b")',
    'change == "modified" && path.startsWith("models/")',
    'metadata.license.exists(l, l == "MIT")',
    "metadata.training.datasets.size() == 0",
    'metadata.training.hyperparameters["lr"] == "0.1"',
    'metadata.metrics["accuracy"] > 0.9',
    'head.entries["stage"] == "final"',
    'head.producer.startsWith("pytorch ")',
    'path.matches("^models/[a-z]+\\\\.onnx$")',
    "head.tensors.filter(t, t.dtype == 'int8').map(t, t.name) == ['b']",
  ])("speaks: %s", (when) => {
    expect(judged(when).map(({ rule, severity, path, message }) => [rule, severity, path, plain(message)])).toEqual([
      ["team/rule", "warning", PATH, "«Our own words.»"],
    ]);
  });

  it.each(['head.tensors.exists(t, t.dtype == "float16")', 'path.matches("^x")', "base.read == false"])(
    "is silent: %s",
    (when) => {
      expect(judged(when)).toEqual([]);
    },
  );

  it("is judged for models that arrive and go, with an empty model for the side that is not there", () => {
    expect(judged("!base.read && base.tensors.size() == 0", added({}))).toHaveLength(1);
    expect(judged('change == "removed" && !head.read', removed())).toHaveLength(1);
  });

  it("counts in the verdict with the severity it states, and not when it is off", () => {
    const off = parsePolicy(policyOf("'true'", "off"), "policy.yml");
    expect(evaluate({ policy: off, comparisons: [COMPARISON], orphans: [], unlisted: [] })).toEqual([]);
  });

  it.each([
    ["head.requirements['opset ai.onnx'] > 1", "This rule of the policy could not be judged: «No such key: opset ai.onnx.»"],
    [
      "head.tensors[7].parameters > 1",
      "This rule of the policy could not be judged: «No such key: index out of bounds, index 7 >= size 2.»",
    ],
  ])("is an error when it cannot be judged: %s", (when, says) => {
    expect(judged(when).map(({ severity, message }) => [severity, plain(message)])).toEqual([["error", says]]);
  });
});

describe("a rule in CEL about weights", () => {
  const label = { name: "encoder.a", kind: "parameter", dtype: "float32", shape: [100], parameters: 100 } as const;
  const moved = (kind: "fine-tuned" | "changed", relativeL2?: number | null): Change => ({
    kind: "tensor-values-changed",
    base: label,
    head: label,
    kinship: { kind },
    ...(relativeL2 === undefined ? {} : { measure: { relativeL2 } as Measure }),
  });
  const kinship: ModelKinship = {
    kind: "adapter-merged",
    step: "minor",
    scope: "some",
    rank: 4,
    shares: [
      { kind: "low-rank-update", tensors: 2, parameters: 3000 },
      { kind: "identical", tensors: 1, parameters: 1000 },
    ],
    layers: [
      { layer: "encoder.0", kind: "low-rank-update", parameters: 3000, drift: 0.2 },
      { layer: "encoder.1", kind: "unmeasured", parameters: 10, drift: null },
    ],
  };
  const tuned = { ...COMPARISON, changes: [moved("fine-tuned", 0.05)], kinship };

  it.each<readonly [string, Comparison]>([
    ['changes.exists(c, c.name.startsWith("encoder.") && c.kinship == "fine-tuned" && c.relative_change > 0.04)', tuned],
    ["changes.exists(c, c.relative_change > 1000000.0)", { ...tuned, changes: [moved("changed")] }],
    ["changes.exists(c, c.relative_change > 1000000.0)", { ...tuned, changes: [moved("changed", null)] }],
    ['changes.exists(c, c.kind == "tensor-added" && c.kinship == "" && c.relative_change == 0.0)', COMPARISON],
    ['kinship.kind == "adapter-merged" && kinship.step == "minor" && kinship.scope == "some" && kinship.rank > 2', tuned],
    ['kinship.shares["low-rank-update"] == 0.75 && !("retrained" in kinship.shares)', tuned],
    ['kinship.layers.exists(l, l.name == "encoder.0" && l.parameters == 3000 && l.drift > 0.1)', tuned],
    ['kinship.layers.filter(l, l.drift > 1000000.0).map(l, l.kind) == ["unmeasured"]', tuned],
    ['kinship.kind == "" && kinship.layers.size() == 0 && kinship.rank == 0', added({})],
  ])("speaks: %s", (when, comparison) => {
    const found = judged(when, comparison).filter(({ rule }) => rule === "team/rule");
    expect(found.map(({ message }) => plain(message))).toEqual(["«Our own words.»"]);
  });

  it("is silent about a step within its budget, and about weights that nobody could read", () => {
    expect(judged("changes.exists(c, c.relative_change > 0.06)", tuned)).toEqual([]);
    const found = judged('kinship.kind != "retrained"', betweenUnread([], []));
    expect(found.filter(({ rule }) => rule === "team/rule")).toEqual([]);
  });
});

describe("a rule in CEL beside a file that was not read", () => {
  const beside = addedUnread([
    { field: "license", value: "MIT", source: "README.md", key: "license", line: 2 },
    { field: "training.datasets", value: "internal/people", source: "README.md", key: "datasets[0]", line: 3 },
  ]);

  const ofTeam = (when: string, comparison: Comparison) => judged(when, comparison).filter(({ rule }) => rule === "team/rule");

  it.each([
    '"internal/people" in metadata.training.datasets',
    'metadata.license.exists(l, l == "MIT") && !head.read',
    '"internal/people" in head.metadata.training.datasets || head.tensors.size() > 9',
    'metadata.task.size() == 0 || metadata.license[0] == "MIT"',
    'change == "added" && !base.read && base.tensors.size() == 0 && head.size == 1000',
  ])("speaks of what is stated: %s", (when) => {
    expect(ofTeam(when, beside).map(({ severity, message }) => [severity, plain(message)])).toEqual([
      ["warning", "«Our own words.»"],
    ]);
  });

  it.each([
    '"internal/faces" in metadata.training.datasets',
    "metadata.task.size() == 0",
    "metadata.training.hyperparameters.size() == 0",
    "!('accuracy' in metadata.metrics)",
    "head.tensors.size() == 0",
    "head.tensors.all(t, t.parameters > 0)",
    '!("stage" in head.entries)',
    'head.producer == ""',
    "head.read && metadata.task.size() == 0",
  ])("is silent about what only the file could state: %s", (when) => {
    expect(ofTeam(when, beside)).toEqual([]);
  });

  it("is silent when nobody knows what is stated, and of a removed model", () => {
    expect(ofTeam("!head.read", { ...added({}), head: failed("unavailable", "network") })).toEqual([]);
    expect(ofTeam("!base.read", { ...removed(), base: unread() })).toEqual([]);
  });

  it("sees what stood beside a base that was not read", () => {
    const base = unread([{ field: "license", value: "MIT", source: "README.md", key: "license", line: 2 }]);
    expect(ofTeam('base.metadata.license == ["MIT"] && base.tensors.size() == 0', modified([], { base }))).toHaveLength(1);
  });
});

describe("the rules to start from in the docs", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "custom-rules.md"), "utf8");
  const text = /## Ten rules[\s\S]*?```yaml\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
  const says = (comparison: Comparison) =>
    evaluate({ policy: { ...parsePolicy(text, "docs"), rules: [] }, comparisons: [comparison], orphans: [], unlisted: [] });

  it("are ten, and can be judged for a model that comes, changes and goes", () => {
    expect(parsePolicy(text, "docs").custom).toHaveLength(10);
    for (const comparison of [COMPARISON, added({}), removed()])
      expect(says(comparison).map(({ message }) => plain(message))).not.toContainEqual(expect.stringMatching(/judged/));
  });

  it("speak of what they are about", () => {
    const flawed = added(
      {
        tensors: [tensor("a", { dtype: "float64" }), tensor("b", { parameters: 0 })],
        requirements: [{ name: "opset ai.onnx", version: 18 }],
        graphs: [{ name: "main", role: "main", nodeCount: 1, operators: [{ domain: "ai.onnx", type: "Loop", count: 1 }] }],
        signatures: [signature("main", "x")],
        metadata: [{ key: "stage", value: "draft", source: "metadata_props" }],
      },
      { path: "models/net.onnx" },
    );
    expect(
      says(flawed)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([
      "team/batch-is-dynamic",
      "team/licence-stated",
      "team/no-empty-tensor",
      "team/no-float64",
      "team/no-loops",
      "team/opset-supported",
      "team/stage-is-final",
      "team/versioned-name",
    ]);
    expect(says({ ...removed(), path: "models/released/a.onnx" }).map(({ rule }) => rule)).toEqual(["team/no-removal"]);
    const small = between({}, {});
    const grown = { ...small, head: { ...read(), size: 2001 } };
    expect(says(grown).map(({ rule }) => rule)).toContain("team/not-doubled");
    expect(says({ ...grown, head: { ...read(), size: 2000 } }).map(({ rule }) => rule)).not.toContain("team/not-doubled");
  });
});

describe("what a rule may cost", () => {
  const many = modified([], { head: read({ tensors: Array.from({ length: 100_000 }, (_, index) => tensor(`t${index}`)) }) });

  it("may look at each of 100,000 tensors", () => {
    expect(judged('head.tensors.exists(t, t.name == "t99999")', many)).toHaveLength(1);
  });

  it("may not look at each once for each other, whatever would be decided early", () => {
    const [finding] = judged("head.tensors.all(a, head.tensors.exists(b, a.name == b.name))", many);
    expect(finding?.severity).toBe("error");
    expect(plain(finding?.message ?? [])).toMatch(
      /^This rule of the policy was not judged: with this model it could take «[\d,]{14,}» steps/,
    );
  });

  it("has regular expressions that do not backtrack", () => {
    const named = (name: string) => modified([], { head: read({ tensors: [tensor(name)] }) });
    const started = performance.now();
    // An engine that backtracks takes minutes for 32 characters, and years for what a file may say.
    expect(judged('head.tensors.exists(t, t.name.matches("^(a+)+$"))', named(`${"a".repeat(32)}b`))).toEqual([]);
    expect(judged('head.tensors.exists(t, t.name.matches("^(a+)+$"))', named(`${"a".repeat(9_000)}b`))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(judged('head.tensors.exists(t, t.name.matches("(?i)^LORA$"))', named("lora"))).toMatchObject([
      { severity: "warning" },
    ]);
  });
});

describe("what texts and made lists may cost", () => {
  const LONG = "a".repeat(20_000);
  const long = modified([], {
    head: read({
      tensors: Array.from({ length: 2_000 }, () => tensor(LONG)),
      metadata: [{ key: "notes", value: LONG, source: "metadata_props" }],
      graphs: [{ name: "main", role: "main", nodeCount: 1, operators: [{ domain: "ai.onnx", type: "Gemm", count: 1 }] }],
    }),
  });
  const doubled = (times: number) => ".map(x, x + x)".repeat(times);

  it.each([
    ["a pattern over each", 'head.tensors.exists(t, t.name.matches("([ab]*c?){9}$"))'],
    ["texts put together for each", 'head.tensors.exists(t, head.tensors.map(u, u.name).join("") == t.name)'],
    ["a text in each of others", 'head.tensors.exists(t, head.entries["notes"].contains(t.name + "b"))'],
    ["each split into characters", 'head.tensors.exists(t, t.name.split("").exists(c, c == "b" || c == "c"))'],
    ["texts that double", `[head.entries["notes"]]${doubled(18)}.exists(x, x == path)`],
    ["lists that double", `[head.tensors]${doubled(15)}.exists(x, x.all(t, t.name == ""))`],
    [
      "lists of texts that are compared",
      "head.tensors.exists(t, head.tensors.map(u, u.name) == head.tensors.map(u, u.name + path))",
    ],
    ["a list under the name of a shorter one", "[head.tensors].exists(files, files.all(a, files.all(b, files.all(c, true))))"],
    ["a list made by a parser", 'bytes("[" + head.entries["notes"] + "]").json().exists(k, head.tensors.exists(t, t.name == k))'],
  ])("counts %s", (_, when) => {
    const started = performance.now();
    const [finding, ...others] = judged(when, long);
    expect(others).toEqual([]);
    expect([finding?.severity, plain(finding?.message ?? [])]).toEqual([
      "error",
      expect.stringMatching(/^This rule of the policy was not judged: with this model it could take «[\d,]{10,}» steps/),
    ]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each([
    'head.tensors.exists(t, t.name.contains("lora_"))',
    'head.tensors.exists(t, t.name.matches("^model\\\\.layers\\\\.[0-9]+\\\\.(self_attn|mlp)\\\\..*\\\\.(weights|biases)$"))',
    'head.tensors.filter(t, t.dtype == "float64").map(t, t.name).join(", ").size() > 9',
    'head.tensors.all(t, t.name.split(".")[0] in ["model", "lm_head"])',
  ])("lets 90,000 tensors with usual names be asked: %s", (when) => {
    const tensors = Array.from({ length: 90_000 }, (_, index) => tensor(`model.layers.${index}.mlp.experts.down_proj.weight`));
    const texts = judged(when, modified([], { head: read({ tensors }) })).map(({ message }) => plain(message));
    expect(texts).not.toContainEqual(expect.stringMatching(/judged/));
  });
});

describe("what the rules of a review may cost together", () => {
  // Allowed for one model, decided at once, and counted as if it were not.
  const when = "head.tensors.exists(a, true || head.tensors.exists(b, a.name == b.name))";
  const tensors = Array.from({ length: 2_000 }, (_, index) => tensor(`t${index}`));
  const comparisons = Array.from({ length: 60 }, (_, index) =>
    modified([], { path: `models/${index}.onnx`, head: read({ tensors }) }),
  );
  const policy = parsePolicy(
    `version: 1
extends: none
overrides:
  - { paths: [models/0.onnx], rules: { team/costly: "off" } }
custom:
  - { id: team/costly, severity: note, when: "${when}", message: m }
  - { id: team/cheap, severity: note, when: "head.read", message: m }
`,
    "policy.yml",
  );

  it("names each model that a rule was not judged for, and judges what still fits", () => {
    const findings = evaluate({ policy, comparisons, orphans: [], unlisted: [] });
    const said = (rule: string, severity: string) => findings.filter((one) => one.rule === rule && one.severity === severity);
    expect(said("team/cheap", "note")).toHaveLength(60);
    const [judgedOnes, others] = [said("team/costly", "note"), said("team/costly", "error")];
    expect(judgedOnes.map(({ path }) => path)).toContain("models/1.onnx");
    expect(judgedOnes.length + others.length).toBe(59);
    expect(judgedOnes.length).toBeGreaterThan(10);
    expect(others.map(({ path }) => path)).toContain("models/59.onnx");
    expect(plain(others[0]?.message ?? [])).toMatch(
      /^This rule of the policy was not judged: it could take «[\d,]{10,}» steps, and of the «500,000,000» that custom rules may take in one review «[\d,]+» are left\. Ask less of each model, or review fewer models at once\.$/,
    );
    expect(evaluate({ policy, comparisons, orphans: [], unlisted: [] })).toEqual(findings);
  });

  it("spends nothing where a rule is off", () => {
    const off = {
      ...policy,
      overrides: [
        { paths: ["models/**"], rules: [{ rule: "team/costly", severity: "off" as const }], at: { line: 1, column: 1 } },
      ],
    };
    const findings = evaluate({ policy: off, comparisons, orphans: [], unlisted: [] });
    expect(findings.every(({ rule, severity }) => rule === "team/cheap" && severity === "note")).toBe(true);
  });
});

/** Each with the line and column of the mistake; the expression begins in line 7, column 11. */
describe("a wrong rule is refused before anything runs", () => {
  const at = (when: string): readonly { line: number; column: number; message: string }[] => {
    try {
      parsePolicy(policyOf(when), "policy.yml");
    } catch (error) {
      if (error instanceof PolicyError) return error.problems;
      throw error;
    }
    return [];
  };

  it.each([
    ["heda.size > 1", 11, "Unknown variable: heda."],
    ["head.tensor.size() > 1", 16, "No such key: tensor."],
    ["head.tensors.exists(t, t.dtyp == 'x')", 36, "No such key: dtyp."],
    ["metadata.licence.size() == 0", 20, "No such key: licence."],
    ["metadata.training.dataset.size() == 0", 29, "No such key: dataset."],
    ["head.size > 'a'", 11, "no such overload: int > string."],
    ["head.size", 11, "The expression gives int, and a rule needs true or false."],
    ["'\"text\"'", 12, "The expression gives string, and a rule needs true or false."],
    ["head.size >", 22, "Unexpected token: EOF."],
    ["(head.size > 1", 25, "Expected RPAREN, got EOF."],
    ["head.size > 1 && ", 27, "Unexpected token: EOF."],
    ["path.matches('(a')", 24, "This is no regular expression of RE2"],
    ["path.matches('(?=a)')", 24, "This is no regular expression of RE2"],
    ["path.matches('x{999}')", 24, "This pattern is too large"],
    ["path.matches(change)", 11, "The pattern of `matches` must be written out"],
    ["cel.bind(x, head.size, x > 1)", 11, "`cel.bind` is not available here."],
    ["head.tensors.exists(t.name, true)", 33, "exists(var, predicate) invalid predicate iteration variable."],
    ["path.endswith('.onnx')", 11, "found no matching overload for 'string.endswith(string)'."],
    ["head.size = 1", 21, "Unexpected character: =."],
    ["change in changes", 11, "no such overload: string in list<Change>."],
    ["'!path'", 12, "no such overload: !string."],
  ])("%s", (when, column, message) => {
    const [problem, ...others] = at(when);
    expect(others).toEqual([]);
    expect(problem?.message.split("\n")[0]?.slice(0, message.length)).toBe(message);
    expect({ line: problem?.line, column: problem?.column }).toEqual({ line: 7, column });
  });

  it("shows a caret, and finds its place in a block and between quotes", () => {
    const [block] = at("|\n      head.size > 1 &&\n        heda.size > 1");
    expect([block?.line, block?.column]).toEqual([9, 9]);
    expect(block?.message).toBe("Unknown variable: heda.\n      heda.size > 1\n      ^");
    const [quoted] = at(String.raw`"head.path == \"x\" && heda.read"`);
    expect([quoted?.line, quoted?.column]).toEqual([7, 34]);
  });

  it("is told beside mistakes elsewhere, and its id is known there", () => {
    const text = `version: 1
overides: []
overrides: [{ paths: [a], rules: { team/x: note } }]
custom:
  - { id: team/x, severity: nope, when: "heda.read", message: m }
waivers: [{ rule: team/x, paths: [a], reason: r }]
`;
    let problems: readonly { message: string }[] = [];
    try {
      parsePolicy(text, "policy.yml");
    } catch (error) {
      if (error instanceof PolicyError) problems = error.problems;
    }
    expect(problems.map(({ message }) => message.split(/[.\n]/)[0])).toEqual([
      'Unknown key "overides"',
      'Expected off, note, warning, error, found "nope"',
      "Unknown variable: heda",
    ]);
  });

  it.each([
    ["a built-in id", "  - { id: size/bytes, severity: note, when: 'true', message: m }", /already/],
    [
      "an id twice",
      "  - { id: a/b, severity: note, when: 'true', message: m }\n  - { id: a/b, severity: note, when: 'true', message: m }",
      /already/,
    ],
    ["an id without an area", "  - { id: mine, severity: note, when: 'true', message: m }", /team\/no-float64/],
    ["no message", "  - { id: a/b, severity: note, when: 'true' }", /"message" is missing/],
    ["an unknown key", "  - { id: a/b, severity: note, when: 'true', message: m, fixx: x }", /Unknown key "fixx"/],
    ["a wrong severity", "  - { id: a/b, severity: warn, when: 'true', message: m }", /Did you mean "warning"/],
    ["no list", "  id: a/b", /Expected a list/],
    [
      "an endless expression",
      `  - { id: a/b, severity: note, when: '${"true && ".repeat(300)}true', message: m }`,
      /at most 2000 characters/,
    ],
    ["too many nodes", `  - { id: a/b, severity: note, when: '${"!".repeat(600)}true', message: m }`, /./],
  ])("%s", (_, custom, says) => {
    expect(() => parsePolicy(`version: 1\ncustom:\n${custom}\n`, "policy.yml")).toThrow(says);
  });
});
