import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ByteCounter, countingSource } from "../../src/bytes/counting.js";
import { diskSource } from "../../src/bytes/disk.js";
import { memorySource } from "../../src/bytes/memory.js";
import { SourceError } from "../../src/errors.js";
import { temporaryFolder } from "../repository.js";

const isWindows = process.platform === "win32";

describe("diskSource", () => {
  test("reads exactly the bytes asked for, in any order and at once", async () => {
    const path = join(temporaryFolder(), "model.bin");
    writeFileSync(
      path,
      Uint8Array.from({ length: 1000 }, (_, index) => index % 251),
    );
    await using source = await diskSource(path);
    expect(source.size).toBe(1000);
    const [end, start, none] = await Promise.all([source.read(990, 10), source.read(0, 3), source.read(1000, 0)]);
    expect([...end]).toEqual([237, 238, 239, 240, 241, 242, 243, 244, 245, 246]);
    expect([...start]).toEqual([0, 1, 2]);
    expect(none.length).toBe(0);
  });

  test("refuses a read outside of the file as a bug of its caller", async () => {
    const path = join(temporaryFolder(), "model.bin");
    writeFileSync(path, "abc");
    await using source = await diskSource(path);
    await expect(source.read(2, 2)).rejects.toThrow(RangeError);
    await expect(source.read(-1, 1)).rejects.toThrow(RangeError);
  });

  test("an empty file is a source without bytes", async () => {
    const path = join(temporaryFolder(), "empty.onnx");
    writeFileSync(path, "");
    await using source = await diskSource(path);
    expect(source.size).toBe(0);
    expect((await source.read(0, 0)).length).toBe(0);
  });

  test("a file that shrinks is a failure, never a short answer", async () => {
    const path = join(temporaryFolder(), "model.bin");
    writeFileSync(path, "0123456789");
    await using source = await diskSource(path);
    truncateSync(path, 4);
    await expect(source.read(2, 6)).rejects.toMatchObject({ name: "SourceError", code: "file-shrank" });
    expect(new TextDecoder().decode(await source.read(0, 4))).toBe("0123");
  });

  test("a directory named like a model, and a missing file, are refused with a reason", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "x.onnx"));
    await expect(diskSource(join(folder, "x.onnx"))).rejects.toThrow(SourceError);
    await expect(diskSource(join(folder, "y.onnx"))).rejects.toMatchObject({ code: "file-missing" });
    await expect(diskSource(join(folder, "y.onnx", "z"))).rejects.toMatchObject({ code: "file-missing" });
  });

  test.skipIf(isWindows)("a link is not followed", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "secret"), "secret");
    symlinkSync("secret", join(folder, "model.onnx"));
    await expect(diskSource(join(folder, "model.onnx"))).rejects.toMatchObject({ code: "file-is-link" });
  });

  test.skipIf(isWindows)("a named pipe is refused at once, without waiting for a writer", async () => {
    const path = join(temporaryFolder(), "pipe.onnx");
    execFileSync("mkfifo", [path]);
    await expect(diskSource(path)).rejects.toMatchObject({ code: "file-not-regular" });
  });

  test("stops when it is aborted", async () => {
    const path = join(temporaryFolder(), "model.bin");
    writeFileSync(path, "abc");
    await using source = await diskSource(path);
    await expect(source.read(0, 3, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});

test("countingSource counts what was read, over all sources that share the counter, and not what was refused", async () => {
  const counter: ByteCounter = { bytesRead: 0 };
  const first = countingSource(memorySource(new Uint8Array(100)), counter);
  const second = countingSource(memorySource(new Uint8Array(10)), counter);
  await first.read(10, 30);
  await first.read(10, 30);
  await second.read(0, 10);
  await expect(second.read(0, 11)).rejects.toThrow(RangeError);
  expect(counter.bytesRead).toBe(70);
  expect(first.size).toBe(100);
});
