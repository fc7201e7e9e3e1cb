import { expect } from "vitest";

const OUR_TAGS = /<\/?(?:details|summary|b|sub|code)>/g;

/** Checks Markdown of ours by taking away what renderers show literally: the rest must hold nothing that acts. */
export function harmlessMarkdown(text: string): void {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/);
  expect(text).not.toContain("<!--");
  const literal = text.split("\n").map(withoutCode).join("\n");
  expect(literal.split("<details>")).toHaveLength(literal.split("</details>").length);
  for (const block of text.split("\n\n")) {
    const lines = block.split("\n");
    // Rows are cut at bare pipes before anything else is read: one with other cells than its head was broken by a value.
    const rows = lines.filter((line) => line.startsWith("|"));
    expect(new Set(rows.map((row) => row.replaceAll("\\|", "").split("|").length)).size).toBeLessThanOrEqual(1);
    for (const line of lines) {
      const prose = withoutCode(line).replace(OUR_TAGS, "");
      expect(prose).not.toContain("<");
      expect(prose).not.toMatch(/[@#][\w[]/);
      expect(prose).not.toMatch(/!\[|\]\(|www\.|https?:\/\//);
      expect(prose).not.toContain("owned");
    }
  }
}

/** Code spans as CommonMark pairs them: a run of backticks up to the next run of the same length. */
function withoutCode(line: string): string {
  return line.replace(/<code>[^<]*<\/code>/g, "").replace(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
}
