import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { maskedCrc32c } from "../../../src/encodings/crc32c.js";
import { unsnappied } from "../../../src/encodings/snappy.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { tensorflow } from "../../../src/formats/tensorflow/index.js";
import { sliceNameOf } from "../../../src/formats/tensorflow/slices.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource, openArtifact, type SourceKind } from "../../sources.js";
import { filesOf, fixture, truth } from "./fixtures.js";

// Every file is looked at, read, and read again where the window does not fit.
const BYTES_PER_BYTE = 8;
const MOST_MILLISECONDS = 1000;

describe("TensorFlow refuses", () => {
  it.each([
    ["an index that is cut short", (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1), "table-truncated"],
    ["an index shorter than its end", (bytes: Uint8Array) => bytes.subarray(0, 20), "table-truncated"],
    ["a byte that its checksum does not cover", (bytes: Uint8Array) => bytes.with(40, 0x41), "table-checksum"],
    [
      "an index whose end names no place",
      (bytes: Uint8Array) => bytes.map((byte, at) => (at >= bytes.length - 48 && at < bytes.length - 8 ? 0xff : byte)),
      "table-malformed",
    ],
  ])("%s", async (_, damage, code) => {
    const bytes = Uint8Array.from(damage(fixture("saved/variables/variables.index")));
    expect(await outcomeOf("saved/variables/variables.index", "saved/saved_model.pb", bytes)).toMatchObject({ code });
  });

  it("a header that claims more shards than anyone would write", async () => {
    expect(await index([0x08, 0xff, 0xff, 0x7f, 0x1a, 0x02, 0x08, 0x01])).toMatchObject({ code: "too-many-shards" });
  });

  it("a tensor whose size and shape disagree, or whose shape is beyond all numbers", async () => {
    const header = [0x08, 0x01, 0x1a, 0x02, 0x08, 0x01];
    expect(await index(header, [0x08, 0x01, 0x28, 0x05])).toMatchObject({ code: "tensor-size" });
    const huge = [0x12, 0x06, 0x08, 0x80, 0x80, 0x80, 0x80, 0x20];
    expect(await index(header, [0x08, 0x01, 0x12, 16, ...huge, ...huge])).toMatchObject({ code: "tensor-size" });
    expect(await index(header, [0x08, 0x01, 0x12, 0x7f])).toMatchObject({ code: "checkpoint-entry" });
    expect(await index(header, [0x08, 0x01, 0x28, ...new Array<number>(9).fill(0xff), 0x01])).toMatchObject({
      code: "checkpoint-entry",
    });
  });

  it("a tensor beyond the end of its shard, by saying so", async () => {
    const files = filesOf("saved/saved_model.pb");
    files.set("saved/variables/variables.data-00001-of-00002", new Uint8Array(20));
    const model = await tensorflow.read(await openArtifact(files, "saved/saved_model.pb"), DEFAULT_BUDGET);
    const absent = model.tensors.filter(({ values }) => values.kind === "absent");
    expect(absent.map(({ values }) => (values.kind === "absent" ? values.reason : ""))).toEqual(["out-of-range"]);
  });

  it("links instead of files, by not following them", async () => {
    const files = new Map<string, Uint8Array | null>(filesOf("saved/saved_model.pb"));
    for (const path of files.keys()) if (path !== "saved/saved_model.pb") files.set(path, null);
    const model = await tensorflow.read(await openArtifact(files, "saved/saved_model.pb"), DEFAULT_BUDGET);
    expect(model.files.filter(({ size }) => size !== null)).toHaveLength(1);
  });

  it("attributes that hold lists of functions 100 deep", async () => {
    let value: readonly number[] = [0x28, 0x01];
    // AttrValue.func { attr { value } }: what a call passes on is not read, however deep.
    for (let depth = 0; depth < 100; depth++) value = wrap(10, wrap(2, wrap(2, value)));
    const node = [
      ...wrap(1, [120]),
      ...wrap(2, [...new TextEncoder().encode("NoOp")]),
      ...wrap(5, [...wrap(1, [102]), ...wrap(2, value)]),
    ];
    const model = await read(Uint8Array.from(wrap(1, node)));
    expect(model.graphs[0]?.nodes).toHaveLength(1);
  });

  it("more items and more structure than the budget allows", async () => {
    const files = filesOf("frozen.pb");
    const artifact = await openArtifact(files, "frozen.pb");
    await expect(tensorflow.read(artifact, { ...DEFAULT_BUDGET, entries: 20 })).rejects.toMatchObject({
      code: "too-many-entries",
    });
    await expect(tensorflow.read(artifact, { ...DEFAULT_BUDGET, structureBytes: 500 })).rejects.toMatchObject({
      code: "too-much-structure",
    });
  });

  it("to call lost bytes the file's fault", async () => {
    for (const path of Object.keys(truth)) {
      for (let limit = 0; limit < 200; limit += 40) {
        const source = flakySource(memorySource(fixture(path)), limit);
        const artifact = { path, source, sibling: async () => undefined };
        await expect(tensorflow.read(artifact, DEFAULT_BUDGET)).rejects.toBeInstanceOf(SourceError);
      }
    }
  });

  it("to go on once it is told to stop", async () => {
    const artifact = await openArtifact(filesOf("saved/saved_model.pb"), "saved/saved_model.pb");
    await expect(tensorflow.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("Snappy", () => {
  it.each([
    ["a literal", [3, 0x08, 97, 98, 99], "abc"],
    ["a copy that repeats itself", [9, 0x00, 97, (7 << 2) | 2, 1, 0], "aaaaaaaaa"],
    ["a short copy", [6, 0x04, 97, 98, 0x01, 2], "ababab"],
    ["a copy from before the beginning", [9, 0x00, 97, (7 << 2) | 2, 2, 0], undefined],
    ["a literal beyond the end", [3, 0x08, 97], undefined],
    ["more than it declares", [1, 0x08, 97, 98, 99], undefined],
    ["less than it declares", [4, 0x08, 97, 98, 99], undefined],
    ["a gigabyte from three bytes", [0x80, 0x80, 0x80, 0x80, 4, 0], undefined],
    ["nothing", [], undefined],
  ])("gives %s", (_, stream, expected) => {
    const bytes = unsnappied(Uint8Array.from(stream));
    expect(bytes === undefined ? undefined : new TextDecoder().decode(bytes)).toBe(expected);
  });
});

describe("the key of a slice", () => {
  it.each([
    ["a name and two extents", [0, 97, 0, 1, 1, 2, 0x80, 0x82, 0x80, 0x7f], "a[0:2,:]"],
    ["a start beyond one byte", [0, 97, 0, 1, 1, 1, 0xc1, 0x00, 0xc1, 0x00], "a[256:512]"],
    ["an escaped zero", [0, 97, 0, 255, 0, 1, 0], "a\0[]"],
    ["a plain name", [97, 98], undefined],
    ["a name without an end", [0, 97], undefined],
    ["an extent that is not there", [0, 97, 0, 1, 1, 1, 0x80], undefined],
    ["more than its extents", [0, 97, 0, 1, 0, 9], undefined],
  ])("of %s", (_, key, name) => expect(sliceNameOf(Uint8Array.from(key))).toBe(name));
});

async function read(bytes: Uint8Array): Promise<ReadModel> {
  return tensorflow.read({ path: "a.pb", source: memorySource(bytes), sibling: async () => undefined }, DEFAULT_BUDGET);
}

const known = new Map<string, ReadonlyMap<string, Uint8Array>>();

/** A model or an ArtifactError in bounded bytes and time; anything else fails the test that asks. */
async function outcomeOf(target: string, main: string, bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  const counters: ReturnType<typeof countingSource>[] = [];
  const open: SourceKind["open"] = async (content) => {
    const counting = countingSource(memorySource(content));
    counters.push(counting);
    return counting.source;
  };
  const files = new Map(known.get(main) ?? filesOf(main));
  known.set(main, new Map(files));
  files.set(target, bytes);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const artifact = await openArtifact(files, main, open);
  const start = performance.now();
  const outcome = await tensorflow.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(counters.reduce((sum, { bytesRead }) => sum + bytesRead(), 0)).toBeLessThanOrEqual(BYTES_PER_BYTE * size + 4096);
  if (outcome instanceof ArtifactError) return outcome;
  if (outcome instanceof Error) throw outcome;
  return outcome as ReadModel;
}

/** Reads a table of one block: the header of a checkpoint, and the entry of one tensor. */
async function index(header: readonly number[], entry?: readonly number[]): Promise<unknown> {
  const one = entry === undefined ? [] : [0, 1, entry.length, 97, ...entry];
  const out: number[] = [];
  const store = (content: readonly number[]): readonly number[] => {
    const body = [...content, 0];
    const place = [out.length, content.length];
    const crc = maskedCrc32c(Uint8Array.from(body));
    out.push(...body, crc & 255, (crc >>> 8) & 255, (crc >>> 16) & 255, crc >>> 24);
    return place;
  };
  const restart = [0, 0, 0, 0, 1, 0, 0, 0];
  const block = store([0, 0, header.length, ...header, ...one, ...restart]);
  const meta = store(restart);
  const footer = [...meta, ...store([0, 1, 2, 98, ...block, ...restart])];
  out.push(...footer, ...new Array<number>(40 - footer.length).fill(0), 0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb);
  const artifact = { path: "a.index", source: memorySource(Uint8Array.from(out)), sibling: async () => undefined };
  return tensorflow.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
}

function wrap(number: number, content: readonly number[]): readonly number[] {
  const length =
    content.length < 128
      ? [content.length]
      : content.length < 16384
        ? [(content.length % 128) + 128, content.length >> 7]
        : [(content.length % 128) + 128, ((content.length >> 7) % 128) + 128, content.length >> 14];
  return [number * 8 + 2, ...length, ...content];
}
