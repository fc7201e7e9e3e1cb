import { spawn } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type TestRepository, temporaryFolder, testRepository } from "../repository.js";
import { COMMAND, type Ended, EXAMPLES, RUNTIMES, run } from "./bundle.js";
import { DEMO, fixture } from "./models.js";
import { write } from "./scene.js";

const MODEL = "models/digits.onnx";
const [BASE_FILE, HEAD_FILE] = [join(EXAMPLES, "demo/base", MODEL), join(EXAMPLES, "demo/head", MODEL)];

let empty: string;
let repository: TestRepository;
/** Of the repository: before and after the demo's pull request, and after one that changes nothing. */
let [base, head, harmless] = ["", "", ""];
beforeAll(() => {
  empty = temporaryFolder();
  repository = testRepository();
  write(repository, DEMO.base);
  base = repository.commit();
  repository.branch("adapt", base);
  write(repository, DEMO.head);
  head = repository.commit();
  repository.branch("notes", base);
  write(repository, { "notes.md": "x" });
  harmless = repository.commit();
});

describe.concurrent.each(RUNTIMES)("the command line on $name", ({ program = "" }) => {
  const called = (...args: readonly string[]) => command(program, args);

  it.skipIf(program === "")("tells its version and its help", async () => {
    expect(await called("--version")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: "",
    });
    const help = await called("--help");
    expect(help).toMatchObject({ exitCode: 0, stderr: "" });
    for (const name of ["review", "diff", "inspect", "record", "catalog", "explain", "init", "demo"]) {
      expect(help.stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
      expect(await called(name, "--help")).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining(`Usage: model-review ${name}`),
      });
    }
  });

  it.skipIf(program === "")("shows the demo", async () => {
    const started = performance.now();
    const demo = await called("demo");
    console.info(`demo on ${program}: ${Math.round(performance.now() - started)} ms`);
    expect(demo).toMatchObject({ exitCode: 0, stderr: "" });
    expect(demo.stdout).toContain("Model review: fail, 2 errors, 5 warnings, 2 notes in 3 changed models");
  });

  it.skipIf(program === "")("reviews a range of a repository, and files", async () => {
    const range = ["review", "--repo", repository.directory, "--base", "main", "--format", "json"];
    const failing = await called(...range, "--head", "adapt");
    expect(failing).toMatchObject({ exitCode: 1, stderr: "" });
    expect(JSON.parse(failing.stdout)).toMatchObject({ verdict: "fail", base: { commit: base }, head: { commit: head } });
    const passing = await called(...range, "--head", "notes");
    expect(passing).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(passing.stdout)).toMatchObject({ verdict: "pass", head: { commit: harmless }, counts: { models: 0 } });

    const diff = await called("diff", BASE_FILE, HEAD_FILE);
    expect(diff).toMatchObject({ exitCode: 1, stderr: "" });
    expect(diff.stdout).toContain("axis 1 from `10` to `2`");
    expect(await called("diff", BASE_FILE, BASE_FILE)).toMatchObject({ exitCode: 0, stderr: "" });

    const inspected = await called("inspect", "--format", "json", BASE_FILE);
    expect(inspected).toMatchObject({ exitCode: 0, stderr: "" });
    // What PyTorch says of the network: see the demo's truth.
    expect(JSON.parse(inspected.stdout)).toMatchObject([{ status: "read", model: { totals: { parameters: 9802, tensors: 8 } } }]);
  });
});

describe.concurrent("exit code 2, with one sentence on standard error and nothing on standard output", () => {
  it.each([
    [["frobnicate"], /no command "frobnicate"/],
    [["inspect", "--formt", "json", "x"], /Unknown option '--formt'/],
    [["inspect"], /at least 1/],
    [["diff", BASE_FILE], /takes 2/],
    [["diff", BASE_FILE, "nowhere.onnx"], /nowhere\.onnx: no such file/],
    [["review"], /not inside of a git repository/],
    [["review", "--format", "pdf"], /terminal, markdown, json/],
    [["explain", "signature/input-remved"], /no rule "signature\/input-remved"/],
  ] as const)("%j", async (args, said) => {
    const { exitCode, stdout, stderr } = await command(process.execPath, args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

it.concurrent("inspects what can be read beside what cannot, with exit code 1", async () => {
  const broken = join(temporaryFolder(), "broken.safetensors");
  writeFileSync(broken, fixture("safetensors/refused/overlap.safetensors"));
  const { exitCode, stdout } = await command(process.execPath, ["inspect", "--format", "json", broken, BASE_FILE]);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).map(({ status }: { status: string }) => status)).toEqual(["unreadable", "read"]);
});

it.concurrent("reviews the working tree when no head is named", async () => {
  const work = testRepository();
  write(work, DEMO.base);
  work.commit();
  work.checkout();
  copyFileSync(HEAD_FILE, join(work.directory, MODEL));
  writeFileSync(join(work.directory, "models", "untracked.safetensors"), fixture("safetensors/plain.safetensors"));
  const { exitCode, stdout } = await command(process.execPath, ["review", "--format", "json"], work.directory);
  expect(exitCode).toBe(1);
  const report = JSON.parse(stdout);
  expect(report.head).toEqual({ name: "working tree", commit: null });
  expect(report.comparisons.map(({ path, change }: { path: string; change: string }) => [path, change])).toEqual([
    [MODEL, "modified"],
    ["models/untracked.safetensors", "added"],
  ]);
});

it.concurrent("is git's diff driver, for commits and for the working tree", async () => {
  const work = testRepository();
  write(work, { ...DEMO.base, ".gitattributes": "*.onnx diff=model\n" });
  work.commit();
  work.checkout();
  work.git("config", "diff.model.textconv", `"${process.execPath}" "${COMMAND}" inspect --format text`);
  copyFileSync(HEAD_FILE, join(work.directory, MODEL));
  const uncommitted = work.git("diff");
  work.git("commit", "--quiet", "--all", "--message", "Adapt");
  for (const text of [uncommitted, work.git("diff", "HEAD~1", "HEAD")]) {
    for (const line of ["-output main logits float32[batch, 10]", "+output main logits float32[batch, 2]", "+graph main 11"])
      expect(text.split("\n")).toContain(line);
    expect(text).not.toContain("Binary files");
  }
});

it("says nothing when its reader goes away", async () => {
  const files = Array.from({ length: 300 }, () => BASE_FILE);
  const child = spawn(process.execPath, [COMMAND, "inspect", "--format", "json", ...files], { cwd: empty, env: environment() });
  const complaints: Buffer[] = [];
  child.stderr.on("data", (piece: Buffer) => complaints.push(piece));
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((resolve) => child.on("close", resolve));
  expect(Buffer.concat(complaints).toString()).toBe("");
});

/** From an empty folder, unless it is named, as a user without any configuration. */
function command(program: string, args: readonly string[], directory = empty): Promise<Ended> {
  return run(program, [COMMAND, ...args], { directory, environment: environment() });
}

function environment() {
  return { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP, HOME: empty, NO_COLOR: "1" };
}
