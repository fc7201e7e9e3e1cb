import { describe, expect, it } from "vitest";
import { openGitRepository } from "../../src/bytes/git.js";
import { textOf } from "../../src/policy/message.js";
import { presetAlone } from "../../src/review/policy.js";
import { review } from "../../src/review/run.js";
import { safetensors } from "../artifacts/trees.js";
import { GIT_ENVIRONMENT, testRepository } from "../repository.js";

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** What a pull request that changes these files is told to change: models, kinds of change, and findings of the preset `recommended`. */
async function told(base: Files, change: Files) {
  const repository = testRepository();
  const commit = (files: Files) => {
    for (const [path, content] of Object.entries(files))
      if (content === null) repository.remove(path);
      else repository.write(path, content);
    return repository.commit();
  };
  const [before, after] = [commit(base), commit(change)];
  await using git = await openGitRepository(repository.directory, { environment: GIT_ENVIRONMENT });
  const revision = (commit: string) => ({ name: commit, commit });
  const { comparisons, findings } = await review({
    base: { tree: await git.tree(before), revision: revision(before) },
    head: { tree: await git.tree(after), revision: revision(after) },
    policy: presetAlone(),
    version: "1.2.3",
  });
  return {
    models: comparisons.map(({ path }) => path),
    changes: comparisons.flatMap(({ changes }) =>
      changes.map((change) => {
        if (change.kind === "fact-changed")
          return [change.field, ...(change.subject === undefined ? [] : [change.subject])].join(" ");
        if ("code" in change) return `${change.kind} ${change.code.name}`;
        return "key" in change ? `${change.kind} ${change.key}` : change.kind;
      }),
    ),
    findings: findings.map(({ rule, message }) => `${rule}: ${textOf(message)}`),
  };
}

const MODEL = safetensors({ w: [1, 2] });
const json = (value: unknown) => JSON.stringify(value, null, 2);
const CONFIG = {
  architectures: ["TinyModel"],
  auto_map: { AutoConfig: "configuration_tiny.TinyConfig", AutoModel: "modeling_tiny.TinyModel" },
  model_type: "tiny",
};
const HF = "models/tiny";
/** As `save_pretrained` leaves a model with code of its own, beside programs of the same repository. */
const FOLDER = {
  [`${HF}/model.safetensors`]: MODEL,
  [`${HF}/config.json`]: json(CONFIG),
  [`${HF}/generation_config.json`]: json({ eos_token_id: 2 }),
  [`${HF}/tokenizer_config.json`]: json({ tokenizer_class: "PreTrainedTokenizerFast" }),
  [`${HF}/tokenizer.json`]: json({ model: { type: "BPE" } }),
  [`${HF}/chat_template.jinja`]: "{{ messages }}\n",
  [`${HF}/configuration_tiny.py`]: "class TinyConfig: ...\n",
  [`${HF}/modeling_tiny.py`]: "from .layers import Layer\nfrom . import (losses)\nclass TinyModel: ...\n",
  [`${HF}/layers.py`]: "class Layer: ...\n",
  [`${HF}/losses.py`]: "import torch\n",
  [`${HF}/notes.py`]: "x = 1\n",
  "models/other/model.safetensors": safetensors({ v: [1] }),
  "models/other/config.json": json({ model_type: "bert" }),
  "train.py": "x = 1\n",
  "requirements.txt": "torch==2.1\n",
  "conda.yaml": "dependencies: [python=3.10]\n",
};

describe("a pull request that changes one file of a folder of transformers", () => {
  it.each([
    ["config.json", json({ ...CONFIG, vocab_size: 7 }), ["tokenizer.vocabulary_size"]],
    ["generation_config.json", json({ eos_token_id: 3 }), ["tokenizer.special_tokens eos_token_id"]],
    ["tokenizer_config.json", json({ tokenizer_class: "LlamaTokenizer" }), ["tokenizer.type"]],
    ["tokenizer.json", json({ model: { type: "WordPiece" } }), ["tokenizer.files tokenizer.json"]],
    ["special_tokens_map.json", json({ eos_token: "</s>" }), ["tokenizer.files special_tokens_map.json"]],
    ["chat_template.jinja", "{{ messages[0] }}\n", ["tokenizer.chat_template"]],
    ["additional_chat_templates/tool_use.jinja", "{{ tools }}\n", ["tokenizer.chat_template tool_use"]],
    ["modeling_tiny.py", "class TinyModel: pass\n", ["code-changed auto_map.AutoModel: modeling_tiny.TinyModel"]],
    ["layers.py", "import os\n", ["code-changed auto_map.AutoModel: modeling_tiny.TinyModel"]],
    ["losses.py", null, ["code-changed auto_map.AutoModel: modeling_tiny.TinyModel"]],
    ["configuration_tiny.py", "import os\n", ["code-changed auto_map.AutoConfig: configuration_tiny.TinyConfig"]],
    ["custom_generate/generate.py", "def generate(): ...\n", ["code-added custom_generate/generate.py"]],
  ])("is told what %s changes of the model it belongs to", async (name, content, changes) => {
    expect(await told(FOLDER, { [`${HF}/${name}`]: content })).toMatchObject({ models: [`${HF}/model.safetensors`], changes });
  });

  it.each([
    ["a program beside it that nothing names", { [`${HF}/notes.py`]: "x = 2\n" }],
    ["programs elsewhere", { "train.py": "x = 2\n", "src/modeling_tiny.py": "x = 2\n", "models/modeling_tiny.py": "x\n" }],
    [
      "requirements of programs",
      { "requirements.txt": "torch==2.2\n", "conda.yaml": "x: y\n", [`${HF}/requirements.txt`]: "x==1\n" },
    ],
  ])("is told of no model by %s", async (_, change) => {
    expect(await told(FOLDER, change)).toEqual({ models: [], changes: [], findings: [] });
  });

  it("is warned of code that runs otherwise than it did, once for each module", async () => {
    const { findings } = await told(FOLDER, { [`${HF}/layers.py`]: "import os\n", [`${HF}/configuration_tiny.py`]: null });
    expect(findings).toEqual([
      "code/added: 2 unverified pieces of code were changed: auto_map.AutoConfig: configuration_tiny.TinyConfig and " +
        "auto_map.AutoModel: modeling_tiny.TinyModel, by files models/tiny/configuration_tiny.py and models/tiny/layers.py.",
    ]);
  });

  it("is told nothing when the folder moves with its code", async () => {
    const moved = Object.entries(FOLDER).flatMap(([path, content]) =>
      path.startsWith(`${HF}/`) ? [[path, null] as const, [path.replace(HF, "zoo/tiny"), content] as const] : [],
    );
    expect(await told(FOLDER, Object.fromEntries(moved))).toMatchObject({
      models: ["zoo/tiny/model.safetensors"],
      changes: [],
      findings: [],
    });
  });

  it("lists the weights, and not what a trainer keeps beside them", async () => {
    const state = { [`${HF}/training_args.bin`]: MODEL, [`${HF}/optimizer.pt`]: MODEL, [`${HF}/rng_state_0.pth`]: MODEL };
    const { models } = await told({ ...FOLDER, ...state }, { [`${HF}/config.json`]: json({ ...CONFIG, vocab_size: 7 }) });
    expect(models).toEqual([`${HF}/model.safetensors`]);
  });
});

describe("a pull request that changes one file of an adapter", () => {
  const ADAPTER = { peft_type: "LORA", r: 2, target_modules: ["q"], base_model_name_or_path: "acme/a" };
  const BASE = { "a/adapter_model.safetensors": safetensors({ w: [1] }), "a/adapter_config.json": json(ADAPTER) };

  it("is told of another base", async () => {
    const change = { "a/adapter_config.json": json({ ...ADAPTER, base_model_name_or_path: "acme/b" }) };
    const { models, findings } = await told(BASE, change);
    expect(models).toEqual(["a/adapter_model.safetensors"]);
    expect(findings).toContain("lineage/base-changed: The base model is acme/b, and was acme/a.");
  });

  it("is warned of a module that PEFT would import", async () => {
    const library = (parent_library: string) => ({
      "a/adapter_config.json": json({ ...ADAPTER, auto_mapping: { parent_library } }),
    });
    const { findings } = await told(BASE, library("acme.nets"));
    expect(findings).toContain("code/added: 1 unverified piece of code was added: auto_mapping.parent_library: acme.nets.");
    expect((await told(BASE, library("transformers.models.llama.modeling_llama"))).findings.join()).not.toContain("code/");
  });
});

const MLMODEL = `artifact_path: model
flavors:
  python_function:
    cloudpickle_version: 3.1.1
    code: code
    env:
      conda: conda.yaml
      virtualenv: python_env.yaml
    loader_module: mlflow.pyfunc.model
    python_model: python_model.pkl
    python_version: 3.11.9
mlflow_version: 3.1.4
model_uuid: 4b1c9e0f5a7d4f0d8f4f5b0c7d1e2a3b
run_id: 0f0e0d0c0b0a09080706050403020100
signature:
  inputs: '[{"type": "double", "name": "age", "required": true}, {"type": "string", "name": "plan", "required": true}]'
  outputs: '[{"type": "double", "required": true}]'
  params: '[{"name": "threshold", "type": "double", "default": 0.5, "shape": null}]'
utc_time_created: '2027-01-05 09:12:33.104512'
`;
/** Protocol 4: a dictionary with one number. */
const pickled = (number: number) => Uint8Array.of(0x80, 4, 0x7d, 0x8c, 1, 0x61, 0x4b, number, 0x73, 0x2e);
/** As `mlflow.pyfunc.save_model` lays it down: https://mlflow.org/docs/latest/ml/model/#storage-format. */
const LOGGED = {
  "churn/MLmodel": MLMODEL,
  "churn/python_model.pkl": pickled(1),
  "churn/conda.yaml":
    "channels:\n- conda-forge\ndependencies:\n- python=3.11.9\n- pip<=24.0\n- pip:\n  - mlflow==3.1.4\n  - cloudpickle==3.1.1\nname: mlflow-env\n",
  "churn/python_env.yaml":
    "python: 3.11.9\nbuild_dependencies:\n- pip==24.0\n- setuptools\n- wheel==0.43.0\ndependencies:\n- -r requirements.txt\n",
  "churn/requirements.txt": "mlflow==3.1.4\ncloudpickle==3.1.1\n",
  "churn/code/churn/__init__.py": "",
  "churn/code/churn/features.py": "def of(row): return row\n",
  "requirements.txt": "torch==2.1\n",
  "conda.yaml": "dependencies: [python=3.10]\n",
  "src/code/features.py": "x = 1\n",
};

describe("a pull request that changes one file of a folder of MLflow", () => {
  it.each([
    ["MLmodel", MLMODEL.replace("run_id: 0f", "run_id: 1f").replace("3.11.9", "3.12.1"), ["library_version python"]],
    ["MLmodel", MLMODEL.replace('"double", "name": "age"', '"long", "name": "age"'), ["value-dtype-changed"]],
    ["MLmodel", MLMODEL.replace(', {"type": "string", "name": "plan", "required": true}', ""), ["value-removed"]],
    ["MLmodel", MLMODEL.replace("artifact_path: model", "artifact_path: best"), ["metadata-changed artifact_path"]],
    ["conda.yaml", LOGGED["churn/conda.yaml"].replace("python=3.11.9", "python=3.12"), ["library_version python"]],
    ["python_env.yaml", LOGGED["churn/python_env.yaml"].replace("- setuptools\n", ""), ["library_version setuptools"]],
    ["requirements.txt", "mlflow==3.1.4\ncloudpickle==3.1.1\nlightgbm\n", ["library_version lightgbm"]],
    ["code/churn/features.py", "import os\n", ["code-changed code: code"]],
    ["code/data/words.csv", "a\n", ["code-changed code: code"]],
    ["python_model.pkl", pickled(2), ["metadata-changed a"]],
  ])("is told what %s changes of the model it belongs to: %#", async (name, content, changes) => {
    expect(await told(LOGGED, { [`churn/${name}`]: content })).toMatchObject({ models: ["churn/python_model.pkl"], changes });
  });

  it.each([
    ["run that made it", { "churn/MLmodel": MLMODEL.replace("0f0e", "1f1e").replace("09:12", "10:13").replace("4b1c", "5b1c") }],
  ])("is told nothing but the model by another %s", async (_, change) => {
    expect(await told(LOGGED, change)).toMatchObject({ models: ["churn/python_model.pkl"], changes: [], findings: [] });
  });

  it("is told of no model by files of these names elsewhere", async () => {
    const change = { "requirements.txt": "x==1\n", "conda.yaml": "a: b\n", "src/code/features.py": "x = 2\n", "code/x.py": "" };
    expect(await told(LOGGED, change)).toEqual({ models: [], changes: [], findings: [] });
  });

  it("is told a broken promise to callers, and packages from elsewhere", async () => {
    const change = {
      "churn/MLmodel": MLMODEL.replace('"name": "age"', '"name": "years"'),
      "churn/requirements.txt":
        "mlflow==3.1.4\ncloudpickle==3.1.1\n--extra-index-url https://pip.example.com/simple\nx @ git+https://example.com/x\n",
    };
    const { findings } = await told(LOGGED, change);
    expect(findings).toContain(
      "code/added: 2 unverified pieces of code were added: requirement: --extra-index-url https://pip.example.com/simple and " +
        "requirement: x @ git+https://example.com/x.",
    );
    expect(findings.join()).toContain("signature/");
    expect(findings.join()).toContain("years");
  });
});
