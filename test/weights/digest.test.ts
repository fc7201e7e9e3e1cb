import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../src/bytes/memory.js";
import { SourceError } from "../../src/errors.js";
import type { ByteRange, DType, Tensor, TensorValues } from "../../src/model/tensor.js";
import { digestTensors } from "../../src/weights/digest.js";
import { joined, varint } from "../formats/onnx/writer.js";
import { countingSource, flakySource, meanSource } from "../sources.js";

type Stored = Extract<TensorValues, { kind: "stored" }>;

function tensor(name: string, values: TensorValues, dtype: DType = "float32"): Tensor {
  return { name, kind: "initializer", dtype, shape: [1], parameters: 1, bytes: 1, values };
}

function stored(ranges: readonly ByteRange[], encoding: Stored["encoding"] = "elements", path = "m"): Stored {
  return { kind: "stored", encoding, path, ranges };
}

function whole(file: Uint8Array): ByteRange {
  return { offset: 0, length: file.length };
}

async function digestIn(file: Uint8Array, values: Stored, dtype: DType = "float32"): Promise<string | undefined> {
  const { digests } = await digestTensors([tensor("t", values, dtype)], async () => meanSource(file), Number.POSITIVE_INFINITY);
  return digests.get("t");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The elements as little-endian bytes, laid down by DataView alone. */
function elements(width: number, values: readonly bigint[]): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    if (width === 1) view.setUint8(index, Number(BigInt.asUintN(8, value)));
    if (width === 2) view.setUint16(index * 2, Number(BigInt.asUintN(16, value)), true);
    if (width === 4) view.setUint32(index * 4, Number(BigInt.asUintN(32, value)), true);
    if (width === 8) view.setBigUint64(index * 8, BigInt.asUintN(64, value), true);
  }
  return bytes;
}

describe("one value, one digest", () => {
  it("in one piece, in pieces, and among other bytes", async () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);
    const spread = joined("tag", bytes.subarray(0, 12), "tag", bytes.subarray(12), "end");
    const pieces = [
      { offset: 3, length: 12 },
      { offset: 18, length: 20 },
    ];
    expect(await digestIn(bytes, stored([whole(bytes)]))).toBe(sha256(bytes));
    expect(await digestIn(spread, stored(pieces))).toBe(sha256(bytes));
    expect(await digestIn(spread, stored([...pieces].reverse()))).not.toBe(sha256(bytes));
  });

  it("in more bytes than are read at once", async () => {
    const bytes = Uint8Array.from({ length: 3_000_001 }, (_, index) => index % 251);
    expect(await digestIn(bytes, stored([whole(bytes)]))).toBe(sha256(bytes));
  });

  it.each<[DType, number, readonly bigint[]]>([
    ["int8", 1, [0n, 1n, -1n, 127n, -128n]],
    ["uint8", 1, [0n, 1n, 255n]],
    ["bool", 1, [0n, 1n]],
    ["int16", 2, [300n, -2n, -32_768n]],
    ["float16", 2, [0x3c00n, 0xfbffn]],
    ["bfloat16", 2, [0x3f80n, 0xff80n]],
    ["float8_e4m3fn", 1, [0x38n, 0xffn]],
    ["int32", 4, [0n, -1n, 2_147_483_647n, -2_147_483_648n]],
    ["uint32", 4, [0n, 4_294_967_295n]],
    ["int64", 8, [0n, -1n, 1n << 27n, 1n << 28n, 1n << 31n, 1n << 32n, 1n << 35n, (1n << 63n) - 1n, -(1n << 63n)]],
    ["uint64", 8, [0n, (1n << 64n) - 1n, 1n << 63n]],
  ])("of %s as varints and as elements", async (dtype, width, values) => {
    const packed = joined(...values.map(varint));
    const expected = sha256(elements(width, values));
    expect(await digestIn(packed, stored([whole(packed)], "varint"), dtype)).toBe(expected);
    const unpacked = values.map((_, index) => {
      const start = joined(...values.slice(0, index).map(varint)).length;
      return { offset: start, length: varint(values[index] ?? 0n).length };
    });
    expect(await digestIn(packed, stored(unpacked, "varint"), dtype)).toBe(expected);
  });

  it("of packed four-bit integers, two to a varint", async () => {
    const packed = joined(varint(0x21), varint(0xf3));
    expect(await digestIn(packed, stored([whole(packed)], "varint"), "int4")).toBe(sha256(Uint8Array.of(0x21, 0xf3)));
  });

  // Packed by onnx.helper.make_tensor(…, FLOAT6E3M2, …, raw=True) of onnx 1.23.
  it.each([
    [[0x2a], [0x2a]],
    [
      [1, 2, 3],
      [0x81, 0x30, 0],
    ],
    [
      [0x3f, 1, 0x15, 0x2a],
      [0x7f, 0x50, 0xa9],
    ],
    [
      [9, 0x3f, 0, 0x20, 0x11],
      [0xc9, 0x0f, 0x80, 0x11],
    ],
  ])("of floats of six bits, one to a varint: %j", async (values, packed) => {
    const written = joined(...values.map(varint));
    expect(await digestIn(written, stored([whole(written)], "varint"), "float6_e3m2")).toBe(sha256(Uint8Array.from(packed)));
  });

  it("of varints that are longer than they need be", async () => {
    const padded = Uint8Array.of(0x81, 0x80, 0x00, 0x02);
    expect(await digestIn(padded, stored([whole(padded)], "varint"), "int32")).toBe(sha256(elements(4, [1n, 2n])));
  });

  it("of ten-byte varints across the borders of what is read at once", async () => {
    const values = Array.from({ length: 250_000 }, (_, index) => (index % 3 === 0 ? -1n - BigInt(index) : BigInt(index)));
    const packed = new Uint8Array(Buffer.concat(values.map(varint)));
    expect(packed.length).toBeGreaterThan(1_200_000);
    expect(await digestIn(packed, stored([whole(packed)], "varint"), "int64")).toBe(sha256(elements(8, values)));
  });
});

describe("another value, another digest", () => {
  it("of strings that join to the same text", async () => {
    const file = joined("ab");
    const [both, each] = [[{ offset: 0, length: 2 }], [0, 1].map((offset) => ({ offset, length: 1 }))];
    const digest = (ranges: readonly ByteRange[]) => digestIn(file, stored(ranges, "strings"), "string");
    const empty = { offset: 1, length: 0 };
    const all = [await digest(both), await digest(each), await digest([...both, empty]), await digest([empty, ...both])];
    expect(new Set(all).size).toBe(4);
    expect(await digest(each)).toBe(await digest(each));
  });

  it("of a sparse tensor whose elements stand elsewhere, whatever file says where", async () => {
    const files = new Map([
      ["m", elements(4, [7n, 8n])],
      ["near", elements(8, [0n, 1n])],
      ["far", elements(8, [0n, 2n])],
    ]);
    const sparse = (indices: string) => ({
      ...stored([{ offset: 0, length: 8 }]),
      indices: stored([{ offset: 0, length: 16 }], "elements", indices),
    });
    const open = async (path: string) => memorySource(files.get(path) ?? new Uint8Array());
    const all = [
      tensor("a", sparse("near")),
      tensor("b", sparse("near")),
      tensor("c", sparse("far")),
      tensor("d", stored([{ offset: 0, length: 8 }])),
    ];
    const { digests, bytesRead } = await digestTensors(all, open, Number.POSITIVE_INFINITY);
    expect(digests.get("a")).toBe(digests.get("b"));
    expect(new Set(digests.values()).size).toBe(3);
    expect(bytesRead).toBe(3 * 24 + 8);
  });
});

describe("what is read", () => {
  const file = new Uint8Array(1000);
  const sized = (name: string, offset: number, length: number, path = "m") =>
    tensor(name, stored([{ offset, length }], "elements", path));

  it("is what the budget allows, the smallest tensors first, in the order of the file", async () => {
    const { source, bytesRead } = countingSource(memorySource(file));
    const asked: string[] = [];
    const open = async (path: string) => {
      asked.push(path);
      return source;
    };
    const tensors = [
      sized("large", 0, 500),
      sized("small", 600, 10),
      sized("medium", 700, 100),
      sized("b", 650, 1, "b"),
      sized("late", 990, 2),
    ];
    const result = await digestTensors(tensors, open, 113);
    expect([...result.digests.keys()]).toEqual(["b", "small", "medium", "late"]);
    expect([result.bytesRead, bytesRead()]).toEqual([113, 113]);
    expect(asked).toEqual(["b", "m", "m", "m"]);
    expect((await digestTensors(tensors, open, 112)).digests.size).toBe(3);
    expect((await digestTensors(tensors, open, 0)).digests.size).toBe(0);
  });

  it("is nothing of values that are absent, empty, or in a file that is not there", async () => {
    const absent = { kind: "absent", path: "m", reason: "missing", detail: "" } as const;
    const sparse = { ...stored([{ offset: 0, length: 4 }]), indices: absent };
    const tensors = [
      tensor("a", absent),
      tensor("b", { kind: "empty" }),
      tensor("c", stored([{ offset: 0, length: 1 }])),
      tensor("d", sparse),
    ];
    expect(await digestTensors(tensors, async () => undefined, 1000)).toEqual({ digests: new Map(), bytesRead: 0 });
  });

  it("ends with the failure of a source, and when it is told to", async () => {
    const tensors = [sized("a", 0, 600)];
    await expect(digestTensors(tensors, async () => flakySource(memorySource(file), 100), 1000)).rejects.toThrow(SourceError);
    const stop = AbortSignal.abort(new Error("enough"));
    await expect(digestTensors(tensors, async () => meanSource(file), 1000, stop)).rejects.toThrow("enough");
  });
});
