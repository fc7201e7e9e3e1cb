import { coreml } from "./coreml/index.js";
import type { Format } from "./format.js";
import { onnx } from "./onnx/index.js";
import { openvino } from "./openvino/index.js";
import { safetensors } from "./safetensors/index.js";
import { tensorflow } from "./tensorflow/index.js";

/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
export const FORMATS: readonly Format[] = [coreml, onnx, openvino, safetensors, tensorflow];
