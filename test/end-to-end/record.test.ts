import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HAS_GIT_LFS, lfsRepository } from "../lfs/client.js";
import { pointerText } from "../lfs/server.js";
import { GIT_ENVIRONMENT, testRepository } from "../repository.js";
import { runAction } from "./action.js";
import { COMMAND, run } from "./bundle.js";
import { fixture, safetensors } from "./models.js";
import { scene } from "./scene.js";

const MODEL = fixture("onnx/interface.onnx");
const small = (value: number) => safetensors({ tensors: [["weight", [value, 1, 2]]], metadata: [["license", "MIT"]] });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function command(directory: string, ...args: readonly string[]) {
  return run(process.execPath, [COMMAND, ...args], { directory, environment: GIT_ENVIRONMENT });
}

/** The record of a small model, as the format says it, and not as the program writes it. */
function recordOf(bytes: Uint8Array): string {
  return [
    "# What is known about the model beside this file. `model` is written by `model-review record`, all else is yours to edit.",
    "record: 1",
    "license: MIT",
    "model:",
    "  format: safetensors",
    '  formatVersion: "1"',
    "  files:",
    `    - {path: a.safetensors, size: ${bytes.length}, sha256: ${sha256(bytes)}}`,
    "  parameters:",
    "    tensors: 1",
    "    count: 3",
    "    bytes: 12",
    "    dtypes:",
    "      float32: 3",
    "",
  ].join("\n");
}

describe.concurrent("records on the command line", () => {
  it("are written, committed, checked, and found out of date", async () => {
    const repository = testRepository();
    repository.write("models/a.safetensors", small(0));
    repository.write("models/b.onnx", MODEL);
    repository.commit();
    repository.checkout();
    const { directory } = repository;
    expect(await command(directory, "record")).toMatchObject({ exitCode: 0, stderr: "" });
    const path = join(directory, "models/a.safetensors.metadata.yml");
    expect(readFileSync(path, "utf8")).toBe(recordOf(small(0)));
    expect(readdirSync(join(directory, "models"))).toEqual([
      "a.safetensors",
      "a.safetensors.metadata.yml",
      "b.onnx",
      "b.onnx.metadata.yml",
    ]);
    expect(await command(directory, "record", "--check")).toMatchObject({ exitCode: 0 });
    writeFileSync(join(directory, "models/a.safetensors"), small(1));
    expect(await command(directory, "record", "--check")).toMatchObject({
      exitCode: 1,
      stdout: "out of date  models/a.safetensors.metadata.yml: model.files\nin sync      models/b.onnx.metadata.yml\n",
    });
    // From a folder within, a path counts from there.
    expect(await command(join(directory, "models"), "record", "a.safetensors")).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path, "utf8")).toBe(recordOf(small(1)));
    expect(await command(directory, "catalog", "--output", "MODELS.md")).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(directory, "MODELS.md"), "utf8")).toMatch(/a\.safetensors.*\| `MIT` \|.*\| in sync \|/);
    expect(await command(directory, "catalog", "--output", "MODELS.md", "--check")).toMatchObject({ exitCode: 0 });
  });

  it("say the same of a pointer and its object as of the file", async () => {
    const repository = testRepository();
    repository.write("a.safetensors", pointerText(small(0)));
    repository.commit();
    repository.checkout();
    const { directory } = repository;
    const missing = await command(directory, "record");
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain("a.safetensors: has no record, because it is unavailable");
    const oid = sha256(small(0));
    const store = join(directory, ".git/lfs/objects", oid.slice(0, 2), oid.slice(2, 4));
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, oid), small(0));
    expect(await command(directory, "record")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFileSync(join(directory, "a.safetensors.metadata.yml"), "utf8")).toBe(recordOf(small(0)));
  });

  it.skipIf(!HAS_GIT_LFS)("work beside the real client of LFS", async () => {
    const repository = await lfsRepository(undefined, ["*.safetensors"]);
    repository.write("a.safetensors", small(0));
    await repository.commit();
    expect(await command(repository.directory, "record")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFileSync(join(repository.directory, "a.safetensors.metadata.yml"), "utf8")).toBe(recordOf(small(0)));
    repository.write("a.safetensors", small(1));
    expect(await command(repository.directory, "record", "--check")).toMatchObject({ exitCode: 1 });
    expect(await command(repository.directory, "record")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFileSync(join(repository.directory, "a.safetensors.metadata.yml"), "utf8")).toBe(recordOf(small(1)));
  });
});

describe.concurrent("records in a pull request", () => {
  const RECORD = "a.safetensors.metadata.yml";

  it("that were forgotten are found, with the exact text to commit; with it the review passes", async () => {
    const stage = await scene({ "a.safetensors": small(0), [RECORD]: recordOf(small(0)) });
    const pull = stage.open({ "a.safetensors": small(1) });
    const first = await runAction({ github: stage.github, event: pull.event() });
    expect(first.exitCode, first.stdout).toBe(0);
    const [comment = ""] = stage.comments(pull);
    expect(comment).toContain("`record/in-sync`");
    expect(comment).toContain("`model-review record a.safetensors`");
    expect(comment).toContain(`\`\`\`yaml\n${recordOf(small(1))}\`\`\``);
    const report = JSON.parse(readFileSync(first.outputs.get("report-json") ?? "", "utf8"));
    expect(report.comparisons[0].record).toEqual({
      path: RECORD,
      status: "stale",
      differing: ["model.files"],
      expected: recordOf(small(1)),
    });
    pull.push({ [RECORD]: report.comparisons[0].record.expected });
    await runAction({ github: stage.github, event: pull.event() });
    expect(stage.comments(pull)[0]).not.toContain("record/in-sync");
  });

  it("that a policy requires are missed", async () => {
    const policy = "version: 1\nrules:\n  record/in-sync: { severity: error, required: true }\n";
    const stage = await scene({ ".github/model-review.yml": policy, "a.safetensors": small(0) });
    const pull = stage.open({ "a.safetensors": small(1) });
    expect((await runAction({ github: stage.github, event: pull.event() })).exitCode).toBe(1);
    expect(stage.comments(pull)[0]).toContain(`\`\`\`yaml\n${recordOf(small(1))}\`\`\``);
    pull.push({ [RECORD]: recordOf(small(1)) });
    expect((await runAction({ github: stage.github, event: pull.event() })).exitCode).toBe(0);
  });
});
