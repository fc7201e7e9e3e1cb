/** `model-00001-of-00003.safetensors` and `model_00001-of-00003.safetensors` belong to `model.safetensors.index.json`. */
const SHARD_NAME = /^(?<prefix>.+?)[_-]\d{5,6}-of-\d{5,6}\.safetensors$/;

/** The index that a shard belongs to by its name, or undefined when the name is not a shard's. */
export function shardIndexOf(path: string): string | undefined {
  const prefix = SHARD_NAME.exec(path)?.groups?.prefix;
  return prefix === undefined ? undefined : `${prefix}.safetensors.index.json`;
}

/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
export function mainFileOf(path: string): string {
  return shardIndexOf(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}

/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;
