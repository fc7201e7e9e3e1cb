import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderPointer, lock, md5Of, placeOf, pointer, store } from "../dvc.js";
import { type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { safetensors } from "./models.js";
import { type Files, scene, write } from "./scene.js";

// No DVC client is at hand: its files are made by hand after its documentation, in real repositories.

const model = (value: number) =>
  safetensors({
    tensors: [
      ["encoder.weight", [1, 2, 3]],
      ["head.weight", [value]],
    ],
  });
const [ONE, TWO] = [model(1), model(2)];
const CONFIG = ".dvc/config";
const remoteAt = (url: string) => `[core]\n    remote = storage\n['remote "storage"']\n    url = ${url}\n`;
const train = (data: string, content: Uint8Array) =>
  lock({
    name: "train",
    deps: { "data/train.csv": data },
    params: { "train.lr": data === "a" ? "0.1" : "0.2" },
    outs: { "out.safetensors": content },
  });

/** `main` and a branch `change` with the second files. */
function repositoryOf(base: Files, head: Files): TestRepository {
  const repository = testRepository();
  write(repository, base);
  const tip = repository.commit();
  repository.branch("change", tip);
  write(repository, head);
  repository.commit();
  repository.checkout();
  return repository;
}

async function reviewed(repository: TestRepository, ...args: readonly string[]) {
  const range = ["review", "--base", "main", "--head", "change", "--format", "json"];
  const { exitCode, stdout, stderr } = await run(process.execPath, [COMMAND, ...range, ...args], {
    directory: repository.directory,
    environment: { PATH: process.env.PATH, HOME: temporaryFolder(), SystemRoot: process.env.SystemRoot },
  });
  expect(stderr).toBe("");
  return { exitCode, review: JSON.parse(stdout) };
}

/** A remote on the web, with ranges. */
async function remote(contents: readonly Uint8Array[]) {
  const objects = new Map(contents.map((content) => [`/store/${placeOf(md5Of(content))}`, content]));
  const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  const server = createServer(({ url = "", headers }, answer) => {
    asked.push({ path: url, authorization: headers.authorization });
    const content = objects.get(url);
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
    if (content === undefined) answer.writeHead(404).end();
    else {
      const [start, end] = [Number(first), Math.min(Number(last), content.length - 1)];
      answer.writeHead(206, { "content-range": `bytes ${start}-${end}/${content.length}` }).end(content.subarray(start, end + 1));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/store`, asked };
}

const BASE: Files = { [CONFIG]: "", "m/net.safetensors.dvc": pointer("net.safetensors", ONE), "dvc.lock": train("a", ONE) };
const HEAD: Files = { "m/net.safetensors.dvc": pointer("net.safetensors", TWO), "dvc.lock": train("b", TWO) };

describe.concurrent("a repository with DVC, on the command line", () => {
  it("is reviewed from the local cache, with what its models were made from", async () => {
    const repository = repositoryOf(BASE, HEAD);
    store(join(repository.directory, ".dvc", "cache"), [ONE, TWO]);
    const { review } = await reviewed(repository);
    expect(review.comparisons.map(({ path, change }: { path: string; change: string }) => [path, change])).toEqual([
      ["m/net.safetensors", "modified"],
      ["out.safetensors", "modified"],
    ]);
    const [net, out] = review.comparisons;
    expect(net.tensors).toEqual({ identical: 1, changed: 1, unmeasured: 0 });
    const stated = (value: string) => [{ source: "dvc.lock", value }];
    expect(out.changes.filter(({ kind }: { kind: string }) => kind === "fact-changed")).toMatchObject([
      {
        field: "training.dataset_hash",
        subject: "data/train.csv",
        base: stated(`md5 ${md5Of("a")}, 1 byte`),
        head: stated(`md5 ${md5Of("b")}, 1 byte`),
      },
      { field: "training.hyperparameters", subject: "train.lr", base: stated("0.1"), head: stated("0.2") },
    ]);
    expect(review.coverage).toMatchObject({ examined: 2, changed: 2, changedFiles: 2 });
  });

  it("is reviewed where only the training data changed", async () => {
    const repository = repositoryOf(BASE, { "dvc.lock": train("b", ONE) });
    store(join(repository.directory, ".dvc", "cache"), [ONE]);
    const { review, exitCode } = await reviewed(repository);
    expect(exitCode).toBe(0);
    expect(review.comparisons).toMatchObject([{ path: "out.safetensors", tensors: { identical: 2, changed: 0 } }]);
    expect(review.comparisons[0].changes.map(({ subject }: { subject: string }) => subject)).toEqual([
      "data/train.csv",
      "train.lr",
    ]);
  });

  it("is reviewed from a remote that is a folder, and says so when nothing is there", async () => {
    const folder = temporaryFolder();
    const repository = repositoryOf({ ...BASE, [CONFIG]: remoteAt(folder) }, HEAD);
    const missing = await reviewed(repository);
    expect(missing.exitCode).toBe(1);
    expect(missing.review.coverage).toMatchObject({ examined: 0, changed: 2 });
    // What the pointers state is known all the same.
    expect(missing.review.comparisons).toMatchObject([
      { path: "m/net.safetensors", base: { size: ONE.length }, head: { status: "unavailable", size: TWO.length }, changes: [] },
      { path: "out.safetensors", head: { status: "unavailable", size: TWO.length } },
    ]);
    const told = missing.review.comparisons[1].changes.map(({ field, subject }: Record<string, string>) => `${field} ${subject}`);
    expect(told).toEqual(["training.dataset_hash data/train.csv", "training.hyperparameters train.lr"]);
    const [, finding] = missing.review.findings;
    expect(finding).toMatchObject({ rule: "complete/not-examined", path: "m/net.safetensors" });
    for (const said of [md5Of(TWO), "It is not in the local DVC cache", `(${folder}) does not hold it either`, "dvc fetch"])
      expect(finding.message).toContain(said);
    store(folder, [ONE, TWO]);
    expect((await reviewed(repository)).review.coverage).toMatchObject({ examined: 2, changed: 2 });
  });

  it("is not deceived by a cache that the change itself brings", async () => {
    const forged = { [`.dvc/cache/${placeOf(md5Of(TWO))}`]: ONE };
    const repository = repositoryOf(BASE, { ...HEAD, ...forged });
    store(join(repository.directory, ".dvc", "cache"), [ONE]);
    const { review, exitCode } = await reviewed(repository, "--weights", "never");
    expect(exitCode).toBe(1);
    expect(review.findings[0]).toMatchObject({ rule: "complete/not-examined" });
    expect(review.findings[0].message).toContain("what is stored under this name has another digest");
  });

  it("names what it cannot read of it, by file and line, and reviews the rest", async () => {
    const folder = folderPointer("data", { "a.csv": ONE });
    const repository = repositoryOf(BASE, {
      ...HEAD,
      "m/bad.safetensors.dvc": "outs:\n- path: ../../../etc/passwd\n  md5: 0\n",
      "m/huge.safetensors.dvc": `outs: []\n#${"x".repeat(10_000_000)}`,
      "other/dvc.lock": "schema: '2.0'\nstages: &a {b: *a}\n",
      "data.dvc": folder.text,
    });
    store(join(repository.directory, ".dvc", "cache"), [ONE, TWO]);
    const { review, exitCode } = await reviewed(repository);
    expect(exitCode).toBe(1);
    const told = review.findings.map(({ rule, path, message }: Record<string, string>) => `${rule} ${path}: ${message}`);
    expect(told).toMatchObject([
      "format/malformed m/bad.safetensors: Not readable (`m/bad.safetensors.dvc`): Line 2: The path of this out leaves the repository.",
      expect.stringMatching(/^format\/malformed m\/huge\.safetensors: .* more than the 2097152 bytes/),
      expect.stringMatching(/^format\/malformed other\/dvc\.lock: Not readable: Line 2: A DVC file has no /),
      expect.stringMatching(
        /^complete\/folder-unlisted data: A folder of one file, \d+ bytes in all, and the list of them could not/,
      ),
      expect.stringMatching(/^training-data\/changed out\.safetensors: Training data changed: the content of `data\/train\.csv`/),
    ]);
    expect(review.coverage).toMatchObject({ examined: 2, changed: 5 });
  });
});

describe.concurrent("a pull request with DVC", () => {
  it("is read without a checkout from a remote on the web that the base names, without credentials", {
    timeout: 60_000,
  }, async () => {
    const { url, asked } = await remote([ONE, TWO]);
    const evil = await remote([ONE, TWO]);
    const { github, open, comments } = await scene({ ...BASE, [CONFIG]: remoteAt(url) });
    const pull = open({ ...HEAD, [CONFIG]: remoteAt(evil.url) });
    const result = await runAction({ github, event: pull.event() });
    expect(result.exitCode).toBe(0);
    expect(comments(pull)[0]).toContain("data/train.csv");
    const report = JSON.parse(readFileSync(result.outputs.get("report-json") ?? "", "utf8"));
    expect(report.coverage).toMatchObject({ examined: 2, changed: 2, changedFiles: 3 });
    expect(new Set(asked.map(({ path }) => path))).toEqual(
      new Set([ONE, TWO].map((content) => `/store/${placeOf(md5Of(content))}`)),
    );
    expect(asked.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    expect(evil.asked).toEqual([]);
  });

  it("is read from the cache of a checkout", { timeout: 60_000 }, async () => {
    const { github, open } = await scene(BASE);
    const pull = open(HEAD);
    const event = pull.event();
    const workspace = await pull.checkout();
    const before = await runAction({ github, event, workspace });
    expect(before.exitCode).toBe(1);
    expect(before.summary).toContain("It is not in the local DVC cache");
    store(join(workspace, ".dvc", "cache"), [ONE, TWO]);
    const after = await runAction({ github, event, workspace });
    expect(after.exitCode).toBe(0);
    expect(after.summary).toContain("Examined 2 of 2 changed models");
  });

  it("is read beside a checkout from a remote that is a folder, and not deceived by one that the change brings", {
    timeout: 60_000,
  }, async () => {
    const folder = temporaryFolder();
    store(folder, [ONE, TWO]);
    const { github, open } = await scene({ ...BASE, [CONFIG]: remoteAt(folder) });
    const pull = open(HEAD);
    const event = pull.event();
    const read = await runAction({ github, event, workspace: await pull.checkout() });
    expect(read.exitCode, read.stdout).toBe(0);
    expect(read.summary).toContain("Examined 2 of 2 changed models");
    const apart = await runAction({ github, event });
    expect(apart.exitCode).toBe(1);
    expect(apart.summary).toContain("is a folder, which is read beside a checkout alone");

    const within = await scene({ ...BASE, [CONFIG]: remoteAt("../store"), [`store/${placeOf(md5Of(ONE))}`]: ONE });
    const forged = within.open({ ...HEAD, [`store/${placeOf(md5Of(TWO))}`]: ONE });
    const inputs = { weights: "never" };
    const workspace = await forged.checkout();
    const refused = await runAction({ github: within.github, event: forged.event(), inputs, workspace });
    expect(refused.exitCode).toBe(1);
    expect(refused.summary).toContain("what is stored under this name has another digest");
  });

  it("says plainly what cannot be had without a checkout, and fails", { timeout: 60_000 }, async () => {
    const { github, open, comments } = await scene({ ...BASE, [CONFIG]: remoteAt("s3://bucket/models") });
    const pull = open(HEAD);
    const result = await runAction({ github, event: pull.event() });
    expect(result.exitCode).toBe(1);
    const [comment = ""] = comments(pull);
    expect(comment).toContain("complete/not-examined");
    expect(comment).toContain("There is no checkout, and so no local DVC cache to read it from");
    expect(comment).toMatch(/is of the type s3, which this program does not read/);
    expect(comment).toContain("dvc fetch");
    expect(comment).toContain("Examined 0 of 2 changed models");
    for (const said of ["data/train.csv", md5Of("a"), md5Of("b"), `| ? | ${ONE.length}&nbsp;B`]) expect(comment).toContain(said);
  });

  it("tells what a new model was made from although it cannot be had", { timeout: 60_000 }, async () => {
    const { github, open, comments } = await scene({ [CONFIG]: remoteAt("s3://bucket/models") });
    const pull = open({ "dvc.lock": train("a", ONE) });
    await runAction({ github, event: pull.event() });
    expect(comments(pull)[0]).toContain("data/train.csv");
    expect(comments(pull)[0]).toContain(md5Of("a"));
  });
});
