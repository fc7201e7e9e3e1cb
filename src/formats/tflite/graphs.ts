import { shortened, uniqueNaming } from "../../encodings/unique-names.js";
import type { Attribute, Graph, Node, QuantisationAnnotation } from "../../model/graph.js";
import type { Signature, Value } from "../../model/signature.js";
import type { Tensor } from "../../model/tensor.js";
import { blobTensor } from "../blob-tensor.js";
import type { AliasDraft, GraphDraft, ModelDraft, OperatorDraft } from "./drafts.js";
import { noteUnknown, type Placing, placeTensor, statedOf, valueFrom } from "./tensors.js";

/** Graphs with unique names, and their tensors by them. */
export interface Assembled {
  readonly graphs: readonly Graph[];
  readonly tensors: readonly Tensor[];
  /** Of each graph its values, in the order of the file. */
  readonly values: readonly (readonly Value[])[];
}

/** The domain of operators that the format does not define; those that it defines have none. */
export const CUSTOM_DOMAIN = "custom";

export function assemble(model: ModelDraft, placing: Placing): Assembled {
  const graphNames = graphNamesOf(model.graphs, placing);
  const nameTensor = uniqueNaming();
  const tensors: Tensor[] = [];
  const values: (readonly Value[])[] = [];
  const graphs = model.graphs.map((draft, index): Graph => {
    const name = graphNames[index] ?? "";
    const path = index === 0 ? "" : `${name}/`;
    const names = valueNamesOf(draft, placing);
    const quantisation: QuantisationAnnotation[] = [];
    const computed: Value[] = [];
    const own = draft.tensors.map((tensor, position) => {
      const local = names[position] ?? "";
      const value = valueFrom(tensor, local);
      noteUnknown(tensor, local, placing.anomalies);
      const placed = placeTensor(tensor, placing);
      if (placed === undefined) computed.push(value);
      else tensors.push({ ...placed, name: nameTensor(path + local) });
      if (tensor.quantisation !== undefined) {
        quantisation.push({ tensor: local, parameters: [], stated: statedOf(tensor.quantisation, local, placing.path) });
      }
      return value;
    });
    values.push(own);
    const named = (indices: readonly number[], position: number) => indices.map((one) => nameAt(names, one, position, placing));
    const nodes = draft.operators.map((operator, position): Node => {
      const { domain, type } = operatorOf(model, operator, placing);
      const label = `${shortened(type)}_${position}`;
      return {
        name: "",
        domain,
        operator: type,
        inputs: named(operator.inputs, operator.position),
        outputs: named(operator.outputs, operator.position),
        attributes: attributesOf(operator, graphNames, (blob) => {
          tensors.push({ ...blobTensor(blob, placing.path), name: nameTensor(`${path}${label}.custom_options`) });
          return tensors.at(-1)?.name ?? "";
        }),
      };
    });
    return {
      name,
      title: draft.title,
      role: index === 0 ? "main" : "subgraph",
      inputs: named(draft.inputs, draft.position),
      outputs: named(draft.outputs, draft.position),
      nodes,
      values: computed,
      quantisation,
    };
  });
  return { graphs, tensors, values };
}

/**
 * What callers can call: the first subgraph by position, as every interpreter runs it, and the signatures that give tensors of a
 * subgraph names of their own.
 */
export function signaturesOf(model: ModelDraft, { values }: Assembled, placing: Placing): readonly Signature[] {
  const nameSignature = uniqueNaming();
  const valuesAt = (graph: number, indices: readonly number[], position: number) =>
    indices.flatMap((index) => (index === -1 ? [] : [valueAt(values[graph] ?? [], index, position, placing)]));
  const [main] = model.graphs;
  const first: Signature = {
    name: nameSignature("main"),
    inputs: valuesAt(0, main?.inputs ?? [], main?.position ?? 0),
    outputs: valuesAt(0, main?.outputs ?? [], main?.position ?? 0),
  };
  const others = model.signatures.map(({ key, graph, inputs, outputs }): Signature => {
    const own = values[graph];
    if (own === undefined) throw outOfRange("A signature is of a subgraph that is not there", 0, placing);
    const aliased = (aliases: readonly AliasDraft[]) =>
      aliases.map(({ name, tensor }) => {
        placing.anomalies.checkName(name);
        return { ...valueAt(own, tensor, 0, placing), name };
      });
    placing.anomalies.checkName(key);
    return { name: nameSignature(key), inputs: aliased(inputs), outputs: aliased(outputs) };
  });
  return [first, ...others];
}

function graphNamesOf(graphs: readonly GraphDraft[], { anomalies }: Placing): readonly string[] {
  const nameGraph = uniqueNaming();
  return graphs.map(({ title }, index) => {
    anomalies.checkName(title);
    return nameGraph(index === 0 ? "main" : title === "" ? `subgraph[${index}]` : shortened(title));
  });
}

/**
 * Names of the tensors of a graph. Operators know them by position, so that names may repeat or be missing; here a repeated one gets
 * a number, and a missing one its position.
 */
function valueNamesOf({ tensors }: GraphDraft, { anomalies }: Placing): readonly string[] {
  const nameValue = uniqueNaming();
  return tensors.map(({ name }, index) => {
    anomalies.checkName(name);
    return nameValue(name === "" ? `tensor[${index}]` : name);
  });
}

function nameAt(names: readonly string[], index: number, position: number, placing: Placing): string {
  if (index === -1) return "";
  const name = names[index];
  if (name === undefined) throw outOfRange("A graph or an operator refers to a tensor that is not there", position, placing);
  return name;
}

function valueAt(values: readonly Value[], index: number, position: number, placing: Placing): Value {
  const value = values[index];
  if (value === undefined) throw outOfRange("A signature refers to a tensor that is not there", position, placing);
  return value;
}

function operatorOf({ codes }: ModelDraft, { code, position }: OperatorDraft, placing: Placing) {
  const found = codes[code];
  if (found === undefined) throw outOfRange("An operator is of a kind that is not there", position, placing);
  placing.anomalies.checkName(found.operator);
  return { domain: found.isCustom ? CUSTOM_DOMAIN : "", type: found.operator };
}

function attributesOf(
  { attributes, blob }: OperatorDraft,
  graphNames: readonly string[],
  addBlob: (blob: NonNullable<OperatorDraft["blob"]>) => string,
): readonly Attribute[] {
  const told = attributes.map((attribute): Attribute => {
    if ("value" in attribute) return attribute;
    // A branch that does nothing has no graph.
    const value = attribute.graphs.map((index) => graphNames[index] ?? `subgraph[${index}]`);
    return { name: attribute.name, value: { kind: "graphs", value } };
  });
  if (blob === undefined) return told;
  return [...told, { name: "custom_options", value: { kind: "tensors", value: [addBlob(blob)] } }];
}

function outOfRange(problem: string, position: number, { refuse }: Placing): Error {
  return refuse("index-out-of-range", `${problem}: the file is damaged; convert the model again.`, position);
}
