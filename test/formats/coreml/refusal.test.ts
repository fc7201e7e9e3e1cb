import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { coreml } from "../../../src/formats/coreml/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource, openArtifact, type SourceKind } from "../../sources.js";
import { BLOBS, filesOf, fixture, PACKAGE, PROGRAM } from "./fixtures.js";

const BYTES_PER_BYTE = 8;
const MOST_MILLISECONDS = 1000;

describe("Core ML refuses", () => {
  it.each([
    ["a value whose description is not there", (bytes: Uint8Array) => bytes.with(64, 0), ["out-of-range"]],
    ["a value of another size", (bytes: Uint8Array) => bytes.with(72, 1), ["out-of-range"]],
    ["a value beyond the end", (bytes: Uint8Array) => bytes.with(82, 0xff), ["out-of-range"]],
    ["a file that ends before the descriptions", (bytes: Uint8Array) => bytes.subarray(0, 64), ["out-of-range", "out-of-range"]],
  ])("%s, by saying that it is absent", async (_, damage, reasons) => {
    const outcome = await outcomeOf(BLOBS, PACKAGE, Uint8Array.from(damage(fixture(BLOBS))));
    expect(absencesOf(outcome)).toEqual(reasons);
  });

  it("to take weights from elsewhere", async () => {
    const files = filesOf(PACKAGE);
    const program = Buffer.from(files.get(PROGRAM) ?? []);
    // As long as the true name, so that no length changes.
    files.set(PROGRAM, replaced(program, "@model_path/weights/weight.bin", "@model_path/../../../../passwd"));
    const model = await coreml.read(await openArtifact(files, PACKAGE), DEFAULT_BUDGET);
    expect(absencesOf(model)).toEqual(["unsafe-path", "unsafe-path"]);
  });

  it.each([
    [
      "a model outside of the package",
      `{"itemInfoEntries":{"a":{"path":"../../model"}},"rootModelIdentifier":"a"}`,
      "unsafe-path",
    ],
    ["a model that is not there", `{"itemInfoEntries":{"a":{"path":"b/model"}},"rootModelIdentifier":"a"}`, "package-incomplete"],
    ["a model that it does not list", `{"itemInfoEntries":{},"rootModelIdentifier":"a"}`, "manifest-malformed"],
    ["no model", `{"itemInfoEntries":{}}`, "manifest-malformed"],
    ["no items", `{"rootModelIdentifier":"__proto__"}`, "manifest-malformed"],
    ["what is no JSON", "{", "json-syntax"],
  ])("a manifest that names %s", async (_, manifest, code) => {
    expect(await outcomeOf(PACKAGE, PACKAGE, new TextEncoder().encode(manifest))).toMatchObject({ code });
  });

  it("links in a package, by not following them", async () => {
    const files = new Map<string, Uint8Array | null>(filesOf(PACKAGE));
    const linked = (path: string) => openArtifact(new Map(files).set(path, null), PACKAGE);
    await expect(coreml.read(await linked(PROGRAM), DEFAULT_BUDGET)).rejects.toMatchObject({ code: "package-incomplete" });
    expect(absencesOf(await coreml.read(await linked(BLOBS), DEFAULT_BUDGET))).toEqual(["missing", "missing"]);
  });

  it("pipelines in pipelines, 1,000 deep", async () => {
    let model: Uint8Array = Uint8Array.of(8, 1);
    for (let depth = 0; depth < 1000; depth++) model = Buffer.concat([field(202, field(1, model))]);
    expect(await outcomeOf("a.mlmodel", "a.mlmodel", model)).toMatchObject({ code: "too-deep" });
  });

  it("more items than the budget allows", async () => {
    const artifact = await openArtifact(filesOf(PACKAGE), PACKAGE);
    await expect(coreml.read(artifact, { ...DEFAULT_BUDGET, entries: 30 })).rejects.toMatchObject({ code: "too-many-entries" });
  });

  it("two models in one", async () => {
    const two = Buffer.concat([fixture("pipeline.mlmodel"), field(500, new Uint8Array())]);
    expect(await outcomeOf("a.mlmodel", "a.mlmodel", two)).toMatchObject({ code: "duplicate-field" });
  });

  it("to call lost bytes the file's fault", async () => {
    const source = flakySource(memorySource(fixture("network.mlmodel")), 20);
    const artifact = { path: "a.mlmodel", source, sibling: async () => undefined };
    await expect(coreml.read(artifact, DEFAULT_BUDGET)).rejects.toBeInstanceOf(SourceError);
  });

  it("to go on once it is told to stop", async () => {
    const artifact = await openArtifact(filesOf(PACKAGE), PACKAGE);
    await expect(coreml.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

const known = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** A model or an ArtifactError in bounded bytes and time; anything else fails the test that asks. */
async function outcomeOf(target: string, main: string, bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  const counters: ReturnType<typeof countingSource>[] = [];
  const open: SourceKind["open"] = async (content) => {
    const counting = countingSource(memorySource(content));
    counters.push(counting);
    return counting.source;
  };
  const files = new Map(known.get(main) ?? (target === "a.mlmodel" ? [] : filesOf(main)));
  known.set(main, new Map(files));
  files.set(target, bytes);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const artifact = await openArtifact(files, main, open);
  const start = performance.now();
  const outcome = await coreml.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(counters.reduce((sum, { bytesRead }) => sum + bytesRead(), 0)).toBeLessThanOrEqual(BYTES_PER_BYTE * size + 4096);
  if (outcome instanceof ArtifactError) return outcome;
  if (outcome instanceof Error) throw outcome;
  return outcome as ReadModel;
}

function absencesOf(model: ReadModel | ArtifactError): readonly string[] {
  if (model instanceof ArtifactError) return [model.code];
  return model.tensors.flatMap(({ values }) => (values.kind === "absent" ? [values.reason] : []));
}

function replaced(bytes: Buffer, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1"));
}

function field(number: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.from(varint(number * 8 + 2)), Uint8Array.from(varint(content.length)), content]);
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
