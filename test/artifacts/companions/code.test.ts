import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/artifacts/companions/config.js";
import { statedBeside } from "../../../src/artifacts/companions/find.js";
import { readMlflow } from "../../../src/artifacts/companions/mlflow.js";
import type { Statement } from "../../../src/artifacts/companions/statement.js";
import { readTemplate } from "../../../src/artifacts/companions/template.js";
import { readTokenizer } from "../../../src/artifacts/companions/tokenizer.js";
import { withoutDvc } from "../../../src/artifacts/dvc-tree.js";
import type { Tree } from "../../../src/bytes/tree.js";
import { bytesOf, safetensors, tree, withLink } from "../trees.js";
import { factText, json } from "./statements.js";

/** `standing kind name < file` */
function codeIn(statement: Pick<Statement, "code"> | undefined): readonly string[] {
  return (statement?.code ?? []).map(({ standing, kind, name, file }) => {
    return `${standing} ${kind} ${name}${file === undefined ? "" : ` < ${file}`}`;
  });
}

async function beside(files: Record<string, string | Uint8Array>, path = "m/model.safetensors") {
  return statedBeside(withoutDvc(tree({ [path]: safetensors({ w: [1] }), ...files })), path);
}

describe("code that a configuration names", () => {
  it("is a class of a module beside it, or of another repository", () => {
    const config = readConfig(
      "config.json",
      json({
        auto_map: { AutoModel: "modeling_net.Net", AutoConfig: "acme/net--configuration_net.NetConfig", AutoX: null, AutoY: "" },
        custom_pipelines: { pairs: { impl: "pairs.Pipeline", pt: ["AutoModel"] }, other: "x" },
        vision_config: { auto_map: { AutoConfig: "configuration_eye.Eye" } },
        trust_remote_code: true,
        other: { trust_remote_code: false },
      }),
    );
    expect(codeIn(config)).toEqual([
      "unverified foreign-code auto_map.AutoModel: modeling_net.Net < modeling_net.py",
      "unverified foreign-code auto_map.AutoConfig: acme/net--configuration_net.NetConfig",
      "unverified foreign-code custom_pipelines.pairs: pairs.Pipeline < pairs.py",
      "unverified foreign-code vision_config.auto_map.AutoConfig: configuration_eye.Eye < configuration_eye.py",
      "unverified foreign-code trust_remote_code",
    ]);
  });

  it("is one of two of a tokenizer, without and with Rust", () => {
    const code = (auto_map: unknown) => codeIn(readTokenizer("tokenizer_config.json", json({ auto_map })));
    expect(code({ AutoTokenizer: ["tokenization_net.Slow", null] })).toEqual([
      "unverified foreign-code auto_map.AutoTokenizer: tokenization_net.Slow < tokenization_net.py",
    ]);
    expect(code(["tokenization_net.Slow", "../x.Fast"])).toEqual([
      "unverified foreign-code auto_map: tokenization_net.Slow < tokenization_net.py",
      "unverified foreign-code auto_map: ../x.Fast",
    ]);
  });

  it("comes from a file that is there, from one that is not, or from elsewhere, and is told once", async () => {
    const map = { AutoModel: "modeling_net.Net", AutoConfig: "configuration_net.C", AutoTokenizer: "acme/net--tokens.T" };
    const { code } = await beside({
      "m/config.json": json({ auto_map: map }),
      "m/tokenizer_config.json": json({ auto_map: map }),
      "m/modeling_net.py": "",
    });
    expect(code.map(({ name, source, detail }) => `${name} (${source}: ${detail})`)).toEqual([
      "auto_map.AutoModel: modeling_net.Net (m/config.json: from a file beside it)",
      "auto_map.AutoConfig: configuration_net.C (m/config.json: from a file that is not beside it)",
      "auto_map.AutoTokenizer: acme/net--tokens.T (m/config.json: from another repository, whose owner can change it)",
    ]);
  });

  it("consists of the file and of all that it imports from beside itself", async () => {
    const { code } = await beside({
      "m/config.json": json({ auto_map: { AutoModel: "net.Net" } }),
      "m/net.py":
        "import torch\nfrom .parts import A\n  from .sub.deep import B # x\nfrom . import (one,\\\n two)\nfrom .net import C\nimport .old\n",
      "m/parts.py": "from .more import D\n",
      "m/more.py": "from .parts import A\nfrom .gone import E\n",
      "m/sub/deep.py": "",
      "m/one.py": "from ..net import X\n",
      "m/old.py": "",
      "m/torch.py": "",
      "m/unused.py": "",
    });
    expect(code[0]?.files?.map(({ path }) => path)).toEqual([
      "m/net.py",
      "m/parts.py",
      "m/sub/deep.py",
      "m/one.py",
      "m/old.py",
      "m/more.py",
    ]);
    // printf '' | sha256sum
    const empty = "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(code[0]?.files?.find(({ path }) => path === "m/old.py")?.content).toBe(empty);
  });

  it("is read up to limits, and never behind a link", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`m/c${index}.py`, `from .c${index + 1} import X\n`]),
    );
    const config = { "m/model.safetensors": safetensors({ w: [1] }), "m/config.json": json({ auto_map: { AutoModel: "c0.C" } }) };
    const filesOf = async (files: Tree) => (await statedBeside(withoutDvc(files), "m/model.safetensors")).code[0]?.files;
    expect(await filesOf(tree({ ...config, ...chain }))).toHaveLength(200);
    const large = await filesOf(tree({ ...config, "m/c0.py": `from .c1 import X\n${"#".repeat(1024 * 1024)}`, "m/c1.py": "" }));
    expect(large?.map(({ path, content }) => [path, content.replace(/[0-9a-f]{40}$/, "…")])).toEqual([["m/c0.py", "git sha1 …"]]);
    const link = await filesOf(withLink(tree(config), "m/c0.py", "symlink"));
    expect(link?.map(({ content }) => content.split(" ")[0])).toEqual(["symlink"]);
  });

  it("is bounded", () => {
    const auto_map = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`Auto${index}`, `m${index}.C`]));
    const statement = readConfig("config.json", json({ auto_map }));
    expect(statement?.code).toHaveLength(200);
    expect(statement?.problems.map(({ message }) => message)).toEqual(["It names 5000 pieces of code: the first 200 are kept."]);
  });
});

describe("a chat template", () => {
  const ATTACK = "{{ messages.__class__.__base__ }}";

  it.each([
    ["alone", ATTACK, ["dangerous embedded-code chat_template"]],
    ["by name", { default: "a", tools: ATTACK }, ["dangerous embedded-code chat_template.tools"]],
    ["in a list", [{ name: "a", template: ATTACK }], ["dangerous embedded-code chat_template[0].template"]],
    ["that formats", "{{ messages }}", []],
  ])("is code when it reaches for internals: %s", (_, chat_template, code) => {
    expect(codeIn(readTokenizer("tokenizer_config.json", json({ chat_template })))).toEqual(code);
  });

  it("is looked at in whole, of two under one key both", () => {
    const long = bytesOf(`${"x".repeat(200_000)}{{ x|attr(y) }}`);
    expect(codeIn(readTemplate("chat_template.jinja", long))).toEqual(["dangerous embedded-code chat_template.jinja"]);
    const twice = bytesOf(`{"chat_template":[{"name":"a","template":"b","template":"${ATTACK}"}]}`);
    expect(codeIn(readTokenizer("t.json", twice))).toEqual(["dangerous embedded-code chat_template[0].template"]);
  });

  it("may stand beside the tokenizer in a file of its own", async () => {
    const { code, facts } = await beside({ "m/chat_template.json": json({ chat_template: ATTACK }) });
    expect(code.map(({ name, source }) => `${name} ${source}`)).toEqual(["chat_template m/chat_template.json"]);
    expect(facts.map(factText)).toEqual([`tokenizer.chat_template = ${ATTACK} @ chat_template:2`]);
  });
});

describe("an MLmodel", () => {
  const FLAVORS = `flavors:
  python_function:
    loader_module: acme.loader
    code: code
    model_path: model.pkl
    env: conda.yaml
  sklearn:
    code: code
    pickled_model: model.pkl
  onnx:
    data: net.onnx
  keras:
    data: data
`;

  it("names a module of others that loads it, and a folder of code", () => {
    expect(codeIn(readMlflow("MLmodel", bytesOf(FLAVORS)))).toEqual([
      "unverified foreign-code flavors.python_function.loader_module: acme.loader",
      "unverified foreign-code code: code",
    ]);
  });

  it("may be a script", () => {
    const text =
      "flavors:\n  langchain:\n    model_code_path: /home/a/chain.py\n  python_function:\n    loader_module: mlflow.langchain\n";
    expect(codeIn(readMlflow("MLmodel", bytesOf(text)))).toEqual([
      "unverified foreign-code flavors.langchain.model_code_path: /home/a/chain.py < chain.py",
    ]);
  });

  it("names a loader that only looks like one of mlflow's", () => {
    const text = "flavors:\n  python_function:\n    loader_module: mlflow_plugin.load\n";
    expect(codeIn(readMlflow("MLmodel", bytesOf(text)))).toHaveLength(1);
  });

  it("names files that are not there", async () => {
    const { companions } = await beside({ "m/MLmodel": FLAVORS, "m/model.pkl": "x" }, "m/other.safetensors");
    expect(companions.map(({ path, problems }) => [path, problems.map(({ line, message }) => `${line} ${message}`)])).toEqual([
      ["m/MLmodel", ["11 `flavors.onnx.data` names `net.onnx`, and there is no such file beside this one."]],
    ]);
  });

  it("has its requirements beside it, which other programs have too", async () => {
    const requirements =
      "# made by hand\nmlflow==2.9.2\nScikit-Learn[alldeps] == 1.3.0 ; python_version > '3.8'\nnumpy>=1.2,<2\n-r x.txt\npandas\n";
    const files = { "m/requirements.txt": requirements };
    expect((await beside(files)).facts).toEqual([]);
    const { facts } = await beside({ ...files, "m/MLmodel": "mlflow_version: 2.9.2\n" });
    expect(facts.map(factText)).toEqual([
      "library_version[mlflow] = 2.9.2 @ mlflow_version:1",
      "library_version[mlflow] = 2.9.2 @ mlflow:2",
      "library_version[scikit-learn] = 1.3.0 @ scikit-learn:3",
      "library_version[numpy] = >=1.2,<2 @ numpy:4",
      "library_version[pandas] = any version @ pandas:6",
    ]);
  });
});
