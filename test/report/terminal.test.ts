import { describe, expect, it } from "vitest";
import { left, right } from "../../src/report/section.js";
import { terminalReporter } from "../../src/report/terminal.js";
import { aligned, columnsOf, wrapped } from "../../src/report/terminal-layout.js";
import { ARRIVALS, BREAKING, NOTHING, RULE_FACTS } from "./reviews.js";

const render = terminalReporter(RULE_FACTS);

describe("the terminal report", () => {
  it("tells the comment's story", () => {
    const text = render(BREAKING, { width: 100 });
    expect(text).toContain("Model review: fail, 2 errors, 1 warning in 2 changed models");
    expect(text).toContain("x files/silero_vad.onnx");
    expect(text).toContain("files/silero_vad.onnx: Inputs `h0` and `c0` were removed.");
    expect(text).toContain("Why: Callers that feed it by name fail at the first call.");
    expect(text).toContain("not read: this version does not read PyTorch files");
  });

  it.each([60, 80, 120])("keeps its sentences within %i columns", (width) => {
    const sentences = render(ARRIVALS, { width })
      .split("\n")
      .filter((line) => !line.includes("  `") && !/ {3}\S+$/.test(line));
    for (const line of sentences) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  });

  it("has no escape sequence without colour, and some with it", () => {
    expect(render(BREAKING, { colour: false })).not.toContain("\u001b");
    expect(render(BREAKING, { colour: true })).toContain("\u001b[31m");
    expect(render(BREAKING, { colour: true }).replaceAll(/\u001b\[\d+m/g, "")).toBe(render(BREAKING, { colour: false }));
  });

  it("says that no model changed", () => expect(render(NOTHING, {})).toContain("Model review: pass, no model changed"));
});

describe("layout", () => {
  it("aligns text to the left and figures to the right, by columns of the screen", () => {
    expect(
      aligned(
        [left("Name"), right("Count")],
        [
          ["模型", "1"],
          ["b", "1,000"],
        ],
        "",
      ),
    ).toBe("Name  Count\n模型      1\nb     1,000\n");
  });

  it("wraps between words and keeps a long word whole", () => {
    expect(wrapped("one two three", 8, "  ")).toBe("  one\n  two\n  three\n");
    expect(wrapped("a-very-long-word b", 6, "")).toBe("a-very-long-word\nb\n");
  });
});
