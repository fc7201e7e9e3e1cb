import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, openArtifact, SOURCE_KINDS, type SourceKind, sparseSource } from "../../sources.js";
import { fileOf, fixture, shardedFiles, truth } from "./fixtures.js";

const SHARDS = ["model-00001-of-00003.safetensors", "model-00002-of-00003.safetensors", "model-00003-of-00003.safetensors"];

describe.each(SOURCE_KINDS)("a sharded set from $name", ({ open }) => {
  it("is one model, each tensor in its own file", async () => {
    const model = await readSet("model", shardedFiles(), open);
    const expected = SHARDS.flatMap((shard) =>
      (truth.sharded.shards[shard]?.tensors ?? []).map((tensor) => ({ shard, ...tensor })),
    );
    expect(model.tensors).toEqual(
      expected.map(({ shard, name, dtype, shape, parameters, bytes, offset }) => ({
        name,
        kind: "parameter",
        dtype,
        shape,
        parameters,
        bytes,
        values: { kind: "stored", encoding: "elements", path: `sharded/${shard}`, ranges: [{ offset, length: bytes }] },
      })),
    );
    expect(model.anomalies).toEqual([]);
  });
});

describe("a sharded set", () => {
  it("lists its files, the index first", async () => {
    const files = shardedFiles();
    const model = await readSet("model", files);
    expect(model.files).toEqual([
      {
        path: "sharded/model.safetensors.index.json",
        role: "main",
        size: files.get("sharded/model.safetensors.index.json")?.length,
      },
      ...SHARDS.map((name) => ({ path: `sharded/${name}`, role: "shard", size: files.get(`sharded/${name}`)?.length })),
    ]);
  });

  it("keeps what the index and each shard say, once", async () => {
    const model = await readSet("model", shardedFiles());
    expect(model.metadata).toEqual([
      { key: "total_parameters", value: "86", source: "index metadata" },
      { key: "format", value: "pt", source: "__metadata__" },
      { key: "part", value: "1", source: "__metadata__" },
      { key: "part", value: "2", source: "__metadata__" },
    ]);
  });

  it.each(Object.entries(truth.sharded.indices))("%s: notes what does not agree", async (name, { mismatches }) => {
    const model = await readSet(name.replace(".safetensors.index.json", ""), shardedFiles());
    expect(model.anomalies.map(({ subject }) => subject).sort()).toEqual(mismatches);
    expect(model.anomalies.every(({ kind }) => kind === "index-mismatch")).toBe(true);
    expect(new Set(model.tensors.map((tensor) => tensor.name)).size).toBe(model.tensors.length);
  });

  it("keeps the copy that the index names of a tensor in two shards", async () => {
    const model = await readSet("two-shards", shardedFiles());
    const values = model.tensors.find(({ name }) => name === "head.bias")?.values;
    expect(values).toMatchObject({ path: "sharded/model-00003-of-00003.safetensors" });
  });

  it.each([null, undefined])("shows a shard that is a link, or not there (%s), by its missing size", async (content) => {
    const files = new Map<string, Uint8Array | null>(shardedFiles());
    const path = "sharded/model-00002-of-00003.safetensors";
    if (content === null) files.set(path, null);
    else files.delete(path);
    const model = await readSet("model", files);
    expect(model.files.find((file) => file.path === path)).toEqual({ path, role: "shard", size: null });
    expect(model.anomalies).toMatchObject([{ kind: "index-mismatch", subject: path }]);
    expect(model.tensors.map(({ name }) => name)).not.toContain("block.1.weight");
  });

  it("names the shard that is at fault", async () => {
    const path = "sharded/model-00002-of-00003.safetensors";
    const files = new Map([...shardedFiles(), [path, fixture("refused/overlap.safetensors")]]);
    await expect(readSet("model", files)).rejects.toMatchObject({ name: "ArtifactError", code: "tensor-overlap", path });
  });

  it.each([
    "../model.safetensors",
    "a/../../b.safetensors",
    "/etc/passwd",
    "..",
    ".",
    "",
    "a/",
    "a\\b.safetensors",
    "C:a.safetensors",
    "a\u0000.safetensors",
    "a\n.safetensors",
  ])("never opens the shard %j", async (shard) => {
    const asked: string[] = [];
    const index = JSON.stringify({ weight_map: { hidden: shard, "also.hidden": shard } });
    const artifact = await openArtifact(new Map([["m/x.index.json", bytesOf(index)]]), "m/x.index.json");
    const watched = {
      ...artifact,
      sibling: (path: string) => {
        asked.push(path);
        return artifact.sibling(path);
      },
    };
    const model = await safetensors.read(watched, DEFAULT_BUDGET);
    expect(asked).toEqual([]);
    expect(model.tensors.map(({ name }) => name)).toEqual(["hidden", "also.hidden"]);
    for (const { parameters, values } of model.tensors) {
      expect(parameters).toBe(0);
      expect(values).toMatchObject({ kind: "absent", reason: "unsafe-path", path: shard });
    }
  });

  it("may keep its shards in a folder below, or stand in the root", async () => {
    const files = new Map([
      ["x.index.json", bytesOf(`{"weight_map":{"a":"sub/one.safetensors"}}`)],
      ["sub/one.safetensors", fileOf(`{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}`, 1)],
    ]);
    const model = await safetensors.read(await openArtifact(files, "x.index.json"), DEFAULT_BUDGET);
    expect(model.tensors).toMatchObject([{ name: "a", values: { path: "sub/one.safetensors" } }]);
  });

  it("does not fill a report with what is missing", async () => {
    const names = Array.from({ length: 1000 }, (_, index) => [`t${index}`, "one.safetensors"]);
    const files = new Map([
      ["x.index.json", bytesOf(JSON.stringify({ weight_map: Object.fromEntries(names) }))],
      ["one.safetensors", fileOf("{}")],
    ]);
    const { anomalies } = await safetensors.read(await openArtifact(files, "x.index.json"), DEFAULT_BUDGET);
    expect(anomalies.length).toBe(17);
    expect(anomalies.at(-1)).toMatchObject({ kind: "index-mismatch", subject: "x.index.json" });
    expect(anomalies.at(-1)?.detail).toMatch(/^984 more/);
  });

  it.each([
    ["index-malformed", "{}"],
    ["index-malformed", `{"weight_map":[]}`],
    ["index-malformed", `{"weight_map":{"a":1}}`],
    ["index-malformed", `{"metadata":7,"weight_map":{}}`],
    ["json-duplicate-key", `{"weight_map":{"a":"b","a":"c"}}`],
    ["tensor-name-nul", `{"weight_map":{"a\\u0000":"b"}}`],
    [
      "index-too-many-shards",
      JSON.stringify({ weight_map: Object.fromEntries(Array.from({ length: 4097 }, (_, i) => [i, `${i}`])) }),
    ],
  ])("refuses an index with %s: %.40s", async (code, text) => {
    const path = "x.safetensors.index.json";
    // Eight bytes of text tell an index from a file that is cut off.
    const artifact = await openArtifact(new Map([[path, bytesOf(text.padEnd(8))]]), path);
    await expect(safetensors.read(artifact, DEFAULT_BUDGET)).rejects.toMatchObject({ name: "ArtifactError", code, path });
  });

  it("refuses an index beyond the limit before it reads it", async () => {
    const counting = countingSource(sparseSource(bytesOf(`{"weight_map":{`), 100_000_001));
    const artifact = { path: "x.index.json", source: counting.source, sibling: async () => undefined };
    await expect(safetensors.read(artifact, DEFAULT_BUDGET)).rejects.toMatchObject({ code: "index-too-large" });
    expect(counting.bytesRead()).toBe(8);
  });

  it("closes every shard it opened, also when one is at fault", async () => {
    const opened: ReturnType<typeof countingSource>[] = [];
    const open: SourceKind["open"] = async (bytes) => {
      const counting = countingSource(memorySource(bytes));
      opened.push(counting);
      return counting.source;
    };
    const path = "sharded/model-00003-of-00003.safetensors";
    const files = new Map([...shardedFiles(), [path, fixture("refused/hole.safetensors")]]);
    await expect(readSet("model", files, open)).rejects.toMatchObject({ path });
    expect(opened.map(({ disposed }) => disposed())).toEqual([true, true, true, true]);
  });

  it("lets all shards together take no more than the budget", async () => {
    const entries = { ...DEFAULT_BUDGET, entries: 60 };
    const artifact = await openArtifact(shardedFiles(), "sharded/model.safetensors.index.json");
    await expect(safetensors.read(artifact, entries)).rejects.toMatchObject({ code: "json-too-many-entries" });
  });
});

async function readSet(
  name: string,
  files: ReadonlyMap<string, Uint8Array | null>,
  open: SourceKind["open"] = async (bytes) => memorySource(bytes),
): Promise<ReadModel> {
  const artifact = await openArtifact(files, `sharded/${name}.safetensors.index.json`, open);
  await using _ = artifact.source;
  return await safetensors.read(artifact, DEFAULT_BUDGET);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
