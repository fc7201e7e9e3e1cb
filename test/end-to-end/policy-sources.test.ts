import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { safetensors } from "./models.js";
import { scene } from "./scene.js";

const POLICY = ".github/model-review.yml";
const MODEL = safetensors({ tensors: [["w", [1, 2]]] });
const HARSH = "version: 1\nrules: { size/parameters: { severity: error, max: 1 } }\n";

/** What may stand where the policy should be, and what is said of it. */
const WRONG: Readonly<Record<string, readonly [put: (path: string) => void, said: string]>> = {
  empty: [(path) => writeFileSync(path, ""), "The policy is empty."],
  "only comments": [(path) => writeFileSync(path, "# later\n"), "The policy is empty."],
  "a list": [(path) => writeFileSync(path, "- a\n"), "A policy is a mapping"],
  "larger than is read": [(path) => writeFileSync(path, `# ${"x".repeat(256 * 1024)}\nversion: 1\n`), "at most 262144 are read"],
  "not UTF-8": [(path) => writeFileSync(path, Buffer.from("version: 1 # \xff\xfe", "latin1")), "not text in UTF-8"],
  "UTF-16": [(path) => writeFileSync(path, Buffer.from("\ufeffversion: 1", "utf16le")), "not text in UTF-8"],
  "a folder": [
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, "policy.yml"), "version: 1\n");
    },
    "The policy is a folder",
  ],
  "a link": [
    (path) => {
      writeFileSync(join(dirname(path), "other.yml"), "version: 1\n");
      symlinkSync("other.yml", path);
    },
    "The policy is a symbolic link, which is never followed",
  ],
  "a link that leads nowhere": [(path) => symlinkSync("nowhere", path), "The policy is a symbolic link"],
};

function withPolicy(put: (path: string) => void, path = POLICY): TestRepository {
  const repository = testRepository();
  repository.write("m.safetensors", MODEL);
  repository.commit();
  repository.checkout();
  mkdirSync(dirname(join(repository.directory, path)), { recursive: true });
  put(join(repository.directory, path));
  commitWorkingTree(repository);
  return repository;
}

/** What git itself makes of the files that stand there. */
function commitWorkingTree(repository: TestRepository): void {
  repository.git("add", "--all");
  repository.git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=policy");
}

describe.concurrent.each(Object.entries(WRONG))("a policy that is %s", (_, [put, said]) => {
  it("stops the command line that finds it at the base, reads it in a folder, or is given it", async () => {
    const { directory } = withPolicy(put);
    for (const args of [
      ["review", "--base", "main"],
      ["review", "--base", "main", "--policy", POLICY],
      ["diff", "m.safetensors", "m.safetensors", "--policy", POLICY],
      ["policy", "show"],
      ["policy", "explain", "m.safetensors"],
    ]) {
      const ended = await called(directory, ...args);
      expect(ended, args.join(" ")).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining(said) });
    }
  });

  it("stops the Action", async () => {
    const place = await scene({ "m.safetensors": MODEL });
    const { directory } = withPolicy(put);
    place.repository.git("fetch", "--quiet", directory, "HEAD");
    const tip = place.repository.git("rev-parse", "FETCH_HEAD");
    place.repository.git("update-ref", "refs/heads/main", tip);
    const pull = place.open({ "notes.md": "1" }, { from: tip });
    const run = await runAction({ github: place.github, event: pull.event() });
    expect(run.exitCode).toBe(2);
    expect(run.outputs.get("verdict")).toBe("fail");
    expect(run.annotations.map(({ data }) => data).join()).toContain(said);
  });
});

describe.concurrent("a policy that is not there", () => {
  it("leaves the preset where nobody named one", async () => {
    const repository = testRepository();
    repository.write("m.safetensors", MODEL);
    repository.commit();
    expect(await called(repository.directory, "review", "--base", "main")).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await called(repository.directory, "policy", "show")).exitCode).toBe(0);
  });

  it("stops whoever named it", async () => {
    const repository = testRepository();
    repository.write("m.safetensors", MODEL);
    repository.commit();
    repository.checkout();
    for (const args of [
      ["review", "--base", "main"],
      ["diff", "m.safetensors", "m.safetensors"],
      ["policy", "show"],
      ["policy", "explain", "x"],
    ])
      expect(await called(repository.directory, ...args, "--policy", "nowhere.yml")).toMatchObject({
        exitCode: 2,
        stdout: "",
        stderr: expect.stringContaining("nowhere.yml: there is no such policy file."),
      });
  });

  it("stops everybody where its folder is a link", async () => {
    const repository = testRepository();
    repository.write("elsewhere/model-review.yml", HARSH);
    repository.write("m.safetensors", MODEL);
    repository.commit();
    repository.checkout();
    symlinkSync("elsewhere", join(repository.directory, ".github"));
    commitWorkingTree(repository);
    for (const args of [
      ["review", "--base", "main"],
      ["policy", "show"],
    ])
      expect(await called(repository.directory, ...args)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('".github" is a symbolic link, which is never followed.'),
      });
  });
});

describe.concurrent("the command line", () => {
  it("takes labels, as often as there are", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.safetensors"), MODEL);
    writeFileSync(join(folder, "p.yml"), `${HARSH}waivers:\n  - { rule: size/parameters, reason: Seen., label: ok }\n`);
    const diff = ["diff", "a.safetensors", "a.safetensors", "--policy", "p.yml"];
    expect((await called(folder, ...diff)).exitCode).toBe(1);
    expect((await called(folder, ...diff, "--label", "other")).exitCode).toBe(1);
    const waived = await called(folder, ...diff, "--label", "other", "--label", "OK");
    expect(waived).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/Seen\. \(by the label\s+ok\)/) });
  });

  it("runs the example of scenarios", async () => {
    const ended = await called(
      join(import.meta.dirname, "..", "..", "examples", "policy-tests"),
      "policy",
      "test",
      ".",
      "--policy",
      "policy.yml",
    );
    expect(ended).toMatchObject({ exitCode: 0, stderr: "", stdout: expect.stringContaining("6 scenarios, all as expected") });
  });
});

function called(directory: string, ...args: readonly string[]) {
  return run(process.execPath, [COMMAND, ...args], { directory, environment: { PATH: process.env.PATH, HOME: directory } });
}
