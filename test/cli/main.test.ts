import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMAND_NAMES } from "../../src/cli/help.js";
import { RULES } from "../../src/policy/rules/index.js";
import { VERSION } from "../../src/review/version.js";
import { temporaryFolder } from "../repository.js";
import { FIXTURES, filesIn, fixture, run } from "./console.js";

const here = FIXTURES;

describe("asking for help", () => {
  it.each([["--help"], ["-h"], ["help"]])("%s names every command", async (flag) => {
    const { exitCode, output, errors } = await run(here, [flag]);
    expect([exitCode, errors]).toEqual([0, ""]);
    for (const name of COMMAND_NAMES) expect(output).toContain(`  ${name}`);
  });

  it("without a command could not run", async () => {
    expect(await run(here, [])).toMatchObject({ exitCode: 2, output: expect.stringContaining("Usage:") });
  });

  it.each(COMMAND_NAMES)("%s --help says how it is used", async (name) => {
    const { exitCode, output } = await run(here, [name, "--help"]);
    expect(exitCode).toBe(0);
    expect(output).toContain(`Usage: model-review ${name}`);
    expect(await run(here, ["help", name])).toEqual(await run(here, [name, "-h"]));
  });

  it("prints the version", async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"));
    expect(await run(here, ["--version"])).toEqual({ exitCode: 0, output: `${version}\n`, errors: "" });
    expect(VERSION).toBe(version);
  });
});

describe("asking wrongly could not run, and says how to ask", () => {
  it.each<[readonly string[], string]>([
    [["reveiw"], 'There is no command "reveiw". Did you mean "review"?'],
    [["initt"], 'Did you mean "init"?'],
    [["\u001b[2J\u202e"], "There is no command"],
    [["review", "--bse", "main"], "'--bse'"],
    [["review", "extra"], "model-review review takes no argument without a flag, and got 1."],
    [["review", "--base"], "'--base <value>' argument missing. Run model-review review --help."],
    [["review", "--format", "--base"], "'--format' argument is ambiguous. Run model-review review --help."],
    [["review", "--format", "pdf"], '--format is one of terminal, markdown, json, sarif, cyclonedx, not "pdf".'],
    [["review", "--fail-on", "error "], "--fail-on is one of error, warning, never"],
    [["review", "--weights", "some"], "--weights is one of auto, always, never"],
    [["review", "--paths", "[a"], "--paths"],
    [["diff", "one.onnx"], "model-review diff takes 2 arguments, and got 1."],
    [["diff", "one.onnx", "two.onnx"], "one.onnx: no such file."],
    [["diff", "onnx", "two.onnx"], "onnx is not a file"],
    [["inspect"], "model-review inspect takes at least 1 argument, and got 0."],
    [["inspect", "--format", "markdown", "x"], "--format is one of terminal, text, json"],
    [["explain", "a", "b"], "model-review explain takes at most 1 argument, and got 2."],
    [["explain", "signature/input-remove"], 'Did you mean "signature/input-removed"?'],
    [["demo", "--format", "html"], "--format is one of"],
    [["init", "--output", "x"], "'--output'"],
  ])("%j", async (args, message) => {
    const { exitCode, output, errors } = await run(here, args);
    expect([exitCode, output]).toEqual([2, ""]);
    expect(errors).toContain(message);
    expect(errors.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("explain", () => {
  it("lists every rule, and explains each", async () => {
    const { output } = await run(here, ["explain"]);
    for (const { id, why } of RULES) {
      expect(output).toContain(id);
      const explained = await run(here, ["explain", id]);
      expect(explained.exitCode).toBe(0);
      expect(explained.output.replace(/\s+/g, " ")).toContain(why.slice(0, 40));
    }
  });
});

describe("inspect", () => {
  it("prints what files say, in each form", async () => {
    const files = ["onnx/interface.onnx", "safetensors/plain.safetensors"];
    const { exitCode, output } = await run(here, ["inspect", "--format", "json", ...files]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject([
      { path: files[0], status: "read", format: "onnx" },
      { path: files[1], status: "read", format: "safetensors" },
    ]);
    for (const format of ["terminal", "text"]) {
      const printed = await run(here, ["inspect", "--format", format, ...files]);
      expect(printed).toMatchObject({ exitCode: 0, errors: "" });
      expect(printed.output).toContain("interface.onnx");
    }
  });

  it("finds the files a model consists of, and files elsewhere by any path", async () => {
    const folder = temporaryFolder();
    for (const args of [[join(here, "onnx/interface.onnx")], ["../onnx/interface.onnx"]]) {
      expect((await run(join(here, "safetensors"), ["inspect", ...args])).exitCode).toBe(0);
    }
    const { output } = await run(folder, [
      "inspect",
      "--format",
      "json",
      join(here, "safetensors/sharded/model.safetensors.index.json"),
    ]);
    expect(JSON.parse(output)).toMatchObject([
      {
        status: "read",
        model: { files: expect.arrayContaining([{ role: "shard", path: expect.anything(), size: expect.any(Number) }]) },
      },
    ]);
  });

  it("goes on after a file that is damaged (1) or not there (2)", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "empty.onnx"), "");
    writeFileSync(join(folder, "good.onnx"), fixture("onnx/interface.onnx"));
    const damaged = await run(folder, ["inspect", "--format", "json", "empty.onnx", "good.onnx"]);
    expect(damaged.exitCode).toBe(1);
    expect(JSON.parse(damaged.output)).toMatchObject([{ status: "unreadable", error: { code: "empty" } }, { status: "read" }]);
    const missing = await run(folder, ["inspect", "--format", "json", "gone.onnx", "good.onnx", "empty.onnx"]);
    expect(missing.exitCode).toBe(2);
    expect(missing.errors).toBe("model-review: gone.onnx: no such file.\n");
    expect(JSON.parse(missing.output)).toHaveLength(2);
  });

  it("follows a link that it is given, and spells out a hostile name", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "blob"), fixture("onnx/interface.onnx"));
    symlinkSync("blob", join(folder, "model.onnx"));
    expect((await run(folder, ["inspect", "model.onnx"])).exitCode).toBe(0);
    const linked = join(temporaryFolder(), "models");
    symlinkSync(folder, linked);
    for (const [from, name] of [[linked, "model.onnx"] as const, [join(linked, ".."), join("models", "blob")] as const]) {
      expect((await run(from, ["inspect", name])).exitCode).toBe(0);
    }
    const hostile = "\u001b[31m\u202e\n::error::x.onnx";
    const missing = await run(folder, ["inspect", hostile]);
    expect(missing.errors.split("\n")).toHaveLength(2);
    writeFileSync(join(folder, hostile), fixture("onnx/interface.onnx"));
    for (const format of ["terminal", "text"])
      expect((await run(folder, ["inspect", "--format", format, hostile])).exitCode).toBe(0);
  });
});

describe("diff", () => {
  it("compares two files whatever their names, and gives the exit code of the verdict", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "base.onnx"), fixture("onnx/interface.onnx"));
    writeFileSync(join(folder, "head.onnx"), fixture("onnx/tensors.onnx"));
    const same = await run(folder, ["diff", "--format", "json", "base.onnx", "base.onnx"]);
    expect(same.exitCode).toBe(0);
    expect(JSON.parse(same.output)).toMatchObject({ verdict: "pass", counts: { models: 1 }, comparisons: [{ changes: [] }] });
    const other = await run(folder, ["diff", "--format", "json", "base.onnx", "head.onnx"]);
    expect(other.exitCode).toBe(1);
    expect(JSON.parse(other.output)).toMatchObject({ verdict: "fail", base: { name: "base.onnx", commit: null } });
    expect((await run(folder, ["diff", "--fail-on", "never", "base.onnx", "head.onnx"])).exitCode).toBe(0);
    for (const format of ["terminal", "markdown"]) {
      expect((await run(folder, ["diff", "--format", format, "base.onnx", "head.onnx"])).output).toContain("head.onnx");
    }
  });

  it("judges by a policy file, and says where that is wrong", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "m.onnx"), fixture("onnx/interface.onnx"));
    writeFileSync(
      join(folder, "strict.yml"),
      "version: 1\nrules:\n  metadata/required: { severity: error, fields: [nothing.like.it] }\n",
    );
    writeFileSync(join(folder, "wrong.yml"), "version: 1\nrules:\n  signature/input-remved: error\n  size/bytes: loud\n");
    expect((await run(folder, ["diff", "--policy", "strict.yml", "m.onnx", "m.onnx"])).exitCode).toBe(1);
    const wrong = await run(folder, ["diff", "--policy", "wrong.yml", "m.onnx", "m.onnx"]);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.errors).toMatch(/wrong\.yml:3:3: .*signature\/input-removed/);
    expect(wrong.errors).toMatch(/wrong\.yml:4:\d+: /);
    expect(wrong.errors.match(/input-remved/g)).toHaveLength(1);
    expect((await run(folder, ["diff", "--policy", "none.yml", "m.onnx", "m.onnx"])).errors).toContain("none.yml");
  });

  it("writes the report to a file, or says why not", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "m.onnx"), fixture("onnx/interface.onnx"));
    mkdirSync(join(folder, "taken"));
    const { exitCode, output } = await run(folder, [
      "diff",
      "--format",
      "json",
      "--output",
      "out/report.json",
      "m.onnx",
      "m.onnx",
    ]);
    expect([exitCode, output]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync(join(folder, "out/report.json"), "utf8"))).toMatchObject({ verdict: "pass" });
    const refused = await run(folder, ["diff", "--output", "taken", "m.onnx", "m.onnx"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.errors).toContain("cannot be written (EISDIR)");
  });
});

describe("init", () => {
  it("writes a workflow and a policy once, and a policy that is valid", async () => {
    const folder = temporaryFolder();
    expect((await run(folder, ["init"])).output).toMatch(/wrote .*model-review\.yml\nwrote /);
    const files = [".github/model-review.yml", ".github/workflows/model-review.yml"].map((path) => join(folder, path));
    const before = files.map((path) => readFileSync(path, "utf8"));
    expect((await run(folder, ["init"])).output).toMatch(/kept .*model-review\.yml\nkept /);
    expect(files.map((path) => readFileSync(path, "utf8"))).toEqual(before);
    writeFileSync(join(folder, "m.onnx"), fixture("onnx/interface.onnx"));
    expect((await run(folder, ["diff", "--policy", ".github/model-review.yml", "m.onnx", "m.onnx"])).exitCode).toBe(0);
  });

  it("leaves a link alone, and says when it cannot write", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ".github"));
    symlinkSync("nowhere", join(folder, ".github", "model-review.yml"));
    expect((await run(folder, ["init"])).output).toContain("kept   .github/model-review.yml");
    expect(filesIn(folder)).not.toContain(join(".github", "nowhere"));
    const taken = temporaryFolder();
    writeFileSync(join(taken, ".github"), "");
    expect(await run(taken, ["init"])).toMatchObject({
      exitCode: 2,
      errors: expect.stringContaining("is a symbolic link or no folder, and nothing is written"),
    });
  });
});

describe("demo", () => {
  it("reviews the sample and succeeds whatever its verdict", { timeout: 30_000 }, async () => {
    const { exitCode, output } = await run(temporaryFolder(), ["demo", "--format", "json"]);
    expect(exitCode).toBe(0);
    const review = JSON.parse(output);
    expect(review.counts.models).toBeGreaterThan(0);
    expect(review.policy).toMatchObject({ path: ".github/model-review.yml" });
    expect((await run(temporaryFolder(), ["demo", "--format", "json"])).output).toBe(output);
  });
});
