import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError } from "../../../src/errors.js";
import { hdf5 } from "../../../src/formats/hdf5/index.js";
import { FORMATS } from "../../../src/formats/index.js";
import { mutationsOf, openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture } from "./fixtures.js";

const INDEX = "sharded.weights.json";
const SHARDS = ["sharded_00000.weights.h5", "sharded_00001.weights.h5"];
const FILES = new Map([INDEX, ...SHARDS].map((name) => [name, fixture(name)]));
const TEXT = new TextDecoder().decode(fixture(INDEX));

async function readWith(changes: Readonly<Record<string, Uint8Array | string | undefined>>) {
  const files = new Map(FILES);
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(name);
    else files.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  const kind = SOURCE_KINDS[0];
  if (kind === undefined) throw new Error("there is no kind of source");
  const artifact = await openArtifact(files, INDEX, kind.open);
  await using _source = artifact.source;
  return hdf5.read(artifact, DEFAULT_BUDGET);
}

describe("an index of sharded weights", () => {
  it("is proved by its content, to one format", () => {
    const certain = FORMATS.filter(({ probe }) => probe(fixture(INDEX), fixture(INDEX).length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["hdf5"]);
  });

  it("owns the shards that are named after it", () => {
    expect(SHARDS.map((name) => hdf5.mainOf?.(`folder/${name}`))).toEqual([`folder/${INDEX}`, `folder/${INDEX}`]);
    expect(hdf5.mainOf?.("model.weights.h5")).toBeUndefined();
  });

  it("without one of its shards is read as far as it goes, and says so", async () => {
    const model = await readWith({ [SHARDS[1] ?? ""]: undefined });
    expect(model.tensors.length).toBeGreaterThan(0);
    expect(model.files.find(({ path }) => path === SHARDS[1])?.size).toBeNull();
    expect(model.anomalies.map(({ kind, subject }) => [kind, subject])).toEqual([["index-mismatch", SHARDS[1]]]);
  });

  it("that names shards elsewhere opens none of them", async () => {
    const model = await readWith({ [INDEX]: TEXT.replaceAll("sharded_0000", "../sharded_0000") });
    expect(model.tensors).toEqual([]);
    expect(model.anomalies.map(({ detail }) => detail)).toEqual(
      SHARDS.map(() => "a shard is not opened: the location climbs with `..`"),
    );
  });

  it("that states another total, or leaves a group out, is told apart from its shards", async () => {
    const total = await readWith({ [INDEX]: TEXT.replace(/"total_size": [\d.]+/, '"total_size": 1') });
    expect(total.anomalies.map(({ subject }) => subject)).toEqual(["total_size"]);
    const without = await readWith({ [INDEX]: TEXT.replace("/layers/dense/vars", "/layers/other/vars") });
    expect(without.anomalies.map(({ subject }) => subject).sort()).toEqual([
      "layers/dense/vars/0",
      "layers/dense/vars/1",
      "layers/other/vars",
    ]);
  });

  it("in mutations is read or refused", async () => {
    for (const { name, bytes } of mutationsOf(fixture(INDEX), 5, 500)) {
      const artifact = { path: INDEX, source: memorySource(bytes), sibling: async () => undefined };
      const outcome = await hdf5.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome, name).toBeInstanceOf(ArtifactError);
    }
  });
});
