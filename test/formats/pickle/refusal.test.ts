import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { pickle } from "../../../src/formats/pickle/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { assembled, GLOBAL, PROTO, REDUCE, STOP } from "../../encodings/pickle/assemble.js";
import { flakySource, openArtifact } from "../../sources.js";
import { fixture } from "./fixtures.js";

describe("pickles are refused", () => {
  it.each([
    ["bzip2", "model.bz2.joblib"],
    ["xz", "model.xz.joblib"],
    ["lzma", "model.lzma.joblib"],
    ["lz4", "model.lz4.joblib"],
  ])("when they are packed with %s", async (compression, name) => {
    const outcome = await outcomeOf(fixture(`refused/${name}`));
    expect(outcome).toMatchObject({ name: "ArtifactError", code: "unsupported-compression" });
    expect((outcome as ArtifactError).message).toContain(compression);
  });

  it("when damage stands behind nothing but known names", async () => {
    const bytes = assembled(PROTO(2), GLOBAL("collections", "OrderedDict"), ")", REDUCE, 0xff);
    expect(await outcomeOf(bytes)).toMatchObject({ code: "pickle-unknown-opcode", offset: bytes.length - 1 });
  });

  it("but told when something unverified was called before", async () => {
    const outcome = await outcomeOf(assembled(PROTO(2), GLOBAL("a.b", "c"), ")", REDUCE, 0xff));
    expect(outcome).toMatchObject({ code: [{ name: "a.b.c", standing: "unverified" }], anomalies: [{ kind: "hidden-content" }] });
  });

  it("when an array says that it is larger than the file", async () => {
    const joblib = fixture("read/arrays.joblib");
    // The first shape, (2, 3), becomes (2, 200).
    const at = joblib.findIndex((byte, index) => byte === 0x4b && joblib[index + 1] === 2 && joblib[index + 3] === 3);
    const bytes = joblib.slice();
    bytes[at + 3] = 200;
    expect(await outcomeOf(bytes)).toMatchObject({ name: "ArtifactError" });
  });

  it("when a compressed one holds other content than its checksum says", async () => {
    const bytes = fixture("read/svc.zlib.joblib");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(await outcomeOf(bytes)).toMatchObject({ code: "compressed-damaged" });
  });

  it("never for lost bytes, which are not the file's fault", async () => {
    const bytes = fixture("read/svc.joblib");
    for (const limit of [0, 10, 500, 1500]) {
      const artifact = { path: "a.joblib", source: flakySource(memorySource(bytes), limit), sibling: async () => undefined };
      await expect(pickle.read(artifact, DEFAULT_BUDGET)).rejects.toBeInstanceOf(SourceError);
    }
  });

  it("to go on once they are told to stop", async () => {
    const artifact = await openArtifact(new Map([["a.pkl", fixture("read/svc.p4.pkl")]]), "a.pkl");
    await expect(pickle.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });

  it("as values that hold themselves, or are shared many times over", async () => {
    expect(await outcomeOf(assembled(PROTO(2), "]q", 0, "h", 0, "a", STOP))).toMatchObject({ format: "pickle" });
    // Each list holds the one before twice: 2^60 paths, 61 values.
    const doubling = Array.from({ length: 60 }, () => assembled("q", 1, "0]h", 1, "ah", 1, "a"));
    expect(await outcomeOf(assembled(PROTO(2), "]", ...doubling, STOP))).toMatchObject({ format: "pickle", tensors: [] });
  });
});

async function outcomeOf(bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  try {
    return await pickle.read({ path: "a.pkl", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}
