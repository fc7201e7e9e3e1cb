import { executorch } from "./executorch/index.js";
import type { Format } from "./format.js";
import { onnx } from "./onnx/index.js";
import { ort } from "./ort/index.js";
import { safetensors } from "./safetensors/index.js";
import { tflite } from "./tflite/index.js";

/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
export const FORMATS: readonly Format[] = [executorch, onnx, ort, safetensors, tflite];
