import type { JsonValue } from "../../../encodings/json.js";
import type { Signature, Value } from "../../../model/signature.js";
import type { TensorKind } from "../../../model/tensor.js";
import { namesOf, tensorValue } from "./graphs.js";
import { entriesOf, fieldOf, listOf, textOf, unionOf } from "./values.js";

export interface ExportedSignature {
  readonly signature: Signature;
  /** Tensors by the names of the graph's inputs that stand for them. */
  readonly tensorNames: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, TensorKind>;
}

const KINDS: ReadonlyMap<string, readonly [field: string, kind: TensorKind]> = new Map([
  ["parameter", ["parameter_name", "parameter"]],
  ["buffer", ["buffer_name", "buffer"]],
  ["tensor_constant", ["tensor_constant_name", "constant"]],
]);

/** What a caller gives and gets: parameters, buffers and what is written back to them are not of it. */
export function signatureOf(module: JsonValue | undefined, name: string): ExportedSignature {
  const graph = fieldOf(module, "graph");
  const types = new Map(entriesOf(fieldOf(graph, "tensor_values")).map(({ key, value }) => [key, value]));
  const tensorNames = new Map<string, string>();
  const kinds = new Map<string, TensorKind>();
  const inputs: Value[] = [];
  const specs = fieldOf(module, "signature");
  for (const spec of listOf(fieldOf(specs, "input_specs"))) {
    const [kind, content] = unionOf(spec) ?? [];
    const [field, tensorKind] = KINDS.get(kind ?? "") ?? [];
    if (field !== undefined && tensorKind !== undefined) {
      const argument = textOf(fieldOf(fieldOf(content, "arg"), "name"));
      const tensor = textOf(fieldOf(content, field));
      if (argument === undefined || tensor === undefined) continue;
      tensorNames.set(argument, tensor);
      kinds.set(tensor, tensorKind);
    } else if (kind === "user_input") inputs.push(...valuesOf(fieldOf(content, "arg"), types, inputs.length));
    else if (kind === "constant_input")
      inputs.push({
        name: textOf(fieldOf(content, "name")) ?? "",
        kind: "opaque",
        dtype: "constant",
        shape: null,
        required: true,
      });
  }
  const outputs: Value[] = [];
  for (const spec of listOf(fieldOf(specs, "output_specs"))) {
    const [kind, content] = unionOf(spec) ?? [];
    if (kind === "user_output" || kind === "loss_output")
      outputs.push(...valuesOf(fieldOf(content, "arg"), types, outputs.length));
  }
  return { signature: { name, inputs, outputs }, tensorNames, kinds };
}

function valuesOf(argument: JsonValue | undefined, types: ReadonlyMap<string, JsonValue>, position: number): readonly Value[] {
  const names = namesOf(argument);
  if (names.length > 0) return names.map((name) => (types.has(name) ? tensorValue(name, types.get(name)) : opaque(name, "int")));
  const [kind] = unionOf(argument) ?? [];
  return [opaque(`argument ${position + 1}`, kind?.replace(/^as_/, "") ?? "unknown")];
}

function opaque(name: string, dtype: string): Value {
  return { name, kind: "opaque", dtype, shape: null, required: true };
}
