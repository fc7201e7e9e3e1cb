import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { readHdf5 } from "../../../src/encodings/hdf5/read.js";
import { SOURCE_KINDS } from "../../sources.js";
import { elementsOf, fixture, flat, truth } from "./fixtures.js";

// Filters that are named and not undone, fill values: their elements stay where they are.
const NOT_FOLLOWED = new Set(["lzf", "filled", "filled holes"]);

describe.each(SOURCE_KINDS)("HDF5 from $name", ({ open }) => {
  it.each(Object.entries(truth.read))("reads %s as h5py does", async (name, expected) => {
    const bytes = fixture(name);
    await using source = await open(bytes);
    const content = await readHdf5(source, name, DEFAULT_BUDGET);
    const { groups, datasets } = flat(content.root);
    expect([...groups.keys()].sort()).toEqual(Object.keys(expected.groups).sort());
    for (const [path, { attributes }] of groups) {
      expect(textsOf(attributes), path).toEqual(expected.groups[path]?.attributes);
    }
    expect([...datasets.keys()].sort()).toEqual(Object.keys(expected.datasets).sort());
    for (const [path, dataset] of datasets) {
      const fact = expected.datasets[path];
      expect(textsOf(dataset.attributes), path).toEqual(fact?.attributes);
      expect(dataset.shape ?? null, path).toEqual(fact?.shape);
      if (fact?.sha256 === undefined || dataset.type.kind !== "number") continue;
      if (NOT_FOLLOWED.has(path)) continue;
      expect(createHash("sha256").update(elementsOf(bytes, dataset)).digest("hex"), path).toBe(fact.sha256);
    }
    expect(content.trailing).toBe(0);
  });
});

function textsOf(attributes: readonly { readonly name: string; readonly texts: readonly string[] | undefined }[]) {
  return Object.fromEntries(attributes.map(({ name, texts }) => [name, texts ?? null]));
}
