import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors.js";
import { commitOf, mergeBaseOf } from "../../../src/hosts/github/commits.js";
import { gitObjects } from "../../../src/hosts/github/objects.js";
import { disturb } from "../../github/answers.js";
import { MODEL, stage } from "../../github/stage.js";

describe("git objects through the API", () => {
  it.each([true, false])("lists what git lists (recursive: %s)", async (isRecursive) => {
    const scene = await stage();
    const { truncated, entries } = await gitObjects(scene.client(), scene.place).tree(scene.head, isRecursive);
    expect(truncated).toBe(false);
    const listed = entries.map(
      ({ path, mode, type, sha, size }) => `${mode} ${type} ${sha} ${String(size ?? "-").padStart(7)}\t${path}`,
    );
    const expected = scene.repository.git("ls-tree", "-l", "-z", ...(isRecursive ? ["-r", "-t"] : []), scene.head);
    expect(listed).toEqual(expected.split("\0").filter((record) => record !== ""));
    expect(listed.length).toBe(isRecursive ? 6 : 2);
  });

  it("says when GitHub left entries out", async () => {
    const scene = await stage({ treeLimit: 3 });
    const objects = gitObjects(scene.client(), scene.place);
    expect(await objects.tree(scene.head, true)).toMatchObject({ truncated: true, entries: { length: 3 } });
  });

  it("reads blobs byte for byte, though GitHub labels them as UTF-8 text", async () => {
    const scene = await stage();
    const sha = scene.repository.git("rev-parse", `${scene.base}:models/vad.onnx`);
    const bytes = await gitObjects(scene.client(), scene.place).blob(sha);
    expect(Buffer.from(bytes).equals(MODEL)).toBe(true);
  });

  it("reads a blob again when its first download broke off", async () => {
    const scene = await stage();
    disturb(scene.github.state, /\/git\/blobs\//, { kind: "cut" });
    const sha = scene.repository.git("rev-parse", `${scene.base}:models/vad.onnx`);
    const bytes = await gitObjects(scene.client(), scene.place).blob(sha);
    expect(Buffer.from(bytes).equals(MODEL)).toBe(true);
    expect(scene.github.requests).toHaveLength(2);
  });

  it("refuses objects that are not there", async () => {
    const scene = await stage();
    const objects = gitObjects(scene.client(), scene.place);
    await expect(objects.blob("0".repeat(40))).rejects.toMatchObject({ name: "SourceError", code: "not-found" });
    await expect(objects.tree("0".repeat(40), true)).rejects.toMatchObject({ name: "SourceError", code: "not-found" });
  });
});

describe("the merge base", () => {
  it("is git's, not the tip of the base branch", async () => {
    const scene = await stage();
    const mergeBase = await mergeBaseOf(scene.client(), scene.place, scene.base, scene.head);
    expect(mergeBase).toBe(scene.repository.git("merge-base", scene.base, scene.head));
    expect(mergeBase).not.toBe(scene.base);
  });

  it("is the base itself when nothing happened there", async () => {
    const scene = await stage();
    expect(await mergeBaseOf(scene.client(), scene.place, scene.fork, scene.head)).toBe(scene.fork);
    expect(await mergeBaseOf(scene.client(), scene.place, scene.head, scene.head)).toBe(scene.head);
  });

  it("takes names of branches", async () => {
    const scene = await stage();
    expect(await mergeBaseOf(scene.client(), scene.place, "main", "retrain")).toBe(scene.fork);
  });

  it("does not exist for unrelated or unknown commits", async () => {
    const scene = await stage();
    const client = scene.client();
    await expect(mergeBaseOf(client, scene.place, scene.base, scene.unrelated)).rejects.toThrow(
      /No common ancestor|share no history/,
    );
    await expect(mergeBaseOf(client, scene.place, scene.base, "f".repeat(40))).rejects.toBeInstanceOf(UsageError);
  });
});

describe("the commit of a revision", () => {
  it("is found for branches, ids and parts of ids", async () => {
    const scene = await stage();
    const client = scene.client();
    expect(await commitOf(client, scene.place, "retrain")).toBe(scene.head);
    expect(await commitOf(client, scene.place, "refs/heads/main")).toBe(scene.base);
    expect(await commitOf(client, scene.place, scene.head.slice(0, 10))).toBe(scene.head);
  });

  it("is the caller's mistake when there is none", async () => {
    const scene = await stage();
    await expect(commitOf(scene.client(), scene.place, "no-such-branch")).rejects.toThrow(/"no-such-branch"/);
    await expect(commitOf(scene.client(), scene.place, "no-such-branch")).rejects.toBeInstanceOf(UsageError);
  });
});
