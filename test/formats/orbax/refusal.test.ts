import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { memorySource } from "../../../src/bytes/memory.js";
import { crc32c } from "../../../src/encodings/crc32c.js";
import { unzstd } from "../../../src/encodings/zstd/frame.js";
import { ArtifactError, SourceError } from "../../../src/errors.js";
import { orbax } from "../../../src/formats/orbax/index.js";
import type { ReadModel } from "../../../src/model/model.js";
import { countingSource, flakySource, mutationsOf, openArtifact, type SourceKind } from "../../sources.js";
import { filesOf, fixture, truth } from "./fixtures.js";

// Every file is looked at and read.
const BYTES_PER_BYTE = 2;
const MOST_MILLISECONDS = 1000;

describe("orbax refuses", () => {
  it.each([
    ["a tree that is no object", '{"tree_metadata": {"a": 1}}', "orbax-malformed"],
    ["a tree without leaves or a store", '{"tree_metadata": {}}', "no-model"],
    ["a leaf without a type", '{"tree_metadata": {"a": {"key_metadata": [], "value_metadata": {}}}}', "orbax-malformed"],
    ["a key that is a list", leaf('[{"key": [], "key_type": 2}]'), "orbax-malformed"],
    ["nesting without end", `{"tree_metadata": ${"[".repeat(100_000)}`, "json-too-deep"],
    ["a name with a NUL", leaf('[{"key": "a\\u0000b", "key_type": 2}]'), "tensor-name-nul"],
    ["a name that is too long", leaf(`[{"key": "${"a".repeat(5000)}", "key_type": 2}]`), "tensor-name-too-long"],
    ["a name that climbs", leaf('[{"key": "../../etc", "key_type": 2}]'), "unsafe-path"],
    ["a name that is absolute", leaf('[{"key": "/etc/x", "key_type": 2}]'), "unsafe-path"],
    ["a store that is not there", leaf('[{"key": "a", "key_type": 2}]', ', "use_ocdbt": true'), "part-missing"],
  ])("%s", async (_, text, code) => {
    const files = new Map([["x/_METADATA", new TextEncoder().encode(text)]]);
    await expect(orbax.read(await openArtifact(files, "x/_METADATA"), DEFAULT_BUDGET)).rejects.toMatchObject({ code });
  });

  it.each([
    ["shapes of 2^53 elements", { shape: [2 ** 27, 2 ** 27], chunks: [1, 1] }, "zarr-malformed"],
    ["a size that is no number", { shape: [1.5], chunks: [1] }, "zarr-malformed"],
    ["chunks of nothing", { shape: [4], chunks: [0] }, "zarr-malformed"],
    ["chunks of another rank", { shape: [4], chunks: [1, 1] }, "zarr-malformed"],
    ["more dimensions than there are", { shape: Array(40).fill(1), chunks: Array(40).fill(1) }, "zarr-malformed"],
    ["no type", { dtype: 4 }, "zarr-malformed"],
    ["a separator that climbs", { dimension_separator: "/../" }, "zarr-malformed"],
    ["an unknown version", { zarr_format: 4 }, "zarr-malformed"],
  ])("%s in a description", async (_, change, code) => {
    expect(await described(change)).toMatchObject({ code });
  });

  it("to look up more chunks than a real array has, by saying so", async () => {
    const model = await described({ shape: [2 ** 20, 2 ** 20], chunks: [1, 1] });
    const values = "tensors" in model ? model.tensors.find(({ name }) => name === "a.w")?.values : undefined;
    expect(values).toMatchObject({ kind: "absent", reason: "unavailable" });
  });

  it("dtypes that it does not know, by saying so", async () => {
    const model = await described({ dtype: "<V7" });
    expect(model).toMatchObject({ anomalies: [{ kind: "unknown-dtype", subject: "a.w" }] });
  });

  it("links instead of files, by not following them", async () => {
    for (const main of ["folders/_METADATA", "small/_METADATA", "steps/1/state/_METADATA"]) {
      const files = new Map<string, Uint8Array | null>(filesOf(main));
      for (const path of files.keys()) if (path !== main) files.set(path, null);
      const outcome = await orbax.read(await openArtifact(files, main), DEFAULT_BUDGET).catch((error: unknown) => error);
      if (main === "folders/_METADATA") expect(outcome).toMatchObject({ tensors: [] });
      else expect(outcome).toMatchObject({ name: "ArtifactError", code: "part-missing" });
    }
  });

  it("more items, more structure and deeper text than the budget allows", async () => {
    for (const [limit, code] of [
      [{ entries: 20 }, /too-many-entries/],
      [{ structureBytes: 500 }, /too-much-structure/],
      [{ depth: 2 }, /too-deep/],
    ] as const) {
      const artifact = await openArtifact(filesOf("train/_METADATA"), "train/_METADATA");
      await expect(orbax.read(artifact, { ...DEFAULT_BUDGET, ...limit })).rejects.toMatchObject({
        code: expect.stringMatching(code),
      });
    }
  });

  it("to call lost bytes the file's fault", async () => {
    for (const path of Object.keys(truth)) {
      for (let limit = 0; limit < 100; limit += 20) {
        const open: SourceKind["open"] = async (bytes) => flakySource(memorySource(bytes), limit);
        await expect(orbax.read(await openArtifact(filesOf(path), path, open), DEFAULT_BUDGET)).rejects.toBeInstanceOf(
          SourceError,
        );
      }
    }
  });

  it("to go on once it is told to stop", async () => {
    const artifact = await openArtifact(filesOf("train/_METADATA"), "train/_METADATA");
    await expect(orbax.read(artifact, DEFAULT_BUDGET, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a key-value store is refused", () => {
  it.each([
    ["that leads out of its folder", { file: "../x" }, "unsafe-path"],
    ["that leads to a device", { file: "/dev/zero" }, "unsafe-path"],
    ["whose file is not there", { file: "e" }, "part-missing"],
    ["whose root lies beyond the end of its file", { offset: 1000 }, "truncated"],
    ["whose root is larger than anything", { length: 2 ** 40 }, "too-much-structure"],
    ["whose root is not as high as it says", { height: 3 }, "ocdbt-malformed"],
    ["with more versions than bytes", { versions: 100 }, "ocdbt-malformed"],
    ["whose versions stand in other files", { kind: 1 }, "ocdbt-numbered"],
    ["of a newer version", { version: 1 }, "ocdbt-version"],
    ["that is compressed in an unknown way", { compression: 2 }, "ocdbt-compressed"],
    ["that claims to be compressed", { compression: 1 }, "ocdbt-compressed"],
  ])("%s", async (_, change, code) => {
    expect(await storeOutcome(change)).toMatchObject({ name: "ArtifactError", code });
  });

  it("whose nodes name themselves: each has to be lower than the one above", async () => {
    // A node of height 200 whose child is the node itself.
    const node = sealed(TREE, [200, ...files("d"), 1, 1, 0, 97, 0, 0, 60, 1, 1, 0]);
    expect(await storeOutcome({ height: 200, length: node.length }, node)).toMatchObject({ code: "truncated" });
    const fitting = sealed(TREE, [200, ...files("d"), 1, 1, 0, 97, 0, 0, node.length, 1, 1, 0]);
    expect(await storeOutcome({ height: 200, length: fitting.length }, fitting)).toMatchObject({ code: "ocdbt-malformed" });
  });

  it("whose levels fan out to more nodes than one artifact may have, in little time", async () => {
    // Forty levels, of which each names the next one 64 times: 64^40 ways to the leaf.
    const leaf = sealed(TREE, [0, 0, 0]);
    const nodes = [leaf];
    let at = leaf.length;
    let below = { offset: 0, length: leaf.length };
    for (let height = 1; height <= 40; height++) {
      const all = (value: readonly number[]) => Array.from({ length: 64 }, () => value).flat();
      const keys = [
        ...Array<number>(63).fill(0),
        ...Array<number>(64).fill(1),
        ...Array<number>(64).fill(0),
        ...Array<number>(64).fill(97),
      ];
      const columns = [all([0]), all(varint(below.offset)), all(varint(below.length)), all([1]), all([1]), all([0])].flat();
      const node = sealed(TREE, [height, ...files("d"), 64, ...keys, ...columns]);
      below = { offset: at, length: node.length };
      nodes.push(node);
      at += node.length;
    }
    const started = performance.now();
    const outcome = await storeOutcome({ height: 40, ...below }, Uint8Array.from(nodes.flatMap((node) => [...node])), {
      entries: 100_000,
      structureBytes: 4_000_000,
    });
    expect(outcome).toMatchObject({ code: expect.stringMatching(/too-many-entries|too-much-structure/) });
    expect(performance.now() - started).toBeLessThan(10 * MOST_MILLISECONDS);
  });

  it("whose nodes unpack to more than one artifact may take", async () => {
    const blocks = Array.from({ length: 4096 }, (_, index) => [index === 4095 ? 3 : 2, 0, 16, 0]).flat();
    const node = sealed(TREE, [0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, ...blocks], 1);
    expect(await storeOutcome({ length: node.length }, node)).toMatchObject({ code: "ocdbt-compressed" });
  });

  it("in 2,000 damaged manifests and nodes under the right checksum, or read, in little time", async () => {
    const whole = fixture("deep/manifest.ocdbt");
    const manifest = unzstd(whole.subarray(14, -4), 1000) ?? new Uint8Array();
    for (const { bytes } of mutationsOf(manifest, 5, 2000))
      await outcomeOf("deep/manifest.ocdbt", "deep/manifest.ocdbt", sealed(MANIFEST, [...bytes]));
    const [node = new Uint8Array()] = [...filesOf("small/_METADATA")].flatMap(([path, one]) =>
      path.startsWith("small/d/") ? [one] : [],
    );
    const outcomes = { read: 0, refused: 0 };
    for (const { bytes } of mutationsOf(unzstd(node.subarray(14, -4), 1000) ?? node, 5, 2000)) {
      const started = performance.now();
      const damaged = sealed(TREE, [...bytes]);
      const outcome = await storeOutcome({ length: damaged.length }, damaged);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ArtifactError);
      outcomes[outcome instanceof Error ? "refused" : "read"]++;
      expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS);
    }
    expect(outcomes.read).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(500);
  });

  it("whose leaf has values that lead elsewhere or beyond the end of their file, by saying so", async () => {
    for (const [name, offset, reason] of [
      ["../x", 0, "unsafe-path"],
      ["d", 5000, "out-of-range"],
      ["e", 0, "missing"],
    ] as const) {
      const description = [...new TextEncoder().encode(JSON.stringify(DESCRIPTION))];
      const names = ["w/.zarray", "w/0"].map((key) => [...new TextEncoder().encode(key)]);
      const keys = [0, ...names.map(({ length }) => length), ...names.flat()];
      const values = [...varint(description.length), 4, 0, 1, 0, ...varint(offset), ...description];
      const node = sealed(TREE, [0, ...files(name), 2, ...keys, ...values]);
      const model = await storeOutcome({ length: node.length }, node);
      expect(model).toMatchObject({ tensors: [{ name: "w", values: { kind: "absent", reason } }] });
    }
  });
});

const [MANIFEST, TREE] = [0x0cdb3a2a, 0x0cdb20de];
const DESCRIPTION = { zarr_format: 2, shape: [1], chunks: [1], dtype: "<f4", compressor: null, order: "C", filters: null };

/** A store of one file `d` with these nodes in it; the manifest says of its root what `change` says. */
async function storeOutcome(
  change: Partial<Record<"offset" | "length" | "height" | "versions" | "kind" | "version" | "compression", number>> & {
    file?: string;
  },
  nodes: Uint8Array = sealed(TREE, [0, 0, 0]),
  budget: Partial<typeof DEFAULT_BUDGET> = {},
): Promise<unknown> {
  const { file = "d", offset = 0, length = nodes.length, height = 0, versions = 1, kind = 0 } = change;
  const config = [...Array<number>(16).fill(1), kind, 100, 100, 4, 0];
  const version = [versions, 1, height, 0, ...varint(offset), ...varint(length), 1, 1, 1, ...Array<number>(8).fill(0)];
  const manifest = sealed(MANIFEST, [...config, ...files(file), ...version, 0], change.compression, change.version);
  const parts = new Map([
    ["x/manifest.ocdbt", manifest],
    ["x/d", nodes],
  ]);
  const artifact = await openArtifact(parts, "x/manifest.ocdbt");
  return orbax.read(artifact, { ...DEFAULT_BUDGET, ...budget }).catch((error: unknown) => error);
}

/** A table of one data file. */
function files(name: string): readonly number[] {
  const bytes = [...new TextEncoder().encode(name)];
  return [1, bytes.length, 0, ...bytes];
}

/** A manifest or a node, with its length and checksum. */
function sealed(magic: number, body: readonly number[], compression = 0, version = 0): Uint8Array {
  const bytes = new Uint8Array(14 + body.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setBigUint64(4, BigInt(bytes.length), true);
  bytes.set([version, compression, ...body], 12);
  view.setUint32(bytes.length - 4, crc32c(bytes.subarray(0, -4)), true);
  return bytes;
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function leaf(keys: string, more = ""): string {
  return `{"tree_metadata": {"x": {"key_metadata": ${keys}, "value_metadata": {"value_type": "jax.Array"}}}${more}}`;
}

/** Reads a checkpoint of which the description of one array says something else. */
async function described(change: object): Promise<ReadModel | ArtifactError> {
  const target = "folders/a.w/.zarray";
  const description = JSON.parse(new TextDecoder().decode(fixture(target)));
  return outcomeOf(target, "folders/_METADATA", new TextEncoder().encode(JSON.stringify({ ...description, ...change })));
}

/** A model or an ArtifactError in bounded bytes and time; anything else fails the test that asks. */
async function outcomeOf(target: string, main: string, bytes: Uint8Array): Promise<ReadModel | ArtifactError> {
  const counters: ReturnType<typeof countingSource>[] = [];
  const open: SourceKind["open"] = async (content) => {
    const counting = countingSource(memorySource(content));
    counters.push(counting);
    return counting.source;
  };
  const files = filesOf(main).set(target, bytes);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const artifact = await openArtifact(files, main, open);
  const start = performance.now();
  const outcome = await orbax.read(artifact, DEFAULT_BUDGET).catch((error: unknown) => error);
  expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  expect(counters.reduce((sum, { bytesRead }) => sum + bytesRead(), 0)).toBeLessThanOrEqual(BYTES_PER_BYTE * size + 4096);
  if (outcome instanceof ArtifactError) return outcome;
  if (outcome instanceof Error) throw outcome;
  const model = outcome as ReadModel;
  for (const { values } of model.tensors) {
    for (const range of values.kind === "stored" ? values.ranges : [])
      expect(range.offset + range.length).toBeLessThanOrEqual(
        files.get(values.kind === "stored" ? values.path : "")?.length ?? 0,
      );
  }
  return model;
}
