import { shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Graph } from "../../model/graph.js";
import type { MetadataEntry } from "../../model/metadata.js";
import type { Signature, Value } from "../../model/signature.js";
import type { Tensor } from "../../model/tensor.js";
import type { Anomalies } from "../anomalies.js";
import { blobTensor } from "../blob-tensor.js";
import type { PlanDraft, ValueDraft } from "./drafts.js";
import { dtypeOf } from "./dtypes.js";
import { nodesOf } from "./nodes.js";
import { type Placing, placeTensor } from "./tensors.js";

export interface Assembled {
  readonly graphs: readonly Graph[];
  readonly tensors: readonly Tensor[];
  readonly signatures: readonly Signature[];
  /** What methods answer that compute nothing: settings that the exporter left for whoever runs the model. */
  readonly metadata: readonly MetadataEntry[];
}

/** The method that a module has whatever else it has. */
const MAIN = "forward";

/** Every method as a graph and as a signature; the main one first. */
export function assemble(placing: Placing, anomalies: Anomalies): Assembled {
  const { program, path } = placing;
  const main = Math.max(
    0,
    program.plans.findIndex(({ name }) => name === MAIN),
  );
  const plans = [...program.plans.slice(main, main + 1), ...program.plans.slice(0, main), ...program.plans.slice(main + 1)];
  const [nameGraph, nameTensor, nameSignature] = [uniqueNaming(), uniqueNaming(), uniqueNaming()];
  const tensors: Tensor[] = [];
  const signatures: Signature[] = [];
  const metadata: MetadataEntry[] = [];
  const graphs: Graph[] = [];
  for (const [index, plan] of plans.entries()) {
    anomalies.checkName(plan.name);
    const setting = settingOf(plan);
    if (setting !== undefined) metadata.push({ key: plan.name, value: setting, source: "method" });
    const name = nameGraph(index === 0 ? "main" : plan.name === "" ? `plan[${index}]` : shortened(plan.name));
    const prefix = index === 0 ? "" : `${name}/`;
    const names = valueNamesOf(plan, anomalies);
    for (const [at, value] of plan.values.entries()) {
      if (value.kind !== "tensor") continue;
      const own = names[at] ?? "";
      if (dtypeOf(value.tensor.code).startsWith("unknown(")) {
        anomalies.add("unknown-dtype", own, "the tensor's data type is not defined by the format, or newer than this reader");
      }
      const placed = placeTensor(value.tensor, placing);
      if (placed !== undefined) tensors.push({ ...placed, name: nameTensor(prefix + own) });
    }
    for (const [at, delegate] of plan.delegates.entries()) {
      const range = (delegate.isInSegment ? program.segments : program.blobs)[delegate.index];
      if (range !== undefined) {
        tensors.push({ ...blobTensor(range, path), name: nameTensor(`${prefix}delegate[${at}].${shortened(delegate.id)}`) });
      }
    }
    signatures.push({
      name: nameSignature(plan.name),
      inputs: plan.inputs.map((at, position) => interfaceValue(plan, at, `input[${position}]`, placing)),
      outputs: plan.outputs.map((at, position) => interfaceValue(plan, at, `output[${position}]`, placing)),
    });
    graphs.push({
      name,
      title: plan.name,
      role: index === 0 ? "main" : "subgraph",
      inputs: plan.inputs.map((at) => names[at] ?? ""),
      outputs: plan.outputs.map((at) => names[at] ?? ""),
      nodes: nodesOf(plan, names, placing),
      values: plan.values.flatMap((value, at) => (isComputed(value) ? [describe(value, names[at] ?? "")] : [])),
      quantisation: [],
    });
  }
  for (const { key, segment } of program.named) {
    const range = program.segments[segment];
    anomalies.checkName(key);
    if (range !== undefined) tensors.push({ ...blobTensor(range, path), name: nameTensor(key) });
  }
  return { graphs, tensors, signatures, metadata };
}

/** Of values the file names those of the module; inputs and outputs are known by position, all others by their number. */
function valueNamesOf({ values, inputs, outputs }: PlanDraft, anomalies: Anomalies): readonly string[] {
  const nameValue = uniqueNaming();
  const places = new Map([
    ...outputs.map((at, position): [number, string] => [at, `output[${position}]`]),
    ...inputs.map((at, position): [number, string] => [at, `input[${position}]`]),
  ]);
  return values.map((value, at) => {
    const own = value.kind === "tensor" ? value.tensor.name : "";
    anomalies.checkName(own);
    return nameValue(own === "" ? (places.get(at) ?? `value[${at}]`) : own);
  });
}

function interfaceValue({ values, position }: PlanDraft, at: number, name: string, { refuse }: Placing): Value {
  const value = values[at];
  if (value !== undefined) return describe(value, name);
  const problem = "A method's inputs or outputs are values that are not there";
  throw refuse("index-out-of-range", `${problem}: the file is damaged; export the model again.`, position);
}

function describe(value: ValueDraft, name: string): Value {
  if (value.kind !== "tensor") return { name, kind: "opaque", dtype: value.kind, shape: null, required: true };
  const { code, sizes, isUnbound } = value.tensor;
  const shape = sizes.map((size) => (isUnbound || size < 0 ? null : size));
  return { name, kind: "tensor", dtype: dtypeOf(code), shape, required: true };
}

function isComputed(value: ValueDraft): boolean {
  return value.kind === "tensor" && value.tensor.buffer === 0 && !value.tensor.isExternal;
}

/** The plain value of a method without instructions: `get_max_seq_len` answers 128. */
function settingOf({ instructions, inputs, outputs, values }: PlanDraft): string | undefined {
  const [output, ...more] = outputs;
  if (instructions.length > 0 || inputs.length > 0 || output === undefined || more.length > 0) return undefined;
  const value = values[output];
  switch (value?.kind) {
    case "int":
    case "string":
      return value.value;
    case "bool":
    case "double":
      return String(value.value);
    default:
      return undefined;
  }
}
