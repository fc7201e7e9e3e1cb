import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/diff/comparison.js";
import { REPORTERS } from "../../src/report/index.js";
import { jsonReporter } from "../../src/report/json.js";
import { skippedIn } from "../../src/report/skipped.js";
import { REEXPORTED, review } from "./reviews.js";

const [comparison] = REEXPORTED.comparisons;
const skipping = (path: string, skipped: Comparison["skipped"], unmeasured = 9): Comparison => {
  if (comparison === undefined || skipped === undefined) throw new Error("nothing to skip");
  return { ...comparison, path, skipped, tensors: { identical: 0, changed: 0, unmeasured } };
};
const REVIEW = review([
  skipping("a.onnx", { tensors: 9, bytes: 3_000_000_000, reason: "budget", checksums: { stated: 1200, differing: 2 } }),
  skipping("b.onnx", { tensors: 3, bytes: 100_000_000, reason: "budget" }),
  skipping("c.onnx", { tensors: 1, bytes: 4, reason: "never" }),
]);

describe("values that were not compared", () => {
  it("are summed for each reason", () => {
    expect(skippedIn(REVIEW)).toEqual([
      { tensors: 12, bytes: 3_100_000_000, reason: "budget" },
      { tensors: 1, bytes: 4, reason: "never" },
    ]);
    expect(skippedIn(REEXPORTED)).toEqual([]);
  });

  it.each(["markdown", "terminal"] as const)("are named in the details and at the end of the %s report", (format) => {
    const text = REPORTERS[format](REVIEW, { width: 500 });
    expect(text).toContain(
      "Values of 9 tensors, 3.0 GB, not compared: budget. The checksums that the files state differ for 2 of 1,200: a hint, no proof.",
    );
    const end = text.slice(text.lastIndexOf("read "));
    expect(end).toContain(
      "values of 12 tensors, 3.1 GB, not compared: budget · values of 1 tensor, 4 B, not compared: weights never",
    );
    expect(REPORTERS[format](REEXPORTED, { width: 500 })).not.toContain("not compared");
  });

  it("stand in the JSON, and its schema knows them", () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "schema", "review.schema.json"), "utf8"));
    const isReview = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(schema);
    const document = JSON.parse(jsonReporter(REVIEW, {}));
    expect(isReview(document), JSON.stringify(isReview.errors)).toBe(true);
    expect(document.comparisons[2].skipped).toEqual({ tensors: 1, bytes: 4, reason: "never" });
    document.comparisons[2].skipped.reason = "tired";
    expect(isReview(document)).toBe(false);
  });
});
