import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../src/policy/message.js";
import { RULES } from "../../src/policy/rules/index.js";
import type { ReportOptions } from "../../src/report/reporter.js";
import { sarifReporter } from "../../src/report/sarif.js";
import type { Review } from "../../src/review/review.js";
import { arbitraryReviews, HUGE, TEN_THOUSAND } from "./arbitrary.js";
import { HOSTILE, UNSEEN } from "./hostile.js";
import { ARRIVALS, BREAKING, finding, NOTHING, review } from "./reviews.js";

const render = sarifReporter(RULES);
const PROVENANCE = {
  category: ["Model review", "model-review"],
  repository: "https://github.example/octo/digits",
  rulesPage: "https://github.example/owner/model-review/blob/v1/docs/policy.md",
  withoutWaived: false,
} as const;

// OASIS's schema as SchemaStore gives it out (sarif-2.1.0-rtm.5). It is of draft 4, whose keywords used there mean the same to Ajv.
const {
  $schema: _draft,
  id: _address,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, "sarif-2.1.0.schema.json"), "utf8"));
const isSarif = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    "uri-reference": (text: string) =>
      /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/.test(text) && URL.canParse(text, "https://h/"),
    "date-time": true,
  },
}).compile(schema);

function logOf(one: Review, options: ReportOptions = {}) {
  const log = JSON.parse(render(one, options));
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log;
}
const runOf = (one: Review, options?: ReportOptions) => logOf(one, options).runs[0];
const resultsOf = (one: Review, options?: ReportOptions) => runOf(one, options).results;

describe("the SARIF of a review", () => {
  it.each([
    ["breaking", BREAKING],
    ["arrivals", ARRIVALS],
    ["nothing", NOTHING],
  ])("follows the schema: %s", (_name, one) => {
    for (const options of [{}, { provenance: PROVENANCE }]) expect(runOf(one, options).tool.driver.name).toBe("Model Review");
  });

  it("would notice what the schema does not allow", () => {
    const log = logOf(BREAKING);
    for (const spoilt of [
      { ...log, version: "2.0.0" },
      { ...log, runs: [{ ...log.runs[0], results: [{ ...log.runs[0].results[0], level: "fatal" }] }] },
      { ...log, runs: [{ ...log.runs[0], results: [{ message: {}, ruleId: 1 }] }] },
      { ...log, runs: [{ ...log.runs[0], extra: true }] },
    ])
      expect(isSarif(spoilt)).toBe(false);
  });

  it("says what, where and how severe, in words of one line", () => {
    const [removed, , raised] = resultsOf(BREAKING);
    expect(removed).toMatchObject({
      ruleId: "signature/input-removed",
      level: "error",
      message: { text: "Inputs `h0` and `c0` were removed." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "files/silero_vad.onnx", uriBaseId: "%SRCROOT%" },
            region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
          },
        },
      ],
    });
    expect(RULES[removed.ruleIndex]?.id).toBe("signature/input-removed");
    expect(raised).toMatchObject({ ruleId: "runtime/opset-raised", level: "warning" });
  });

  it("points to the line of a file that has lines", () => {
    const placed = review(
      [],
      [{ ...finding("policy/edited-invalid", "error", "p.yml", say`Unknown key.`), at: { line: 7, column: 3 } }],
    );
    expect(isSarif(logOf(placed))).toBe(true);
    expect(resultsOf(placed)[0].locations[0].physicalLocation.region).toEqual({ startLine: 7, startColumn: 3 });
  });

  it("names the commit and the category only where they are known", () => {
    const run = runOf(BREAKING, { provenance: PROVENANCE });
    expect(run.automationDetails.id).toBe("model-review/Model review/model-review/");
    expect(run.versionControlProvenance).toEqual([
      {
        repositoryUri: "https://github.example/octo/digits",
        revisionId: BREAKING.head.commit,
        mappedTo: { uriBaseId: "%SRCROOT%" },
      },
    ]);
    expect(runOf(BREAKING).automationDetails.id).toBe("model-review/");
    expect(runOf(BREAKING).versionControlProvenance).toBeUndefined();
    const uncommitted = { ...BREAKING, head: { name: "working tree", commit: null } };
    expect(runOf(uncommitted, { provenance: PROVENANCE }).versionControlProvenance).toBeUndefined();
  });

  it("keeps waived findings as suppressed, at the end, and leaves them out where nobody would heed that", () => {
    const last = resultsOf(ARRIVALS).at(-1);
    expect(last).toMatchObject({
      ruleId: "size/bytes",
      suppressions: [
        { kind: "external", status: "accepted", justification: "Agreed in the design review. (@org/ml, until 2027-03-31)" },
      ],
    });
    expect(resultsOf(ARRIVALS).filter(({ suppressions }: { suppressions?: object }) => suppressions !== undefined)).toHaveLength(
      1,
    );
    const active = resultsOf(ARRIVALS, { provenance: { ...PROVENANCE, withoutWaived: true } });
    expect(active).toEqual(resultsOf(ARRIVALS).slice(0, -1));
  });

  it("describes a rule that only the policy knows", () => {
    const run = runOf(review([], [finding("team/no-float64", "warning", "m.onnx", say`Ship float32.`)]));
    const [result] = run.results;
    expect(result.ruleIndex).toBe(RULES.length);
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({ id: "team/no-float64", name: "TeamNoFloat64" });
  });

  it("is the same text for the same review", () => expect(render(structuredClone(BREAKING), {})).toBe(render(BREAKING, {})));
});

describe("rules in SARIF", () => {
  const { rules } = runOf(NOTHING, { provenance: PROVENANCE }).tool.driver;

  it("are the registry, in its order", () =>
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id)));

  it.each(rules as readonly { id: string }[])("$id has everything GitHub shows, within its lengths", (rule) => {
    const { id, title, why, fix, severity } = RULES.find((one) => one.id === rule.id) ?? RULES[0] ?? expect.fail();
    expect(rule).toMatchObject({
      name: expect.stringMatching(/^[A-Z][A-Za-z0-9]{3,254}$/),
      shortDescription: { text: title },
      fullDescription: { text: why },
      defaultConfiguration: severity === "off" ? { enabled: false } : { level: severity },
      help: { text: expect.stringContaining(fix), markdown: expect.stringContaining("/docs/policy.md#") },
      properties: { tags: ["machine-learning", id.split("/")[0]] },
    });
    for (const text of [title, why]) expect(text.length).toBeLessThanOrEqual(1024);
  });

  it("point to headings that are there", () => {
    const policy = readFileSync(join(import.meta.dirname, "..", "..", "docs", "policy.md"), "utf8");
    const anchors = [...policy.matchAll(/^### `(.+)`$/gm)].map(([, id = ""]) => id.replaceAll(/[^\w-]/g, ""));
    for (const { helpUri } of rules) expect(anchors).toContain(helpUri.split("#")[1]);
    expect(new Set(rules.map(({ helpUri }: { helpUri: string }) => helpUri)).size).toBe(RULES.length);
  });

  it("have no address where none is known", () => {
    for (const rule of runOf(NOTHING).tool.driver.rules) {
      expect(rule.helpUri).toBeUndefined();
      expect(rule.help.markdown).not.toContain("](");
    }
  });
});

describe("hostile names in SARIF", () => {
  const uriOf = (path: string): string =>
    resultsOf(review([], [finding("a/b", "error", path, say`Finding.`)]))[0].locations[0].physicalLocation.artifactLocation.uri;

  it.each([
    ["models/größe ünï.onnx", "models/gr%C3%B6%C3%9Fe%20%C3%BCn%C3%AF.onnx"],
    ["a#b?c%d.onnx", "a%23b%3Fc%25d.onnx"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["//evil.example/x", "evil.example/x"],
    ["../../etc/passwd", "etc/passwd"],
    ["a\\b\n::error::.onnx", "a%5Cb%0A%3A%3Aerror%3A%3A.onnx"],
    ["\uD800.onnx", "%EF%BF%BD.onnx"],
    ["", "."],
    ["x".repeat(100_000), "."],
  ])("%j becomes a reference below the root", (path, uri) => expect(uriOf(path)).toBe(uri));

  it("resolve below the root, whatever they are", () => {
    for (const path of HOSTILE) expect(new URL(uriOf(path), "https://h/r/").href).toMatch(/^https:\/\/h\/r\//);
  });

  it("make no link, no placeholder and no second line in a message", () => {
    const text = (name: string): string =>
      resultsOf(review([], [finding("a/b", "error", "m.onnx", say`Tensor ${name} differs.`)]))[0].message.text;
    expect(text("[x](javascript:alert(1))")).toBe("Tensor `[x] (javascript:alert(1))` differs.");
    expect(text("{0}")).toBe("Tensor `{{0}}` differs.");
    expect(text("a\u202Eb")).toBe("Tensor `a<U+202E>b` differs.");
    expect(text("[1, 2]")).toBe("Tensor `[1, 2]` differs.");
    for (const name of HOSTILE) {
      expect(text(name)).not.toMatch(/\]\(|[\r\n]/);
      expect(UNSEEN.test(text(name))).toBe(false);
    }
  });
});

const indices = [...Array(26_000).keys()];
const SHORT = review(
  [],
  indices.map((index) => finding("a/b", "warning", `${index}`, say`No.`)),
);
const NOISE = review(
  [],
  indices.map((index) => {
    const [one = "", other = "", third = ""] = ["a", "b", "c"].map((name) => noise(`${name}${index}`));
    return finding("a/b", "warning", `${index}`, say`${one} ${other} ${third}`);
  }),
);

/** As long as a value is shown, and as good as random. */
function noise(seed: string): string {
  return [1, 2, 3].map((part) => createHash("sha512").update(`${seed} ${part}`).digest("base64url").slice(0, 66)).join("");
}

describe("any review in SARIF", () => {
  it("follows the schema, whatever its names", () => {
    fc.assert(
      fc.property(arbitraryReviews, (one) => {
        const run = runOf(one, { provenance: PROVENANCE });
        expect(run.results).toHaveLength(one.findings.length);
        for (const { ruleId, ruleIndex, message, partialFingerprints } of run.results) {
          expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
          expect(message.text.length).toBeLessThanOrEqual(4_000);
          expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:\d+$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["ten thousand models", TEN_THOUSAND],
    ["thirty thousand findings with names of 100,000 characters", HUGE],
    ["more findings than it takes, all of them short", SHORT],
    ["findings that no program makes smaller", NOISE],
  ])("keeps within GitHub's limits with %s", (_name, one) => {
    const text = render(one, { provenance: PROVENANCE });
    expect(gzipSync(text, { level: 1 }).length).toBeLessThanOrEqual(10_000_000);
    const [run] = JSON.parse(text).runs;
    expect(run.results.length).toBeLessThanOrEqual(25_000);
    // GitHub keeps the first 5,000 when it has to choose.
    expect(run.results.length).toBeGreaterThanOrEqual(5_000);
    const levels = run.results.map(({ level }: { level: string }) => ["error", "warning", "note"].indexOf(level));
    expect(levels).toEqual(levels.toSorted());
    for (const { properties } of run.tool.driver.rules) expect(properties.tags.length).toBeLessThanOrEqual(10);
    const [{ toolExecutionNotifications: notes = [] }] = run.invocations;
    const hidden = one.findings.length - run.results.length;
    expect(notes.map(({ message }: { message: { text: string } }) => message.text)).toEqual(
      hidden === 0 ? [] : [expect.stringMatching(new RegExp(`^${hidden.toLocaleString("en-US")} findings did not fit`))],
    );
  });
});
