import { catboost } from "./catboost/index.js";
import { coreml } from "./coreml/index.js";
import { executorch } from "./executorch/index.js";
import { flax } from "./flax/index.js";
import type { Format } from "./format.js";
import { gguf } from "./gguf/index.js";
import { hdf5 } from "./hdf5/index.js";
import { keras } from "./keras/index.js";
import { lightgbm } from "./lightgbm/index.js";
import { numpy } from "./numpy/index.js";
import { onnx } from "./onnx/index.js";
import { openvino } from "./openvino/index.js";
import { orbax } from "./orbax/index.js";
import { ort } from "./ort/index.js";
import { pickle } from "./pickle/index.js";
import { pytorch } from "./pytorch/index.js";
import { safetensors } from "./safetensors/index.js";
import { tensorflow } from "./tensorflow/index.js";
import { tflite } from "./tflite/index.js";
import { xgboost } from "./xgboost/index.js";

/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
export const FORMATS: readonly Format[] = [
  catboost,
  coreml,
  executorch,
  flax,
  gguf,
  hdf5,
  keras,
  lightgbm,
  numpy,
  onnx,
  openvino,
  orbax,
  ort,
  pickle,
  pytorch,
  safetensors,
  tensorflow,
  tflite,
  xgboost,
];
