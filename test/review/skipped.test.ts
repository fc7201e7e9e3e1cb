import { describe, expect, it } from "vitest";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { policyFrom, presetAlone } from "../../src/review/policy.js";
import { type ReviewRequest, review } from "../../src/review/run.js";
import { safetensors, tree } from "../artifacts/trees.js";
import { externalTensor, modelOf } from "../formats/onnx/writer.js";

async function reviewed(base: Tree, head: Tree, rest: Partial<ReviewRequest> = {}) {
  const revision = { name: "x", commit: null };
  return review({
    base: { tree: base, revision },
    head: { tree: head, revision },
    policy: presetAlone(),
    version: "1.2.3",
    ...rest,
  });
}

/** Tensors of 1, 10 and 100 float32. */
const file = (fill: number) =>
  tree({ "m.safetensors": safetensors(Object.fromEntries([1, 10, 100].map((count) => [`t${count}`, Array(count).fill(fill)]))) });

describe("values that were not compared", () => {
  it.each([
    [{}, undefined],
    [{ valueBytes: 444 }, undefined],
    [{ valueBytes: 443 }, { tensors: 1, bytes: 400, reason: "budget" }],
    [{ valueBytes: 43 }, { tensors: 2, bytes: 440, reason: "budget" }],
    [{ weights: "never" }, { tensors: 3, bytes: 444, reason: "never" }],
  ] as const)("are named with %j", async (rest, skipped) => {
    const { comparisons, findings } = await reviewed(file(1), file(2), rest);
    expect(comparisons[0]?.skipped).toEqual(skipped);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      skipped === undefined ? [] : ["note complete/values-skipped"],
    );
  });

  it("warn or fail as the policy has it", async () => {
    const verdictWith = async (policy: string) =>
      (await reviewed(file(1), file(2), { valueBytes: 43, policy: policyFrom(`version: 1\n${policy}`, "p.yml", null) })).verdict;
    expect(await verdictWith("extends: recommended")).toBe("pass");
    expect(await verdictWith("extends: strict")).toBe("warn");
    expect(await verdictWith("rules: { complete/values-skipped: error }")).toBe("fail");
  });

  it("are not those that are not there, which have a rule of their own", async () => {
    const lost = (extra: string) =>
      tree({
        "m.onnx": modelOf(externalTensor("w", 4, { location: "w.data" }), externalTensor(extra, 1, { location: "w.data" })),
      });
    const { comparisons } = await reviewed(lost("a"), lost("b"), { weights: "never" });
    expect(comparisons[0]?.tensors.unmeasured).toBeGreaterThan(0);
    expect(comparisons[0]?.skipped).toBeUndefined();
  });

  it("are also those that a budget of fetching does not cover", async () => {
    const inner = file(2);
    let opened = 0;
    const head: Tree = {
      ...inner,
      async open(entry, signal) {
        const source = await inner.open(entry, signal);
        // The structure is read first, and then the values from a source of their own.
        if (++opened === 1) return source;
        const read = async () => Promise.reject(new SourceError("budget", "The budget does not cover it."));
        return { ...source, read };
      },
    };
    const { comparisons } = await reviewed(file(1), head);
    expect(comparisons[0]).toMatchObject({ head: { status: "read" }, skipped: { tensors: 3, bytes: 444, reason: "budget" } });
  });
});
