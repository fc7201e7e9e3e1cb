import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parsePolicy } from "../../src/policy/file.js";
import { modelSelection } from "../../src/policy/selection.js";
import { FIXTURES } from "../cli/console.js";
import { GIT_ENVIRONMENT, temporaryFolder } from "../repository.js";
import { RUNTIMES } from "./bundle.js";

const CLI = join(import.meta.dirname, "..", "..", "dist", "cli", "index.js");
const POLICY = ".github/model-review.yml";
const WORKFLOW = ".github/workflows/model-review.yml";
const onnx = readFileSync(join(FIXTURES, "onnx", "interface.onnx"));
const safetensors = readFileSync(join(FIXTURES, "safetensors", "metadata.safetensors"));
const pointer = (size: number) => `version https://git-lfs.github.com/spec/v1\noid sha256:${"ab".repeat(32)}\nsize ${size}\n`;
const card = (licence: string) => `---\nlicense: ${licence}\n---\n# Model\n`;

type Files = Readonly<Record<string, string | Uint8Array>>;

function repository(files: Files, tracked = true): string {
  const folder = temporaryFolder();
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", folder, ...args], { env: GIT_ENVIRONMENT, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=trunk");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (tracked) git("-c", "filter.lfs.required=false", "-c", "filter.lfs.clean=", "-c", "filter.lfs.process=", "add", "--all");
  return folder;
}

function init(program: string, folder: string, ...args: readonly string[]): string {
  return execFileSync(program, [CLI, "init", ...args], { cwd: folder, env: GIT_ENVIRONMENT, encoding: "utf8" });
}

const textIn = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const policyIn = (folder: string) => parsePolicy(textIn(folder, POLICY), POLICY);
const settingIn = (folder: string, rule: string) => policyIn(folder).rules.find((setting) => setting.rule === rule);

describe.concurrent.each(RUNTIMES)("init on $name", ({ program = "" }) => {
  const on = it.skipIf(program === "");

  on("starts an empty repository with the general policy", () => {
    const folder = repository({});
    expect(init(program, folder)).toBe(
      `Looked at 0 files: no models yet.\n\nwrote  ${WORKFLOW}\nwrote  ${POLICY}\n\nCommit both to the default branch, then make the job model-review a required status.\n`,
    );
    expect(policyIn(folder).models.include).toEqual(["**"]);
    expect(Object.keys(parse(textIn(folder, WORKFLOW)).jobs)).toEqual(["model-review"]);
  });

  on("proposes the folder and the budgets of ONNX models", () => {
    const folder = repository({
      "models/a.onnx": onnx,
      "models/v2/b.onnx": onnx,
      "src/index.py": "",
      "models/README.md": card("mit"),
    });
    expect(init(program, folder)).toContain("Looked at 4 files: 2 models (2 ONNX).\n");
    expect(policyIn(folder).models.include).toEqual(["models/**"]);
    // The file has 502 bytes; the next of 1, 2, 5, … above a quarter more.
    expect(settingIn(folder, "size/bytes")?.options).toEqual({ max: 1000 });
  });

  on("finds models that are not tracked yet, and none that git ignores", () => {
    const folder = repository({ "new/a.onnx": onnx, "out/b.onnx": onnx, ".gitignore": "out/\n" }, false);
    expect(init(program, folder)).toContain("1 model (1 ONNX)");
    expect(policyIn(folder).models.include).toEqual(["new/**"]);
  });

  on("knows Git LFS by its pointers, and sizes without contents", () => {
    const folder = repository({
      "weights/a.safetensors": pointer(700_000_000),
      ".gitattributes": "*.safetensors filter=lfs diff=lfs\n",
    });
    expect(init(program, folder)).toContain("1 model (1 safetensors), with Git LFS.");
    expect(textIn(folder, POLICY)).toContain("size/bytes: { severity: warning, max: 1000 MB }");
    expect(textIn(folder, WORKFLOW)).toContain("docs/lfs.md");
  });

  on("knows DVC by its pointers", () => {
    const folder = repository({
      "models/a.onnx.dvc": `outs:\n- md5: ${"ab".repeat(16)}\n  size: 3000000\n  hash: md5\n  path: a.onnx\n`,
      ".dvc/config": "",
    });
    expect(init(program, folder)).toContain("1 model (1 ONNX), with DVC.");
    expect(textIn(folder, POLICY)).toContain("size/bytes: { severity: warning, max: 5 MB }");
    expect(textIn(folder, WORKFLOW)).toContain("docs/dvc.md");
  });

  on("proposes one glob for each top folder of a monorepo, from any folder of it", () => {
    const folder = repository({
      "services/asr/models/a.onnx": onnx,
      "services/tts/model-00001-of-00002.safetensors": safetensors,
      "services/tts/model-00002-of-00002.safetensors": safetensors,
      "libs/vad/b.gguf": "GGUF",
      "docs/readme.md": "",
    });
    expect(init(program, join(folder, "services"))).toContain("3 models (1 GGUF, 1 ONNX, 1 safetensors)");
    expect(existsSync(join(folder, "services", ".github"))).toBe(false);
    const policy = policyIn(folder);
    expect(policy.models.include).toEqual(["libs/**", "services/**"]);
    const selects = modelSelection(policy);
    expect([selects("services/new/c.onnx"), selects("scratch/c.onnx")]).toEqual([true, false]);
  });

  on("writes nothing on a dry run, and prints both files", () => {
    const folder = repository({ "models/a.onnx": onnx });
    const output = init(program, folder, "--dry-run");
    expect(existsSync(join(folder, ".github"))).toBe(false);
    expect(output).toContain(`would write ${WORKFLOW}\n\n  name: Model review\n`);
    expect(output).toContain('  include: ["models/**"]\n');
    init(program, folder);
    for (const path of [WORKFLOW, POLICY]) {
      expect(output).toContain(textIn(folder, path).replace(/^(?=.)/gm, "  "));
    }
  });

  on("keeps what is there, also a workflow of another name, and says what is wrong with it", () => {
    const own = "on:\n  pull_request:\n    paths: ['models/**']\njobs:\n  a:\n    steps:\n      - uses: octo/model-review@v1\n";
    const folder = repository({ ".github/workflows/checks.yaml": own, [POLICY]: "version: 1\n" });
    const output = init(program, folder);
    expect(output).toContain(`kept   .github/workflows/checks.yaml\nkept   ${POLICY}\n`);
    expect(output).toContain(".github/workflows/checks.yaml, line 3: with `paths` under `pull_request`");
    expect(existsSync(join(folder, WORKFLOW))).toBe(false);
    expect([textIn(folder, ".github/workflows/checks.yaml"), textIn(folder, POLICY)]).toEqual([own, "version: 1\n"]);
  });
});
