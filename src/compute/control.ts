import type { Amount } from "../model/compute.js";
import type { Attribute, Graph } from "../model/graph.js";
import { estimated, isAtLeast, isEqual, numberOf, ONE, type Size } from "./amount.js";
import { merged } from "./broadcast.js";
import { type GraphCost, graphCost, type Scope, type Walk } from "./cost.js";
import { attributeOf, axisOf, type Fact, intOf, intsOf, known, type Operation, UNKNOWN } from "./fact.js";
import { addAllUncounted, addBody, addNode, addUncountedOf, hasNothing, type Tally } from "./tally.js";

interface Place {
  readonly walk: Walk;
  readonly operation: Operation;
  readonly scope: Scope;
  readonly depth: number;
  readonly attributes: readonly Attribute[] | undefined;
  readonly tally: Tally;
}

/** Nodes that run graphs of their own. Any other node here is an operator that nobody knows. */
export function controlled(place: Place): readonly Fact[] {
  const { node } = place.operation;
  if (node.domain === "ai.onnx") {
    if (node.operator === "If") return branched(place);
    if (node.operator === "Loop") return looped(place);
    if (node.operator === "Scan") return scanned(place);
    if (node.operator === "SequenceMap") return mapped(place);
  }
  addNode(place.tally, node, null, "operator");
  return [];
}

/** The branch that computes more counts: which one runs is not known before. */
function branched(place: Place): readonly Fact[] {
  const { operation, tally } = place;
  const graphs = ["then_branch", "else_branch"].map((name) => subgraphOf(place, name));
  const [yes, no] = graphs.map((graph) => (graph === undefined ? undefined : run(place, graph, [])));
  const chosen = numberOf(operation.inputs[0]?.elements?.[0] ?? null);
  if (yes === undefined || no === undefined) {
    addNode(tally, operation.node, null, "operator");
    return [];
  }
  if (chosen !== undefined) {
    const only = chosen === 0 ? no : yes;
    if (!addBody(tally, only.tally, ONE)) addAllUncounted(tally, only.tally, "limit");
    return only.outputs;
  }
  const isLarger = isAtLeast(yes.tally.macs, no.tally.macs) ?? isLargerAt(LARGE_SIZE, yes.tally.macs, no.tally.macs);
  if (isLarger === undefined) {
    addAllUncounted(tally, yes.tally, "branch");
    addAllUncounted(tally, no.tally, "branch");
  } else {
    const [larger, smaller] = isLarger ? [yes, no] : [no, yes];
    if (!addBody(tally, larger.tally, ONE)) addAllUncounted(tally, larger.tally, "limit");
    addUncountedOf(tally, smaller.tally);
  }
  return yes.outputs.map(({ shape }, index) => known(merged(shape, no.outputs[index]?.shape ?? null)));
}

// Where it depends on sizes which branch is larger, all of them are taken as this: large, and halved often without a rest.
const LARGE_SIZE = 1024;

function isLargerAt(size: number, a: Amount, b: Amount): boolean | undefined {
  const [one, other] = [estimated(a, size), estimated(b, size)];
  return one === undefined || other === undefined ? undefined : one >= other;
}

/** https://onnx.ai/onnx/operators/onnx__Loop.html: the number of trips and a condition, then states; the body gives a condition, states, and one slice for each trip. */
function looped(place: Place): readonly Fact[] {
  const { operation } = place;
  const body = subgraphOf(place, "body");
  const trips = operation.inputs[0]?.elements?.[0] ?? null;
  // A condition that nobody gave, or that is always true, leaves the trips to the number: as many as there are at most.
  const states = operation.inputs.slice(2).map((fact) => known(fact?.shape ?? null));
  if (body === undefined) return unknownBody(place);
  const { cost, outputs } = settled(place, body, states, (current) => [known([]), known([]), ...current], 1);
  repeat(place, cost, trips);
  const slices = cost.outputs.slice(1 + states.length).map(({ shape }) => known(shape === null ? null : [trips, ...shape]));
  return [...outputs, ...slices];
}

/** https://onnx.ai/onnx/operators/onnx__Scan.html since opset 9: states, then inputs of which each trip has a slice. */
function scanned(place: Place): readonly Fact[] {
  const { operation } = place;
  const body = subgraphOf(place, "body");
  const count = intOf(operation, "num_scan_inputs") ?? 0;
  if (body === undefined || count < 1 || count > operation.inputs.length) return unknownBody(place);
  const first = operation.inputs.length - count;
  const axes = intsOf(operation, "scan_input_axes");
  let trips: Size = null;
  const slices = operation.inputs.slice(first).map((fact, index) => {
    const shape = fact?.shape ?? null;
    const axis = shape === null ? undefined : axisOf(axes?.[index] ?? 0, shape.length);
    if (shape === null || axis === undefined) return UNKNOWN;
    trips = trips ?? shape[axis] ?? null;
    return known(shape.filter((_, at) => at !== axis));
  });
  const states = operation.inputs.slice(0, first).map((fact) => known(fact?.shape ?? null));
  const { cost, outputs } = settled(place, body, states, (current) => [...current, ...slices], 0);
  repeat(place, cost, trips);
  const isPlain = intsOf(operation, "scan_output_axes")?.every((axis) => axis === 0) ?? true;
  const gathered = cost.outputs
    .slice(states.length)
    .map(({ shape }) => known(shape === null || !isPlain ? null : [trips, ...shape]));
  return [...outputs, ...gathered];
}

/** A sequence has no length that is known before. */
function mapped(place: Place): readonly Fact[] {
  const body = subgraphOf(place, "body");
  if (body === undefined) return unknownBody(place);
  repeat(place, run(place, body, []), null);
  return [];
}

function unknownBody({ tally, operation }: Place): readonly Fact[] {
  addNode(tally, operation.node, null, "operator");
  return [];
}

function repeat({ tally, operation }: Place, { tally: body }: GraphCost, trips: Size): void {
  if (hasNothing(body)) return;
  if (trips === null) {
    addAllUncounted(tally, body, "trips");
    return;
  }
  if (!addBody(tally, body, trips)) addNode(tally, operation.node, null, "limit");
}

/**
 * Runs a body until the shapes of its states are those that the next trip begins with: first the given ones, then what did not change
 * of them, then none at all.
 */
function settled(
  place: Place,
  body: Graph,
  initial: readonly Fact[],
  inputsOf: (states: readonly Fact[]) => readonly Fact[],
  firstState: number,
): { readonly cost: GraphCost; readonly outputs: readonly Fact[] } {
  const next = (cost: GraphCost, states: readonly Fact[]) =>
    states.map(({ shape }, index) => known(merged(shape, cost.outputs[firstState + index]?.shape ?? null)));
  const isSettled = (before: readonly Fact[], after: readonly Fact[]) =>
    before.every(({ shape }, index) => isSameShape(shape, after[index]?.shape ?? null));
  let states = initial;
  for (let attempt = 0; attempt < 2; attempt++) {
    const cost = run(place, body, inputsOf(states));
    const after = next(cost, states);
    if (isSettled(states, after)) return { cost, outputs: after };
    states = after;
  }
  states = initial.map(() => UNKNOWN);
  return { cost: run(place, body, inputsOf(states)), outputs: states };
}

function isSameShape(a: Fact["shape"], b: Fact["shape"]): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((size, axis) => isEqual(size, b[axis] ?? null) || (size === null && b[axis] === null));
}

function subgraphOf({ walk, operation }: Place, name: string): Graph | undefined {
  const attribute = attributeOf(operation, name);
  return attribute?.kind === "graphs" ? walk.graphs.get(attribute.value[0] ?? "") : undefined;
}

/** The MACs of the graph once. */
function run({ walk, scope, depth, attributes }: Place, graph: Graph, inputs: readonly Fact[]): GraphCost {
  const bound = new Map(graph.inputs.map((name, index) => [name, inputs[index] ?? UNKNOWN]));
  return graphCost(walk, graph, scope, bound, depth + 1, { attributes });
}
