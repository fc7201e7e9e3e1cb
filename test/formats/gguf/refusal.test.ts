import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { gguf } from "../../../src/formats/gguf/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource, openArtifact, prefixesOf, sparseSource } from "../../sources.js";
import { allFiles, entryOf, fileOf, fixture, MAGIC, type Part, written } from "./fixtures.js";

const FIRST_SPLIT = "split-00001-of-00003.gguf";

const U8 = 0;
const U32 = 4;
const BOOL = 7;
const STRING = 8;
const ARRAY = 9;
const F32 = 0;
const Q4_K = 12;
const HUGE = 2n ** 64n - 1n;

const pair = (key: string, type: number, ...value: readonly Part[]) => written(["text", key], ["u32", type], ...value);
const values = (bytes: number) => new Uint8Array(bytes);

describe("GGUF refuses", () => {
  it("each prefix that cuts the header or values off", async () => {
    const bytes = fixture("v3.gguf");
    const codes = new Set<string>();
    for (const prefix of prefixesOf(bytes, bytes.length - 32)) codes.add(codeOf(await outcomeOf(memorySource(prefix))));
    expect([...codes].sort()).toEqual(["declared-too-much", "truncated", "values-truncated"]);
  });

  it.each<[string, string, Uint8Array]>([
    ["another format", "no-magic", written(new TextEncoder().encode("GGML"), ["u32", 3], ["u64", 0], ["u64", 0])],
    ["version 1", "unsupported-version", written(MAGIC, ["u32", 1], ["u64", 0], ["u64", 0])],
    ["version 4", "unsupported-version", written(MAGIC, ["u32", 4], ["u64", 0], ["u64", 0])],
    ["version 0", "unsupported-version", written(MAGIC, ["u32", 0], ["u64", 0], ["u64", 0])],
    ["2^64 - 1 metadata entries", "declared-too-much", fileOf(0, HUGE, values(100))],
    ["2^64 - 1 tensors", "declared-too-much", fileOf(HUGE, 0, values(100))],
    ["one tensor more than there is room for", "declared-too-much", fileOf(5, 0, values(4 * 24))],
    ["a key of 2^64 - 1 bytes", "declared-too-much", fileOf(0, 1, ["u64", HUGE], values(100))],
    ["a key longer than the specification allows", "string-too-long", fileOf(0, 1, pair("k".repeat(65_536), U8, values(1)))],
    ["an empty key", "key-empty", fileOf(0, 1, pair("", U8, values(1)))],
    ["a key that stands twice", "key-twice", fileOf(0, 2, pair("a", U8, values(1)), pair("a", U8, values(1)))],
    ["a key that hides its end", "name-nul", fileOf(0, 1, pair("a\0b", U8, values(1)))],
    ["a key that is not UTF-8", "name-not-utf8", fileOf(0, 1, ["u64", 1], Uint8Array.of(0xff), ["u32", U8], values(1))],
    ["a value of an unknown type", "metadata-type", fileOf(0, 1, pair("a", 13, values(8)))],
    ["an element of an unknown type", "metadata-type", fileOf(0, 1, pair("a", ARRAY, ["u32", 77], ["u64", 1], values(8)))],
    ["a boolean of 2", "bool-value", fileOf(0, 1, pair("a", BOOL, Uint8Array.of(2)))],
    ["a string of 2^64 - 1 bytes", "declared-too-much", fileOf(0, 1, pair("a", STRING, ["u64", HUGE], values(100)))],
    ["an array of 2^64 - 1 numbers", "declared-too-much", fileOf(0, 1, pair("a", ARRAY, ["u32", U8], ["u64", HUGE], values(9)))],
    [
      "an array of 2^63 strings",
      "declared-too-much",
      fileOf(0, 1, pair("a", ARRAY, ["u32", STRING], ["u64", 2n ** 63n], values(9))),
    ],
    ["arrays five deep", "arrays-too-deep", fileOf(0, 1, pair("a", ARRAY, ...nested(5)))],
    ["an alignment of 0", "alignment", fileOf(0, 1, pair("general.alignment", U32, ["u32", 0]))],
    ["an alignment of 48", "alignment", fileOf(0, 1, pair("general.alignment", U32, ["u32", 48]))],
    ["an alignment as a text", "alignment", fileOf(0, 1, pair("general.alignment", STRING, ["text", "32"]))],
    ["a tensor of five dimensions", "tensor-dimensions", fileOf(1, 0, entryOf("a", [1, 1, 1, 1, 1], F32, 0), values(64))],
    ["a name of 5,000 bytes", "string-too-long", fileOf(1, 0, entryOf("a".repeat(5000), [1], F32, 0), values(64))],
    ["two tensors of one name", "tensor-twice", fileOf(2, 0, entryOf("a", [1], F32, 0), entryOf("a", [1], F32, 32), values(99))],
    ["a row that ends inside of a block", "tensor-blocks", fileOf(1, 0, entryOf("a", [255], Q4_K, 0), values(256))],
    ["values that do not begin where they may", "tensor-misaligned", fileOf(1, 0, entryOf("a", [1], F32, 4), values(99))],
    ["overlapping values", "tensor-overlap", fileOf(2, 0, entryOf("a", [16], F32, 0), entryOf("b", [1], F32, 32), values(199))],
    ["values beyond the file", "values-truncated", fileOf(1, 0, entryOf("a", [1], F32, 2 ** 20), values(99))],
    ["values at 2^64 - 32", "values-truncated", fileOf(1, 0, entryOf("a", [1], F32, 2n ** 64n - 32n), values(99))],
    // CVE-2025-53630 and CVE-2026-27940: sizes whose sum wraps around 2^64.
    ["a size that wraps around", "tensor-too-large", fileOf(1, 0, entryOf("a", [2n ** 62n], F32, 0), values(99))],
    ["a product that wraps around", "tensor-too-large", fileOf(1, 0, entryOf("a", [2n ** 32n, 2n ** 32n], F32, 0), values(99))],
    ["a wrap hidden behind a zero", "tensor-too-large", fileOf(1, 0, entryOf("a", [2n ** 63n, 0], F32, 0), values(99))],
    [
      "sizes that wrap around together",
      "values-truncated",
      fileOf(2, 0, entryOf("a", [2 ** 50], F32, 0), entryOf("b", [2 ** 50], F32, 2 ** 52), values(99)),
    ],
    // CVE-2026-33298 and CVE-2026-7482: a shape that reaches beyond the end of the file.
    ["more values than the file has", "values-truncated", fileOf(1, 0, entryOf("a", [1024, 1024], F32, 0), values(99))],
    ["more blocks than the file has", "values-truncated", fileOf(1, 0, entryOf("a", [256, 1000], Q4_K, 0), values(144 + 31))],
  ])("%s: %s", async (_, code, bytes) => {
    const counting = countingSource(memorySource(bytes));
    expect(codeOf(await outcomeOf(counting.source))).toBe(code);
    expect(counting.bytesRead()).toBeLessThanOrEqual(2 * bytes.length);
  });

  it("declared sizes before it reads or keeps what they declare", async () => {
    for (const head of [
      fileOf(0, 100_001),
      fileOf(100_001, 0),
      fileOf(0, 1, pair("a", STRING, ["u64", 2 ** 30])),
      fileOf(0, 1, pair("a", ARRAY, ["u32", ARRAY], ["u64", 100_001])),
      fileOf(0, 1, pair("a", ARRAY, ["u32", U8], ["u64", 2 ** 31])),
      fileOf(0, 1, pair("a", ARRAY, ["u32", STRING], ["u64", 2 ** 28])),
    ]) {
      const counting = countingSource(sparseSource(head, 2 ** 40));
      expect(codeOf(await outcomeOf(counting.source))).toMatch(/^(string-too-long|array-too-long|too-many-entries)$/);
      expect(counting.bytesRead()).toBeLessThan(5000);
    }
  });

  it("structure beyond the budget, in one file and over those of a split model", async () => {
    const tight = { ...DEFAULT_BUDGET, structureBytes: 500 };
    expect(codeOf(await outcomeOf(memorySource(fixture("v3.gguf")), tight))).toBe("too-much-structure");
    const few = { ...DEFAULT_BUDGET, entries: 20 };
    expect(codeOf(await outcomeOf(memorySource(fixture("v3.gguf")), few))).toBe("too-many-entries");
    const shared = { ...DEFAULT_BUDGET, entries: 16 };
    await expect(gguf.read(await openArtifact(allFiles(), FIRST_SPLIT), shared)).rejects.toMatchObject({
      code: "too-many-entries",
    });
    const most = "x-00001-of-99999.gguf";
    await expect(
      gguf.read(await openArtifact(new Map([[most, fixture("v3.gguf")]]), most), DEFAULT_BUDGET),
    ).rejects.toMatchObject({
      code: "too-many-splits",
    });
  });

  it("to call lost bytes the file's fault, and to go on once it is told to stop", async () => {
    const lost = flakySource(memorySource(fixture("v3.gguf")), 100);
    await expect(outcomeOf(lost)).rejects.toBeInstanceOf(SourceError);
    const artifact = await openArtifact(allFiles(), FIRST_SPLIT);
    await expect(gguf.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("GGUF notes", () => {
  it("bytes that belong to no tensor", async () => {
    const between = aligned(fileOf(2, 0, entryOf("a", [1], F32, 0), entryOf("b", [1], F32, 96)), 128);
    expect(await anomaliesOf(between)).toEqual([["hidden-content", "b"]]);
    const behind = fileOf(1, 0, entryOf("a", [1], F32, 0), values(500));
    expect(await anomaliesOf(behind)).toEqual([["hidden-content", "a.gguf"]]);
    expect(await anomaliesOf(fileOf(0, 0, values(500)))).toEqual([["hidden-content", "a.gguf"]]);
    for (const bytes of [4, 32]) expect(await anomaliesOf(aligned(fileOf(1, 0, entryOf("a", [1], F32, 0)), bytes))).toEqual([]);
    expect(await anomaliesOf(aligned(fileOf(1, 0, entryOf("a", [1], F32, 0)), 33))).toEqual([["hidden-content", "a.gguf"]]);
  });

  it("names that hide something", async () => {
    const bytes = aligned(fileOf(1, 1, pair("a\u200b", U8, values(1)), entryOf("\u202eb", [0], F32, 0)), 0);
    expect(await anomaliesOf(bytes)).toEqual([
      ["invisible-characters", "a\u200b"],
      ["invisible-characters", "\u202eb"],
    ]);
  });

  it("splits that are missing, no files, misnumbered, or hold a tensor twice", async () => {
    const second = "split-00002-of-00003.gguf";
    const without = allFiles();
    without.delete(second);
    const missing = await gguf.read(await openArtifact(without, FIRST_SPLIT), DEFAULT_BUDGET);
    expect(missing.anomalies).toMatchObject([
      { kind: "index-mismatch", subject: second, detail: "this part of the model is not there" },
    ]);
    expect(missing.files[1]).toEqual({ path: second, role: "shard", size: null });
    expect(missing.tensors).toHaveLength(3);
    const link = await gguf.read(await openArtifact(allFiles().set(second, null), FIRST_SPLIT), DEFAULT_BUDGET);
    expect(link.anomalies).toMatchObject([{ kind: "index-mismatch", detail: "this part of the model is not a regular file" }]);
    const again = allFiles().set(second, fixture("split-00003-of-00003.gguf"));
    const twice = await gguf.read(await openArtifact(again, FIRST_SPLIT), DEFAULT_BUDGET);
    expect(twice.anomalies.map(({ subject }) => subject)).toEqual([second, "blk.2.0", "blk.2.1", "split.tensors.count"]);
    expect(twice.tensors.map(({ name }) => name)).toEqual(["blk.0.0", "blk.2.0", "blk.2.1"]);
    const renamed = await gguf.read(await openArtifact(new Map([["m.gguf", fixture(FIRST_SPLIT)]]), "m.gguf"), DEFAULT_BUDGET);
    expect(renamed.anomalies).toMatchObject([{ kind: "index-mismatch", subject: "m.gguf" }]);
  });

  it("a damaged split as the fault of that file", async () => {
    const files = allFiles().set("split-00003-of-00003.gguf", MAGIC);
    await expect(gguf.read(await openArtifact(files, FIRST_SPLIT), DEFAULT_BUDGET)).rejects.toMatchObject({
      name: "ArtifactError",
      path: "split-00003-of-00003.gguf",
    });
  });

  it.each([
    ["{{ messages[0]['content'] | trim }}", []],
    ["<__media__>{{ messages[0]['content'] | tojson }}{% set ns = namespace(__first=true) %}", []],
    ["{{ x['__cla' 'ss__'] | attr('__reduce__') }}", ["dangerous"]],
    ["{{ ''.__class__.__mro__[1].__subclasses__() }}", ["dangerous"]],
    ["{{ cycler.__init__.__globals__.os.popen('id') }}", ["dangerous"]],
    ["{{ messages | attr('\\x5f\\x5fclass\\x5f\\x5f') }}", ["dangerous"]],
    ["{{ lipsum['__gl' ~ 'obals__'] }}", ["dangerous"]],
  ])("code in a chat template: %s", async (template, standings) => {
    const bytes = fileOf(0, 1, pair("tokenizer.chat_template", STRING, ["text", template]));
    const { code } = await gguf.read(await openArtifact(new Map([["a.gguf", bytes]]), "a.gguf"), DEFAULT_BUDGET);
    expect(code.map(({ standing }) => standing)).toEqual(standings);
    expect(code.every(({ kind, name }) => kind === "embedded-code" && name === "tokenizer.chat_template")).toBe(true);
  });
});

/** A header, padded, and so many bytes of values. */
function aligned(header: Uint8Array, bytes: number): Uint8Array {
  return written(header, values((32 - (header.length % 32)) % 32), values(bytes));
}

/** Arrays of one array each, the innermost empty. */
function nested(depth: number): readonly Part[] {
  const arrays = Array.from({ length: depth - 1 }, (): readonly Part[] => [
    ["u32", ARRAY],
    ["u64", 1],
  ]);
  return [...arrays.flat(), ["u32", U8], ["u64", 0]];
}

/** A model or an ArtifactError; anything else fails the test that asks. */
async function outcomeOf(source: ReturnType<typeof memorySource>, budget = DEFAULT_BUDGET): Promise<ReadModel | ArtifactError> {
  try {
    return await gguf.read({ path: "a.gguf", source, sibling: async () => undefined }, budget);
  } catch (error) {
    if (error instanceof ArtifactError) return error;
    throw error;
  }
}

function codeOf(outcome: ReadModel | ArtifactError): string {
  return outcome instanceof ArtifactError ? outcome.code : "read";
}

async function anomaliesOf(bytes: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const outcome = await outcomeOf(memorySource(bytes));
  if (outcome instanceof ArtifactError) throw outcome;
  return outcome.anomalies.map(({ kind, subject }) => [kind, subject]);
}
