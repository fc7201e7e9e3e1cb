import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DvcPlaces, dvcPlaces } from "../../src/bytes/dvc-places.js";
import { memorySource } from "../../src/bytes/memory.js";
import { SourceError } from "../../src/errors.js";
import { tree } from "../artifacts/trees.js";
import { md5Of, placeOf, store } from "../dvc.js";
import { temporaryFolder } from "../repository.js";

const CONTENT = Buffer.from("the content");
const OBJECT = { md5: md5Of(CONTENT), isLegacy: false, size: CONTENT.length };
const LEGACY = { ...OBJECT, isLegacy: true };

/** A working tree in which `dvc init` was run, with files below `.dvc` or elsewhere. */
function workingTree(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({ ".dvc/config": "", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const opened = async (
  places: Partial<DvcPlaces>,
  object: typeof OBJECT & { remote?: string } = OBJECT,
  pointer = "net.onnx.dvc",
) => {
  const place = { pointer, path: pointer.replace(/\.dvc$/, ""), revision: "head" };
  await using source = await dvcPlaces({ base: tree({}), ...places })(object, place);
  return Buffer.from(await source.read(0, source.size)).toString();
};
const remote = (url: string) => tree({ ".dvc/config": `[core]\nremote = r\n['remote "r"']\nurl = ${url}\n` });

describe("the local cache", () => {
  it("has objects of version 3 and of those before it at places of their own", async () => {
    const folder = workingTree();
    store(join(folder, ".dvc", "cache"), [CONTENT]);
    expect(await opened({ workingTree: folder })).toBe("the content");
    await expect(opened({ workingTree: folder }, LEGACY)).rejects.toMatchObject({ code: "dvc-unavailable" });
    store(join(folder, ".dvc", "cache"), [CONTENT], 2);
    expect(await opened({ workingTree: folder }, LEGACY)).toBe("the content");
  });

  it("is where the configuration of this machine says, else where that of the repository says", async () => {
    const [shared, own] = [temporaryFolder(), temporaryFolder()];
    const folder = workingTree({ ".dvc/config": `[cache]\ndir = ${shared}\n` });
    store(shared, [CONTENT]);
    expect(await opened({ workingTree: folder })).toBe("the content");
    writeFileSync(join(folder, ".dvc", "config.local"), `[cache]\ndir = ${own}\n`);
    await expect(opened({ workingTree: folder })).rejects.toMatchObject({ code: "dvc-unavailable" });
    store(own, [CONTENT]);
    expect(await opened({ workingTree: folder })).toBe("the content");
    writeFileSync(join(folder, ".dvc", "config.local"), "[cache]\ndir = ../beside\n");
    store(join(folder, "beside"), [CONTENT]);
    expect(await opened({ workingTree: folder })).toBe("the content");
  });

  it("belongs to the folder that DVC was set up in, nearest above the pointer", async () => {
    const folder = workingTree({ "team/a/.dvc/config": "" });
    store(join(folder, "team", "a", ".dvc", "cache"), [CONTENT]);
    expect(await opened({ workingTree: folder }, OBJECT, "team/a/models/net.onnx.dvc")).toBe("the content");
    await expect(opened({ workingTree: folder }, OBJECT, "team/b/net.onnx.dvc")).rejects.toThrow("not in the local DVC cache");
  });

  it("is never left through a link", async () => {
    const [folder, elsewhere] = [workingTree(), temporaryFolder()];
    store(elsewhere, [CONTENT]);
    mkdirSync(join(folder, ".dvc", "cache"));
    symlinkSync(join(elsewhere, "files"), join(folder, ".dvc", "cache", "files"));
    await expect(opened({ workingTree: folder })).rejects.toMatchObject({ code: "dvc-unavailable" });
  });

  it("is not believed when it holds something else", async () => {
    const folder = workingTree();
    const place = join(folder, ".dvc", "cache", ...placeOf(OBJECT.md5).split("/"));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, "the c0ntent");
    await expect(opened({ workingTree: folder })).rejects.toMatchObject({ code: "dvc-mismatch" });
    writeFileSync(place, "short");
    await expect(opened({ workingTree: folder })).rejects.toMatchObject({ code: "dvc-mismatch" });
  });
});

describe("a remote", () => {
  it("that is a folder is read beside a checkout, relative to the configuration", async () => {
    const folder = workingTree();
    store(join(folder, "store"), [CONTENT]);
    for (const url of ["../store", join(folder, "store"), `file://${join(folder, "store")}`]) {
      expect(await opened({ base: remote(url), workingTree: folder })).toBe("the content");
      await expect(opened({ base: remote(url) })).rejects.toThrow("There is no checkout");
    }
    await expect(opened({ base: remote("../empty"), workingTree: folder })).rejects.toThrow("does not hold it either");
  });

  it.each(["file://elsewhere/store", "file:///%2f"])("at %s is none of this machine", async (url) => {
    const failure: unknown = await opened({ base: remote(url), workingTree: workingTree() }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "SourceError", code: "dvc-unavailable" });
    expect(String(failure)).toContain('the remote "r" has an address that is none of this machine');
  });

  it("that is a folder is not believed when it holds something else, before any of it is shown", async () => {
    const folder = workingTree({ [`store/${placeOf(OBJECT.md5)}`]: "the c0ntent" });
    const open = dvcPlaces({ base: remote("../store"), workingTree: folder });
    const place = { pointer: "net.onnx.dvc", path: "net.onnx", revision: "head" };
    await expect(open(OBJECT, place)).rejects.toMatchObject({ code: "dvc-mismatch" });
  });

  it("on the web is asked at the object's address", async () => {
    const asked: string[] = [];
    const openUrl = async (url: string) => {
      asked.push(url);
      return memorySource(CONTENT);
    };
    expect(await opened({ base: remote("https://example.com/models/?a=b"), openUrl })).toBe("the content");
    expect(await opened({ base: remote("http://example.com"), openUrl }, LEGACY)).toBe("the content");
    expect(asked).toEqual([
      `https://example.com/models/files/md5/${OBJECT.md5.slice(0, 2)}/${OBJECT.md5.slice(2)}?a=b`,
      `http://example.com/${OBJECT.md5.slice(0, 2)}/${OBJECT.md5.slice(2)}`,
    ]);
  });

  it.each([
    ["budget", "budget"],
    ["dvc-mismatch", "dvc-mismatch"],
    ["http-missing", "dvc-unavailable"],
  ])("on the web that fails by %s is told as %s", async (code, told) => {
    const openUrl = async () => Promise.reject(new SourceError(code, "The reason."));
    const failure: unknown = await opened({ base: remote("https://example.com"), openUrl }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: told, message: expect.stringContaining("The reason") });
  });

  it("is the one that the pointer names, of those that the base knows", async () => {
    const base = tree({
      ".dvc/config": "[core]\nremote = r\n['remote \"r\"']\nurl = s3://a\n['remote \"other\"']\nurl = azure://b\n",
    });
    await expect(opened({ base })).rejects.toThrow('the remote "r" is of the type s3, which this program does not read');
    await expect(opened({ base }, { ...OBJECT, remote: "other" })).rejects.toThrow('"other" is of the type azure');
    await expect(opened({ base }, { ...OBJECT, remote: "new" })).rejects.toThrow('does not know the remote "new"');
    await expect(opened({})).rejects.toThrow("names no remote");
  });

  it.each(["https://me:secret@example.com/x", "http://me@example.com", "http://[", "http://example.com"])(
    "at %s is not asked, and nothing of a secret is told",
    async (url) => {
      const failure: unknown = await opened({ base: remote(url) }).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "dvc-unavailable" });
      expect(String(failure)).not.toContain("secret");
    },
  );
});
