import { describe, expect, it } from "vitest";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { mayBeModel, promisedFormat } from "../../../src/formats/names.js";
import { orbax } from "../../../src/formats/orbax/index.js";
import { fixture, truth } from "./fixtures.js";

describe("the probe of orbax", () => {
  it.each(Object.keys(truth))("is certain of %s, and no other format is", (path) => {
    const bytes = fixture(path);
    const certain = FORMATS.filter((format) => format.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual(["orbax"]);
  });

  it.each([
    ["nothing", new Uint8Array(), "no"],
    ["another object", new TextEncoder().encode('{"tree": {}}'), "no"],
    ["a tree that is no object", new TextEncoder().encode('{"tree_metadata": []}'), "no"],
    ["a tree on several lines", new TextEncoder().encode('{\n  "tree_metadata" : {\n'), "certain"],
    ["the magic number of a node of the tree", Uint8Array.of(0x0c, 0xdb, 0x20, 0xde), "no"],
    ["what stands beside a tree", fixture("small/_CHECKPOINT_METADATA"), "no"],
  ] as const)("%s", (_, bytes, certainty) => expect(orbax.probe(bytes, bytes.length)).toBe(certainty));

  it("is asked of what has the name of a tree, which promises nothing", () => {
    expect(promisedFormat("runs/1/state/_METADATA")).toBeNull();
    expect(mayBeModel("runs/1/state/_METADATA")).toBe(true);
  });
});

describe("the parts of an Orbax checkpoint", () => {
  it.each([
    ["a/manifest.ocdbt", "a/_METADATA"],
    ["a/ocdbt.process_12/manifest.ocdbt", "a/_METADATA"],
    ["a/ocdbt.process_0/d/9fc4a44080af5fd72016911ae7563d66", "a/_METADATA"],
    ["d/9fc4a44080af5fd72016911ae7563d66", "_METADATA"],
    ["a/_sharding", "a/_METADATA"],
    ["_CHECKPOINT_METADATA", "_METADATA"],
    ["a/array_metadatas/process_0", "a/_METADATA"],
    ["a/params.w/.zarray", "a/_METADATA"],
    ["a/params.w/0.12", "a/_METADATA"],
    ["a/params.w/c/0/1", "a/_METADATA"],
    ["a/_METADATA", undefined],
    ["a/d/notes", undefined],
    ["a/params.w/notes.txt", undefined],
  ])("%s belongs to %s", (path, main) => expect(orbax.mainOf?.(path)).toBe(main));
});
