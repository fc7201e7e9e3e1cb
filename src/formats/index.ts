import { flax } from "./flax/index.js";
import type { Format } from "./format.js";
import { lightgbm } from "./lightgbm/index.js";
import { numpy } from "./numpy/index.js";
import { onnx } from "./onnx/index.js";
import { pickle } from "./pickle/index.js";
import { safetensors } from "./safetensors/index.js";
import { xgboost } from "./xgboost/index.js";

/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
export const FORMATS: readonly Format[] = [flax, lightgbm, numpy, onnx, pickle, safetensors, xgboost];
