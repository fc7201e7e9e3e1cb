import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_BUDGET } from "../../src/bytes/budget.js";
import { memorySource } from "../../src/bytes/memory.js";
import { readZip, unpack } from "../../src/encodings/zip/index.js";
import { ArtifactError } from "../../src/errors.js";
import { countingSource, mutationsOf, prefixesOf, SOURCE_KINDS, sparseSource } from "../sources.js";

const folder = join(import.meta.dirname, "../fixtures/zip");
const truth: Record<string, { entries: { name: string }[]; disagreements: [string, string][] }> = JSON.parse(
  readFileSync(join(folder, "truth.json"), "utf8"),
);
const names = readdirSync(folder).filter((name) => name.endsWith(".zip"));
const fixture = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

async function everything(bytes: Uint8Array, path: string) {
  const source = memorySource(bytes);
  const archive = await readZip(source, path, DEFAULT_BUDGET);
  for (const entry of archive.entries) await unpack(source, entry, path, 100_000);
  return archive;
}

describe.each(SOURCE_KINDS)("archives of zipfile, from $name", ({ open }) => {
  it.each(names)("%s", async (name) => {
    await using source = await open(fixture(name));
    const { entries, disagreements } = await readZip(source, name, DEFAULT_BUDGET);
    const listed = entries.filter(({ isListed }) => isListed);
    expect(listed.map(({ name, method, crc32, size, packedSize }) => ({ name, method, crc32, size, packedSize }))).toEqual(
      truth[name]?.entries,
    );
    expect(disagreements.map(({ name, detail }) => [name, detail])).toEqual(truth[name]?.disagreements);
    for (const entry of listed) expect((await unpack(source, entry, name, 1000)).isIntact).toBe(true);
  });
});

describe("content", () => {
  it("is unpacked where it is deflated, and where the directory hides it", async () => {
    const source = memorySource(fixture("unlisted.zip"));
    const { entries } = await readZip(source, "unlisted.zip", DEFAULT_BUDGET);
    const hidden = entries.find(({ isListed }) => !isListed);
    expect(hidden?.name).toBe("a/code.py");
    const { bytes, isIntact } = await unpack(source, hidden ?? Object.assign({}), "unlisted.zip", 1000);
    expect([new TextDecoder().decode(bytes), isIntact]).toEqual(["x = 1\n".repeat(40), true]);
  });

  it("with another checksum is not intact", async () => {
    const bytes = fixture("plain.zip");
    const at = Buffer.from(bytes).indexOf("\x80\x02N.", 0, "latin1");
    bytes[at + 2] = 0x4f;
    const source = memorySource(bytes);
    const [entry] = (await readZip(source, "plain.zip", DEFAULT_BUDGET)).entries;
    expect((await unpack(source, entry ?? Object.assign({}), "plain.zip", 1000)).isIntact).toBe(false);
  });

  it("is bounded before it is read, and by what deflate can do", async () => {
    const source = memorySource(fixture("plain.zip"));
    const [, entry] = (await readZip(source, "plain.zip", DEFAULT_BUDGET)).entries;
    if (entry === undefined) throw new Error("no entry");
    await expect(unpack(source, entry, "p", 239)).rejects.toMatchObject({ code: "entry-too-large", offset: entry.offset });
    await expect(unpack(source, { ...entry, size: 1e8 }, "p", 1e9)).rejects.toMatchObject({ code: "malformed-zip" });
    await expect(unpack(source, { ...entry, size: 200 }, "p", 1e9)).rejects.toMatchObject({ code: "malformed-zip" });
    await expect(unpack(source, { ...entry, method: "method 12" }, "p", 1e9)).rejects.toMatchObject({
      code: "unsupported-packing",
    });
  });
});

describe("hostile archives", () => {
  it.each(names)("every prefix and 500 mutations of %s end in an archive or an ArtifactError", async (name) => {
    const bytes = fixture(name);
    const cases = [...prefixesOf(bytes, 400), ...mutationsOf(bytes, 7, 500)];
    for (const one of cases) {
      const data = one instanceof Uint8Array ? one : one.bytes;
      try {
        await everything(data, name);
      } catch (error) {
        if (!(error instanceof ArtifactError)) throw error;
      }
    }
  });

  it("refuses a directory that is said to be larger than is read, before it is read", async () => {
    const size = 2 ** 31;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(9, 10);
    end.writeUInt32LE(2 ** 30, 12);
    end.writeUInt32LE(0, 16);
    const inner = sparseSource(new Uint8Array(0), size);
    const source = {
      ...inner,
      async read(offset: number, length: number) {
        const bytes = await inner.read(offset, length);
        const at = size - 22 - offset;
        if (at >= 0 && at + 22 <= length) bytes.set(end, at);
        return bytes;
      },
    };
    const counted = countingSource(source);
    await expect(readZip(counted.source, "x", DEFAULT_BUDGET)).rejects.toMatchObject({ code: "malformed-zip" });
    expect(counted.bytesRead()).toBeLessThan(100_000);
  });

  it("refuses entries that overlap: many small files of one large content", async () => {
    const bytes = fixture("twice.zip");
    const view = new DataView(bytes.buffer);
    const second = Buffer.from(bytes).lastIndexOf("PK\x01\x02", undefined, "latin1");
    view.setUint32(second + 42, 0, true);
    await expect(readZip(memorySource(bytes), "x", DEFAULT_BUDGET)).rejects.toThrow("two entries overlap");
  });
});
