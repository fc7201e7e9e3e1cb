import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import { countingSource } from "../../sources.js";
import { archiveOf, vectorPickle } from "./archives.js";
import { fixture, modelOf } from "./fixtures.js";

const ELEMENTS = 4 * 1024 * 1024;
const values = new Uint8Array(4 * ELEMENTS);
const text = (value: string) => new TextEncoder().encode(value);

async function costOf(bytes: Uint8Array) {
  const counting = countingSource(memorySource(bytes));
  const artifact = { path: "model.pt", source: counting.source, sibling: async () => undefined };
  const model = await pytorch.read(artifact, DEFAULT_BUDGET);
  return { model, bytesRead: counting.bytesRead() };
}

describe("reading PyTorch costs", () => {
  it("the directory, the headers and the pickle of an archive, and not its 16 MB of values", async () => {
    const { model, bytesRead } = await costOf(
      archiveOf([
        ["model/data.pkl", vectorPickle(ELEMENTS)],
        ["model/byteorder", text("little")],
        ["model/data/0", values],
        ["model/version", text("3\n")],
      ]),
    );
    expect(model.tensors).toMatchObject([
      { name: "weight", shape: [ELEMENTS], bytes: values.length, values: { kind: "stored" } },
    ]);
    expect(bytesRead).toBeLessThan(70_000);
  });

  it("two bytes of an archive in the archive, and of that its pickle", async () => {
    const inner = archiveOf([
      ["archive/data.pkl", vectorPickle(ELEMENTS)],
      ["archive/data/0", values],
    ]);
    const { model, bytesRead } = await costOf(
      archiveOf([
        ["package/models/model.json", text('{"graph_module": {}, "schema_version": {"major": 8, "minor": 1}}')],
        ["package/data/sample_inputs/model.pt", inner],
      ]),
    );
    expect(model.formatVersion).toBe("8.1");
    expect(model.anomalies).toEqual([]);
    expect(bytesRead).toBeLessThan(140_000);
  });

  it("what a legacy file has before its values", async () => {
    const bytes = fixture("legacy.pt");
    const { model, bytesRead } = await costOf(bytes);
    const stored = model.tensors.reduce(
      (sum, { values }) => sum + (values.kind === "stored" ? (values.ranges[0]?.length ?? 0) : 0),
      0,
    );
    expect(stored).toBeGreaterThan(0);
    // A window of the file may be read before it is known where its pickles end.
    expect(bytesRead).toBeLessThanOrEqual(5 * bytes.length);
  });
});

describe("hostile code costs", () => {
  const script = (code: string) =>
    archiveOf([
      ["m/data.pkl", text("c__torch__\nM\n)\x81}(X\x01\0\0\0aNub.")],
      ["m/constants.pkl", text(").")],
      ["m/code/__torch__.py", text(code)],
      ["m/version", text("3\n")],
    ]);
  const method = (body: string) => `class M(Module):\n  __parameters__ = []\n  def forward(self, x: Tensor) -> Tensor:\n${body}`;

  it.each([
    ["brackets in brackets", method(`    return ${"(".repeat(200_000)}`)],
    ["a chain of operators", method(`    return x${" + x".repeat(200_000)}\n`)],
    ["a chain of attributes", method(`    return x${".a".repeat(200_000)}\n`)],
    ["prefixes", method(`    return ${"-".repeat(200_000)}x\n`)],
    ["branches on one line", method(`    ${"if x: ".repeat(100_000)}pass\n`)],
    ["branches that go in", method(Array.from({ length: 500 }, (_, at) => `${" ".repeat(4 + at)}if x:\n`).join(""))],
    ["a string without end", method(`    return "${"a".repeat(1_000_000)}`)],
    ["many strings", method(`    return [${'"a", '.repeat(100_000)}]\n`)],
    ["branches one after the other", method("    if x:\n      y = 1\n    else:\n      y = 2\n".repeat(20_000))],
    ["a method that calls itself", method("    return (self).forward((self).forward(x, ), )\n")],
    ["lines without end of a bracket", method(`    return (${"\n".repeat(500_000)}`)],
  ])("little time: %s", async (_, code) => {
    const start = performance.now();
    const outcome = await modelOf(script(code)).catch((error: unknown) => error);
    expect(outcome).toSatisfy((one: object) => "tensors" in one || ("code" in one && one instanceof Error));
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
