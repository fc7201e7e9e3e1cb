import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../src/policy/message.js";
import { codeOf, htmlCodeOf, markdownOf, proseOf, sentenceOf } from "../../src/report/quote-markdown.js";
import { plainOf, wordOf } from "../../src/report/quote-plain.js";
import { shortened, visible } from "../../src/report/visible.js";
import { HOSTILE, hostile, outsideCode, UNSEEN } from "./hostile.js";

describe("visible text", () => {
  it.each([
    ["a\nb", "a\\nb"],
    ["\u202Egnp.exe", "\\u{202E}gnp.exe"],
    ["a\u200Bb", "a\\u{200B}b"],
    ["\u001b[31m", "\\u{1B}[31m"],
    ["\uD800x", "\\u{D800}x"],
    ["\u{E0041}", "\\u{E0041}"],
    ["aten::add", "aten::add"],
    ["::error::x", "\\u{3A}:error::x"],
    ["##[error]x", "#\\u{23}[error]x"],
    ["é ü 模型 🎉", "é ü 模型 🎉"],
  ])("spells out what cannot be seen in %j", (value, shown) => expect(visible(value)).toBe(shown));

  it("keeps both ends of a long text and no half of a character", () => {
    expect(shortened("abcdefghij", 5)).toBe("ab…ij");
    expect(shortened("🎉".repeat(50), 8)).not.toMatch(/\p{Surrogate}/u);
    expect(shortened("short", 5)).toBe("short");
  });
});

describe("values in Markdown", () => {
  it.each([
    ["h0", "`h0`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["", "(empty)"],
    ["a|b", "`a|b`"],
    ["<!-- x -->", "`<\\u{21}-- x -->`"],
  ])("%j becomes %s", (value, code) => expect(codeOf(value)).toBe(code));

  it.each([
    ["a|b", "`a\\|b`"],
    ["a\\|b", "`a\\\\u{7C}b`"],
  ])("%j in a table becomes %s", (value, code) => expect(codeOf(value, { cell: true })).toBe(code));

  it("stay inside their code span, whatever they hold", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.boolean(), (one, two, cell) => {
        const text = outsideCode(markdownOf(say`Input ${one}${two} was removed.`, { cell }));
        expect(text.replaceAll("(empty)", "⟦⟧").replace("⟦⟧ ⟦⟧", "⟦⟧⟦⟧")).toBe("Input ⟦⟧⟦⟧ was removed.");
      }),
    );
  });

  it("add no cell to a table and no line to a text", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const text = codeOf(value, { cell: true });
        expect(text.replaceAll("\\|", "")).not.toContain("|");
        expect(text).not.toMatch(/[\n\r]/);
        expect(text).not.toContain("<!--");
        expect(UNSEEN.test(text)).toBe(false);
      }),
    );
  });

  it("become inert text in HTML", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(htmlCodeOf(value)).toMatch(/^<code>[^<>"'`\n]*<\/code>$/);
      }),
    );
  });
});

describe("sentences of others in Markdown", () => {
  it("hold no markup, mention, link or reference", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        // An entity is a character of its own once rendered.
        const text = outsideCode(sentenceOf(value)).replace(/&#\d+;/g, "\u200b");
        expect(text).not.toMatch(/[<>|$\n]/);
        expect(text).not.toMatch(/[@#][^\s\u200b]/);
        expect(text.replace(/\\./g, "")).not.toMatch(/[`*_~[\]]/);
        expect(text).not.toMatch(/:\/\/|www\.|GH-\d/i);
        expect(text).not.toMatch(/^(#|\+|-|=|\d+[.)])/);
      }),
    );
  });

  it("hold none where a sign stands before code either", () => {
    expect(sentenceOf("@`x` and #`1`")).toBe("@&#8203;`x` and #&#8203;`1`");
  });

  it("read as they were written otherwise", () => {
    expect(sentenceOf("The header claims 12 bytes, too few for `{}`.")).toBe("The header claims 12 bytes, too few for `{}`.");
  });

  it("differ from our prose, which may link", () => {
    expect(proseOf("See https://example.org and set `fields`.")).toBe("See https://example.org and set `fields`.");
    expect(sentenceOf("https://example.org")).toBe("https:&#8203;//example.org");
  });
});

describe("values in a terminal or a log", () => {
  it("hold no escape sequence and no command", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const text = plainOf(say`${value} was removed`);
        expect(UNSEEN.test(text)).toBe(false);
        expect(text).not.toMatch(/\n|##\[|(^|\s)::/);
      }),
    );
  });

  it("can stand alone", () => {
    for (const value of HOSTILE) expect(wordOf(value)).not.toMatch(/^\s*::|\n/);
  });
});
