import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { API_BLOB_BYTES, type GitHubListing, type GitObjects, githubTree } from "../../src/bytes/github.js";
import type { TreeEntry } from "../../src/bytes/tree.js";
import { temporaryFolder, testRepository } from "../repository.js";
import { objectsOf } from "./git-objects.js";

const id = (digit: string) => digit.repeat(40);
const entry = (path: string, sha: string, size?: number): GitHubListing["entries"][number] => ({
  path,
  mode: "100644",
  type: "blob",
  sha,
  ...(size === undefined ? {} : { size }),
});

/** Answers every request for a tree by the same function. */
function answering(tree: GitObjects["tree"], blob: GitObjects["blob"] = async () => new Uint8Array(0)): GitObjects {
  return { tree, blob };
}

async function onlyEntry(objects: GitObjects) {
  const tree = await githubTree(objects, id("a"));
  const [first] = await tree.list();
  return { tree, entry: first as TreeEntry };
}

describe("githubTree", () => {
  test("needs one request for a list, and one for each file that is opened", async () => {
    const repository = testRepository({ bare: true });
    for (let index = 0; index < 30; index += 1) repository.write(`folder/${index % 5}/${index}.onnx`, `model ${index}`);
    const objects = objectsOf(repository);
    const tree = await githubTree(objects, repository.commit());
    const entries = await tree.list();
    for (const found of entries) await tree.sizeOf(found);
    expect(await tree.find("folder/3/13.onnx")).toBeDefined();
    await tree.open(entries[0] as TreeEntry);
    expect(objects.requests).toEqual({ trees: 1, blobs: 1 });
  });

  test("gives no list rather than part of one: too many folders", async () => {
    let requests = 0;
    const tree = await githubTree(
      answering(async (treeish, recursive) => {
        requests += 1;
        const folders = Array.from({ length: 10 }, (_, index) => ({
          path: `${index}`,
          mode: "040000",
          type: "tree",
          sha: treeish,
        }));
        return { truncated: recursive, entries: folders };
      }),
      id("a"),
    );
    await expect(tree.list()).rejects.toMatchObject({ name: "SourceError", code: "listing-too-large" });
    await expect(tree.find("0")).rejects.toThrow("actions/checkout");
    expect(requests).toBeLessThan(1000);
  });

  test("gives no list rather than part of one: a folder that no answer holds", async () => {
    const tree = await githubTree(
      answering(async () => ({ truncated: true, entries: [entry("a.onnx", id("1"), 1)] })),
      id("a"),
    );
    await expect(tree.list()).rejects.toMatchObject({ code: "listing-too-large" });
  });

  test("asks again after a failure", async () => {
    let requests = 0;
    const tree = await githubTree(
      answering(async () => {
        requests += 1;
        if (requests === 1) throw new Error("network");
        return { truncated: false, entries: [entry("a.onnx", id("1"), 1)] };
      }),
      id("a"),
    );
    await expect(tree.list()).rejects.toThrow("network");
    expect((await tree.list()).length).toBe(1);
  });

  test("refuses a blob the API does not serve before asking for it, and says what to do", async () => {
    let downloads = 0;
    const objects = answering(
      async () => ({ truncated: false, entries: [entry("large.onnx", id("1"), API_BLOB_BYTES + 1)] }),
      async () => {
        downloads += 1;
        return new Uint8Array(0);
      },
    );
    const { tree, entry: large } = await onlyEntry(objects);
    expect(await tree.sizeOf(large)).toBe(API_BLOB_BYTES + 1);
    await expect(tree.open(large)).rejects.toMatchObject({ name: "SourceError", code: "blob-too-large" });
    await expect(tree.open(large)).rejects.toThrow(/large\.onnx: has 105 MB.*actions\/checkout/);
    expect(downloads).toBe(0);
  });

  test("refuses bytes that are not the blob", async () => {
    const objects = answering(
      async () => ({ truncated: false, entries: [entry("a.onnx", id("1"), 3)] }),
      async () => Uint8Array.of(1, 2, 3),
    );
    const { tree, entry: found } = await onlyEntry(objects);
    await expect(tree.open(found)).rejects.toMatchObject({ name: "SourceError", code: "blob-mismatch" });
  });

  test("downloads at most two blobs at once, and keeps large ones in files until it is disposed", async () => {
    const repository = testRepository({ bare: true });
    for (let index = 0; index < 8; index += 1) repository.write(`${index}.onnx`, new Uint8Array(10_000 + index));
    const objects = objectsOf(repository);
    let running = 0;
    let most = 0;
    const temporaryDirectory = temporaryFolder();
    const slow = answering(
      (treeish, recursive) => objects.tree(treeish, recursive),
      async (sha) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return objects.blob(sha);
      },
    );
    const tree = await githubTree(slow, repository.commit(), { memoryBlobBytes: 5000, temporaryDirectory });
    const sources = await Promise.all((await tree.list()).map((found) => tree.open(found)));
    expect(most).toBe(2);
    expect(sources.map(({ size }) => size)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((extra) => 10_000 + extra));
    expect(readdirSync(temporaryDirectory).length).toBe(1);
    await tree[Symbol.asyncDispose]();
    expect(readdirSync(temporaryDirectory)).toEqual([]);
  });
});
