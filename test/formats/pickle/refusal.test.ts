import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { pickle } from "../../../src/formats/pickle/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { assembled, GLOBAL, PROTO, REDUCE, STOP } from "../../encodings/pickle/assemble.js";
import { flakySource, mutationsOf, openArtifact, prefixesOf } from "../../sources.js";
import { fixture, truth } from "./fixtures.js";

const NAMES = Object.keys(truth.read);
// Milliseconds for one damaged file of some kilobytes, on average, on a slow machine.
const MILLISECONDS = 20;

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

  it("when they break off, cut anywhere", async () => {
    for (const name of NAMES) {
      for (const bytes of prefixesOf(fixture(`read/${name}`), 300)) {
        expect(await outcomeOf(bytes), `${name} cut to ${bytes.length}`).toBeInstanceOf(ArtifactError);
      }
    }
  });

  it("or read whole, damaged in 2,000 ways each few bytes", async () => {
    const start = performance.now();
    const outcomes = { read: 0, refused: 0 };
    for (const name of NAMES) {
      for (const { bytes } of mutationsOf(fixture(`read/${name}`), 5, 150)) {
        const outcome = await outcomeOf(bytes);
        if (outcome instanceof ArtifactError) outcomes.refused++;
        else {
          outcomes.read++;
          expectInFile(outcome, bytes.length);
        }
      }
    }
    expect(outcomes.read + outcomes.refused).toBeGreaterThanOrEqual(2000);
    expect(outcomes.read).toBeGreaterThan(300);
    expect((performance.now() - start) / (outcomes.read + outcomes.refused)).toBeLessThan(MILLISECONDS);
  });

  it("in every prefix and mutation of an attack: a model that tells it, or an error", async () => {
    for (const name of Object.keys(truth.attacks)) {
      const bytes = fixture(`attacks/${name}`);
      for (const damaged of [...prefixesOf(bytes, 100), ...[...mutationsOf(bytes, 9, 100)].map((one) => one.bytes)]) {
        await outcomeOf(damaged);
      }
    }
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

function expectInFile(model: ReadModel, size: number): void {
  for (const { values } of model.tensors) {
    if (values.kind !== "stored") continue;
    for (const { offset, length } of values.ranges) expect(offset + length).toBeLessThanOrEqual(size);
  }
}
