import { describe, expect, it } from "vitest";
import { type DvcObject, verifiedSource } from "../../src/bytes/dvc-object.js";
import { memorySource } from "../../src/bytes/memory.js";
import { md5Of } from "../dvc.js";

const TEXT = new TextEncoder().encode("one\r\ntwo\r\n\r\r\nend\r");
// What DVC 2 digested instead.
const UNIX = "one\ntwo\n\r\nend\r";

const read = async (content: Uint8Array, object: DvcObject, lengths: readonly number[]) => {
  const source = verifiedSource(memorySource(content), object);
  let offset = 0;
  for (const length of lengths) {
    await source.read(offset, length);
    offset += length;
  }
  return source;
};

describe("a verified source", () => {
  it.each([[[17]], [[4, 13]], [[4, 1, 1, 11]], [Array.from(TEXT, () => 1)]])(
    "accepts the content in pieces of %j",
    async (lengths) => {
      for (const isLegacy of [false, true]) {
        const source = await read(TEXT, { md5: md5Of(TEXT), isLegacy }, lengths);
        expect(await source.read(0, 17)).toEqual(TEXT);
      }
    },
  );

  it("accepts what DVC 2 took for text by its line feeds alone, and later versions do not", async () => {
    for (const lengths of [[17], [4, 13], [13, 1, 1, 1, 1]]) {
      await read(TEXT, { md5: md5Of(UNIX), isLegacy: true }, lengths);
      await expect(read(TEXT, { md5: md5Of(UNIX), isLegacy: false }, lengths)).rejects.toMatchObject({ code: "dvc-mismatch" });
    }
  });

  it("digests old text in pieces of a mebibyte, as DVC did", async () => {
    const content = Buffer.alloc(2 * 1024 * 1024 + 10, "a");
    content.write("\r\n", 1024 * 1024 - 1);
    content.write("\r\n", 1024 * 1024 + 7);
    const wanted = Buffer.concat([content.subarray(0, 1024 * 1024 + 7), content.subarray(1024 * 1024 + 8)]);
    await read(content, { md5: md5Of(wanted), isLegacy: true }, [1000, 1024 * 1024 - 999, 1024 * 1024 + 9]);
  });

  it("refuses other content once all of it was read in order, and goes on refusing", async () => {
    const object = { md5: md5Of("other"), isLegacy: false };
    const source = await read(TEXT, object, [4, 10]);
    await source.read(15, 2);
    await source.read(0, 3);
    await expect(source.read(10, 7)).rejects.toThrow(object.md5);
    await expect(source.read(0, 1)).rejects.toMatchObject({ code: "dvc-mismatch" });
  });

  it("refuses nothing at all in the place of something", () => {
    const empty = memorySource(new Uint8Array());
    expect(verifiedSource(empty, { md5: md5Of(""), isLegacy: true }).size).toBe(0);
    expect(() => verifiedSource(empty, { md5: md5Of("x"), isLegacy: false })).toThrow("another digest");
  });

  it("refuses another size at once, except beside a folder, where it is that of the files", () => {
    const object = { md5: md5Of(TEXT), isLegacy: false, size: 3 };
    expect(() => verifiedSource(memorySource(TEXT), object)).toThrow("17 bytes where it is stored, and 3 by its pointer");
    expect(verifiedSource(memorySource(TEXT), { ...object, md5: `${object.md5}.dir` }).size).toBe(17);
  });
});
