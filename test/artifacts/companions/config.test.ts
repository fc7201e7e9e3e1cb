import { describe, expect, it } from "vitest";
import { readAdapter } from "../../../src/artifacts/companions/adapter.js";
import { readConfig } from "../../../src/artifacts/companions/config.js";
import { readPreprocessor } from "../../../src/artifacts/companions/preprocessor.js";
import { readTemplate } from "../../../src/artifacts/companions/template.js";
import { readTokenizer } from "../../../src/artifacts/companions/tokenizer.js";
import { bytesOf } from "../trees.js";
import { entriesOf, factsOf, json, problemsOf } from "./statements.js";

describe("a config.json", () => {
  const BERT = json({
    _name_or_path: "./out/checkpoint-500",
    architectures: ["BertForSequenceClassification"],
    hidden_size: 768,
    id2label: { "10": "last", "0": "NEG", "1": "POS" },
    label2id: { NEG: 0, POS: 1 },
    max_position_embeddings: 512,
    model_type: "bert",
    pad_token_id: 0,
    torch_dtype: "float32",
    transformers_version: "4.41.2",
    vocab_size: 30522,
  });

  it("states architecture, labels in the order of their indices, and sizes", () => {
    const statement = readConfig("m/config.json", BERT);
    expect(statement && factsOf(statement)).toEqual([
      "architecture = bert @ model_type:17",
      "architecture = BertForSequenceClassification @ architectures[0]:4",
      "labels = NEG @ id2label.0:8",
      "labels = POS @ id2label.1:9",
      "labels = last @ id2label.10:10",
      "dtype = float32 @ torch_dtype:19",
      "tokenizer.vocabulary_size = 30522 @ vocab_size:21",
      "context_length = 512 @ max_position_embeddings:16",
      "tokenizer.special_tokens[pad_token_id] = 0 @ pad_token_id:18",
      "library_version[transformers] = 4.41.2 @ transformers_version:20",
    ]);
    expect(statement && problemsOf(statement)).toEqual(["10:5 `id2label` counts from 0 without gaps, and 10 does not follow."]);
    expect(statement?.facts.every(({ source }) => source === "m/config.json")).toBe(true);
  });

  it("keeps every key, also those that became facts", () => {
    const statement = readConfig("config.json", BERT);
    expect(statement && entriesOf(statement)).toEqual([
      "_name_or_path = ./out/checkpoint-500 :2",
      'architectures = ["BertForSequenceClassification"] :3',
      "hidden_size = 768 :6",
      // JavaScript, which wrote this test's file, sorts keys that are indices.
      'id2label = {"0":"NEG","1":"POS","10":"last"} :7',
      'label2id = {"NEG":0,"POS":1} :12',
      "max_position_embeddings = 512 :16",
      "model_type = bert :17",
      "pad_token_id = 0 :18",
      "torch_dtype = float32 :19",
      "transformers_version = 4.41.2 :20",
      "vocab_size = 30522 :21",
    ]);
  });

  it("names the quantisation with all of its settings", () => {
    const statement = readConfig(
      "config.json",
      bytesOf('{"quantization_config":{"bits":4,"group_size":128,"modules":["a"],"quant_method":"gptq"}}'),
    );
    expect(statement && factsOf(statement)).toEqual(["quantization = gptq (bits 4, group_size 128) @ quantization_config:1"]);
  });

  it("is one of a model: the folder above may hold any other", () => {
    expect(readConfig("config.json", json({ port: 80, password: "secret" }))).toBeUndefined();
    expect(readConfig("config.json", json([1]))).toBeUndefined();
  });

  it("says what is of a wrong type, and keeps the rest", () => {
    const statement = readConfig(
      "config.json",
      bytesOf('{"id2label":{"a":"b","0":["c"]},"architectures":{"x":1},"vocab_size":[1,2],"model_type":"t5"}'),
    );
    expect(statement && problemsOf(statement)).toEqual([
      "1:14 A key of `id2label` is an index, a whole number.",
      "1:26 `id2label.0` is one value, not a list.",
      "1:49 `architectures` is one value, not a mapping.",
      "1:70 `vocab_size` is one value, not a list.",
    ]);
    expect(statement && factsOf(statement)).toEqual(["architecture = t5 @ model_type:1"]);
  });
});

describe("an adapter_config.json", () => {
  it("states the method and what it was made for", () => {
    const statement = readAdapter(
      "adapter_config.json",
      json({
        base_model_name_or_path: "meta-llama/Llama-2-7b",
        lora_alpha: 16,
        peft_type: "LORA",
        r: 8,
        revision: "abc",
        target_modules: ["q_proj", "v_proj"],
        task_type: "CAUSAL_LM",
      }),
    );
    expect(factsOf(statement)).toEqual([
      "adapter.type = LORA @ peft_type:4",
      "adapter.rank = 8 @ r:5",
      "adapter.alpha = 16 @ lora_alpha:3",
      "adapter.targets = q_proj @ target_modules[0]:8",
      "adapter.targets = v_proj @ target_modules[1]:9",
      "adapter.settings[task_type] = CAUSAL_LM @ task_type:11",
      "base_model = meta-llama/Llama-2-7b @ base_model_name_or_path:2",
      "base_model_relation = adapter @ base_model_name_or_path:2",
      "base_model_version[meta-llama/Llama-2-7b] = abc @ revision:6",
    ]);
    expect(factsOf(readAdapter("a.json", json({ target_modules: "all-linear", base_model_name_or_path: null })))).toEqual([
      "adapter.targets = all-linear @ target_modules:2",
    ]);
  });
});

describe("a tokenizer_config.json", () => {
  it("states class, lengths, special tokens and the chat template", () => {
    const statement = readTokenizer(
      "tokenizer_config.json",
      json({
        tokenizer_class: "LlamaTokenizer",
        bos_token: { __type: "AddedToken", content: "<s>", lstrip: false },
        eos_token: "</s>",
        additional_special_tokens: ["<a>", { content: "<b>" }],
        chat_template: "{% for m in messages %}\n{{ m }}\n{% endfor %}",
      }),
    );
    expect(factsOf(statement)).toEqual([
      "tokenizer.type = LlamaTokenizer @ tokenizer_class:2",
      "tokenizer.special_tokens[bos_token] = <s> @ bos_token.content:5",
      "tokenizer.special_tokens[eos_token] = </s> @ eos_token:8",
      "tokenizer.special_tokens[additional_special_tokens] = <a> @ additional_special_tokens[0]:10",
      "tokenizer.special_tokens[additional_special_tokens] = <b> @ additional_special_tokens[1].content:12",
      "tokenizer.chat_template = {% for m in messages %}\n{{ m }}\n{% endfor %} @ chat_template:15",
    ]);
    expect(entriesOf(statement)).toContain("bos_token.lstrip = false :6");
  });

  it("keeps numbers as they are spelled", () => {
    const statement = readTokenizer("t.json", bytesOf('{"model_max_length": 1000000000000000019884624838656}'));
    expect(factsOf(statement)).toEqual(["tokenizer.max_length = 1000000000000000019884624838656 @ model_max_length:1"]);
  });

  it("may have several templates, by name", () => {
    const statement = readTokenizer(
      "t.json",
      json({ chat_template: [{ name: "default", template: "a" }, { name: "tool_use", template: "b" }, 7] }),
    );
    expect(factsOf(statement)).toEqual([
      "tokenizer.chat_template = a @ chat_template[0].template:5",
      "tokenizer.chat_template[tool_use] = b @ chat_template[1].template:9",
    ]);
    expect(problemsOf(statement)).toEqual(["11:5 `chat_template[2]` is a mapping with `name` and `template`."]);
  });

  it("may have its template beside it", () => {
    expect(factsOf(readTemplate("m/chat_template.jinja", bytesOf("{{ a }}\n{{ b }}\n")))).toEqual([
      "tokenizer.chat_template = {{ a }}\n{{ b }}\n @ chat_template.jinja:1",
    ]);
  });
});

describe("a preprocessor_config.json", () => {
  it("states what is done to an input", () => {
    const statement = readPreprocessor(
      "preprocessor_config.json",
      bytesOf(
        '{\n"image_mean": [0.485, 0.456, 0.406],\n"size": {"height": 224, "width": 224},\n"rescale_factor": 0.00392156862745098,\n"other": 1}',
      ),
    );
    expect(factsOf(statement)).toEqual([
      "preprocessing[image_mean] = [0.485,0.456,0.406] @ image_mean:2",
      'preprocessing[size] = {"height":224,"width":224} @ size:3',
      "preprocessing[rescale_factor] = 0.00392156862745098 @ rescale_factor:4",
    ]);
    expect(entriesOf(statement)).toContain("other = 1 :5");
  });
});
