import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../src/policy/message.js";
import { annotationsOf } from "../../src/report/annotations.js";
import type { Review } from "../../src/review/review.js";
import { arbitraryReviews, HUGE, TEN_THOUSAND } from "./arbitrary.js";
import { UNSEEN } from "./hostile.js";
import { ARRIVALS, BREAKING, finding, review } from "./reviews.js";

describe("annotations", () => {
  it("stand beside their files, most severe first, without what is waived", () => {
    expect(annotationsOf(BREAKING).map(({ level, title }) => [level, title])).toEqual([
      ["error", "signature/input-removed"],
      ["error", "signature/input-added-required"],
      ["warning", "runtime/opset-raised"],
    ]);
    expect(annotationsOf(BREAKING)[0]).toEqual({
      level: "error",
      title: "signature/input-removed",
      message: "Inputs `h0` and `c0` were removed.",
      file: "files/silero_vad.onnx",
    });
    expect(annotationsOf(ARRIVALS)).toHaveLength(3);
  });

  it.each([
    ["error", 10],
    ["warning", 9],
    ["note", 8],
  ] as const)("of severity %s are at most %i, the last one saying how many more there are", (severity, most) => {
    const many = Array.from({ length: 25 }, (_none, index) => finding("a/b", severity, `m${index}.onnx`, say`Finding.`));
    const shown = annotationsOf(review([], many));
    expect(shown).toHaveLength(most);
    expect(shown.at(-1)).toMatchObject({
      title: "Model review",
      message: `${26 - most} more ${severity}s: see the job summary.`,
    });
    expect(annotationsOf(review([], many.slice(0, most))).map(({ file }) => file)).not.toContain(undefined);
  });

  it("of files with lines stand at theirs, unless the file cannot be named", () => {
    const at = { line: 7, column: 3 };
    const [named, unnamed] = annotationsOf(
      review(
        [],
        [".github/model-review.yml", "a\nb.yml"].map((path) => ({ ...finding("a/b", "error", path, say`Finding.`), at })),
      ),
    );
    expect(named).toMatchObject({ file: ".github/model-review.yml", line: 7, column: 3 });
    expect(Object.keys(unnamed ?? {})).toEqual(["level", "title", "message"]);
  });

  it("are few, short and of one line, whatever the review", () => {
    const isSmall = (one: Review) => {
      const all = annotationsOf(one);
      for (const level of ["error", "warning", "notice"])
        expect(all.filter((own) => own.level === level).length).toBeLessThanOrEqual(10);
      for (const { title, message, file = "" } of all) {
        for (const text of [title, message, file]) expect(UNSEEN.test(text)).toBe(false);
        expect(message).not.toContain("\n");
        expect(message.length + file.length).toBeLessThanOrEqual(10_000);
      }
    };
    for (const one of [TEN_THOUSAND, HUGE]) isSmall(one);
    fc.assert(fc.property(arbitraryReviews, isSmall), { numRuns: 40 });
  });

  it("are one line each and name no file whose path is not", () => {
    const [one] = annotationsOf(
      review([], [finding("a/b", "error", "m\n::error::.onnx", say`Tensor ${"x\n::add-mask::y"} differs.`)]),
    );
    expect(one?.file).toBeUndefined();
    expect(one?.message).toBe("Tensor `x\\n::add-mask::y` differs.");
  });
});
