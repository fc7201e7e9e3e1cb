import { describe, expect, it } from "vitest";
import { say } from "../../src/policy/message.js";
import { annotationsOf } from "../../src/report/annotations.js";
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

  it("are at most ten of a level, the last one saying how many more there are", () => {
    const many = Array.from({ length: 25 }, (_none, index) => finding("a/b", "note", `m${index}.onnx`, say`Finding.`));
    const notices = annotationsOf(review([], many));
    expect(notices).toHaveLength(10);
    expect(notices.at(-1)).toEqual({ level: "notice", title: "Model review", message: "16 more notes: see the job summary." });
    expect(annotationsOf(review([], many.slice(0, 10)))).toHaveLength(10);
  });

  it("are one line each and name no file whose path is not", () => {
    const [one] = annotationsOf(
      review([], [finding("a/b", "error", "m\n::error::.onnx", say`Tensor ${"x\n::add-mask::y"} differs.`)]),
    );
    expect(one?.file).toBeUndefined();
    expect(one?.message).toBe("Tensor `x\\n::add-mask::y` differs.");
  });
});
