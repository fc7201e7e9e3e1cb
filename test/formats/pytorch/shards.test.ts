import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch", "sharded");
const INDEX = "m/pytorch_model.bin.index.json";
const SHARDS = ["m/pytorch_model-00001-of-00002.bin", "m/pytorch_model-00002-of-00002.bin"] as const;
const truth = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as readonly {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly sha256: string;
  readonly shard: string;
}[];

function files(): Map<string, Uint8Array> {
  return new Map([INDEX, ...SHARDS].map((path) => [path, new Uint8Array(readFileSync(join(FOLDER, path.slice(2))))]));
}

describe.each(SOURCE_KINDS)("shards from $name", ({ open }) => {
  it("are one model", async () => {
    const all = files();
    const artifact = await openArtifact(all, INDEX, open);
    await using _source = artifact.source;
    const model = await pytorch.read(artifact, DEFAULT_BUDGET);
    const found = model.tensors.map(({ name, dtype, shape, values }) => {
      if (values.kind !== "stored") throw new Error(`${name} is ${values.kind}`);
      const [range] = values.ranges;
      const bytes = all.get(values.path)?.subarray(range?.offset ?? 0, (range?.offset ?? 0) + (range?.length ?? 0));
      const sha256 = createHash("sha256")
        .update(bytes ?? "")
        .digest("hex");
      return { name, dtype, shape, sha256, shard: values.path.slice(2) };
    });
    expect(found).toEqual(truth);
    expect(model.files.map(({ path, role }) => [path, role])).toEqual([
      [INDEX, "main"],
      ...SHARDS.map((path) => [path, "shard"]),
    ]);
    expect(model.anomalies).toEqual([]);
    expect(model.code.filter(({ standing }) => standing !== "known")).toEqual([]);
    expect(new Set(model.code.map(({ name }) => name)).size).toBe(model.code.length);
  });
});

describe("shards", () => {
  it("belong to an index by their names, and it to PyTorch by theirs", () => {
    for (const shard of SHARDS) expect(pytorch.mainOf?.(shard)).toBe(INDEX);
    expect(pytorch.mainOf?.("m/pytorch_model.bin")).toBeUndefined();
    const index = files().get(INDEX) ?? new Uint8Array(0);
    expect(pytorch.probe(index, index.length)).toBe("certain");
    expect(safetensors.probe(index, index.length)).toBe("no");
  });

  it("that are missing, and code in one of them, are told", async () => {
    const all = files();
    const call = "\x80\x02cposix\nsystem\n\x8c\x04true\x85R.";
    all.delete(SHARDS[0]);
    all.set(
      SHARDS[1],
      Uint8Array.from(call, (one) => one.charCodeAt(0)),
    );
    const model = await pytorch.read(await openArtifact(all, INDEX), DEFAULT_BUDGET);
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toContainEqual(["index-mismatch", SHARDS[0]]);
    expect(model.code.filter(({ standing }) => standing === "dangerous").map(({ name }) => name)).toEqual(["posix.system"]);
  });

  it("are not looked for outside of their folder", async () => {
    const index = '{"weight_map": {"a": "../other/model.bin"}}';
    const artifact = await openArtifact(new Map([[INDEX, new TextEncoder().encode(index)]]), INDEX);
    const { tensors, files: read } = await pytorch.read(artifact, DEFAULT_BUDGET);
    expect(read).toHaveLength(1);
    expect(tensors).toMatchObject([{ name: "a", values: { kind: "absent", reason: "unsafe-path" } }]);
  });
});
