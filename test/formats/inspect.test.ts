import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import type { ByteSource } from "../../src/bytes/source.js";
import { ArtifactError, SourceError } from "../../src/errors.js";
import { type Certainty, type Format, PROBE_BYTES } from "../../src/formats/format.js";
import { FORMATS } from "../../src/formats/index.js";
import { type ArtifactFile, inspect, unavailable } from "../../src/formats/inspect.js";
import { mayBeModel, promisedFormat } from "../../src/formats/names.js";
import { RECOGNISED } from "../../src/formats/recognised.js";
import { model } from "../diff/models.js";
import { countingSource, flakySource, prefixesOf, sparseSource } from "../sources.js";

const fixture = (path: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "..", "fixtures", path)));
const ONNX = fixture("onnx/interface.onnx");
const SAFETENSORS = fixture("safetensors/plain.safetensors");
const text = (content: string) => Uint8Array.from(content, (character) => character.charCodeAt(0));

function file(path: string, source: Uint8Array | ByteSource | Error): ArtifactFile {
  return {
    path,
    async open() {
      if (source instanceof Error) throw source;
      return source instanceof Uint8Array ? memorySource(source) : source;
    },
    sibling: async () => undefined,
  };
}

/** Claims what it is told to, and reads an empty model. */
function format(id: string, certainty: Certainty, read: Format["read"] = async () => model({ format: id })): Format {
  return { id, title: id.toUpperCase(), paths: [`**/*.${id}`], probe: () => certainty, read };
}

describe("a file is identified by its content", () => {
  it.each([
    ["m.onnx", ONNX, { status: "read", format: "onnx", promised: "onnx" }],
    ["m.safetensors", SAFETENSORS, { status: "read", format: "safetensors", promised: "safetensors" }],
    ["m.safetensors", ONNX, { status: "read", format: "onnx", promised: "safetensors" }],
    ["m.ONNX", SAFETENSORS, { status: "read", format: "safetensors", promised: "onnx" }],
    ["m.bin", SAFETENSORS, { status: "read", format: "safetensors", promised: null }],
    [
      "m.onnx",
      text("GGUF\x03\0\0\0 and more"),
      { status: "unreadable", format: "gguf", promised: "onnx", error: { code: "truncated" } },
    ],
    [
      "m.pdmodel",
      text("nothing like it"),
      { status: "unreadable", format: null, promised: "paddle", error: { code: "unsupported-format" } },
    ],
    [
      "m.bin",
      text("nothing like it"),
      { status: "unreadable", format: null, promised: null, error: { code: "unknown-content" } },
    ],
    ["m.onnx", text("nothing like it"), { status: "unreadable", promised: "onnx" }],
    ["m.onnx", new Uint8Array(), { status: "unreadable", format: null, size: 0, error: { code: "empty" } }],
    [
      "m.safetensors",
      text("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n"),
      { status: "unreadable", format: null, error: { code: "lfs-pointer" } },
    ],
  ])("%s %#", async (path, bytes, expected) => {
    expect(await inspect(file(path, bytes))).toMatchObject({ path, ...expected });
  });

  it("takes what is possible only for a name that promises it", async () => {
    const formats = [format("onnx", "possible"), format("safetensors", "possible")];
    expect(await inspect(file("m.onnx", text("x")), { formats })).toMatchObject({ status: "read", format: "onnx" });
    expect(await inspect(file("m.pt", text("x")), { formats })).toMatchObject({ status: "unreadable" });
  });

  it("trusts proof over any name, and no order over two proofs", async () => {
    const certain = [format("onnx", "possible"), format("other", "certain")];
    expect(await inspect(file("m.onnx", text("x")), { formats: certain })).toMatchObject({ status: "read", format: "other" });
    const both = [format("one", "certain"), format("two", "certain"), format("three", "possible")];
    for (const formats of [both, both.toReversed()]) {
      const inspection = await inspect(file("m.one", text("x")), { formats });
      expect(inspection).toMatchObject({ status: "ambiguous", format: null, error: { code: "ambiguous" } });
      expect(inspection.status === "ambiguous" && inspection.error.message).toMatch(/ONE and TWO|TWO and ONE/);
    }
  });

  it("looks at the first bytes only", async () => {
    const seen: number[] = [];
    const probe = (head: Uint8Array, size: number): Certainty => {
      seen.push(head.length, size);
      return "no";
    };
    const { source, bytesRead, disposed } = countingSource(sparseSource(text("x"), 10 ** 12));
    await inspect(file("m", source), { formats: [{ ...format("any", "no"), probe }] });
    expect([seen, bytesRead(), disposed()]).toEqual([[PROBE_BYTES, 10 ** 12], PROBE_BYTES, true]);
  });
});

describe("a failed read is a value", () => {
  const failing = (error: unknown) => [
    format("any", "certain", async () => {
      throw error;
    }),
  ];

  it("keeps what the reader says about the file", async () => {
    const error = new ArtifactError("broken", "It is broken.", { path: "shard", offset: 7 });
    const inspection = await inspect(file("m", text("abc")), { formats: failing(error) });
    expect(inspection).toEqual({
      path: "m",
      format: "any",
      promised: null,
      size: 3,
      bytesRead: 3,
      status: "unreadable",
      error: { code: "broken", message: "It is broken.", path: "shard", offset: 7 },
    });
    expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
  });

  it("tells bytes that could not be had from a file at fault", async () => {
    const expected = { status: "unavailable", error: { code: "gone", message: "Gone." } };
    const error = new SourceError("gone", "Gone.");
    expect(await inspect(file("m.onnx", error))).toMatchObject({ ...expected, format: null, size: 0, bytesRead: 0 });
    expect(await inspect(file("m", text("abc")), { formats: failing(error) })).toMatchObject({
      ...expected,
      format: "any",
      size: 3,
    });
  });

  it("takes the size that is stated elsewhere where the content cannot be had", async () => {
    const error = new SourceError("gone", "Gone.");
    const stated = (size: () => Promise<number>) => inspect({ ...file("m.onnx", error), size });
    expect(await stated(async () => 12)).toMatchObject({ status: "unavailable", size: 12, bytesRead: 0 });
    for (const failure of [error, new ArtifactError("broken", "It is broken.")])
      expect(await stated(() => Promise.reject(failure))).toMatchObject({ error: { code: "gone" }, size: 0 });
    await expect(stated(() => Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
  });

  it("at whatever byte the source fails", async () => {
    for (let limit = 0; limit < ONNX.length; limit += 97) {
      const inspection = await inspect(file("m.onnx", flakySource(memorySource(ONNX), limit)));
      expect(inspection.status, `after ${limit} bytes`).toMatch(/^unavailable$|^read$/);
    }
  });

  it("for every beginning of a file", async () => {
    for (const prefix of prefixesOf(ONNX, 500)) {
      expect((await inspect(file("m.onnx", prefix))).status).toMatch(/^unreadable$|^read$/);
    }
  });

  it("but a bug is not, and neither is being told to stop", async () => {
    await expect(inspect(file("m", text("abc")), { formats: failing(new TypeError("a bug")) })).rejects.toThrow("a bug");
    const stopped = AbortSignal.abort(new Error("enough"));
    await expect(
      inspect(file("m", text("abc")), { formats: failing(new SourceError("gone", "Gone.")) }, stopped),
    ).rejects.toThrow("enough");
  });

  it("closes the source whatever happens", async () => {
    for (const formats of [failing(new TypeError("a bug")), [format("any", "certain")], []]) {
      const { source, disposed } = countingSource(memorySource(text("abc")));
      await inspect(file("m", source), { formats }).catch(() => undefined);
      expect(disposed()).toBe(true);
    }
  });

  it("when the values cannot be had in the end, nothing counts as examined but what is stated", async () => {
    const read = await inspect(file("m.onnx", ONNX));
    if (read.status !== "read") return expect.fail(read.status);
    const { path, format: id, promised, size, bytesRead } = read;
    const { metadata, facts, companions, code } = read.model;
    expect(facts).toContainEqual({ field: "license", value: "MIT", source: "metadata_props", key: "license" });
    const error = { code: "gone", message: "Gone." };
    expect(unavailable(read, new SourceError("gone", "Gone."))).toEqual({
      path,
      format: id,
      promised,
      size,
      bytesRead,
      status: "unavailable",
      error,
      metadata,
      facts,
      companions,
      code,
    });
  });
});

describe("sizes", () => {
  it("are those of every file that is there, and reads of siblings count", async () => {
    const sibling = async (path: string) => ({
      path,
      isFile: true,
      size: async () => 10,
      open: async () => memorySource(new Uint8Array(10)),
    });
    const files = [
      { path: "m", role: "main", size: 3 },
      { path: "w", role: "external-data", size: 10 },
      { path: "gone", role: "external-data", size: null },
    ] as const;
    const reading = format("any", "certain", async (artifact) => {
      await using source = await (await artifact.sibling("w"))?.open();
      await source?.read(0, 4);
      return model({ format: "any", files });
    });
    expect(await inspect({ ...file("m", text("abc")), sibling }, { formats: [reading] })).toMatchObject({
      size: 13,
      bytesRead: 7,
    });
  });
});

describe("names", () => {
  it.each([
    ["a/b.onnx", "onnx"],
    ["B.ONNX", "onnx"],
    [".onnx", null],
    ["onnx", null],
    ["m.onnx/readme.md", null],
    ["m.safetensors.index.json", "safetensors"],
    ["index.json", null],
    ["saved_model.pb", "tensorflow"],
    ["my_saved_model.pb", null],
    ["m.pth", "pytorch"],
    ["__proto__", null],
  ])("%s promises %s", (path, id) => expect(promisedFormat(path)).toBe(id));

  it("hint where models share an ending with other files", () => {
    expect(["pytorch_model.bin", "a/WEIGHTS.H5", "m.onnx", "a.txt"].map(mayBeModel)).toEqual([true, true, false, false]);
  });

  it("of formats are unique, and patterns are endings or names in any folder", () => {
    const all = [...FORMATS, ...RECOGNISED];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const patterns = [...all.flatMap(({ paths }) => paths), ...RECOGNISED.flatMap(({ hints }) => hints)];
    for (const pattern of patterns) expect(pattern).toMatch(/^\*\*\/(\*\.)?[a-z0-9_.]+$/);
    const promises = all.flatMap(({ paths }) => paths);
    expect(new Set(promises).size).toBe(promises.length);
  });
});
