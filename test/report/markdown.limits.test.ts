import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownReporter } from "../../src/report/markdown.js";
import { terminalReporter } from "../../src/report/terminal.js";
import { arbitraryReviews, HUGE, TEN_THOUSAND } from "./arbitrary.js";
import { expectHarmless } from "./harmless.js";
import { UNSEEN } from "./hostile.js";
import { RULE_FACTS } from "./reviews.js";

const render = markdownReporter(RULE_FACTS);

// GitHub's error speaks of 65,536 characters, and there are measurements of code points and of 262,144 bytes: bytes are the safe side.
const COMMENT_BYTES = 65_536;
const SUMMARY_BYTES = 1024 * 1024;

const limits = fc.oneof(fc.constantFrom(65_000, 2_000, 600), fc.nat(30_000));

describe("any review, within any limit", () => {
  it("fits, and keeps its heading and its footer when there is room for them", () => {
    fc.assert(
      fc.property(arbitraryReviews, limits, (one, limit) => {
        const text = render(one, { limit, fullReport: "the job summary" });
        expect(bytesIn(text)).toBeLessThanOrEqual(limit);
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
      fc.property(arbitraryReviews, limits, (one, limit) =>
        expectHarmless(render(one, { limit, fullReport: "the job summary" })),
      ),
      { numRuns: 60 },
    );
  });

  it("is harmless in a terminal without colours, and fits", () => {
    const terminal = terminalReporter(RULE_FACTS);
    fc.assert(
      fc.property(arbitraryReviews, limits, (one, limit) => {
        const text = terminal(one, { limit, width: 80, colour: false });
        expect(bytesIn(text)).toBeLessThanOrEqual(limit);
        expect(UNSEEN.test(text)).toBe(false);
        expect(text).not.toMatch(/##\[|^\s*::/m);
      }),
      { numRuns: 40 },
    );
  });
});

describe("ten thousand models", () => {
  const text = render(TEN_THOUSAND, { limit: 65_000, fullReport: "the job summary" });

  it("use the room, most important first, and say what is missing", () => {
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toContain("10,000 warnings in 10,000 changed models");
    expect(text).toMatch(/… [\d,]+ more changed models: see the job summary/);
    expect(text).toMatch(/… details of [\d,]+ more models: see the job summary/);
    expectHarmless(text);
  });

  it("fill a job summary to the last kilobytes", () => {
    const summary = render(TEN_THOUSAND, { limit: SUMMARY_BYTES });
    expect(bytesIn(summary)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(bytesIn(summary)).toBeGreaterThan(SUMMARY_BYTES - 4_000);
    expectHarmless(summary);
  });

  it("show the first models in detail before the last ones get a row", () => {
    expect(text).toContain("<summary><code>models/00000.onnx</code>");
    expect(text).toContain("`models/00024.onnx`");
  });
});

describe("names of 100,000 characters, ten thousand models long", () => {
  it.each([
    ["a comment", COMMENT_BYTES],
    ["a job summary", SUMMARY_BYTES],
  ])("fit into %s", (_what, limit) => {
    const text = render(HUGE, { limit, fullReport: "the job summary" });
    // Whoever counts code points or UTF-16 code units counts fewer than bytes.
    expect(bytesIn(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain("10,000 errors, 10,000 warnings, 10,000 notes in 10,000 changed models");
    expect(text).toMatch(/… [\d,]+ more changed models: see the job summary/);
    expectHarmless(text);
  });
});

function bytesIn(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
