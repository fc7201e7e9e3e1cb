import { describe, expect, test } from "vitest";
import { lfsPointerOf } from "../../src/bytes/lfs-pointer.js";

const OID = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
const VERSION = "version https://git-lfs.github.com/spec/v1";
const parsed = (text: string | Uint8Array) => lfsPointerOf(typeof text === "string" ? new TextEncoder().encode(text) : text);

describe("a pointer", () => {
  test.each([
    ["as in the specification", `${VERSION}\noid sha256:${OID}\nsize 12345\n`],
    ["with line ends of Windows", `${VERSION}\r\noid sha256:${OID}\r\nsize 12345\r\n`],
    ["without the last line end", `${VERSION}\noid sha256:${OID}\nsize 12345`],
    ["with extensions", `${VERSION}\next-0-foo sha256:${OID}\next-1-bar sha256:${OID}\noid sha256:${OID}\nsize 12345\n`],
    ["with keys to come", `${VERSION}\naxis x\noid sha256:${OID}\nsize 12345\nzone.a-1 two words\n`],
    ["of 1023 bytes", `${VERSION}\naxis ${"x".repeat(1023 - 136)}\noid sha256:${OID}\nsize 12345\n`],
  ])("is read %s", (_, text) => {
    expect(parsed(text)).toEqual({ oid: OID, size: 12345 });
  });

  test("may stand for nothing", () => expect(parsed(`${VERSION}\noid sha256:${OID}\nsize 0\n`)).toEqual({ oid: OID, size: 0 }));
});

describe("no pointer", () => {
  test.each([
    ["nothing", ""],
    ["the version alone", `${VERSION}\n`],
    ["another version", `version https://git-lfs.github.com/spec/v2\noid sha256:${OID}\nsize 1\n`],
    ["a version that is not first", `oid sha256:${OID}\nsize 1\n${VERSION}\n`],
    ["a mark of byte order", `\ufeff${VERSION}\noid sha256:${OID}\nsize 1\n`],
    ["keys out of order", `${VERSION}\nsize 1\noid sha256:${OID}\n`],
    ["a key twice", `${VERSION}\noid sha256:${OID}\noid sha256:${OID}\nsize 1\n`],
    ["an empty line", `${VERSION}\n\noid sha256:${OID}\nsize 1\n`],
    ["another hash", `${VERSION}\noid sha512:${OID}\nsize 1\n`],
    ["a short hash", `${VERSION}\noid sha256:${OID.slice(1)}\nsize 1\n`],
    ["capital digits", `${VERSION}\noid sha256:${OID.toUpperCase()}\nsize 1\n`],
    ["no size", `${VERSION}\noid sha256:${OID}\n`],
    ["a negative size", `${VERSION}\noid sha256:${OID}\nsize -1\n`],
    ["a size beyond what numbers hold", `${VERSION}\noid sha256:${OID}\nsize 9999999999999999\n`],
    ["a size in another writing", `${VERSION}\noid sha256:${OID}\nsize 1e3\n`],
    ["two spaces", `${VERSION}\noid  sha256:${OID}\nsize 1\n`],
    ["a path in the hash", `${VERSION}\noid sha256:../../../../${OID.slice(12)}\nsize 1\n`],
    ["a control character", `${VERSION}\naxis \u0007\noid sha256:${OID}\nsize 1\n`],
    ["1024 bytes", `${VERSION}\naxis ${"x".repeat(1024 - 136)}\noid sha256:${OID}\nsize 12345\n`],
  ])("is %s", (_, text) => expect(parsed(text)).toBeUndefined());

  test("is what is not UTF-8", () => {
    const text = new TextEncoder().encode(`${VERSION}\naxis ?\noid sha256:${OID}\nsize 1\n`);
    expect(parsed(text)).toEqual({ oid: OID, size: 1 });
    expect(parsed(text.map((byte) => (byte === 0x3f ? 0xff : byte)))).toBeUndefined();
  });
});
