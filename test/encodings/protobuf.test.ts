import { describe, expect, it } from "vitest";
import { type Budget, DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { Cursor, type Reading, readThrough } from "../../src/bytes/cursor.js";
import { memorySource } from "../../src/bytes/memory.js";
import { type Field, readMessage, readVarint } from "../../src/encodings/protobuf.js";
import { int64Of, integerOf, rangeOf, readFloat32s, readInt64s, readText } from "../../src/encodings/protobuf-values.js";
import { countingSource, meanSource } from "../sources.js";

// Bytes and values as in https://protobuf.dev/programming-guides/encoding/, or worked out by hand after it.
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function reading<T>(bytes: Uint8Array, make: (cursor: Cursor) => Reading<T>, budget: Budget = DEFAULT_BUDGET): Promise<T> {
  return readThrough(meanSource(bytes), make(new Cursor("f", bytes.length, budget)));
}

/** What `take` makes of each field of the file. */
function fieldsOf<T>(bytes: Uint8Array, take: (cursor: Cursor, field: Field) => Reading<T> | T): Promise<T[]> {
  return reading(bytes, function* (cursor) {
    const taken: T[] = [];
    yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
      const result = take(cursor, field);
      taken.push(isReading(result) ? yield* result : result);
    });
    return taken;
  });
}

function isReading<T>(value: Reading<T> | T): value is Reading<T> {
  return typeof value === "object" && value !== null && "next" in value;
}

describe("varints", () => {
  it.each([
    ["00", 0n],
    ["01", 1n],
    ["9601", 150n],
    ["ffffffffffffff7f", 2n ** 56n - 1n],
    ["8080808080808010", 2n ** 53n],
    ["8180808080808010", 2n ** 53n + 1n],
    ["ffffffffffffffffff01", 2n ** 64n - 1n],
    ["80808080808080808001", 2n ** 63n],
    ["8000", 0n],
  ])("%s is %s", async (bytes, value) => {
    expect(await reading(hex(bytes), (cursor) => readVarint(cursor, cursor.size))).toBe(value);
  });

  it.each(["", "80", "ffffffffffffffffff02", "ffffffffffffffffffff01"])("%j is none", async (bytes) => {
    const failed = reading(hex(bytes), (cursor) => readVarint(cursor, cursor.size));
    await expect(failed).rejects.toMatchObject({ name: "ArtifactError", code: "malformed-protobuf", path: "f", offset: 0 });
  });
});

describe("fields", () => {
  it("are signed where the schema says so", async () => {
    expect(await fieldsOf(hex("08ffffffffffffffffff0108" + "9601"), (cursor, field) => int64Of(cursor, field))).toEqual([
      -1n,
      150n,
    ]);
  });

  it("know their place and skip what nobody reads", async () => {
    // The example of the specification: field 2 is the text "testing".
    const bytes = hex("089601120774657374696e67" + "1d0000803f" + "21000000000000f03f");
    expect(await fieldsOf(bytes, (_cursor, { number, type, offset, start, end }) => [number, type, offset, start, end])).toEqual([
      [1, "varint", 0, 1, 3],
      [2, "length", 3, 5, 12],
      [3, "fixed32", 12, 13, 17],
      [4, "fixed64", 17, 18, 26],
    ]);
  });

  it("skip groups, however they nest", async () => {
    // 9 { 1: 5, 2 { } } then 1: 7
    expect(await fieldsOf(hex("4b" + "0805" + "1314" + "4c" + "0807"), (_cursor, field) => field.bits)).toEqual([7n]);
    await expect(fieldsOf(hex("4b0805"), () => 0)).rejects.toMatchObject({ code: "malformed-protobuf" });
    await expect(fieldsOf(hex("4b54"), () => 0)).rejects.toMatchObject({ code: "malformed-protobuf" });
  });

  it("may be packed or not, also within one message", async () => {
    const ints = (cursor: Cursor, field: Field) =>
      (function* (): Reading<bigint[]> {
        const values: bigint[] = [];
        yield* readInt64s(cursor, field, values);
        return values;
      })();
    // Field 4, packed 3, 270, 86942 of the specification, then 1 on its own.
    expect((await fieldsOf(hex("2206038e029ea705" + "2001"), ints)).flat()).toEqual([3n, 270n, 86942n, 1n]);
    const floats = (cursor: Cursor, field: Field) =>
      (function* (): Reading<number[]> {
        const values: number[] = [];
        yield* readFloat32s(cursor, field, values);
        return values;
      })();
    expect((await fieldsOf(hex("0a080000803f000000c0" + "0d0000003f"), floats)).flat()).toEqual([1, -2, 0.5]);
    await expect(fieldsOf(hex("0a0500000000" + "00"), floats)).rejects.toMatchObject({ code: "malformed-protobuf" });
  });

  it("are positions where values stay in the file", async () => {
    const ranges = fieldsOf(hex("2206038e029ea705" + "2001"), (cursor, field) => rangeOf(cursor, field, "varint"));
    expect(await ranges).toEqual([
      { offset: 2, length: 6 },
      { offset: 9, length: 1 },
    ]);
  });

  it("hold text, of which bad UTF-8 is replaced and a byte order mark kept", async () => {
    const text = (cursor: Cursor, field: Field) => readText(cursor, field);
    expect(await fieldsOf(hex("0a03e59b9b" + "0a02ff61" + "0a03efbbbf" + "0a00"), text)).toEqual(["四", "\ufffda", "\ufeff", ""]);
    await expect(fieldsOf(hex("0801"), text)).rejects.toMatchObject({ code: "wrong-wire-type" });
  });

  it("refuse numbers that a program cannot count to", async () => {
    await expect(fieldsOf(hex("088080808080808010"), integerOf)).rejects.toMatchObject({ code: "integer-too-large", offset: 0 });
  });
});

describe("limits", () => {
  it("of depth hold for groups", async () => {
    const bytes = new Uint8Array(1000).fill(0x0b);
    await expect(fieldsOf(bytes, () => 0)).rejects.toMatchObject({ code: "too-deep", offset: DEFAULT_BUDGET.depth });
  });

  it("of entries hold before anything is allocated", async () => {
    const bytes = Uint8Array.of(0x0a, 8, 0, 0, 0, 0, 0, 0, 0, 0);
    const failed = reading(
      bytes,
      function* (cursor) {
        yield* readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
          yield* readInt64s(cursor, field, []);
        });
      },
      { ...DEFAULT_BUDGET, entries: 7 },
    );
    await expect(failed).rejects.toMatchObject({ code: "too-many-entries", message: expect.stringContaining("7") });
  });

  it("of lengths hold before anything is read", async () => {
    const counting = countingSource(memorySource(hex("0affffffffffffffffff01")));
    const cursor = new Cursor("f", counting.source.size, DEFAULT_BUDGET);
    const everything = readMessage(cursor, { start: 0, end: cursor.size }, function* (field) {
      yield* readText(cursor, field);
    });
    const failed = readThrough(counting.source, everything);
    await expect(failed).rejects.toMatchObject({ code: "length-beyond-end", offset: 0 });
    expect(counting.bytesRead()).toBe(11);
  });
});
