import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "../../src/cli/replace-file.js";
import { temporaryFolder } from "../repository.js";

const signal = new AbortController().signal;

describe("a file that is replaced", () => {
  it("is new, or takes the place and the permissions of the old one", async () => {
    const root = temporaryFolder();
    await replaceFile(root, "a.yml", "one", signal);
    expect(readFileSync(join(root, "a.yml"), "utf8")).toBe("one");
    writeFileSync(join(root, "b.yml"), "old", { mode: 0o640 });
    await replaceFile(root, "b.yml", "two", signal);
    expect(readFileSync(join(root, "b.yml"), "utf8")).toBe("two");
    expect(statSync(join(root, "b.yml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(["a.yml", "b.yml"]);
  });

  it("stays as it was when the run is cancelled, and nothing else is left", async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, "a.yml"), "old");
    const controller = new AbortController();
    const writing = replaceFile(root, "a.yml", "x".repeat(64 * 1024 * 1024), controller.signal);
    setTimeout(() => controller.abort(), 1);
    await expect(writing).rejects.toThrow();
    expect(readdirSync(root)).toEqual(["a.yml"]);
    expect(readFileSync(join(root, "a.yml"), "utf8")).toBe("old");
  });

  it("is refused behind a link, over a link and in the place of a folder", async () => {
    const [root, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(elsewhere, join(root, "linked"));
    symlinkSync(join(elsewhere, "target"), join(root, "link.yml"));
    mkdirSync(join(root, "folder.yml"));
    for (const path of ["linked/a.yml", "link.yml", "folder.yml", "gone/a.yml"]) {
      await expect(replaceFile(root, path, "x", signal)).rejects.toMatchObject({ code: "not-writable" });
    }
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(["folder.yml", "link.yml", "linked"]);
  });
});
