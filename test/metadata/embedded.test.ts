import { describe, expect, it } from "vitest";
import { embeddedFacts } from "../../src/metadata/embedded.js";
import { KEYS, keyFor } from "../../src/metadata/keys.js";

/** `field subject = value`, as a reader of the specifications would write it. */
function told(entries: Readonly<Record<string, string>>): readonly string[] {
  const facts = embeddedFacts(Object.entries(entries).map(([key, value]) => ({ key, value, source: "s" })));
  return facts.map(({ field, subject, value }) => `${field}${subject === undefined ? "" : ` ${subject}`} = ${value}`);
}

describe("what the keys of model files mean", () => {
  it("of ModelSpec", () => {
    expect(
      told({
        "modelspec.title": "Moon",
        "modelspec.author": "Jane Doe",
        "modelspec.license": "CC-BY-4.0",
        "modelspec.tags": "night, sky",
        "modelspec.resolution": "1024x1024",
        "modelspec.merged_from": "sdxl",
        "modelspec.sai_model_spec": "1.0.0",
      }),
    ).toEqual([
      "name = Moon",
      "authors = Jane Doe",
      "license = CC-BY-4.0",
      "tags = night",
      "tags = sky",
      "preprocessing resolution = 1024x1024",
      "base_model = sdxl",
    ]);
  });

  it("of checkpoints of PyTorch, whose words mean other things elsewhere", () => {
    const entries = {
      epoch: "3",
      "hyper_parameters.lr": "0.01",
      "args.batch_size": "8",
      "pytorch-lightning_version": "2.1.0",
      "x.y": "1",
    };
    const from = (source: string) =>
      embeddedFacts(Object.entries(entries).map(([key, value]) => ({ key, value, source }))).map(
        ({ field, subject, value }) => `${field} ${subject} = ${value}`,
      );
    expect(from("data.pkl")).toEqual([
      "training.hyperparameters epoch = 3",
      "training.hyperparameters lr = 0.01",
      "training.hyperparameters batch_size = 8",
      "library_version pytorch-lightning = 2.1.0",
    ]);
    expect(from("__metadata__")).toEqual([]);
  });

  it("of kohya's trainer", () => {
    expect(
      told({
        ss_network_dim: "16",
        ss_network_alpha: "8.0",
        ss_learning_rate: "0.0001",
        ss_num_epochs: "10",
        ss_dataset_dirs: '{"10_cat": {"n_repeats": 10, "img_count": 20}, "5_dog": {"n_repeats": 5, "img_count": 9}}',
        ss_sd_model_name: "sd_xl_base_1.0.safetensors",
      }),
    ).toEqual([
      "adapter.rank = 16",
      "adapter.alpha = 8.0",
      "training.hyperparameters learning_rate = 0.0001",
      "training.hyperparameters epochs = 10",
      "training.datasets = 10_cat",
      "training.datasets = 5_dog",
      "base_model = sd_xl_base_1.0.safetensors",
    ]);
  });

  it("of Ultralytics' exporter, whose version is the library's", () => {
    expect(
      told({ names: "{0: 'person', 1: \"bird's nest\", 10: 'dog', 2: 'car'}", stride: "32", version: "8.0.1", task: "detect" }),
    ).toEqual([
      "labels = person",
      "labels = bird's nest",
      "labels = car",
      "labels = dog",
      "preprocessing stride = 32",
      "library_version ultralytics = 8.0.1",
      "task = detect",
    ]);
    expect(told({ version: "8.0.1" })).toEqual(["version = 8.0.1"]);
  });

  it("of GGUF", () => {
    expect(
      told({
        "general.name": "Llama",
        "general.file_type": "15",
        "general.base_model.0.name": "Llama 3",
        "general.base_model.0.version": "3.1",
        "general.dataset.0.version": "v2",
        "general.dataset.0.name": "squad",
        "llama.context_length": "8192",
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.bos_token_id": "128000",
        "general.quantization_version": "2",
      }),
    ).toEqual([
      "name = Llama",
      "quantization = Q4_K_M",
      "base_model = Llama 3",
      "base_model_version Llama 3 = 3.1",
      "training.dataset_version squad = v2",
      "training.datasets = squad",
      "context_length = 8192",
      "tokenizer.type = gpt2",
      "tokenizer.special_tokens bos = 128000",
    ]);
    expect(told({ "general.file_type": "999" })).toEqual(["quantization = 999"]);
  });

  it("of generic keys: lists in brackets, names that may hold commas, words between commas", () => {
    expect(
      told({ labels: '["b", "a"]', "training.dataset": "digits, odd only", tags: "a, b", id2label: '{"1": "y", "0": "n"}' }),
    ).toEqual([
      "labels = b",
      "labels = a",
      "training.datasets = digits, odd only",
      "tags = a",
      "tags = b",
      "labels = n",
      "labels = y",
    ]);
  });

  it("leaves what it does not know, and what says nothing", () => {
    expect(told({ "my.key": "1", license: "  ", __proto__x: "y" })).toEqual([]);
    expect(
      embeddedFacts([
        { key: "__proto__", value: "x", source: "s" },
        { key: "constructor", value: "x", source: "s" },
      ]),
    ).toEqual([]);
  });

  it("keeps the place of each", () => {
    expect(embeddedFacts([{ key: "License", value: " MIT ", source: "metadata_props", line: 3 }])).toEqual([
      { field: "license", value: "MIT", source: "metadata_props", key: "License", line: 3 },
    ]);
  });

  it("ends soon, whatever a value holds", () => {
    const hostile = [
      `{${"0: '".repeat(24_000)}`,
      `["${"\\".repeat(90_000)}`,
      "[".repeat(99_999),
      "'".repeat(99_999),
      "9".repeat(99_999),
      `['${"\\'".repeat(49_000)}]`,
      `${"[".repeat(45_000)}${"]".repeat(45_000)}`,
      `["${"]".repeat(9_000)}",${"[".repeat(40_000)}${"]".repeat(40_001)}`,
    ];
    const started = performance.now();
    for (const value of hostile) for (const key of ["names", "labels", "datasets", "ss_dataset_dirs"]) told({ [key]: value });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(told({ datasets: `['a', "b\\"c", 'd\\` })).toEqual(["training.datasets = ['a', \"b\\\"c\", 'd\\"]);
    expect(told({ datasets: `['a', "b\\"c", 'd']` })).toEqual([
      "training.datasets = a",
      'training.datasets = b"c',
      "training.datasets = d",
    ]);
    expect(told({ description: "x".repeat(100_001) })).toEqual([]);
  });

  it("knows where to write a fact", () => {
    expect(keyFor("license", "gguf")).toBe("general.license");
    expect(keyFor("license", "modelspec")).toBe("modelspec.license");
    expect(keyFor("training.datasets", "generic")).toBe("training.datasets");
    expect(keyFor("metrics", "kohya")).toBeUndefined();
    expect(KEYS.every(({ key }) => key === key.toLowerCase())).toBe(true);
  });
});
