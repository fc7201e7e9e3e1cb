import { createHash } from "node:crypto";
import { appendFileSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { filesIn, fixture, run } from "./console.js";

const MODEL = fixture("onnx/interface.onnx");
const OTHER = fixture("onnx/tensors.onnx");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function checkedOut(files: Readonly<Record<string, Uint8Array | string>>): TestRepository {
  const repository = testRepository();
  for (const [path, content] of Object.entries(files)) repository.write(path, content);
  repository.commit();
  repository.checkout();
  return repository;
}

const textAt = (repository: TestRepository, path: string) => readFileSync(join(repository.directory, path), "utf8");

describe("record", () => {
  it("writes one beside every model, and nothing else", async () => {
    const repository = checkedOut({
      "models/a.onnx": MODEL,
      "b.safetensors": fixture("safetensors/plain.safetensors"),
      "c.md": "x",
    });
    const outcome = await run(repository.directory, ["record"]);
    expect(outcome).toEqual({
      exitCode: 0,
      output: "wrote        b.safetensors.metadata.yml\nwrote        models/a.onnx.metadata.yml\n",
      errors: "",
    });
    expect(filesIn(repository.directory).filter((path) => !path.startsWith(".git"))).toEqual([
      "b.safetensors",
      "b.safetensors.metadata.yml",
      "c.md",
      "models",
      "models/a.onnx",
      "models/a.onnx.metadata.yml",
    ]);
    const record = parse(textAt(repository, "models/a.onnx.metadata.yml"));
    expect(record.record).toBe(1);
    expect(record.model).toMatchObject({
      format: "onnx",
      files: [{ path: "a.onnx", size: MODEL.length, sha256: sha256(MODEL) }],
    });
  });

  it("changes nothing the second time, and keeps what a hand wrote when the model changes", async () => {
    const repository = checkedOut({ "a.onnx": MODEL });
    await run(repository.directory, ["record"]);
    const path = join(repository.directory, "a.onnx.metadata.yml");
    const mine = "# ours\n\nowner:   us   # agreed\n\n\n";
    writeFileSync(path, `${mine}${readFileSync(path, "utf8")}\n# the end\nteam: [vision]\n`);
    const before = readFileSync(path, "utf8");
    expect((await run(repository.directory, ["record", "a.onnx"])).output).toBe("unchanged    a.onnx.metadata.yml\n");
    expect(readFileSync(path, "utf8")).toBe(before);
    writeFileSync(join(repository.directory, "a.onnx"), OTHER);
    expect((await run(repository.directory, ["record", "a.onnx"])).output).toBe("wrote        a.onnx.metadata.yml\n");
    const after = readFileSync(path, "utf8");
    expect(after.startsWith(mine)).toBe(true);
    expect(after.endsWith("\n# the end\nteam: [vision]\n")).toBe(true);
    expect(parse(after).model.files).toEqual([{ path: "a.onnx", size: OTHER.length, sha256: sha256(OTHER) }]);
  });

  it("checks without writing", async () => {
    const repository = checkedOut({ "a.onnx": MODEL, "b.onnx": OTHER });
    await run(repository.directory, ["record", "a.onnx"]);
    expect(await run(repository.directory, ["record", "--check"])).toMatchObject({
      exitCode: 1,
      output: "in sync      a.onnx.metadata.yml\nmissing      b.onnx.metadata.yml\n",
    });
    expect((await run(repository.directory, ["record", "--check", "a.onnx"])).exitCode).toBe(0);
    const stale = textAt(repository, "a.onnx.metadata.yml");
    writeFileSync(join(repository.directory, "a.onnx"), OTHER);
    const outcome = await run(repository.directory, ["record", "--check", "a.onnx"]);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output).toMatch(/^out of date {2}a\.onnx\.metadata\.yml: model\.files, .*model\.structure\n$/);
    expect(textAt(repository, "a.onnx.metadata.yml")).toBe(stale);
    expect(existsSync(join(repository.directory, "b.onnx.metadata.yml"))).toBe(false);
  });

  it("digests tensors when it is asked to, and from then on", async () => {
    const repository = checkedOut({ "a.safetensors": fixture("safetensors/plain.safetensors") });
    await run(repository.directory, ["record"]);
    expect(parse(textAt(repository, "a.safetensors.metadata.yml")).model.tensors).toBeUndefined();
    await run(repository.directory, ["record", "--tensors"]);
    const { tensors } = parse(textAt(repository, "a.safetensors.metadata.yml")).model;
    expect(tensors.length).toBeGreaterThan(1);
    for (const { sha256: digest } of tensors) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await run(repository.directory, ["record"])).output).toMatch(/^unchanged/);
  });

  it("says the same of a shard as of its index, and names every file", async () => {
    const files = Object.fromEntries(
      filesIn(join(import.meta.dirname, "../fixtures/safetensors/sharded"))
        .filter((name) => /safetensors/.test(name))
        .map((name) => [name, fixture(`safetensors/sharded/${name}`)]),
    );
    const repository = checkedOut(files);
    const shard = Object.keys(files).find((name) => /-of-/.test(name)) ?? "";
    const { output } = await run(repository.directory, ["record", shard]);
    const [, path = ""] = /^wrote {8}(\S+\.index\.json\.metadata\.yml)\n$/.exec(output) ?? [];
    const record = parse(textAt(repository, path));
    for (const { path: file, size, sha256: digest } of record.model.files) {
      expect([size, digest]).toEqual([files[file]?.length, sha256(files[file] ?? new Uint8Array())]);
    }
    expect(record.model.files.length).toBeGreaterThan(1);
  });
});

describe("where it writes", () => {
  it("has files that are checked out", async () => {
    const { directory } = checkedOut({ "a.onnx": MODEL });
    for (const command of ["record", "catalog"])
      expect(await run(directory, [command, "--repo", ".git"])).toMatchObject({
        exitCode: 2,
        errors: expect.stringMatching(/is a bare repository, without files to work on\. Name a clone/),
      });
  });

  it("is never behind or over a symbolic link, nor outside of the repository", async () => {
    const elsewhere = temporaryFolder();
    const repository = checkedOut({ "a.onnx": MODEL, "b/b.onnx": MODEL });
    writeFileSync(join(elsewhere, "target"), "mine");
    symlinkSync(join(elsewhere, "target"), join(repository.directory, "a.onnx.metadata.yml"));
    const outcome = await run(repository.directory, ["record", "a.onnx"]);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.errors).toContain("a.onnx.metadata.yml");
    expect(readFileSync(join(elsewhere, "target"), "utf8")).toBe("mine");
    expect(lstatSync(join(repository.directory, "a.onnx.metadata.yml")).isSymbolicLink()).toBe(true);
    const outside = await run(repository.directory, ["record", "../x.onnx"]);
    expect(outside).toMatchObject({ exitCode: 2, errors: expect.stringContaining("outside of the repository") });
  });

  it("is refused at a folder, which stays, and leaves no temporary file", async () => {
    const repository = checkedOut({ "a.onnx": MODEL });
    mkdirSync(join(repository.directory, "a.onnx.metadata.yml"));
    expect((await run(repository.directory, ["record"])).exitCode).not.toBe(0);
    expect(filesIn(repository.directory).filter((path) => !path.startsWith(".git"))).toEqual(["a.onnx", "a.onnx.metadata.yml"]);
  });
});

describe("what cannot be recorded", () => {
  it("is said, and the others are written", async () => {
    const repository = checkedOut({ "a.onnx": "no model", "b.onnx": MODEL });
    const outcome = await run(repository.directory, ["record"]);
    expect(outcome).toMatchObject({ exitCode: 1, output: "wrote        b.onnx.metadata.yml\n" });
    expect(outcome.errors).toMatch(/^model-review: a\.onnx: has no record, because it is unreadable: .+\n$/);
  });

  it("is a record that is no sound YAML: it stays as it is", async () => {
    const repository = checkedOut({ "a.onnx": MODEL });
    const path = join(repository.directory, "a.onnx.metadata.yml");
    for (const text of ["a: &x 1\nb: *x\n", "record: 2\n", "a: 1\na: 2\n", "- list\n", `a: "${"x".repeat(2 ** 18)}"\n`]) {
      writeFileSync(path, text);
      const outcome = await run(repository.directory, ["record"]);
      expect(outcome.exitCode, text.slice(0, 20)).toBe(1);
      expect(outcome.errors).toMatch(/^model-review: a\.onnx\.metadata\.yml:/);
      expect(readFileSync(path, "utf8")).toBe(text);
    }
  });

  it("is an object of LFS that is not here; one that is here is known by its pointer", async () => {
    const oid = sha256(MODEL);
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${MODEL.length}\n`;
    const repository = checkedOut({ "a.onnx": pointer });
    const missing = await run(repository.directory, ["record"]);
    expect(missing).toMatchObject({ exitCode: 1, output: "", errors: expect.stringContaining("unavailable") });
    const store = join(repository.directory, ".git/lfs/objects", oid.slice(0, 2), oid.slice(2, 4));
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, oid), MODEL);
    expect((await run(repository.directory, ["record"])).exitCode).toBe(0);
    expect(parse(textAt(repository, "a.onnx.metadata.yml")).model.files).toEqual([
      { path: "a.onnx", size: MODEL.length, sha256: oid },
    ]);
  });

  it("is a model that git does not know", async () => {
    const repository = checkedOut({ ".gitignore": "*.onnx\n" });
    writeFileSync(join(repository.directory, "a.onnx"), MODEL);
    expect(await run(repository.directory, ["record", "a.onnx"])).toMatchObject({ exitCode: 2 });
    appendFileSync(join(repository.directory, ".gitignore"), "!a.onnx\n");
    expect(await run(repository.directory, ["record", "a.onnx"])).toMatchObject({ exitCode: 0 });
  });
});
