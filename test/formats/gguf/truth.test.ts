import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { gguf } from "../../../src/formats/gguf/index.js";
import { embeddedFacts } from "../../../src/metadata/embedded.js";
import { BLOCK_DTYPES } from "../../../src/model/tensor.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { allFiles, blocks, fixture, NAMES, truth } from "./fixtures.js";

const SINGLE = Object.entries(truth).filter(([name]) => !name.includes("-of-"));

describe.each(SOURCE_KINDS)("GGUF from $name", ({ open }) => {
  it.each(SINGLE)("reads %s as its writer meant it", async (name, expected) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await gguf.read(artifact, DEFAULT_BUDGET);
    expect(model).toMatchObject({
      format: "gguf",
      formatVersion: String(expected.version),
      requirements: [{ name: "gguf", version: expected.version }],
      signatures: [],
      graphs: [],
      code: [],
      files: [{ path: name, role: "main", size: source.size }],
    });
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(expected.metadata);
    expect(model.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes }))).toEqual(
      expected.tensors.map(({ name, dtype, shape, parameters, bytes }) => ({ name, dtype, shape, parameters, bytes })),
    );
    for (const [index, { values, kind }] of model.tensors.entries()) {
      const { offset = 0, bytes = 0, sha256 = "", dtype = "" } = expected.tensors[index] ?? {};
      expect(kind).toBe("parameter");
      if (bytes === 0) expect(values).toEqual({ kind: "empty" });
      else {
        const order = expected.isBigEndian && dtype !== "int8" ? { byteOrder: "big" } : {};
        const ranges = [{ offset, length: bytes }];
        expect(values).toEqual({ kind: "stored", encoding: "elements", path: name, ranges, ...order });
        expect(digestOf(await source.read(offset, bytes))).toBe(sha256);
      }
    }
  });

  it("reads every type of blocks, as the format's own library wrote them", async () => {
    const artifact = await openArtifact(allFiles(), "blocks.gguf", open);
    await using source = artifact.source;
    const { tensors, anomalies } = await gguf.read(artifact, DEFAULT_BUDGET);
    expect(anomalies).toEqual([]);
    expect(new Set(tensors.map(({ dtype }) => dtype))).toEqual(new Set(Object.keys(BLOCK_DTYPES)));
    expect(tensors.map(({ name, dtype, shape, bytes }) => ({ name, dtype, shape, bytes }))).toEqual(
      blocks.blocks.map(({ name, shape, bytes }) => ({ name, dtype: name, shape, bytes })),
    );
    for (const [index, { values }] of tensors.entries()) {
      const [range] = values.kind === "stored" ? values.ranges : [];
      const bytes = await source.read(range?.offset ?? 0, range?.length ?? 0);
      expect(digestOf(bytes)).toBe(blocks.blocks[index]?.sha256);
    }
  });

  it("reads a split model as one", async () => {
    const names = Object.keys(truth).filter((name) => name.includes("-of-"));
    const [first = ""] = names;
    const artifact = await openArtifact(allFiles(), first, open);
    await using _source = artifact.source;
    const model = await gguf.read(artifact, DEFAULT_BUDGET);
    const sizes = names.map((name) => fixture(name).length);
    expect(model.anomalies).toEqual([]);
    expect(model.files).toEqual(names.map((path, at) => ({ path, role: at === 0 ? "main" : "shard", size: sizes[at] })));
    expect(model.metadata.map(({ key, value }) => [key, value])).toEqual(truth[first]?.metadata);
    const expected = names.flatMap((path) => (truth[path]?.tensors ?? []).map((tensor) => ({ path, tensor })));
    expect(
      model.tensors.map(({ name, values }) => [name, values.kind === "stored" ? [values.path, values.ranges] : values.kind]),
    ).toEqual(expected.map(({ path, tensor }) => [tensor.name, [path, [{ offset: tensor.offset, length: tensor.bytes }]]]));
  });
});

describe("GGUF", () => {
  it("yields plain data that survives JSON, and notes nothing in sound files", async () => {
    for (const name of NAMES) {
      const model = await gguf.read(await openArtifact(allFiles(), name), DEFAULT_BUDGET);
      expect(JSON.parse(JSON.stringify(model)), name).toEqual(model);
      const expected = name === "unknown-dtype.gguf" ? [["unknown-dtype", "newer"]] : [];
      expect(
        model.anomalies.map(({ kind, subject }) => [kind, subject]),
        name,
      ).toEqual(expected);
    }
  });

  it("says the same of both byte orders and of both versions", async () => {
    const [v3, v2, turned] = await Promise.all(
      ["v3.gguf", "v2.gguf", "big-endian.gguf"].map(async (name) => {
        const { metadata } = await gguf.read(await openArtifact(allFiles(), name), DEFAULT_BUDGET);
        return metadata.map(({ key, value }) => [key, value]);
      }),
    );
    expect(v2).toEqual(v3);
    expect(turned).toEqual([["byte_order", "big-endian"], ...(v3 ?? [])]);
  });

  it("has its keys understood", async () => {
    const { metadata } = await gguf.read(await openArtifact(allFiles(), "v3.gguf"), DEFAULT_BUDGET);
    const facts = embeddedFacts(metadata).map(({ field, subject, value }) => [field, ...(subject ? [subject] : []), value]);
    const digestIn = (key: string) => truth["v3.gguf"]?.metadata.find(([known]) => known === key)?.[1].split(", ")[1];
    expect(facts).toEqual(
      expect.arrayContaining([
        ["architecture", "llama"],
        ["license", "apache-2.0"],
        ["training.datasets", "c, d"],
        ["languages", "de"],
        ["base_model", "Base"],
        ["context_length", "4096"],
        ["quantization", "F16"],
        ["tokenizer.type", "llama"],
        ["tokenizer.vocabulary_size", "8"],
        ["tokenizer.files", "tokens", digestIn("tokenizer.ggml.tokens")],
        ["tokenizer.files", "scores", digestIn("tokenizer.ggml.scores")],
        ["tokenizer.special_tokens", "bos", "1"],
        ["tokenizer.special_tokens", "eos", "2"],
      ]),
    );
    expect(facts.find(([field]) => field === "tokenizer.chat_template")?.[1]).toContain("{% for message in messages %}");
  });

  it("knows an adapter by its metadata, and its rank and targets by its tensors", async () => {
    const { metadata } = await gguf.read(await openArtifact(allFiles(), "adapter.gguf"), DEFAULT_BUDGET);
    const facts = embeddedFacts(metadata).map(({ field, value, source }) => [field, value, source]);
    expect(facts).toEqual(
      expect.arrayContaining([
        ["adapter.type", "lora", "metadata"],
        ["adapter.alpha", "16", "metadata"],
        ["adapter.rank", "4", "shapes of the tensors"],
        ["adapter.targets", "attn_q", "shapes of the tensors"],
        ["adapter.targets", "attn_v", "shapes of the tensors"],
      ]),
    );
  });
});

describe("the first file of a split model", () => {
  it.each([
    ["m-00001-of-00003.gguf", "m-00001-of-00003.gguf"],
    ["a/m-00003-of-00003.gguf", "a/m-00001-of-00003.gguf"],
    ["m-00004-of-00003.gguf", undefined],
    ["m-00000-of-00003.gguf", undefined],
    ["m.gguf", undefined],
    ["m-1-of-3.gguf", undefined],
  ])("of %s is %s", (path, main) => expect(gguf.mainOf?.(path)).toBe(main));
});

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
