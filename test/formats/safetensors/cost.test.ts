import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import { countingSource, openArtifact, type SourceKind, sparseSource } from "../../sources.js";
import { fileOf, fixture, shardedFiles, truth } from "./fixtures.js";

// The first look that tells a file from an index, then the length once more.
const FRAME_BYTES = 16;

describe("reading safetensors costs", () => {
  it.each(Object.entries(truth.read))("the header of %s and nothing else", async (name, { headerBytes }) => {
    const counting = countingSource(memorySource(fixture(name)));
    await safetensors.read({ path: name, source: counting.source, sibling: async () => undefined }, DEFAULT_BUDGET);
    expect(counting.bytesRead()).toBe(FRAME_BYTES + headerBytes);
    expect(counting.reads()).toBe(3);
  });

  it("the same for 10 GB of values", async () => {
    const values = 10 * 2 ** 30;
    const header = `{"big":{"dtype":"F32","shape":[${values / 4}],"data_offsets":[0,${values}]}}`;
    const head = fileOf(header);
    const counting = countingSource(sparseSource(head, head.length + values));
    const artifact = { path: "big.safetensors", source: counting.source, sibling: async () => undefined };
    const model = await safetensors.read(artifact, DEFAULT_BUDGET);
    expect(model.tensors).toMatchObject([{ parameters: values / 4, bytes: values }]);
    expect(counting.bytesRead()).toBe(FRAME_BYTES + header.length);
  });

  it("nothing for a header that claims what the file does not have", async () => {
    const counting = countingSource(sparseSource(fileOf("{}", 0, 99_000_000), 50_000_000));
    const artifact = { path: "lie.safetensors", source: counting.source, sibling: async () => undefined };
    await expect(safetensors.read(artifact, DEFAULT_BUDGET)).rejects.toMatchObject({ code: "header-truncated" });
    expect(counting.bytesRead()).toBe(FRAME_BYTES);
  });

  it("the index and the header of each shard", async () => {
    const counted: ReturnType<typeof countingSource>[] = [];
    const open: SourceKind["open"] = async (bytes) => {
      const counting = countingSource(memorySource(bytes));
      counted.push(counting);
      return counting.source;
    };
    const files = shardedFiles();
    const path = "sharded/model.safetensors.index.json";
    await safetensors.read(await openArtifact(files, path, open), DEFAULT_BUDGET);
    const headers = Object.entries(truth.sharded.shards)
      .filter(([name]) => name.startsWith("model-"))
      .map(([, { headerBytes }]) => headerBytes + 8);
    const expected = [(files.get(path)?.length ?? 0) + 8, ...headers];
    expect(counted.map(({ bytesRead }) => bytesRead())).toEqual(expected);
  });
});
