import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { type TestRepository, testRepository } from "../repository.js";
import { FIXTURES, fixture, run } from "./console.js";

const MODEL = fixture("onnx/interface.onnx");
const PLAIN = fixture("safetensors/plain.safetensors");
const schema = JSON.parse(readFileSync(join(FIXTURES, "../../schema/catalog.schema.json"), "utf8"));

function checkedOut(files: Readonly<Record<string, Uint8Array | string>>): TestRepository {
  const repository = testRepository();
  for (const [path, content] of Object.entries(files)) repository.write(path, content);
  repository.commit();
  repository.checkout();
  return repository;
}

describe("catalog", () => {
  it("lists every model, with those that could not be read and why", async () => {
    const repository = checkedOut({
      "models/a.onnx": MODEL,
      "b.safetensors": PLAIN,
      "broken.onnx": "no model",
      "later.pt": "?",
      "notes.bin": "no model either",
      "c.md": "x",
    });
    await run(repository.directory, ["record", "models"]);
    writeFileSync(join(repository.directory, "b.safetensors.metadata.yml"), "record: 1\n");
    const { exitCode, output, errors } = await run(repository.directory, ["catalog"]);
    expect(exitCode).toBe(1);
    expect(errors).toBe("model-review: broken.onnx: is unreadable.\nmodel-review: later.pt: is unreadable.\n");
    expect(output).toContain("\n2 models, and 2 that could not be read.\n");
    expect(output).toMatch(/^\| `a\.onnx` \| \[`models\/a\.onnx`\]\(models\/a\.onnx\) \| onnx \| .* \| in sync \|$/m);
    expect(output).toMatch(
      /^\| `b\.safetensors` \| \[`b\.safetensors`\]\(b\.safetensors\) \| safetensors \| .* \| \*\*out of date\*\* \|$/m,
    );
    expect(output).toMatch(/^- \[`broken\.onnx`\]\(broken\.onnx\) is unreadable: .+$/m);
    expect(output).not.toContain("notes.bin");
    expect(await run(repository.directory, ["catalog", "--paths", "!*.pt", "--paths", "!broken.onnx"])).toMatchObject({
      exitCode: 0,
      errors: "",
    });
  });

  it("shows what stands beside a model that could not be read, and that it was not", async () => {
    const card = "---\nlicense: mit\nbase_model: a\ndatasets: [lfw]\n---\n";
    const repository = checkedOut({ "a.onnx": MODEL, "m/faces.pt": "?", "m/README.md": card });
    const { output } = await run(repository.directory, ["catalog"]);
    expect(output).toContain("\n1 model, and 1 that could not be read.\n");
    expect(output).toContain("\n| `faces.pt` | [`m/faces.pt`](m/faces.pt) | pytorch | **not read** | – | `MIT` | `a` | `lfw` | – |\n");
    expect(output).toMatch(/^- \[`m\/faces\.pt`\]\(m\/faces\.pt\) is unreadable: .+$/m);
    expect(output).toMatch(/n0\["a\.onnx"\]\n {2}n1\["m\/faces\.pt"\]\n {2}n0 --> n1/);
    const json = JSON.parse((await run(repository.directory, ["catalog", "--format", "json"])).output);
    expect(json.models[1]).toMatchObject({ status: "unreadable", licenses: ["MIT"], baseModels: ["a"], datasets: ["lfw"] });
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });

  it("takes a folder of DVC without its list for no model that another one could be made from", async () => {
    const pointer = `outs:\n- md5: ${"ab".repeat(16)}.dir\n  path: nets\n`;
    const repository = checkedOut({ "nets.dvc": pointer, "a.onnx": MODEL, "README.md": "---\nbase_model: nets\n---\n" });
    const { models, lineage } = JSON.parse((await run(repository.directory, ["catalog", "--format", "json"])).output);
    expect(models[1]).toMatchObject({ path: "nets", status: "unavailable", error: { code: "folder-unlisted" } });
    expect(models[1]).not.toHaveProperty("licenses");
    expect(lineage.nodes).toEqual([
      { kind: "other", name: "nets" },
      { kind: "model", name: "a.onnx" },
    ]);
  });

  it("names a licence once, as SPDX spells it, however often and otherwise it is stated", async () => {
    const repository = checkedOut({ "a.onnx": MODEL, "README.md": "---\nlicense: [mit, apache-2.0, Our Own, our own]\n---\n" });
    const { output } = await run(repository.directory, ["catalog", "--format", "json"]);
    expect(JSON.parse(output).models[0].licenses).toEqual(["Apache-2.0", "MIT", "Our Own"]);
  });

  it("is JSON of the published schema, the same every time", async () => {
    const repository = checkedOut({ "a.onnx": MODEL, "b.onnx": "no model" });
    const { output } = await run(repository.directory, ["catalog", "--format", "json"]);
    const catalog = JSON.parse(output);
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    expect(validate(catalog), JSON.stringify(validate.errors)).toBe(true);
    expect(catalog).toMatchObject({
      schemaVersion: 1,
      models: [
        { path: "a.onnx", format: "onnx", status: "read", size: MODEL.length, record: "absent" },
        { path: "b.onnx", status: "unreadable", error: { code: expect.any(String) } },
      ],
      lineage: { nodes: [], edges: [] },
    });
    expect((await run(repository.directory, ["catalog", "--format", "json"])).output).toBe(output);
    expect(validate({ ...catalog, models: [{ ...catalog.models[0], record: "fine" }] })).toBe(false);
    expect(validate({ ...catalog, extra: 1 })).toBe(false);
  });

  it("is written to a file, checked, and links from where that is", async () => {
    const repository = checkedOut({ "models/a.onnx": MODEL });
    const page = join(repository.directory, "docs/MODELS.md");
    mkdirSync(join(repository.directory, "docs"));
    expect(await run(repository.directory, ["catalog", "--output", "docs/MODELS.md"])).toEqual({
      exitCode: 0,
      output: "",
      errors: "",
    });
    expect(readFileSync(page, "utf8")).toContain("](../models/a.onnx)");
    const check = ["catalog", "--check", "--output", "docs/MODELS.md"];
    expect(await run(repository.directory, check)).toMatchObject({ exitCode: 0, output: "up to date  docs/MODELS.md\n" });
    writeFileSync(join(repository.directory, "b.safetensors"), PLAIN);
    const before = readFileSync(page, "utf8");
    expect(await run(repository.directory, check)).toMatchObject({ exitCode: 1, output: "out of date  docs/MODELS.md\n" });
    expect(readFileSync(page, "utf8")).toBe(before);
    expect((await run(repository.directory, ["catalog", "--check", "--output", "none.md"])).exitCode).toBe(1);
  });

  it("links below an address that is one", async () => {
    const repository = checkedOut({ "a b).onnx": MODEL });
    const { output } = await run(repository.directory, ["catalog", "--base-url", "https://example.com/x/blob/main/"]);
    expect(output).toContain("](https://example.com/x/blob/main/a%20b%29.onnx)");
    for (const wrong of ["javascript:alert(1)", "models", ""]) {
      expect((await run(repository.directory, ["catalog", "--base-url", wrong])).exitCode).toBe(2);
    }
    expect((await run(repository.directory, ["catalog", "--check"])).exitCode).toBe(2);
  });

  it("says that there is none", async () => {
    const { exitCode, output } = await run(checkedOut({ "a.md": "x" }).directory, ["catalog"]);
    expect(exitCode).toBe(0);
    expect(output).toContain("0 models.\n");
  });
});
