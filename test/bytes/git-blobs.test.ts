import { readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { type GitOptions, type GitRepository, openGitRepository } from "../../src/bytes/git.js";
import { objectBatch } from "../../src/bytes/git-batch.js";
import { gitIn } from "../../src/bytes/git-command.js";
import { SourceError } from "../../src/errors.js";
import { cloneOf, GIT_ENVIRONMENT, type TestRepository, temporaryFolder, testRepository } from "../repository.js";

const opened = (repository: TestRepository, options: GitOptions = {}): Promise<GitRepository> =>
  openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT, ...options });

/** Where git keeps an object that is not packed. */
function looseFile(repository: TestRepository, id: string): string {
  return join(repository.directory, ".git", "objects", id.slice(0, 2), id.slice(2));
}

function missingObjects(repository: TestRepository): number {
  const listed = repository.git("rev-list", "--objects", "--missing=print", "--all").split("\n");
  return listed.filter((line) => line.startsWith("?")).length;
}

describe("objects that are not there", () => {
  test("a clone without blobs lists without fetching, and fetches only what is asked for", async () => {
    const repository = testRepository();
    for (let index = 0; index < 20; index += 1) repository.write(`models/${index}.onnx`, `model ${index}`);
    const commit = repository.commit();
    const clone = cloneOf(repository, "--filter=blob:none", "--bare");
    await using git = await opened(clone);
    const tree = await git.tree(commit);
    const entries = await tree.list();
    expect(entries.length).toBe(20);
    expect(missingObjects(clone)).toBe(20);
    const entry = await tree.find("models/7.onnx");
    if (entry === undefined) throw new Error("the tree must have it");
    await using source = await tree.open(entry);
    expect(Buffer.from(await source.read(0, source.size)).toString()).toBe("model 7");
    expect(missingObjects(clone)).toBe(19);
  });

  test("a blob lost from a full clone is fetched from the remote", async () => {
    const repository = testRepository();
    repository.write("model.onnx", "model");
    repository.write("other.onnx", "other");
    const commit = repository.commit();
    // Small fetches, unlike clones, are not packed.
    const clone = testRepository();
    clone.git("remote", "add", "origin", repository.url);
    clone.git("fetch", "--quiet", "origin");
    const id = clone.git("rev-parse", `${commit}:model.onnx`);
    rmSync(looseFile(clone, id));
    expect(missingObjects(clone)).toBe(1);
    await using git = await opened(clone);
    const tree = await git.tree(commit);
    expect(await tree.sizeOf({ path: "model.onnx", kind: "file", id })).toBe(5);
    expect(missingObjects(clone)).toBe(0);
  });

  test("without a remote the failure names the path, the object and the remedy, and the other files can still be read", async () => {
    const repository = testRepository();
    repository.write("model.onnx", "model");
    repository.write("other.onnx", "other");
    const commit = repository.commit();
    const id = repository.git("rev-parse", `${commit}:model.onnx`);
    rmSync(looseFile(repository, id));
    await using git = await opened(repository);
    const tree = await git.tree(commit);
    const [model, other] = await tree.list();
    if (model === undefined || other === undefined) throw new Error("the tree must have both");
    const results = await Promise.allSettled([tree.open(model), tree.sizeOf(model), tree.sizeOf(other)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    const failure = await tree.open(model).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceError);
    expect(String(failure)).toContain("model.onnx");
    expect(String(failure)).toContain(id);
    expect(String(failure)).toContain("fetch-depth: 0");
  });

  test("a damaged object is a failure of that file alone", async () => {
    const repository = testRepository();
    repository.write("model.onnx", "model ".repeat(1000));
    repository.write("other.onnx", "other");
    const commit = repository.commit();
    const file = looseFile(repository, repository.git("rev-parse", `${commit}:model.onnx`));
    rmSync(file);
    writeFileSync(file, "this is not deflated");
    await using git = await opened(repository);
    const tree = await git.tree(commit);
    const [model, other] = await tree.list();
    if (model === undefined || other === undefined) throw new Error("the tree must have both");
    const results = await Promise.allSettled([tree.open(model), tree.open(other)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    await expect(tree.open(model)).rejects.toBeInstanceOf(SourceError);
  });
});

describe("large blobs", () => {
  test("go through a private temporary file, which is gone with its source, and the folder with the repository", async () => {
    const repository = testRepository();
    const content = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 256);
    repository.write("large.bin", content);
    repository.write("small.bin", "small");
    const commit = repository.commit();
    const temporaryDirectory = temporaryFolder();
    const git = await opened(repository, { memoryBlobBytes: 1000, temporaryDirectory });
    const tree = await git.tree(commit);
    const [large, small] = await tree.list();
    if (large === undefined || small === undefined) throw new Error("the tree must have both");
    await tree.open(small);
    expect(readdirSync(temporaryDirectory)).toEqual([]);
    const source = await tree.open(large);
    const kept = await tree.open(large);
    expect(readdirSync(temporaryDirectory).length).toBe(1);
    expect(Buffer.compare(await source.read(1_234_567, 100_000), content.subarray(1_234_567, 1_334_567))).toBe(0);
    await source[Symbol.asyncDispose]();
    await source[Symbol.asyncDispose]();
    await expect(source.read(0, 1)).rejects.toBeInstanceOf(SourceError);
    expect((await kept.read(0, 10)).length).toBe(10);
    await git[Symbol.asyncDispose]();
    expect(readdirSync(temporaryDirectory)).toEqual([]);
    await expect(kept.read(0, 1)).rejects.toBeInstanceOf(SourceError);
    await expect(tree.open(small)).rejects.toMatchObject({ code: "git-closed" });
  });

  test.runIf(process.platform === "linux")("are readable by nobody else, and have no name", async () => {
    const repository = testRepository();
    repository.write("large.bin", new Uint8Array(5000));
    const temporaryDirectory = temporaryFolder();
    await using git = await opened(repository, { memoryBlobBytes: 1000, temporaryDirectory });
    const tree = await git.tree(repository.commit());
    const entry = await tree.find("large.bin");
    if (entry === undefined) throw new Error("the tree must have it");
    await using source = await tree.open(entry);
    expect(source.size).toBe(5000);
    const [folder = ""] = readdirSync(temporaryDirectory);
    expect(readdirSync(join(temporaryDirectory, folder))).toEqual([]);
  });

  test("do not grow memory: 200 MB are read in pieces", async () => {
    const repository = testRepository();
    const path = join(repository.directory, "huge.bin");
    writeFileSync(path, "");
    truncateSync(path, 200_000_000);
    repository.git("add", "huge.bin");
    repository.git("commit", "--quiet", "-m", "huge");
    await using git = await opened(repository);
    const tree = await git.tree(await git.resolve("HEAD"));
    const entry = await tree.find("huge.bin");
    if (entry === undefined) throw new Error("the tree must have it");
    // Collected before each look, so that only what is really held counts, on any machine.
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    collect();
    const before = process.memoryUsage();
    let peak = 0;
    const sample = setInterval(() => {
      collect();
      const { arrayBuffers } = process.memoryUsage();
      peak = Math.max(peak, arrayBuffers - before.arrayBuffers);
    }, 20);
    await using source = await tree.open(entry);
    clearInterval(sample);
    expect(source.size).toBe(200_000_000);
    expect(peak).toBeLessThan(64_000_000);
    expect((await source.read(199_999_000, 1000)).length).toBe(1000);
  });
});

describe("the git process", () => {
  test("that dies fails the request it was answering; those behind it and later ones are answered by a fresh one", async () => {
    const repository = testRepository();
    repository.write("a", "content of a");
    const commit = repository.commit();
    const id = repository.git("rev-parse", `${commit}:a`);
    const git = gitIn(repository.directory, GIT_ENVIRONMENT);
    const children: { kill(): boolean }[] = [];
    await using batch = objectBatch({
      ...git,
      start: (args) => {
        const child = git.start(args);
        // Before it is asked anything: a moment later it might have answered already.
        if (children.length === 0) child.kill();
        children.push(child);
        return child;
      },
    });
    const requests = [batch.header(id), batch.header(id), batch.header(commit)];
    const results = await Promise.allSettled(requests);
    expect(results[0]).toMatchObject({ status: "rejected", reason: { name: "SourceError", code: "git-died" } });
    expect(results[1]).toEqual({ status: "fulfilled", value: { type: "blob", size: 12 } });
    expect(results[2]).toMatchObject({ status: "fulfilled", value: { type: "commit" } });
    expect(await batch.header(id)).toEqual({ type: "blob", size: 12 });
    expect(children.length).toBe(2);
  });

  test("answers many questions in order, also when a receiver gives up in the middle", async () => {
    const repository = testRepository();
    for (let index = 0; index < 50; index += 1) repository.write(`${index}`, "x".repeat(index * 10_000));
    const commit = repository.commit();
    const ids = Array.from({ length: 50 }, (_, index) => repository.git("rev-parse", `${commit}:${index}`));
    await using batch = objectBatch(gitIn(repository.directory, GIT_ENVIRONMENT));
    const answers = await Promise.allSettled(
      ids.map((id, index) =>
        batch.contents(id, async (header, chunks) => {
          if (index % 5 === 1) throw new Error(`gave up at ${index}`);
          let length = 0;
          for await (const chunk of chunks) {
            length += chunk.length;
            if (index % 5 === 2) break;
          }
          return index % 5 === 2 ? header.size : length;
        }),
      ),
    );
    for (const [index, answer] of answers.entries()) {
      if (index % 5 === 1) expect(answer).toMatchObject({ status: "rejected", reason: { message: `gave up at ${index}` } });
      else expect(answer).toEqual({ status: "fulfilled", value: index * 10_000 });
    }
    expect(await batch.header("f".repeat(40))).toBeUndefined();
  });

  test("an abort rejects at once and leaves the others alone", async () => {
    const repository = testRepository();
    repository.write("a", "content of a");
    const commit = repository.commit();
    await using git = await opened(repository, { memoryBlobBytes: 1 });
    const tree = await git.tree(commit);
    const [entry] = await tree.list();
    if (entry === undefined) throw new Error("the tree must have it");
    const controller = new AbortController();
    const aborted = tree.open(entry, controller.signal);
    const kept = tree.open(entry);
    controller.abort(new Error("enough"));
    await expect(aborted).rejects.toThrow("enough");
    expect((await kept).size).toBe(12);
    await expect(tree.list(AbortSignal.abort(new Error("enough")))).resolves.toHaveLength(1);
    const fresh = await git.tree(commit);
    await expect(fresh.list(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
    await expect(fresh.list()).resolves.toHaveLength(1);
  });

  test("lists 10,000 files, and knows the size of each, within seconds", async () => {
    const repository = testRepository();
    for (let index = 0; index < 10_000; index += 1)
      repository.write(`models/${index % 100}/${index}.onnx`, `model ${index % 50}`);
    const commit = repository.commit();
    await using git = await opened(repository);
    const tree = await git.tree(commit);
    const start = performance.now();
    const entries = await tree.list();
    expect(entries.length).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(2000);
    const sizes = await Promise.all(entries.map((entry) => tree.sizeOf(entry)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_000 * "model ".length + 200 * (10 + 40 * 2));
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
