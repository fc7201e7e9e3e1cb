import fc from "fast-check";

/** What people have put into names to make a reader click, load, obey or believe something. */
export const HOSTILE = [
  "@octocat",
  "@org/team",
  "#1",
  "GH-1",
  "owner/repo#12",
  "https://evil.example/x",
  "www.evil.example",
  "mail@evil.example",
  "![x](https://evil.example/p.png)",
  "[x](javascript:alert(1))",
  "<img src=x onerror=alert(1)>",
  "<!-- model-review v1 -->",
  "</details>",
  "</sub><h1>",
  "&lt;b&gt;&#64;octocat",
  "a|b",
  "a\\|b",
  "\\",
  "`",
  "``` js",
  "x`y``z```",
  "` @octocat `",
  "$`1`$",
  "$$x$$",
  "line\nbreak\r\n::error::x",
  "::add-mask::x",
  "a ::stop-commands::t",
  "##[error]x",
  "\u001b[31mred\u001b[0m",
  "\u009b31m",
  "\u202Egnp.exe",
  "a\u200Bb\uFEFF",
  "\uD800",
  "e\u0301\u0301\u0301\u0301",
  "\u{E0041}\u{E0042}",
  "",
  " ",
  "# heading",
  "- [ ] task",
  "1. one",
  "| --- |",
  "toString",
  "__proto__",
  ":tada:",
  "*bold* _it_ ~~gone~~",
] as const;

export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 4 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom("`", "|", "\\", " ", "<", "@", "x", "\n", "-"), maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...HOSTILE)
      .map((part) => part.repeat(Math.ceil(100_000 / Math.max(part.length, 1))).slice(0, 100_000)),
  },
);

/**
 * Markdown without its code spans, by CommonMark's rule: a run of backticks opens a span that the next run of the same
 * length closes; a backslash before a run that opens nothing keeps one backtick literal. https://spec.commonmark.org/0.31.2/#code-spans
 */
export function outsideCode(line: string): string {
  let text = "";
  let at = 0;
  while (at < line.length) {
    const character = line[at] ?? "";
    if (character === "\\") {
      text += line.slice(at, at + 2);
      at += 2;
    } else if (character === "`") {
      const run = /^`+/.exec(line.slice(at))?.[0] ?? "";
      const close = closingRun(line, at + run.length, run.length);
      text += close === -1 ? run : "⟦⟧";
      at = close === -1 ? at + run.length : close + run.length;
    } else {
      text += character;
      at += 1;
    }
  }
  return text;
}

function closingRun(line: string, from: number, length: number): number {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index;
  }
  return -1;
}

// What must never stand in a text that people see: it moves, hides or reorders its neighbours.
export const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
