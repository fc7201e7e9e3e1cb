import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { quoted } from "../../../src/encodings/quoted.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { safetensors } from "../../../src/formats/safetensors/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { flakySource, openArtifact, sparseSource } from "../../sources.js";
import { fileOf, fixture, shardedFiles, truth } from "./fixtures.js";

const INDEX = "sharded/model.safetensors.index.json";

describe("safetensors refuses", () => {
  it.each(Object.entries(truth.refused))("%s", async (name, { reason, names }) => {
    const bytes = fixture(`refused/${name}`);
    const failure = await failureOf(bytes);
    expect(failure?.code).toBe(reason);
    expect(failure?.path).toBe("a.safetensors");
    expect(failure?.offset).toBeGreaterThanOrEqual(0);
    expect(failure?.offset).toBeLessThanOrEqual(bytes.length);
    if (names !== undefined) expect(failure?.message).toContain(quoted(names));
  });

  it("too few bytes to be anything, even if they begin like an index", async () => {
    expect((await failureOf(new TextEncoder().encode(`{"a":1}`)))?.code).toBe("header-too-short");
  });

  it("a header nested 10,000 deep", async () => {
    const failure = await failureOf(fileOf(`{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`));
    expect(failure?.code).toBe("json-too-deep");
  });

  it("ten million tensors, before it keeps them", async () => {
    const one = `"a1234567":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},`;
    const claimed = one.length * 10_000_000;
    const source = sparseSource(fileOf(`{${one}`, 0, claimed), claimed + 1000);
    await expect(read(source)).rejects.toMatchObject({ name: "ArtifactError", code: "header-too-large" });
    // As many as fit under the limit of the header meet the limit of entries.
    const many = Array.from({ length: 20_000 }, (_, index) => `"${index}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}`);
    const failure = await outcomeOf(fileOf(`{${many.join(",")}}`), { ...DEFAULT_BUDGET, entries: 100_000 });
    expect(failure).toMatchObject({ name: "ArtifactError", code: "json-too-many-entries" });
  });

  it("to read more structure than the budget allows", async () => {
    const failure = await outcomeOf(fixture("plain.safetensors"), { ...DEFAULT_BUDGET, structureBytes: 100 });
    expect(failure).toMatchObject({ name: "ArtifactError", code: "too-much-structure" });
  });

  it("to call lost bytes the file's fault", async () => {
    const bytes = fixture("plain.safetensors");
    for (let limit = 0; limit < 100; limit += 7) {
      await expect(read(flakySource(memorySource(bytes), limit))).rejects.toBeInstanceOf(SourceError);
    }
  });

  it("to go on once it is told to stop", async () => {
    const artifact = await openArtifact(shardedFiles(), INDEX);
    await expect(safetensors.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

async function read(source: ReturnType<typeof memorySource>, budget = DEFAULT_BUDGET): Promise<ReadModel> {
  return safetensors.read({ path: "a.safetensors", source, sibling: async () => undefined }, budget);
}

/** A model or an ArtifactError; anything else fails the test that asks. */
async function outcomeOf(bytes: Uint8Array, budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  try {
    return await read(memorySource(bytes), budget);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

async function failureOf(bytes: Uint8Array): Promise<ArtifactError | undefined> {
  const outcome = await outcomeOf(bytes);
  return outcome instanceof ArtifactError ? outcome : undefined;
}
