import { describe, expect, it } from "vitest";
import { ADAPTER_KEYS, readAdapter } from "../../../src/artifacts/companions/adapter.js";
import { CARD_KEYS } from "../../../src/artifacts/companions/card.js";
import { CONFIG_KEYS, readConfig } from "../../../src/artifacts/companions/config.js";
import { DVC_KEYS, dvcFacts } from "../../../src/artifacts/companions/dvc.js";
import { GENERATION_KEYS, readGeneration } from "../../../src/artifacts/companions/generation.js";
import { FLAVOR_KEYS, MLFLOW_KEYS, readMlflow } from "../../../src/artifacts/companions/mlflow.js";
import {
  PREPROCESSOR_KEYS,
  PROCESSOR_KEYS,
  readPreprocessor,
  readProcessor,
} from "../../../src/artifacts/companions/preprocessor.js";
import { readTokenizer, TOKENIZER_KEYS } from "../../../src/artifacts/companions/tokenizer.js";
import { embeddedFacts, FREE_KEYS } from "../../../src/metadata/embedded.js";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const fieldsOf = (facts: readonly { readonly field: string }[] = []) => facts.map(({ field }) => field);

/** What documentation says of a key is what its reader makes of it. */
describe("the keys that are documented", () => {
  it.each(CONFIG_KEYS.filter(({ key }) => key !== "id2label"))("config.json: $key states $field", ({ key, field }) => {
    expect(fieldsOf(readConfig("config.json", bytes({ model_type: "m", [key]: "1" }))?.facts)).toContain(field);
  });

  it.each(PREPROCESSOR_KEYS)("preprocessor_config.json: %s", (key) => {
    expect(fieldsOf(readPreprocessor("p.json", bytes({ [key]: 1 })).facts)).toEqual(["preprocessing"]);
  });

  it.each(ADAPTER_KEYS)("adapter_config.json: $key states $field", ({ key, field }) => {
    const value = key.endsWith("_pattern") ? { q_proj: 1 } : "1";
    expect(fieldsOf(readAdapter("a.json", bytes({ base_model_name_or_path: "b", [key]: value })).facts)).toContain(field);
  });

  it.each(GENERATION_KEYS)("generation_config.json: $key states $field", ({ key, field }) => {
    expect(fieldsOf(readGeneration("g.json", bytes({ [key]: 1 })).facts)).toEqual([field]);
  });

  it.each(PROCESSOR_KEYS)("processor_config.json: $key states $field", ({ key, field }) => {
    expect(fieldsOf(readProcessor("p.json", bytes({ [key]: "1" })).facts)).toEqual([field]);
  });

  it.each(TOKENIZER_KEYS)("tokenizer_config.json: $key states $field", ({ key, field }) => {
    expect(fieldsOf(readTokenizer("t.json", bytes({ [key]: "1" })).facts)).toEqual([field]);
  });

  it("MLmodel", () => {
    const text = "flavors:\n  torch: { task: t, torch_version: '2' }\nrun_id: r\nutc_time_created: d\nmlflow_version: '3'\n";
    const facts = fieldsOf(readMlflow("MLmodel", bytes(text)).facts);
    expect(facts.toSorted()).toEqual(fieldsOf([...FLAVOR_KEYS, ...MLFLOW_KEYS]).toSorted());
  });

  it("dvc.lock", () => {
    const entries = ["desc", "cmd", "params params.yaml lr", "deps data/train.csv", "deps train.py", "deps base.onnx"];
    const facts = dvcFacts(entries.map((key) => ({ key: `dvc.${key}`, value: "v", source: "dvc.lock" })));
    expect(fieldsOf(facts).toSorted()).toEqual(fieldsOf(DVC_KEYS).toSorted());
  });

  it.each(FREE_KEYS)("GGUF: $key states $field", ({ key, field }) => {
    const spelled = key.replace("*", "llama").replace("N", "0");
    const name = spelled.replace(/[a-z_]+$/, "name");
    const entries = [...new Set([name, spelled])].map((one) => ({ key: one, value: "1", source: "metadata_props" }));
    expect(fieldsOf(embeddedFacts(entries))).toContain(field);
  });

  it("names each key of a card once", () => {
    expect(new Set(CARD_KEYS.map(({ key }) => key)).size).toBe(CARD_KEYS.length);
  });
});
