import { describe, expect, it } from "vitest";
import { PolicyError, UsageError } from "../../../src/errors.js";
import { failedRunOf } from "../../../src/hosts/github/failed-run.js";

// GitHub's limit, less the marker line and where a report comes from.
const COMMENT_ROOM = 65_536 - 1_000;

describe("the text of a run that could not give a result", () => {
  it("has a paragraph for each line", () => {
    const { text } = failedRunOf(new PolicyError("policy-invalid", "one\ntwo", []));
    expect(text).toBe("### ❌ Model Review: the policy cannot be used\n\none\n\ntwo\n");
  });

  it.each([
    ["mentions", "@".repeat(500)],
    ["characters that are spelled out", "\u202e".repeat(500)],
    ["characters of four bytes", "😀".repeat(500)],
    ["short lines", "x"],
    ["nothing", ""],
  ])("fits into a comment, and says what is missing: %s", (_what, line) => {
    const lines = Array.from({ length: 100_000 }, () => line);
    const { text } = failedRunOf(new UsageError("inputs", lines.join("\n")));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_ROOM);
    expect(text).toMatch(/\n\n… and [\d,]+ more lines\.\n$/);
  });
});
