import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Tree } from "../../src/bytes/tree.js";
import { SourceError } from "../../src/errors.js";
import { policyFrom, presetAlone } from "../../src/review/policy.js";
import { type ReviewRequest, review } from "../../src/review/run.js";
import { safetensors, tree } from "../artifacts/trees.js";
import { externalTensor, modelOf } from "../formats/onnx/writer.js";
import { modelOf as modelOfArchive } from "../formats/pytorch/fixtures.js";

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

/** Where the tensors stand that fill a storage of an archive of PyTorch. */
async function storagesOf(bytes: Buffer) {
  const { tensors } = await modelOfArchive(bytes);
  return tensors.flatMap(({ checksum, values }) => (checksum !== undefined && values.kind === "stored" ? values.ranges : []));
}

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

  it("say by the checksums of an archive how many may have changed, and what was read is a fact", async () => {
    const base = readFileSync(join(import.meta.dirname, "..", "fixtures", "pytorch", "state.pt"));
    const [storage] = await storagesOf(base);
    if (storage === undefined) throw new Error("no tensor");
    // What torch.save writes of other values: the elements, and their checksum in the header and in the directory.
    const head = Buffer.from(base);
    head[storage.offset] = (head[storage.offset] ?? 0) ^ 1;
    const checksumOf = (bytes: Buffer) => {
      const text = Buffer.alloc(4);
      text.writeUInt32LE(crc32(bytes.subarray(storage.offset, storage.offset + storage.length)));
      return text;
    };
    for (let at = head.indexOf(checksumOf(base)); at >= 0; at = head.indexOf(checksumOf(base), at + 4))
      checksumOf(head).copy(head, at);
    const sides = [tree({ "m.pt": base }), tree({ "m.pt": head })] as const;
    const hinted = (await reviewed(...sides, { weights: "never" })).comparisons[0];
    expect(hinted?.skipped?.checksums?.differing).toBe(1);
    expect(hinted?.skipped?.checksums?.stated).toBe((await storagesOf(base)).length);
    expect(hinted?.tensors.changed).toBe(0);
    const read = (await reviewed(...sides)).comparisons[0];
    expect(read?.skipped).toBeUndefined();
    expect(read?.tensors.changed).toBe(1);
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
