import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { MAX_REPORT_BYTES, readReport } from "../../src/comment/report.js";
import { ArtifactError, SourceError } from "../../src/errors.js";
import { jsonReporter } from "../../src/report/json.js";
import { REPORTS, reportOf } from "./reports.js";

describe("a report", () => {
  it.each(Object.entries(REPORTS))("is read as our own reporter wrote it: %s", async (_name, review) => {
    expect(await readReport(file(jsonReporter(review, {})))).toEqual(reportOf(review));
  });

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ["nothing", "", "report-syntax", /not JSON/],
    ["not UTF-8", Uint8Array.of(0x22, 0xff, 0x22), "report-syntax", /not JSON in UTF-8/],
    ["a secret", "AWS_SECRET=hunter2", "report-syntax", /not JSON/],
    ["a list", "[]", "report-version", /`schemaVersion` is not 1/],
    ["another version", '{"schemaVersion":"1"}', "report-version", /one version of Model Review in both workflows/],
    ["no more than a version", '{"schemaVersion":1}', "report-form", /"\/" must have required property/],
    ["a key of its own", report({ hunter2: 1 }), "report-form", /"\/" must NOT have additional properties/],
    [
      "a count that is none",
      report({ counts: { ...REPORTS.BREAKING.counts, models: 1.5 } }),
      "report-form",
      /"\/counts\/models" must be integer/,
    ],
    ["a path that is none", report({ comparisons: [{ path: ["hunter2"] }] }), "report-form", /"\/comparisons\/0"/],
  ])("of another kind is refused, and nothing of it shown: %s", async (_name, content, code, said) => {
    const failure = await failureOf(file(content));
    expect(failure).toBeInstanceOf(ArtifactError);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(said) });
    expect(`${failure.message}${String(failure.cause)}`).not.toContain("hunter2");
  });

  it("may have the size that the limit says, and no byte more", async () => {
    const path = file(jsonReporter(REPORTS.NOTHING, {}).padEnd(MAX_REPORT_BYTES, " "));
    expect(await readReport(path)).toMatchObject({ verdict: "pass" });
    truncateSync(path, MAX_REPORT_BYTES + 1);
    expect(await failureOf(path)).toMatchObject({ code: "report-too-large" });
  });

  it("that is not there is nobody's report", async () => {
    expect(await failureOf(join(tmpdir(), "no", "such", "review.json"))).toBeInstanceOf(SourceError);
    expect(await failureOf(tmpdir())).toBeInstanceOf(SourceError);
  });
});

function report(change: object): string {
  return JSON.stringify({ ...(reportOf(REPORTS.BREAKING) as object), ...change });
}

function file(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "model-review-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "review.json");
  writeFileSync(path, content);
  return path;
}

async function failureOf(path: string): Promise<Error> {
  try {
    await readReport(path);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("it was read");
}
