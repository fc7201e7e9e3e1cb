import { domainOf, nodeNaming, overloadOf } from "../../encodings/onnx-names.js";
import type { Graph } from "../../model/graph.js";
import { addTensor, type Collection, type PlannedGraph, planGraph } from "./collection.js";
import type { FunctionDraft, GraphDraft, ModelDraft } from "./drafts.js";
import { nodeOf, partsOf } from "./nodes.js";
import { finished } from "./parse-node.js";
import { describeValue } from "./values.js";

/**
 * Every graph of the model: the main one, functions, training, then the subgraphs, level by level.
 * Their tensors are added to the collection on the way.
 */
export function graphsOf(model: ModelDraft, collection: Collection): readonly Graph[] {
  if (model.graph !== undefined) planGraph(collection, "main", { role: "main", isTraining: false, draft: model.graph });
  for (const draft of model.functions) planFunction(draft, collection);
  model.trainings.forEach((training, index) => {
    const plan = { role: "training", isTraining: true } as const;
    const { initialization, algorithm } = training;
    const name = `training_info[${index}]`;
    if (initialization !== undefined) planGraph(collection, `${name}.initialization`, { ...plan, draft: initialization });
    if (algorithm !== undefined) planGraph(collection, `${name}.algorithm`, { ...plan, draft: algorithm });
  });
  const graphs: Graph[] = [];
  // A queue instead of a recursion: subgraphs join it while it is worked off.
  for (let next = collection.planned[0]; next !== undefined; next = collection.planned[graphs.length]) {
    graphs.push(graphOf(next, collection));
  }
  return graphs;
}

function graphOf(planned: PlannedGraph, collection: Collection): Graph {
  const { draft, name, role } = planned;
  const { anomalies } = collection;
  anomalies.checkName(draft.name);
  noteRepeats(draft, collection);
  for (const dense of draft.initializers) {
    addTensor(collection, planned, { dense, name: dense.name, kind: "initializer" });
  }
  for (const sparse of draft.sparseInitializers) {
    addTensor(collection, planned, { sparse, name: sparse.values?.name ?? "", kind: "sparse-initializer" });
  }
  const labelOf = nodeNaming();
  return {
    name,
    title: draft.name,
    role,
    inputs: draft.inputs.map((value) => value.name),
    outputs: draft.outputs.map((value) => value.name),
    nodes: draft.nodes.map((node) => nodeOf(node, labelOf(node), planned, collection)),
    values: draft.values.map((value) => describeValue(value, true, anomalies)),
    quantisation: draft.annotations.map(({ tensor, parameters }) => ({
      tensor,
      parameters: parameters.map(({ key, value }) => ({ role: key, tensor: value })),
    })),
  };
}

/** Names are unique within a graph, by the format's rules: a second tensor of a name makes it unclear which one is used. */
function noteRepeats(draft: GraphDraft, { anomalies }: Collection): void {
  const seen = new Set<string>();
  const names = [
    ...draft.initializers.map(({ name }) => name),
    ...draft.sparseInitializers.map(({ values }) => values?.name ?? ""),
  ];
  for (const name of names) {
    anomalies.checkName(name);
    if (seen.has(name)) anomalies.add("duplicate-tensor", name, "another tensor of the same graph has this name");
    seen.add(name);
  }
}

// Each call repeats them: functions of exporters have up to five.
const MOST_DEFAULTS = 16;

/** A function is a graph without types. Default values of its attributes may hold tensors and graphs as well. */
function planFunction(draft: FunctionDraft, collection: Collection): void {
  const asValue = (name: string) => ({ name, type: undefined });
  const graph: GraphDraft = {
    name: draft.name,
    documentation: "",
    nodes: draft.nodes,
    initializers: [],
    sparseInitializers: [],
    inputs: draft.inputs.map(asValue),
    outputs: draft.outputs.map(asValue),
    values: draft.values,
    annotations: [],
    metadata: [],
  };
  const plan = { role: "function", isTraining: false, draft: graph } as const;
  const operator = overloadOf(draft.name, draft.overload);
  const plain = draft.defaults.map(finished).filter((attribute) => "value" in attribute);
  if (plain.length <= MOST_DEFAULTS) collection.defaults.set(`${domainOf(draft.domain)}\0${operator}`, plain);
  const name = planGraph(collection, `function:${domainOf(draft.domain)}:${operator}`, plan);
  for (const attribute of draft.defaults) {
    partsOf(attribute, { label: "default", constant: undefined }, { ...plan, name }, collection);
  }
}
