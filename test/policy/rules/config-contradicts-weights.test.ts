import type { ModelSummary } from "../../../src/model/summary.js";
import { added, companion, describeRule, fact, tensor } from "./cases.js";

const CONFIG = "m/config.json";
const entry = (key: string, value: string, line = 2) => ({ key, value, source: CONFIG, line });
const embedding = (rows: number, name = "model.embed_tokens.weight") => tensor(name, { shape: [rows, 8] });
const layer = (index: number) => tensor(`model.layers.${index}.mlp.up_proj.weight`);

function model(parts: Partial<ModelSummary>, path = "m/model.safetensors", type = "llama") {
  return added({
    tensors: [embedding(100), layer(0), layer(1)],
    companions: [companion("config", CONFIG)],
    files: [{ path, role: "main", size: 9 }],
    ...parts,
    metadata: [entry("model_type", type), ...(parts.metadata ?? [])],
  });
}
const dtype = (value: string) => ({ facts: [fact("dtype", value, { source: CONFIG, key: "torch_dtype" })] });

describeRule("config/contradicts-weights", {
  flagged: {
    "rows of the embedding": {
      comparisons: model({ metadata: [entry("vocab_size", "32000", 7)] }),
      says: "`vocab_size` is `32000` (`m/config.json` line 7), and `model.embed_tokens.weight` has 100 rows.",
    },
    "layers, and a type": {
      comparisons: model({ metadata: [entry("num_hidden_layers", "3")], ...dtype("bfloat16") }),
      says: "`num_hidden_layers` is `3` (`m/config.json` line 2), and the file has 2 layers; `torch_dtype` is `bfloat16` (`m/config.json` line 3), and all weights are `float32`.",
    },
    "a model without a head": {
      comparisons: model(
        { tensors: [embedding(9, "embeddings.word_embeddings.weight")], metadata: [entry("vocab_size", "8")] },
        "m/pytorch_model.bin",
        "bert",
      ),
      says: "`vocab_size` is `8` (`m/config.json` line 2), and `embeddings.word_embeddings.weight` has 9 rows.",
    },
  },
  allowed: {
    "all agree": {
      comparisons: model({ metadata: [entry("vocab_size", "100"), entry("num_hidden_layers", "2")], ...dtype("float32") }),
    },
    "a family that is not known": { comparisons: model({ metadata: [entry("vocab_size", "1")] }, undefined, "net") },
    "an export of another name": { comparisons: model({ metadata: [entry("vocab_size", "1")] }, "m/onnx/model.onnx") },
    "a variant": { comparisons: model(dtype("float16"), "m/model.fp16.safetensors") },
    "quantised weights": {
      comparisons: model({ metadata: [entry("vocab_size", "1")], facts: [fact("quantization", "gptq (bits 4)")] }),
    },
    "weights of two types": {
      comparisons: model({ tensors: [embedding(100), tensor("n", { dtype: "bfloat16" })], ...dtype("float16") }),
    },
    "a shard is missing": {
      comparisons: model({
        metadata: [entry("vocab_size", "1")],
        files: [{ path: "m/model.safetensors", role: "main", size: null }],
      }),
    },
    "the configuration of the folder above": {
      comparisons: model({ metadata: [entry("vocab_size", "1")] }, "m/unet/model.safetensors"),
    },
  },
});
