import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TOKEN } from "../github/stage.js";
import { HAS_GIT_LFS, largeModel, lfsRepository, plainClone } from "../lfs/client.js";
import { oidOf, pointerText, startLfs } from "../lfs/server.js";
import { GIT_ENVIRONMENT } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";

const LOGIN = `x-access-token:${TOKEN}`;
const [before, after] = [largeModel(12), largeModel(13, 1)];
const [baseOid, headOid] = [oidOf(before), oidOf(after)];
const [basePointer, headPointer] = [pointerText(before), pointerText(after)];
const small = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]] });
const PATH = "models/large.safetensors";

/** octo/digits with a model in LFS, and a pull request that changes it. */
async function prepared(headRepo?: string) {
  const lfs = await startLfs({ login: LOGIN });
  lfs.objects.set(baseOid, before).set(headOid, after);
  const stage = await scene({ [PATH]: basePointer, "plain.safetensors": small(0) });
  const pull = stage.open({ [PATH]: headPointer, "plain.safetensors": small(1) }, headRepo === undefined ? {} : { headRepo });
  const environment = { GITHUB_SERVER_URL: lfs.url };
  return { ...stage, pull, lfs, environment };
}

function reportOf(outputs: ReadonlyMap<string, string>) {
  return JSON.parse(readFileSync(outputs.get("report-json") ?? "", "utf8"));
}

const authorizations = (requests: readonly { readonly path: string; readonly authorization: string | undefined }[]) =>
  requests.map(({ path, authorization }) => [path.split("/").slice(1, 3).join("/"), authorization]);
const BASIC = `Basic ${Buffer.from(LOGIN).toString("base64")}`;

describe.concurrent("the Action", () => {
  it("reviews what pointers stand for, without a checkout and with one", async () => {
    const { github, pull, lfs, environment } = await prepared();
    const inputs = { weights: "never" };
    const viaApi = await runAction({ github, event: pull.event(), inputs, environment });
    expect(viaApi.exitCode, viaApi.stdout).toBe(0);
    expect(reportOf(viaApi.outputs)).toMatchObject({
      coverage: { examined: 2, changed: 2, bytesTotal: before.length + after.length + 2 * small(0).length },
      comparisons: [
        { path: PATH, base: { status: "read" }, head: { status: "read", size: after.length } },
        { path: "plain.safetensors" },
      ],
    });
    expect(lfs.bytesSent).toBeLessThan(200_000);
    expect(authorizations(lfs.batches())).toEqual([
      ["octo/digits.git", BASIC],
      ["octo/digits.git", BASIC],
    ]);
    expect(lfs.downloads().map(({ authorization }) => authorization)).toEqual([
      expect.stringMatching(/^RemoteAuth /),
      expect.stringMatching(/^RemoteAuth /),
    ]);

    const requests = lfs.requests.length;
    const local = await runAction({ github, event: pull.event(), inputs, environment, workspace: await pull.checkout() });
    expect(local.requests.filter(({ path }) => path.includes("/git/"))).toEqual([]);
    expect(local.summary).toBe(viaApi.summary);
    expect(local.exitCode).toBe(0);
    expect(lfs.requests.length).toBe(2 * requests);
  });

  it("fetches nothing that the checkout has in its own store", async () => {
    const { github, pull, lfs, environment } = await prepared();
    const workspace = await pull.checkout();
    for (const [oid, content] of lfs.objects) {
      const folder = join(workspace, ".git", "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, oid), content);
    }
    const { exitCode, stdout, outputs } = await runAction({ github, event: pull.event(), environment, workspace });
    expect(exitCode, stdout).toBe(0);
    expect(reportOf(outputs)).toMatchObject({ coverage: { examined: 2, changed: 2 } });
    expect(reportOf(outputs).comparisons[0].tensors).toEqual({ identical: 12, changed: 0, unmeasured: 0 });
    expect(lfs.requests).toEqual([]);
  });

  it("compares values by ranges", async () => {
    const { github, pull, lfs, environment } = await prepared();
    const { outputs } = await runAction({ github, event: pull.event(), environment });
    expect(reportOf(outputs).comparisons[0].tensors).toEqual({ identical: 12, changed: 0, unmeasured: 0 });
    expect(lfs.bytesSent).toBeLessThanOrEqual(before.length + after.length);
  });

  it("names an object that is nowhere, after it asked the fork as anybody could", async () => {
    const { github, pull, lfs, environment } = await prepared("fork/digits");
    lfs.objects.delete(headOid);
    const { exitCode, stdout, summary, annotations } = await runAction({ github, event: pull.event(), environment });
    expect(exitCode, stdout).toBe(1);
    for (const text of [summary, stdout, annotations.map(({ data }) => data).join()]) expect(text).toContain(headOid);
    expect(summary).toContain("git lfs push --all");
    expect(authorizations(lfs.batches())).toEqual(
      expect.arrayContaining([
        ["octo/digits.git", BASIC],
        ["fork/digits.git", undefined],
      ]),
    );
  });

  it("says what is wrong when the token may not read objects", async () => {
    const { github, pull, lfs, environment } = await prepared();
    lfs.behaviour.login = "somebody:else";
    const { exitCode, summary } = await runAction({ github, event: pull.event(), environment });
    expect(exitCode).toBe(1);
    expect(summary).toContain("does not give LFS objects of this repository (401");
    // The other model was reviewed all the same.
    expect(summary).toContain("plain.safetensors");
    expect(lfs.downloads()).toEqual([]);
  });

  it("reads nothing of a pointer that moved its bytes nowhere", async () => {
    const { github, open, lfs, environment } = await prepared();
    const rewritten = open({ [PATH]: basePointer.replaceAll("\n", "\r\n") });
    const { exitCode, outputs } = await runAction({ github, event: rewritten.event(), environment });
    expect([exitCode, outputs.get("models")]).toEqual([0, "0"]);
    expect(lfs.requests).toEqual([]);
  });
});

describe.skipIf(!HAS_GIT_LFS)("the command line, where the client of Git LFS pushed", { concurrent: true }, () => {
  it("fetches the beginnings of models, and nothing that is at hand", async () => {
    const lfs = await startLfs();
    const repository = await lfsRepository(lfs.endpoint, ["*.safetensors"]);
    repository.write(PATH, before);
    repository.write("same.safetensors", small(0));
    await repository.commit();
    await repository.push();
    await repository.git("checkout", "--quiet", "-b", "change");
    repository.write(PATH, after);
    await repository.commit();
    await repository.push();
    expect([...lfs.objects.keys()].sort()).toEqual([baseOid, headOid, oidOf(small(0))].sort());

    const review = async (directory: string, ...args: readonly string[]) => {
      const start = { directory, environment: GIT_ENVIRONMENT };
      const { stdout, stderr } = await run(process.execPath, [COMMAND, "review", "--format", "json", ...args], start);
      expect(stderr).toBe("");
      return JSON.parse(stdout);
    };
    const asked = lfs.requests.length;
    // Here the client keeps all objects, and the working tree has the content.
    const full = await review(repository.directory, "--base", "main");
    expect(full.comparisons).toMatchObject([{ path: PATH, head: { status: "read" }, tensors: { identical: 12, unmeasured: 0 } }]);
    expect(lfs.requests.length).toBe(asked);

    const clone = plainClone(repository, [["lfs.url", lfs.endpoint]]);
    const range = ["--base", "origin/main", "--head", "origin/change"];
    const structure = await review(clone, ...range, "--weights", "never");
    expect(structure.comparisons[0].changes).toEqual(full.comparisons[0].changes);
    expect(structure.coverage).toMatchObject({ examined: 1, bytesTotal: before.length + after.length });
    expect(lfs.bytesSent).toBeLessThan(200_000);
    expect(lfs.requests.length - asked).toBe(4);

    const values = await review(clone, ...range);
    expect(values.comparisons).toEqual(full.comparisons);
  });

  it("says what to run where there is no server", async () => {
    const repository = await lfsRepository(undefined, ["*.safetensors"]);
    repository.write(PATH, before);
    await repository.commit();
    await repository.git("checkout", "--quiet", "-b", "change");
    repository.write(PATH, after);
    await repository.commit();
    await repository.push();
    const clone = plainClone(repository, [["lfs.url", "ssh://git@git.example/digits.git"]]);
    const args = [COMMAND, "review", "--base", "origin/change~1", "--head", "origin/change"];
    const { exitCode, stdout } = await run(process.execPath, args, { directory: clone, environment: GIT_ENVIRONMENT });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("git lfs fetch");
    expect(stdout.replace(/\s+/g, "")).toContain(headOid);
  });
});
