import type { Compute } from "../model/compute.js";
import type { Attribute, Graph, Node } from "../model/graph.js";
import type { Model } from "../model/model.js";
import type { Tensor } from "../model/tensor.js";
import { completed } from "./broadcast.js";
import { controlled } from "./control.js";
import { attributeOf, type Fact, known, type Operation, type Sizes, statedSizes, tensorFact, UNKNOWN } from "./fact.js";
import { outputsOf } from "./infer.js";
import { computedOf, isCountedDomain } from "./macs.js";
import { inOrder } from "./order.js";
import { addBody, addNode, emptyTally, keyOf, operatorsOf, type Parameters, type Tally, uncountedOf } from "./tally.js";
import { hasNoMacs } from "./without-macs.js";

// A function that calls another twice, and so on, is exponential work, and so are the nested loops whose bodies are gone through up to
// three times. A step is one or two microseconds; networks of 100,000 nodes take a tenth of these.
const MAX_STEPS = 4_000_000;
const STEPS_PER_NODE = 2;
// Of one term by another, for each size of an input.
const STEPS_PER_PRODUCT = 3;
// Functions inside each other; exporters stay below 5, subgraphs are bounded by the reader.
const MAX_DEPTH = 64;

/**
 * Undefined where no graph is known, or none of the operators of a whole model is one that is counted. One run of the main graph is
 * counted, with the subgraphs and functions it uses.
 */
export function computeOf(model: Model): Compute | undefined {
  const main = model.graphs.find(({ role }) => role === "main");
  if (main === undefined) return undefined;
  const domains = new Set(model.graphs.flatMap(({ nodes }) => nodes.map(({ domain }) => domain)));
  // Of a model with operator sets of these it is told that nothing is counted: PyTorch numbers a set of its own.
  const hasOperatorSets = model.requirements.some(({ name }) => name.startsWith("opset ") && isCountedDomain(name.slice(6)));
  if (!hasOperatorSets && domains.size > 0 && ![...domains].some(isCountedDomain)) return undefined;
  const walk: Walk = {
    graphs: new Map(model.graphs.map((graph) => [graph.name, graph])),
    tensors: new Map(model.tensors.map((tensor) => [tensor.name, tensor])),
    owned: new Set(),
    parameters: new Map(),
    steps: 0,
  };
  const signature = model.signatures[0];
  const inputs = new Map<string, Fact>();
  for (const { name, kind, shape } of signature?.inputs ?? []) {
    if (kind === "tensor") inputs.set(name, known(statedSizes(shape, (axis) => `${name}[${axis}]`)));
  }
  const stated = new Map<string, Fact>();
  for (const { name, kind, shape } of signature?.outputs ?? [])
    if (kind === "tensor") stated.set(name, known(statedSizes(shape)));
  const { tally } = graphCost(walk, main, { values: new Map(), outer: undefined }, inputs, 0, { stated, attributes: undefined });
  return {
    macs: tally.macs,
    counted: tally.counted,
    operators: operatorsOf(tally, walk.parameters),
    uncounted: uncountedOf(tally),
  };
}

export interface Walk {
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Tensors that a node has been seen to read. */
  readonly owned: Set<Tensor>;
  readonly parameters: Map<string, Parameters>;
  steps: number;
}

/** Values by name, those of the graphs around behind them. A function sees nothing around it. */
export interface Scope {
  readonly values: Map<string, Fact>;
  readonly outer: Scope | undefined;
  readonly graph?: Graph;
}

export interface GraphCost {
  readonly tally: Tally;
  readonly outputs: readonly Fact[];
}

interface Surroundings {
  /** Shapes of outputs that the file states. */
  readonly stated?: ReadonlyMap<string, Fact>;
  /** Of the node that calls the function in which this graph stands. */
  readonly attributes: readonly Attribute[] | undefined;
}

export function graphCost(
  walk: Walk,
  graph: Graph,
  around: Scope,
  inputs: ReadonlyMap<string, Fact>,
  depth: number,
  { stated, attributes }: Surroundings,
): GraphCost {
  const tally = emptyTally();
  // What a function states is read again at each call.
  walk.steps += graph.values.length + graph.inputs.length + graph.outputs.length;
  const scope: Scope = { values: new Map(inputs), outer: around, graph };
  const written = new Map(stated);
  for (const { name, kind, shape } of graph.values) if (kind === "tensor") written.set(name, known(statedSizes(shape)));
  for (const original of inOrder(graph.nodes)) {
    const node = attributes === undefined ? original : withAttributes(original, attributes);
    const facts = nodeCost(walk, node, scope, depth, attributes, tally);
    node.outputs.forEach((name, index) => {
      if (name === "") return;
      const fact = facts[index] ?? UNKNOWN;
      const shape = completed(fact.shape, written.get(name)?.shape ?? null);
      scope.values.set(name, { ...fact, shape });
    });
  }
  return { tally, outputs: graph.outputs.map((name) => factOf(walk, scope, name) ?? UNKNOWN) };
}

function nodeCost(
  walk: Walk,
  node: Node,
  scope: Scope,
  depth: number,
  attributes: readonly Attribute[] | undefined,
  tally: Tally,
): readonly Fact[] {
  if (walk.steps > MAX_STEPS) {
    if (!hasNoMacs(node.domain, node.operator)) addNode(tally, node, null, "limit");
    return [];
  }
  const inputs = node.inputs.map((name) => (name === "" ? undefined : (factOf(walk, scope, name) ?? UNKNOWN)));
  walk.steps += STEPS_PER_NODE + inputs.length + node.outputs.length + node.attributes.length;
  walk.steps += inputs.reduce((sum, input) => sum + weightOf(input?.shape) + weightOf(input?.elements), 0);
  for (const input of inputs) own(walk, node, input?.tensor);
  // What a file defines goes before what the operator of this name is elsewhere.
  const called = walk.graphs.get(functionName(node));
  if (called !== undefined && depth < MAX_DEPTH) {
    const bound = new Map<string, Fact>();
    called.inputs.forEach((name, index) => {
      const fact = inputs[index];
      if (fact !== undefined) bound.set(name, fact);
    });
    const around: Scope = { values: new Map(), outer: undefined };
    const body = graphCost(walk, called, around, bound, depth + 1, { attributes: node.attributes });
    if (!addBody(tally, body.tally, ONE_RUN)) addNode(tally, node, null, "limit");
    return body.outputs;
  }
  const operation = operationOf(walk, node, inputs);
  // An attribute with a default that nobody read.
  if (node.attributes.some(({ value }) => value.kind === "reference")) {
    if (!hasNoMacs(node.domain, node.operator)) addNode(tally, node, null, "shape");
    return [];
  }
  const computed = computedOf(operation);
  if (computed !== undefined) {
    addNode(tally, node, computed.macs, "shape");
    return computed.outputs;
  }
  if (hasNoMacs(node.domain, node.operator)) return outputsOf(operation);
  return controlled({ walk, operation, scope, depth, attributes, tally });
}

const ONE_RUN = [{ coefficient: 1, factors: [] }] as const;

/** Sums of several terms are multiplied with each other. */
function weightOf(sizes: Sizes | null | undefined): number {
  let weight = 0;
  for (const size of sizes ?? []) if (size !== null && size.length > 1) weight += STEPS_PER_PRODUCT * size.length ** 2;
  return weight;
}

/** Graphs of functions are named by what the nodes that call them name: domain, operator, overload. */
function functionName({ domain, operator }: Node): string {
  return `function:${domain}:${operator}`;
}

function operationOf(walk: Walk, node: Node, inputs: Operation["inputs"]): Operation {
  const attribute = attributeOf({ node, inputs }, "value");
  const tensor = attribute?.kind === "tensors" ? walk.tensors.get(attribute.value[0] ?? "") : undefined;
  return tensor === undefined ? { node, inputs } : { node, inputs, value: tensorFact(tensor) };
}

/** From the inside out: what a node made or a caller gave, else a tensor of the graph. */
function factOf(walk: Walk, scope: Scope, name: string): Fact | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const local = at.graph === undefined || at.graph.role === "main" ? name : `${at.graph.name}/${name}`;
    const tensor = at.graph === undefined ? undefined : walk.tensors.get(local);
    // An input with a tensor has a default, of which the shape is known for certain.
    if (tensor !== undefined && tensor.kind !== "attribute") return tensorFact(tensor);
    const value = at.values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

function own(walk: Walk, { domain, operator }: Node, tensor: Tensor | undefined): void {
  if (tensor === undefined || walk.owned.has(tensor)) return;
  walk.owned.add(tensor);
  const key = keyOf({ domain, operator });
  const count = (walk.parameters.get(key)?.count ?? 0) + tensor.parameters;
  walk.parameters.set(key, { domain, type: operator, count });
}

/** What the caller of a function gives for its attributes; what it does not give has a default that nobody read. */
function withAttributes(node: Node, given: readonly Attribute[]): Node {
  if (!node.attributes.some(({ value }) => value.kind === "reference")) return node;
  return {
    ...node,
    attributes: node.attributes.map(({ name, value }) => {
      const source = value.kind === "reference" ? given.find((attribute) => attribute.name === value.value) : undefined;
      return { name, value: source?.value ?? value };
    }),
  };
}
