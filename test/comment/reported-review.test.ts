import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { type ReportedReview, reviewOf, withoutProse } from "../../src/comment/reported-review.js";
import { ArtifactError } from "../../src/errors.js";
import type { Message } from "../../src/policy/message.js";
import { REPORTERS } from "../../src/report/index.js";
import { markdownOf } from "../../src/report/quote-markdown.js";
import { expectHarmless } from "../report/harmless.js";
import { HOSTILE, hostile } from "../report/hostile.js";
import { followsSchema, freeTextIn, HEAD, REPORTS, replaced, reportOf, withNumber } from "./reports.js";

const LIMITS = { limit: 65_000, fullReport: "the summary of the run" };
const rendered = (report: unknown, limits = LIMITS) => REPORTERS.markdown(reviewOf(report as ReportedReview, HEAD), limits);
const documents = Object.entries(REPORTS).map(([name, one]) => {
  const report = reportOf(one);
  return { name, report, places: freeTextIn(report).filter((place) => place.join("/") !== "head/commit") };
});

describe("an honest report", () => {
  it.each(documents)("reads as it would without the detour: $name", ({ name, report }) => {
    expect(followsSchema(report)).toBe(true);
    const direct = REPORTERS.markdown(REPORTS[name as keyof typeof REPORTS], LIMITS);
    expect(shown(rendered(report))).toBe(shown(direct));
  });

  it("has a place for text in every field", () => {
    const fields = new Set(
      documents.flatMap(({ places }) => places.map((place) => place.filter((key) => typeof key === "string").join("."))),
    );
    for (const field of ["findings.rule", "findings.messageParts", "findings.messageParts.value", "findings.waiver.reason"])
      expect(fields).toContain(field);
    for (const field of ["comparisons.head.model.anomalies.detail", "comparisons.head.model.absences.detail"])
      expect(fields).toContain(field);
    for (const field of ["tool.version", "policy.preset", "head.name", "comparisons.head.error.message"])
      expect(fields).toContain(field);
    expect(fields.size).toBeGreaterThan(50);
  });
});

describe("a report whose every word is an attack", () => {
  it.each(documents)("comes out harmless: $name", ({ report, places }) => {
    fc.assert(
      fc.property(fc.infiniteStream(hostile), fc.constantFrom(65_000, 9_000), (words, limit) => {
        const spoilt = replaced(report, new Map(places.map((place) => [JSON.stringify(place), words.next().value])));
        expect(followsSchema(spoilt)).toBe(true);
        expectInert(rendered(spoilt, { ...LIMITS, limit }));
      }),
      { numRuns: 25 },
    );
  });

  it.each(HOSTILE)("comes out harmless with one word everywhere: %j", (word) => {
    for (const { report, places } of documents)
      expectInert(rendered(replaced(report, new Map(places.map((place) => [JSON.stringify(place), word])))));
  });
});

describe("a report with numbers beyond all measure", () => {
  it.each([0, 1, 2 ** 53, 1e300, Number.MAX_VALUE])("comes out harmless: %d", (number) => {
    for (const { report } of documents) {
      const spoilt = withNumber(report, number);
      expect(followsSchema(spoilt)).toBe(true);
      expectInert(rendered(spoilt));
    }
  });
});

describe("prose of a message that nobody vouches for", () => {
  const parts = fc.array(
    fc.oneof(
      hostile,
      hostile.map((value) => ({ value })),
      hostile.map((sentence) => ({ sentence })),
      fc.constantFrom(
        "@",
        "https:",
        "//evil.example",
        "www",
        ".evil.example",
        "octocat",
        "GH",
        "-1",
        "[x]",
        "(",
        "<",
        "!--",
        "`",
        " ",
      ),
    ),
    { maxLength: 8 },
  );

  it("acts in no combination", () => {
    fc.assert(
      fc.property(parts, (message: Message) => expectInert(`- ${markdownOf(withoutProse(message))}\n`)),
      { numRuns: 1_500 },
    );
  });

  it.each<[Message, string]>([
    [["see @", { sentence: "octocat" }], "see @&#8203;octocat"],
    [["https:", "//evil.example"], "https:&#8203;//evil.example"],
    [["Inputs ", { value: "h" }, " and ", { value: "c" }, " were removed."], "Inputs `h` and `c` were removed."],
    [["Longer by ", "3 %", ": ", { sentence: "see `w`" }], "Longer by 3 %: see `w`"],
  ])("%j", (message, expected) => expect(markdownOf(withoutProse(message))).toBe(expected));
});

describe("a report that contradicts itself", () => {
  const [{ report }] = documents as [(typeof documents)[0]];
  const spoilt = (change: object) => () => reviewOf({ ...(report as ReportedReview), ...change }, HEAD);

  it.each<[string, object, RegExp]>([
    ["by its verdict", { verdict: "pass" }, /its verdict is `pass`, and its findings come to another/],
    ["by a count", { counts: { ...REPORTS.BREAKING.counts, errors: 0 } }, /its counts are not/],
    ["by the number of models", { counts: { ...REPORTS.BREAKING.counts, models: 9 } }, /its counts are not/],
    ["by its coverage", { coverage: { ...REPORTS.BREAKING.coverage, changed: 7 } }, /what it says to have examined/],
    ["by what was examined", { coverage: { ...REPORTS.BREAKING.coverage, examined: 2 } }, /what it says to have examined/],
    [
      "with the run, by its commit",
      { head: { name: "main", commit: "0".repeat(40) } },
      /it is about "0{40}", and the run about 5d6e7f8/,
    ],
    ["with the run, by having none", { head: { name: "main", commit: null } }, /it is about "no commit"/],
    [
      "by a message without end",
      { findings: REPORTS.BREAKING.findings.map((one) => ({ ...one, messageParts: Array(201).fill("x") })) },
      /200 parts/,
    ],
  ])("is refused: %s", (_name, change, said) => {
    expect(spoilt(change)).toThrow(ArtifactError);
    expect(spoilt(change)).toThrow(said);
  });

  it("is believed with every verdict that some `fail-on` leads to", () => {
    expect(spoilt({ verdict: "warn" })().verdict).toBe("warn");
    const { findings } = REPORTS.BREAKING;
    expect(findings.some(({ severity }) => severity === "error")).toBe(true);
  });
});

/** As a reader sees it. */
function shown(text: string): string {
  return marked.parse(text, { async: false, gfm: true }).replaceAll("&#8203;", "");
}

/** As GitHub would show it: nothing to click, load or mention, and nothing that ends what it stands in. */
function expectInert(text: string): void {
  expectHarmless(text);
  const html = shown(text);
  expect(html).not.toMatch(/<(a|img|script|input|h1|svg|iframe|style)\b/i);
  expect(html).not.toContain("<!--");
}
