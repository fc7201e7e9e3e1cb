import type { Comparison } from "../../../src/diff/comparison.js";
import type { ModelSummary, TensorSummary } from "../../../src/model/summary.js";
import { added, describeRule, failed, modified, read, removed, tensor } from "./cases.js";

const opset = (version: number): Partial<ModelSummary> => ({ requirements: [{ name: "opset ai.onnx", version }] });
const weights = (...shares: readonly (readonly [TensorSummary["dtype"], number])[]): Partial<ModelSummary> => ({
  tensors: shares.map(([dtype, parameters], index) => tensor(`w${index}`, { dtype, parameters })),
});
const at = (path: string, model: Partial<ModelSummary>): Comparison => added(model, { path });
const float32 = weights(["float32", 1000], ["int64", 5000]);

describeRule("name/content-mismatch", {
  flagged: {
    "silero_vad_op13 declares 16": {
      comparisons: at("models/silero_vad_op13.onnx", opset(16)),
      says: "The name says opset 13, the model declares 16.",
    },
    "opset in two words": {
      comparisons: at("net-opset-15.onnx", opset(16)),
      says: "The name says opset 15, the model declares 16.",
    },
    "opset of the folder": {
      comparisons: at("opset15/net.onnx", opset(16)),
      says: "The name says opset 15, the model declares 16.",
    },
    "silero_vad_half is float32": {
      comparisons: at("models/silero_vad_half.onnx", float32),
      says: "The name says `half`, 100 % of the weights are `float32`.",
    },
    "mostly another type": {
      comparisons: at("net.fp16.onnx", weights(["float32", 799], ["float16", 201])),
      says: "The name says `fp16`, 79 % of the weights are `float32`.",
    },
    "fp32 that is half": {
      comparisons: at("net-FP32.onnx", weights(["float16", 10])),
      says: "The name says `fp32`, 100 % of the weights are `float16`.",
    },
    "bf16 that is fp16": {
      comparisons: at("bf16/net.onnx", weights(["float16", 10])),
      says: "The name says `bf16`, 100 % of the weights are `float16`.",
    },
    "int8 without any": {
      comparisons: at("net_int8.onnx", float32),
      says: "The name says `int8`, 100 % of the weights are `float32`.",
    },
    "another format": {
      comparisons: modified([], { head: { ...read(), promised: "safetensors" } }),
      says: "The name promises `safetensors`, the content is `onnx`.",
    },
    "another format that is broken": {
      comparisons: modified([], { head: { ...failed("unreadable", "truncated"), format: "onnx", promised: "safetensors" } }),
      says: "The name promises `safetensors`, the content is `onnx`.",
    },
  },
  allowed: {
    "the opset it says": { comparisons: at("net_op16.onnx", opset(16)) },
    "one of two opsets": { comparisons: at("net_op13_op16.onnx", opset(16)) },
    "the file name outranks the folder": { comparisons: at("opset15/net_op16.onnx", opset(16)) },
    "op1 is no opset": { comparisons: at("net_op1.onnx", opset(16)) },
    "a word that contains op13": { comparisons: at("stop13.onnx", opset(16)) },
    "a format without opsets": { comparisons: at("net_op13.safetensors", {}) },
    "half that is bfloat16": { comparisons: at("net_half.onnx", weights(["bfloat16", 10])) },
    "the first half of something": { comparisons: at("first_half.onnx", float32) },
    "a folder called half": { comparisons: at("half/net.onnx", float32) },
    "mostly the type it says": { comparisons: at("net_fp16.onnx", weights(["float16", 600], ["float32", 400])) },
    "int8 with float embeddings": { comparisons: at("net_int8.onnx", weights(["float32", 900], ["int8", 100])) },
    "uint8 is 8 bits too": { comparisons: at("net_int8.onnx", weights(["uint8", 100])) },
    "fp32 that was quantised": { comparisons: at("net_fp32_quantized.onnx", weights(["int8", 100])) },
    "mixed precision": { comparisons: at("net_fp16_mixed.onnx", float32) },
    "a conversion": { comparisons: at("fp32_to_fp16.onnx", float32) },
    "two precisions, one right": { comparisons: at("net_fp16_int8.onnx", weights(["float16", 100])) },
    "no weights at all": { comparisons: at("net_fp16.onnx", weights(["int64", 100])) },
    "a grandfather folder": { comparisons: at("fp16/v2/net.onnx", float32) },
    "a removed model": { comparisons: { ...removed(opset(16)), path: "net_op13.onnx" } },
    "a name that promises nothing": { comparisons: modified([], { head: { ...read(), promised: null } }) },
    "a content that proves nothing": { comparisons: modified([], { head: failed("unreadable", "unrecognised") }) },
  },
});
