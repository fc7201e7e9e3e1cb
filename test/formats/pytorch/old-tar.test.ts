import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../../src/bytes/budget.js";
import { rowMajor } from "../../../src/formats/pytorch/described.js";
import { pytorch } from "../../../src/formats/pytorch/index.js";
import { isPacked, unpackedElements } from "../../../src/weights/unpacked.js";
import { openArtifact, SOURCE_KINDS } from "../../sources.js";
import { fixture, modelOf, type TrueFile } from "./fixtures.js";
import { membersOf, type TarField, tarOf, whole } from "./tars.js";

const FOLDER = join(import.meta.dirname, "..", "..", "fixtures", "pytorch");
const truth = JSON.parse(readFileSync(join(FOLDER, "truth-tar.json"), "utf8")) as Record<
  string,
  Required<Pick<TrueFile, "tensors" | "metadata" | "modules">> & { readonly strides: Readonly<Record<string, readonly number[]>> }
>;
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const CALL = latin1("\x80\x02cposix\nsystem\n\x8c\x04true\x85R.");

describe.each(SOURCE_KINDS)("a tar of the first versions from $name", ({ open }) => {
  it.each(Object.entries(truth))("%s is what torch loads", async (name, { tensors, strides, metadata, modules }) => {
    const artifact = await openArtifact(new Map([[name, fixture(name)]]), name, open);
    await using source = artifact.source;
    const model = await pytorch.read(artifact, DEFAULT_BUDGET);
    const found = await Promise.all(
      model.tensors.map(async (tensor) => {
        const { name, kind, dtype, shape, values } = tensor;
        if (values.kind !== "stored") throw new Error(`${name} is ${values.kind}`);
        expect(values.strides ?? rowMajor(shape), name).toEqual(strides[name]);
        const [range] = values.ranges;
        const stored = await source.read(range?.offset ?? 0, range?.length ?? 0);
        const bytes = isPacked(values) ? ((await unpackedElements(tensor, values, source)) ?? new Uint8Array(0)) : stored;
        return { name, kind, dtype, shape, sha256: createHash("sha256").update(bytes).digest("hex") };
      }),
    );
    expect(found).toEqual(tensors);
    expect(model.graphs.flatMap(({ nodes }) => nodes.map((node) => [node.name, node.operator]))).toEqual(modules);
    const read = new Map(model.metadata.map(({ key, value }) => [key, value]));
    for (const [key, value] of Object.entries(metadata)) expect(read.get(key), key).toBe(value);
    expect(model.formatVersion).toBe("1000");
    expect(model.anomalies).toEqual([]);
    expect(model.code.filter(({ standing }) => standing !== "known")).toEqual([]);
  });
});

const members = membersOf(fixture("old-tar-module.pt"));
type Member = readonly [name: string, content: Uint8Array, field?: TarField];
const replaced = (name: string, change: (content: Uint8Array) => Uint8Array): Member[] =>
  members.map(([one, content]) => [one, one === name ? change(content) : content]);
const behind = (first: Uint8Array, second: Uint8Array) => new Uint8Array(Buffer.concat([first, second]));

describe("a tar of the first versions", () => {
  it("is whole when it is put together anew", async () => {
    expect((await modelOf(whole(tarOf(members)))).tensors).toEqual((await modelOf(fixture("old-tar-module.pt"))).tensors);
  });

  it.each([
    ["the object", replaced("pickle", () => CALL)],
    ["the number of its storages", replaced("storages", () => CALL)],
    ["a storage", replaced("storages", () => behind(latin1("\x80\x02K\x01."), CALL))],
    ["the number of its tensors", replaced("tensors", () => CALL)],
    ["the facts of the system", replaced("sys_info", () => CALL)],
    ["what stands behind the object", replaced("pickle", (content) => behind(content, CALL))],
    ["what stands behind the storages", replaced("storages", (content) => behind(content, CALL))],
    ["what stands behind the tensors", replaced("tensors", (content) => behind(content, CALL))],
    ["a member beside them", [...members, ["notes", CALL] as const]],
    ["the first of two members of a name", [["pickle", CALL] as const, ...members]],
    ["the second of two members of a name", [...members, ["pickle", CALL] as const]],
    ["an object that breaks off", replaced("pickle", () => CALL.subarray(0, -1))],
  ])("that calls something in %s is told", async (_, attacked) => {
    const { code } = await modelOf(whole(tarOf(attacked)));
    expect(code.filter(({ standing }) => standing === "dangerous").map(({ name, isCalled }) => [name, isCalled])).toEqual([
      ["posix.system", true],
    ]);
  });

  it("that calls something and has no end is told as well: PyTorch loads it", async () => {
    const { code, anomalies } = await modelOf(tarOf(replaced("pickle", () => CALL)));
    expect(code.some(({ standing }) => standing === "dangerous")).toBe(true);
    expect(anomalies.map(({ kind }) => kind)).toContain("hidden-content");
  });

  it("with bytes that nobody reads is told", async () => {
    for (const odd of [
      [...members, ["notes", latin1("nothing")] as const],
      replaced("pickle", (one) => behind(one, latin1("xyz"))),
    ])
      expect((await modelOf(whole(tarOf(odd)))).anomalies.map(({ kind }) => kind)).toEqual(["hidden-content"]);
    const tail = await modelOf(behind(whole(tarOf(members)), latin1("tail")));
    expect(tail.anomalies.map(({ kind }) => kind)).toEqual(["hidden-content"]);
  });

  const first = (field: TarField): Member[] => members.map(([name, content], at) => [name, content, at === 0 ? field : {}]);
  const extended = (text: string): Member[] => [["pax", latin1(text), { type: "x" }], ...members];

  it.each<readonly [string, Member[]]>([
    ["a link", [...members, ["pickle", new Uint8Array(0), { type: "2", link: "/etc/passwd" }]]],
    ["a hard link", [...members, ["pickle", new Uint8Array(0), { type: "1", link: "tensors" }]]],
    ["a folder", [["storages/", new Uint8Array(0), { type: "5" }], ...members]],
    ["a folder as the first tars wrote it", [["storages/", new Uint8Array(0), { type: "\0" }], ...members]],
    ["a device", first({ type: "3" })],
    ["a sparse member", first({ type: "S" })],
    ["a name that stands before it", [["././@LongLink", latin1("storages\0"), { type: "L" }], ...members]],
    ["a size in binary", first({ size: "\x80\0\0\0\0\0\0\0\0\0\0\x10" })],
    ["a negative size", first({ size: "-0000000010\0" })],
    ["a size that is no number", first({ size: "0o000000010\0" })],
    ["another name in an extended header", extended("17 path=storages\n")],
    ["another size in an extended header", extended("12 size=100\n")],
    ["sparse parts in an extended header", extended("22 GNU.sparse.major=1\n")],
    ["a length that lies in an extended header", extended("99 mtime=1.5\n")],
    ["an extended header for all", [["pax", latin1("13 mtime=1.5\n"), { type: "g" }], ...members]],
    ["a long extended header", extended(`5000 comment=${"x".repeat(4985)}\n`)],
    ["many members", Array.from({ length: 65 }, (_, at): Member => [`m${at}`, new Uint8Array(0)])],
    ["a name that is a pickle", [["\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.", new Uint8Array(0)], ...members]],
    ["a name that is a pickle as text", [["L119547037146038801333356L\n.", new Uint8Array(0)], ...members]],
  ])("with %s is refused", async (_, odd) => {
    await expect(modelOf(whole(tarOf(odd)))).rejects.toMatchObject({ code: "malformed-archive" });
  });

  it.each<readonly [string, Member[]]>([
    [
      "a member that is longer than the file",
      [...members.slice(0, -1), ["storages", latin1("\x80\x02K\x01."), { size: "77777777777\0" }]],
    ],
    ["no tensors", members.filter(([name]) => name !== "tensors")],
    ["no object", members.filter(([name]) => name !== "pickle")],
    ["a storage of more elements than bytes", replaced("storages", (one) => one.with(one.indexOf(0, 40) + 3, 0x7f))],
    ["fewer storages than it states", replaced("storages", () => latin1("\x80\x02K\x01."))],
    ["fewer tensors than it states", replaced("tensors", () => latin1("\x80\x02K\x01."))],
  ])("with %s is refused as cut off", async (_, odd) => {
    await expect(modelOf(whole(tarOf(odd)))).rejects.toMatchObject({ code: "truncated" });
  });

  it("with more tensors than anybody has is refused", async () => {
    const odd = replaced("tensors", () => latin1("\x80\x02J\xff\xff\xff\x7f."));
    await expect(modelOf(whole(tarOf(odd)))).rejects.toMatchObject({ code: "too-many-tensors" });
  });

  it.each(Object.keys(truth))("%s is refused wherever it is cut off", async (name) => {
    const bytes = fixture(name);
    const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
    for (let length = 0; length < end; length += 37) {
      await expect(modelOf(bytes.subarray(0, length)), `cut to ${length}`).rejects.toHaveProperty("code");
    }
  });

  it("is what a tar of anything else is not", async () => {
    const other = whole(tarOf([["README", latin1("hello")]]));
    await expect(modelOf(other)).rejects.toMatchObject({ code: "malformed-checkpoint" });
    expect(pytorch.probe(other, other.length)).toBe("possible");
    expect(pytorch.probe(tarOf(first({ checksum: "0000001\0" })), 4096)).toBe("no");
  });
});
