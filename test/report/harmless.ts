import { expect } from "vitest";
import { outsideCode, UNSEEN } from "./hostile.js";

/** Fails when anything in Markdown of ours acts: a tag, a table row or a code span that a value has broken, a link, a mention. */
export function expectHarmless(text: string): void {
  expect(text).not.toContain("<!--");
  expect(UNSEEN.test(text)).toBe(false);
  const open = { details: 0, sub: 0, summary: 0, code: 0 };
  let columns = 0;
  for (const raw of text.split("\n")) {
    // Lines of raw HTML hold no code spans; their values are escaped to the last character.
    const line = raw.startsWith("<details>") ? raw : outsideCode(raw);
    for (const [tag, slash, name] of line.matchAll(/<(\/?)([^>]*)>/g)) {
      expect(Object.keys(open), `${tag} in ${raw}`).toContain(name);
      open[name as keyof typeof open] += slash === "/" ? -1 : 1;
      expect(open[name as keyof typeof open]).toBeGreaterThanOrEqual(0);
    }
    const isTable = line.startsWith("|");
    const cells = isTable ? line.replaceAll("\\|", "").split("|").length : 0;
    if (isTable && columns > 0) expect(cells, raw).toBe(columns);
    columns = cells;
    const prose = line.replace(/<code>.*?<\/code>/g, "").replace(/&#\d+;|\\./g, "\u200b");
    expect(prose, raw).not.toMatch(/[@#][\w[]|https?:\/\/|www\.|!\[|\]\(|GH-\d/i);
    expect(prose, raw).not.toMatch(/^(```|~~~|\s*::)/);
  }
  expect(open).toEqual({ details: 0, sub: 0, summary: 0, code: 0 });
}
