import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../repository.js";
import { run as start } from "./console.js";

const POLICY = `version: 1
extends: strict
models:
  include: ["models/**"]
rules:
  size/parameters: { max: 100M, growth: 10% }
  signature/input-removed: warning
overrides:
  - paths: ["models/lab/**"]
    rules: { signature/input-removed: "off", size/bytes: { max: 2 GiB } }
  - paths: ["models/lab/kept/**"]
    rules: { signature/input-removed: note, size/parameters: warning }
custom:
  - { id: team/x, severity: note, when: "true", message: m }
waivers:
  - { rule: size/parameters, paths: [models/big.onnx], reason: Agreed., owner: "@org/ml", until: 2030-01-01 }
`;

async function run(...args: string[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".github"));
  writeFileSync(join(folder, ".github", "model-review.yml"), POLICY);
  const { exitCode, output, errors } = await start(folder, args);
  return { exitCode, errors, text: output, lines: output.split("\n").map((line) => line.trim().split(/ {2,}/)) };
}

describe("policy show", () => {
  it("gives every value with where it comes from", async () => {
    const { exitCode, lines, text } = await run("policy", "show");
    expect(exitCode).toBe(0);
    const file = ".github/model-review.yml";
    expect(lines).toContainEqual(["extends", "strict", `${file}:2`]);
    expect(lines).toContainEqual(["models.include", '["models/**"]', `${file}:4`]);
    expect(lines).toContainEqual(["models.exclude", "[]", "default"]);
    expect(lines).toContainEqual(["rules.size/parameters", "error", `${file}:6`]);
    expect(lines).toContainEqual(["rules.size/parameters.max", "100M", `${file}:6`]);
    expect(lines).toContainEqual(["rules.size/parameters.growth", "10%", `${file}:6`]);
    expect(lines).toContainEqual(["rules.signature/input-removed", "warning", `${file}:7`]);
    expect(lines).toContainEqual(["rules.license/removed", "error", "preset strict"]);
    expect(lines).toContainEqual(["custom.team/x", "note", `${file}:14`]);
    expect(lines).toContainEqual(["rules.metrics/regression.budget", "1%", "default"]);
    expect(text).toContain('["models/lab/**"] signature/input-removed: off; size/bytes: error, max: 2 GiB');
    expect(lines.some(([key, , from]) => key === "overrides[1]" && from === `${file}:11`)).toBe(true);
    expect(lines.some(([key, , from]) => key === "waivers[0]" && from === `${file}:16`)).toBe(true);
  });

  it("is JSON on request", async () => {
    const { text } = await run("policy", "show", "--format", "json");
    expect(JSON.parse(text).values).toContainEqual({ key: "extends", value: "strict", from: { kind: "file", line: 2 } });
  });
});

describe("policy explain", () => {
  const settingOf = async (path: string, rule: string) => {
    const { text } = await run("policy", "explain", path, "--format", "json");
    return JSON.parse(text).settings.find(({ key }: { key: string }) => key === rule);
  };

  it("lets the last override that matches decide, and names it", async () => {
    expect(await settingOf("models/a.onnx", "signature/input-removed")).toMatchObject({
      value: "warning",
      from: { kind: "file", line: 7 },
    });
    expect(await settingOf("models/lab/a.onnx", "signature/input-removed")).toBeUndefined();
    expect(await settingOf("models/lab/kept/a.onnx", "signature/input-removed")).toMatchObject({
      value: "note",
      from: { kind: "override", line: 11 },
    });
    // A bare severity keeps the options below it.
    expect(await settingOf("models/lab/kept/a.onnx", "size/parameters")).toMatchObject({
      value: "warning, max: 100M, growth: 10%",
      from: { kind: "override", line: 11 },
    });
  });

  it("spells options as they are written, with their units, whoever wrote them", async () => {
    expect(await settingOf("models/lab/a.onnx", "size/bytes")).toMatchObject({ value: "error, max: 2 GiB" });
    expect(await settingOf("models/a.onnx", "metrics/regression")).toMatchObject({ value: "warning, budget: 1%, metrics: []" });
  });

  it("says what is selected and what is waived", async () => {
    const big = await run("policy", "explain", "models/big.onnx");
    expect(big.text).toContain("models/big.onnx counts as a model when its name or content is one.");
    expect(big.text).toContain('size/parameters (["models/big.onnx"], until 2030-01-01, @org/ml): Agreed. (in force,');
    const other = await run("policy", "explain", "notes/a.onnx");
    expect(other.text).toContain("notes/a.onnx is left out by `models`.");
    expect(other.text).toContain("No waiver is for this path.");
  });

  it("takes a path as a shell completes it", async () => {
    const plain = await run("policy", "explain", "models/big.onnx");
    expect((await run("policy", "explain", "./models/big.onnx")).text).toBe(plain.text);
  });

  it.each(["", "/models/a.onnx", "../a.onnx", "models/", "models//a.onnx", "models/../a.onnx", "./"])(
    "refuses what is no path from the root of the repository: %j",
    async (path) => {
      const { exitCode, errors } = await run("policy", "explain", path);
      expect(exitCode).toBe(2);
      expect(errors).toContain(
        `policy explain ${JSON.stringify(path)}: write the path of a file from the root of the repository`,
      );
    },
  );

  it("needs a path", async () => {
    expect((await run("policy", "explain")).exitCode).toBe(2);
  });
});
