import type { Format } from "./format.js";
import { onnx } from "./onnx/index.js";
import { pytorch } from "./pytorch/index.js";
import { safetensors } from "./safetensors/index.js";

/** Every format that is read. Order means nothing: two formats that both claim a file make it ambiguous. */
export const FORMATS: readonly Format[] = [onnx, pytorch, safetensors];
