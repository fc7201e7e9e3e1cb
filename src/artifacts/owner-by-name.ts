import { FORMATS } from "../formats/index.js";

/** The main file of the model that a file is a part of by its name alone, or undefined when its name says nothing of the kind. */
export function ownerByName(path: string): string | undefined {
  for (const { mainOf } of FORMATS) {
    const main = mainOf?.(path);
    if (main !== undefined && main !== path) return main;
  }
  return undefined;
}

/** The main file of the artifact that a file belongs to, as far as names tell: what both may fetch is counted together. */
export function mainFileOf(path: string): string {
  return ownerByName(path) ?? path.replace(EXTERNAL_DATA, ".onnx");
}

/** `model.onnx.data`, `model.onnx_data_1`, `model.weights`: what exporters write beside `model.onnx`. */
const EXTERNAL_DATA = /(\.onnx[._]data([._-]\d+)?|\.(data|weights|raw|bin))$/i;
