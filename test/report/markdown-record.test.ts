import { marked } from "marked";
import { describe, expect, it } from "vitest";
import type { RecordState } from "../../src/diff/comparison.js";
import { evaluate } from "../../src/policy/evaluate.js";
import { presetPolicy } from "../../src/policy/policy.js";
import { REPORTERS } from "../../src/report/index.js";
import type { Review } from "../../src/review/review.js";
import { modified, PATH } from "../policy/rules/cases.js";

const RECORD = `${PATH}.metadata.yml`;

function reviewOf(record: Partial<RecordState>): Review {
  const comparisons = [modified([], { record: { path: RECORD, status: "stale", differing: ["model.files"], ...record } })];
  return {
    schemaVersion: 1,
    tool: { name: "model-review", version: "1.0.0" },
    base: { name: "main", commit: null },
    head: { name: "change", commit: null },
    policy: { path: null, preset: "recommended", commit: null },
    verdict: "warn",
    counts: { models: 1, errors: 0, warnings: 1, notes: 0, waived: 0 },
    comparisons,
    findings: evaluate({ policy: presetPolicy("recommended"), comparisons, orphans: [], unlisted: [] }),
    coverage: { examined: 1, changed: 1, bytesRead: 1, bytesTotal: 1, changedFiles: 1, leftOut: 0 },
  };
}

const comment = (record: Partial<RecordState>, limit?: number) =>
  REPORTERS.markdown(reviewOf(record), limit === undefined ? {} : { limit });
/** The text of the first code block, as a reader would copy it. */
const codeIn = (text: string) => marked.lexer(text).flatMap((token) => (token.type === "code" ? [String(token.text)] : []))[0];

describe("the text of a record in the comment", () => {
  it("is the whole text to commit, behind a line that unfolds, with the command that writes it", () => {
    const text = comment({ expected: "record: 1\nmodel:\n  format: onnx\n" });
    expect(text).toContain(`\`model-review record ${PATH}\``);
    expect(text).toContain("the whole text to commit</summary>\n\n```yaml\nrecord: 1\nmodel:\n  format: onnx\n```\n");
    expect(JSON.parse(REPORTERS.json(reviewOf({ expected: "record: 1\n" }), {})).comparisons[0].record.expected).toBe(
      "record: 1\n",
    );
  });

  it.each(["a: |\n  ```\n  </details>\n  @everyone\n", "a: '`````'\n~~~\n````\n", "</code></pre><script>1</script>\n"])(
    "cannot be left by what it says: %j",
    (expected) => {
      expect(codeIn(comment({ expected }))).toBe(expected.replace(/\n$/, ""));
    },
  );

  it.each([`a: x\u202ey\n`, "a: \u200b\n", "a: \u0007\n"])(
    "is not shown where it would not be committed as it looks: %j",
    (expected) => {
      expect(comment({ expected })).not.toContain("the whole text to commit");
    },
  );

  it("is bounded, and gives way where there is no room", () => {
    expect(comment({ expected: `${"a: 1\n".repeat(4_000)}` })).not.toContain("the whole text to commit");
    const cut = comment({ expected: "a: 1\n".repeat(3_000) }, 4_000);
    expect(cut.length).toBeLessThan(4_000);
    expect(cut).toContain("1 more record");
    expect(comment({})).not.toContain("the whole text to commit");
  });
});
