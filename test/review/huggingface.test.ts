import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { withoutDvc } from "../../src/artifacts/dvc-tree.js";
import { textOf } from "../../src/policy/message.js";
import { inspectAt } from "../../src/review/inspect-at.js";
import { presetAlone } from "../../src/review/policy.js";
import { review } from "../../src/review/run.js";
import { tree } from "../artifacts/trees.js";

const ROOT = join(import.meta.dirname, "..", "fixtures", "huggingface");

interface Truth {
  readonly tensors: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly adapters: Readonly<Record<string, { readonly type: string; readonly base: string; readonly rank: number | null }>>;
}
const TRUTH = JSON.parse(readFileSync(join(ROOT, "truth.json"), "utf8")) as Truth;

/** Every folder that `save_pretrained` wrote, by path. */
const FOLDERS: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(ROOT, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.includes("/") && statSync(join(ROOT, path)).isFile())
    .map((path) => [path, readFileSync(join(ROOT, path))]),
);

const mainOf = (folder: string) =>
  ["model.safetensors.index.json", "model.safetensors", "adapter_model.safetensors"]
    .map((name) => `${folder}/${name}`)
    .find((path) => FOLDERS.has(path)) ?? expect.fail();

async function reviewed(base: ReadonlyMap<string, Uint8Array>, head: ReadonlyMap<string, Uint8Array>) {
  const { comparisons, findings } = await review({
    base: { tree: tree(base), revision: { name: "base", commit: null } },
    head: { tree: tree(head), revision: { name: "head", commit: null } },
    policy: presetAlone(),
    version: "1.2.3",
  });
  return {
    models: comparisons.map(({ path }) => path),
    changes: comparisons.flatMap(({ changes }) => changes),
    findings: findings.map(({ rule, message }) => `${rule}: ${textOf(message)}`),
  };
}

/** What a pull request is told that puts other contents into files. */
async function edited(change: Readonly<Record<string, (text: string) => string | Uint8Array>>) {
  const head = new Map(FOLDERS);
  for (const [path, edit] of Object.entries(change)) {
    const text = new TextDecoder().decode(head.get(path) ?? new Uint8Array());
    const content = edit(text);
    expect(content).not.toBe(text);
    head.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return reviewed(FOLDERS, head);
}

describe("folders as transformers and PEFT write them", () => {
  it("are models without a fault", async () => {
    const { models, findings } = await reviewed(new Map(), FOLDERS);
    expect(models).toEqual(Object.keys(TRUTH.tensors).map(mainOf).sort());
    expect(findings).toEqual([]);
  });

  it.each(Object.entries(TRUTH.tensors))("have the tensors that safetensors reads: %s", async (folder, tensors) => {
    const inspection = await inspectAt(withoutDvc(tree(FOLDERS)), mainOf(folder));
    if (inspection.status !== "read") return expect.fail();
    const found = inspection.model.tensors.map(({ name, shape }) => [name, shape] as const);
    expect(Object.fromEntries(found)).toEqual(tensors);
  });

  it.each(Object.entries(TRUTH.adapters))("say of an adapter what PEFT reads: %s", async (folder, { type, base, rank }) => {
    const inspection = await inspectAt(withoutDvc(tree(FOLDERS)), mainOf(folder));
    if (inspection.status !== "read") return expect.fail();
    const valuesOf = (field: string) => inspection.model.facts.filter((fact) => fact.field === field).map(({ value }) => value);
    expect(valuesOf("adapter.type")).toEqual([type]);
    expect(valuesOf("base_model")).toEqual([base]);
    expect(valuesOf("adapter.rank")).toEqual(rank === null ? [] : [String(rank)]);
  });

  it.each([
    ["another rank", "lora/adapter_config.json", ['"r": 2', '"r": 8'], "adapter/rank-mismatch"],
    ["another rank than a pattern gives", "lora-patterns/adapter_config.json", ['"r": 2', '"r": 8'], "adapter/rank-mismatch"],
    ["another base", "ia3/adapter_config.json", ["acme/tiny-llama", "acme/other"], "lineage/base-changed"],
    ["another target", "lora/adapter_config.json", ['"v_proj"', '"k_proj"'], "adapter/targets-missing"],
    ["another vocabulary", "llama/config.json", ['"vocab_size": 24', '"vocab_size": 27'], "config/contradicts-weights"],
    [
      "another depth",
      "llama-tied/config.json",
      ['"num_hidden_layers": 2', '"num_hidden_layers": 3'],
      "config/contradicts-weights",
    ],
    ["code of others", "llama/config.json", ["{", '{"auto_map": {"AutoModel": "x/y--net.Net"},'], "code/added"],
    ["a template that reaches out", "llama/chat_template.jinja", ["{%", "{{ messages.__class__ }}{%"], "code/dangerous"],
    ["another that does", "llama/additional_chat_templates/tool_use.jinja", ["tools", "tools|attr(x)"], "code/dangerous"],
  ] as const)("are told when a configuration has %s", async (_, path, [from, to], rule) => {
    const { models, findings } = await edited({ [path]: (text) => text.replace(from, to) });
    expect(models).toEqual([mainOf(path.split("/")[0] ?? "")]);
    expect(findings.map((text) => text.slice(0, text.indexOf(":")))).toContain(rule);
  });

  it("are told when only the weights know of a larger vocabulary, and hold nothing against both", async () => {
    const grown = (name: string) => () => FOLDERS.get(`llama-grown/${name}`) ?? expect.fail();
    const weights = { "llama-tied/model.safetensors": grown("model.safetensors") };
    expect((await edited(weights)).findings.join()).toContain("config/contradicts-weights");
    const { findings } = await edited({ ...weights, "llama-tied/config.json": grown("config.json") });
    expect(findings.join()).not.toContain("config/");
  });
});
