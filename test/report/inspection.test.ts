import { describe, expect, it } from "vitest";
import type { ModelSummary } from "../../src/model/summary.js";
import { terminalInspections } from "../../src/report/inspection.js";
import { textInspections } from "../../src/report/inspection-text.js";
import { ARRIVALS, BREAKING, failed, model, read, tensor, value } from "./reviews.js";

const heads = [...BREAKING.comparisons, ...ARRIVALS.comparisons].flatMap(({ head }) => head ?? []);

describe("inspections for people", () => {
  const text = terminalInspections(heads, { width: 100 });

  it("say what a file is, what it takes, what it holds and what is missing", () => {
    expect(text).toContain("onnx · producer pytorch 1.12.1 · ir 8 · opset ai.onnx 16 · 4.1 kB read of 2.2 MB");
    expect(text).toMatch(/input sr\s+int64\[\]/);
    expect(text).toMatch(/initializer\s+float32\s+10\s+148,288\s+593 kB/);
    expect(text).toContain("unreadable: this version does not read PyTorch files [unsupported-format]");
    expect(text).toContain("is not there: 6 tensors, 2.2 MB");
  });

  it("are without colours unless asked", () => expect(text).not.toContain("\u001b"));

  it("name the place where a file is at fault", () => {
    const one = failed("m.onnx", "unreadable", "truncated", "The file ends early.");
    const text = terminalInspections([{ ...one, error: { ...one.error, path: "m.data", offset: 1_024 } }], {});
    expect(text).toContain("unreadable: The file ends early. (m.data, byte 1,024) [truncated]");
  });
});

it("inspections for people say what is stated beside a file that could not be read", () => {
  const facts = [{ field: "license", value: "mit", source: "README.md", key: "license", line: 2 } as const];
  const one = { ...failed("m.onnx", "unreadable", "truncated", "The file ends early."), metadata: [], facts, companions: [] };
  expect(terminalInspections([one], {})).toMatch(/Training data and origin\n.*\n\s+Licence\s+mit\s+README\.md:2\n/);
});

it("inspections for people keep what is of one kind together, and tell once where a field of the format stands", () => {
  const tensors = [
    tensor("a", [4]),
    { ...tensor("b", [2]), kind: "buffer" as const },
    { ...tensor("c", [3]), dtype: "int8" as const },
  ];
  const metadata = [
    { key: "license", value: "mit", source: "metadata_props" },
    { key: "doc_string", value: "words", source: "doc_string" },
  ];
  const text = terminalInspections([read("m.onnx", { ...model({ tensors }), metadata })], {});
  expect(text).toMatch(/initializer .*float32.*\n\s+initializer .*int8.*\n\s+buffer/);
  expect(text).toMatch(/license in metadata_props\s+mit\n\s+doc_string\s+words/);
});

describe("inspections for git diff", () => {
  const parts = {
    inputs: [value("x", "float32", ["batch", 4])],
    tensors: [tensor("b.weight", [4]), tensor("a.weight", [4, 4])],
    operators: [
      ["Relu", 1],
      ["Conv", 2],
    ] as const,
  };
  const linesOf = (summary: ModelSummary, path = "m.onnx") =>
    textInspections([read(path, summary)], {})
      .trimEnd()
      .split("\n");

  it("are one fact a line", () => {
    expect(linesOf(model(parts))).toEqual([
      "format onnx 8",
      "requirement ir 8",
      "requirement opset ai.onnx 16",
      "input main x float32[batch, 4]",
      "graph main 3",
      "operator ai.onnx Conv 2",
      "operator ai.onnx Relu 1",
      "totals 2 tensors 20 parameters 80 bytes",
      "tensor a.weight initializer float32[4, 4]",
      "tensor b.weight initializer float32[4]",
    ]);
  });

  it("do not depend on the file's name, size or order", () => {
    const shuffled = model({ ...parts, tensors: [...parts.tensors].reverse() });
    expect(textInspections([read("/tmp/x1", shuffled, 9_999)], {})).toBe(textInspections([read("m.onnx", model(parts))], {}));
  });

  it("name the files when there are several", () =>
    expect(textInspections(heads, {})).toContain("path files/silero_vad.onnx\nformat onnx 8\n"));

  it("keep every fact on its line, whatever it holds", () => {
    const lines = linesOf(model({ ...parts, metadata: [{ key: "a\nb", value: "c\r\nd\u001b[0m", source: "s" }] }));
    expect(lines.at(-1)).toBe("metadata s a\\nb = c\\r\\nd\\u{1B}[0m");
  });
});
