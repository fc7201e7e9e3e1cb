import { describe, expect, it } from "vitest";
import { memorySource } from "../../../src/bytes/memory.js";
import { PROBE_BYTES } from "../../../src/formats/format.js";
import { FORMATS } from "../../../src/formats/index.js";
import { inspect } from "../../../src/formats/inspect.js";
import { fixture, truth } from "./fixtures.js";

describe("the probe of Keras models", () => {
  it.each(Object.entries(truth.read))("proves %s, and no other format does", (name, { format }) => {
    const bytes = fixture(name);
    const certain = FORMATS.filter((one) => one.probe(bytes.subarray(0, PROBE_BYTES), bytes.length) === "certain");
    expect(certain.map(({ id }) => id)).toEqual([format]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["zeros", new Uint8Array(4096)],
    ["an archive of something else", fixture("../zip/unicode.zip")],
  ])("%s is none", (_, bytes) => {
    for (const one of FORMATS) expect(one.probe(bytes.subarray(0, PROBE_BYTES), bytes.length), one.id).not.toBe("certain");
  });

  it("an archive before the superblock is the archive", () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0x50, 0x4b, 3, 4]);
    bytes.set([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a], 1024);
    expect(FORMATS.find(({ id }) => id === "hdf5")?.probe(bytes, bytes.length)).toBe("possible");
  });

  it("a name that promises an archive over HDF5 is told by the two ids", async () => {
    const file = {
      path: "misnamed.keras",
      open: async () => memorySource(fixture("misnamed.keras")),
      sibling: async () => undefined,
    };
    expect(await inspect(file)).toMatchObject({ status: "read", format: "hdf5", promised: "keras" });
  });
});
