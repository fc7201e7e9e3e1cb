import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { readZip, unpack } from "../../../src/encodings/zip/index.js";
import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { keras } from "../../../src/formats/keras/index.js";
import { openArtifact } from "../../sources.js";
import { fixture } from "./fixtures.js";

const NAME = "custom-v315.keras";
const MAIN = "folder/model.weights.h5";

/** `model.save(path, zipped=False)` writes what would be the entries of the archive, under their names. */
async function unpacked(): Promise<Map<string, Uint8Array>> {
  const source = memorySource(fixture(NAME));
  const { entries } = await readZip(source, NAME, DEFAULT_BUDGET);
  const files = entries.map(async (entry) => {
    const { bytes } = await unpack(source, entry, NAME, entry.size);
    return [`folder/${entry.name}`, bytes] as const;
  });
  return new Map(await Promise.all(files));
}

async function read(files: ReadonlyMap<string, Uint8Array>) {
  return hdf5.read(await openArtifact(files, MAIN), DEFAULT_BUDGET);
}

describe("a folder that Keras did not pack", () => {
  it("is the model that its archive would be", async () => {
    const artifact = { path: NAME, source: memorySource(fixture(NAME)), sibling: async () => undefined };
    const archive = await keras.read(artifact, DEFAULT_BUDGET);
    const folder = await read(await unpacked());
    const { graphs, signatures, code, metadata, producer } = archive;
    expect(folder).toMatchObject({ graphs, signatures, code, metadata, producer });
    expect(folder.files.map(({ path, role }) => [path, role])).toEqual([
      [MAIN, "main"],
      ["folder/config.json", "part"],
      ["folder/metadata.json", "part"],
    ]);
  });

  it("owns its configuration, so that a change of that alone is a change of the model", () => {
    expect(hdf5.mainOf?.("folder/config.json")).toBe(MAIN);
    expect(hdf5.mainOf?.("config.json")).toBe("model.weights.h5");
    expect(hdf5.mainOf?.("tokenizer_config.json")).toBeUndefined();
  });

  it("is told from weights that stand beside the configuration of something else", async () => {
    const files = await unpacked();
    files.set("folder/metadata.json", new TextEncoder().encode("{}"));
    const { graphs, code, files: read_ } = await read(files);
    expect([graphs, code, read_.length]).toEqual([[], [], 1]);
  });

  it("with a configuration that is no JSON is refused", async () => {
    const files = await unpacked();
    files.set("folder/config.json", new TextEncoder().encode("{"));
    await expect(read(files)).rejects.toMatchObject({ name: "ArtifactError" });
  });
});
