import { describe, expect, it } from "vitest";
import { memoryTree } from "../../src/bytes/memory-tree.js";
import { policyFrom } from "../../src/review/policy.js";
import type { Review } from "../../src/review/review.js";
import { review } from "../../src/review/run.js";
import { fixture } from "../cli/console.js";

const [MODEL, OTHER] = [fixture("safetensors/plain.safetensors"), fixture("safetensors/scalar.safetensors")];
const EXTERNAL = fixture("onnx/external/model.onnx");

const card = (licence: string) => new TextEncoder().encode(`---\nlicense: ${licence}\n---\n`);

type Files = Readonly<Record<string, Uint8Array>>;

async function reviewed(base: Files, head: Files): Promise<Review["comparisons"]> {
  const treeOf = (files: Files) => memoryTree("r", new Map(Object.entries(files)));
  const revision = { name: "r", commit: null };
  const { comparisons } = await review({
    base: { tree: treeOf(base), revision },
    head: { tree: treeOf(head), revision },
    policy: policyFrom("version: 1\n", "p.yml", null),
    valueBytes: 0,
    version: "1.0.0",
  });
  return comparisons;
}

describe("a model whose card changed", () => {
  it("is the same file, and its values are what they were without being read", async () => {
    const [comparison] = await reviewed({ "m.safetensors": MODEL, "README.md": card("mit") }, { "m.safetensors": MODEL });
    expect(comparison).toMatchObject({ isSameFile: true, tensors: { identical: 3, changed: 0, unmeasured: 0 } });
    expect(comparison?.skipped).toBeUndefined();
    expect(comparison?.changes.map(({ kind }) => kind)).toEqual(["fact-changed"]);
  });

  it("is another file when its bytes changed as well", async () => {
    const [comparison] = await reviewed({ "m.safetensors": MODEL, "README.md": card("mit") }, { "m.safetensors": OTHER });
    expect(comparison?.isSameFile).toBeUndefined();
  });

  it("is not known to be the same where a part of it is not there", async () => {
    const [base, head] = [
      { "external/model.onnx": EXTERNAL, "external/README.md": card("mit") },
      { "external/model.onnx": EXTERNAL },
    ];
    const [comparison] = await reviewed(base, head);
    expect(comparison?.isSameFile).toBeUndefined();
  });
});
