import type { Comparison } from "../diff/comparison.js";
import { hasUnseen } from "../encodings/yaml-write.js";
import { recordInSync } from "../policy/rules/record-in-sync.js";
import type { Review } from "../review/review.js";
import { htmlCodeOf } from "./quote-markdown.js";

/** What people paste: longer texts are written by the command. */
const MAX_TEXT_UNITS = 16_000;

/** The texts to commit for records that a finding is about, each behind a line that unfolds. */
export function recordTexts({ comparisons, findings }: Review): readonly string[] {
  const found = new Set(
    findings.filter(({ rule, waiver }) => rule === recordInSync.id && waiver === undefined).map(({ path }) => path),
  );
  return comparisons.filter(({ path }) => found.has(path)).flatMap(recordText);
}

/**
 * GitHub offers suggestions in comments on lines of the diff alone, where a record that nobody changed does not stand: this is the text
 * to copy. Nothing is shown of a text that would not be committed as it looks.
 */
function recordText({ record }: Comparison): string[] {
  const text = record?.expected;
  if (record === undefined || text === undefined || text.length > MAX_TEXT_UNITS || hasUnseen(text)) return [];
  const fence = "`".repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length + 1)));
  const lines = text.replaceAll("\r\n", "\n");
  const block = `${fence}yaml\n${lines}${lines.endsWith("\n") ? "" : "\n"}${fence}`;
  return [`<details><summary>${htmlCodeOf(record.path)} — the whole text to commit</summary>\n\n${block}\n\n</details>\n\n`];
}
