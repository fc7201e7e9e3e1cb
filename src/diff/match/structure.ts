import type { Attribute, Node } from "../../model/graph.js";
import type { Tensor } from "../../model/tensor.js";
import { type Indexed, type Scope, tensorOf } from "./scope.js";

/**
 * Identity of what nodes compute, independent of names: equal numbers mean equal operator, attributes and neighbourhood.
 * Texts are interned into one table for both sides, so equality is exact; each text holds numbers of others, so memory is linear
 * in the size of the two graphs.
 */
export type Interner = (text: string) => number;

export function interner(): Interner {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/** A graph as one pass sees it: what counts as equal across the two sides has one number. */
export interface View {
  readonly model: Indexed;
  readonly scope: Scope;
  readonly intern: Interner;
  /** Of a value that comes from outside the graph: an input, or a value of an outer graph. */
  readonly outside: (value: string) => number;
  readonly tensor: (tensor: Tensor) => number;
  /** Operator and attributes of each node. */
  readonly operations: readonly number[];
}

/** `labelOf` gives values from outside a name that both sides share, `identityOf` says what identifies a tensor. */
export function viewOf(
  model: Indexed,
  scope: Scope,
  intern: Interner,
  labelOf: (value: string) => string,
  identityOf: (tensor: Tensor) => string,
): View {
  const tensors = new Map<Tensor, number>();
  const tensor = (found: Tensor) => {
    const known = tensors.get(found) ?? intern(identityOf(found));
    tensors.set(found, known);
    return known;
  };
  const operations = scope.graph.nodes.map((node) => intern(operationOf(model, node, tensor)));
  return { model, scope, intern, outside: (value) => intern(labelOf(value)), tensor, operations };
}

/** What each node computes from the graph's inputs on: its operator, attributes and everything upstream. */
export function upstreamIdentities({ model, scope, intern, outside, tensor, operations }: View): readonly number[] {
  const { nodes } = scope.graph;
  const producers = producersOf(nodes);
  return inDependencyOrder(
    nodes.length,
    (index) => (nodes[index]?.inputs ?? []).flatMap((value) => producers.get(value)?.node ?? []),
    (index, identityOf) => {
      const inputs = (nodes[index]?.inputs ?? []).map((value) => {
        if (value === "") return "-";
        const producer = producers.get(value);
        const found = producer !== undefined && !isConstant(nodes[producer.node]) ? undefined : tensorOf(model, scope, value);
        if (found !== undefined) return `t${tensor(found)}`;
        return producer === undefined ? `o${outside(value)}` : `${identityOf(producer.node)}.${producer.output}`;
      });
      return intern(`${operations[index]}(${inputs.join(",")})`);
    },
  );
}

/** What becomes of each node's results: its operator, attributes and everything downstream, down to the graph's outputs. */
export function downstreamIdentities({ scope, intern, operations }: View): readonly number[] {
  const { nodes } = scope.graph;
  const producers = producersOf(nodes);
  const consumers = placesOf(nodes.map(({ inputs }) => inputs));
  const outputs = placesOf([scope.graph.outputs]);
  // A name that is given twice counts where it was given last, or a hostile file multiplies its uses by its makers.
  const isMaker = (node: number, output: number, value: string) => {
    const producer = producers.get(value);
    return producer?.node === node && producer.output === output;
  };
  return inDependencyOrder(
    nodes.length,
    (index) =>
      (nodes[index]?.outputs ?? []).flatMap((value, output) =>
        isMaker(index, output, value) ? (consumers.get(value) ?? []).map(({ list }) => list) : [],
      ),
    (index, identityOf) => {
      const uses = (nodes[index]?.outputs ?? []).map((value, output) => {
        if (!isMaker(index, output, value)) return "";
        const inside = (consumers.get(value) ?? []).map(({ list, position }) => `${identityOf(list)}.${position}`).sort();
        return [...inside, ...(outputs.get(value) ?? []).map(({ position }) => `out${position}`)].join("+");
      });
      return intern(`${operations[index]}>${uses.join(",")}`);
    },
  );
}

/** Operator and attributes; subgraphs count by their presence, they are matched on their own. */
function operationOf(model: Indexed, node: Node, numberOf: (tensor: Tensor) => number): string {
  const attributes = node.attributes.map((attribute) => `${attribute.name}=${attributeIdentity(model, attribute, numberOf)}`);
  return `${node.domain}:${node.operator}{${attributes.sort().join(";")}}`;
}

function attributeIdentity(model: Indexed, { value }: Attribute, numberOf: (tensor: Tensor) => number): string {
  if (value.kind === "graphs") return `graphs:${value.value.length}`;
  if (value.kind !== "tensors") return JSON.stringify(value);
  const tensors = value.value.map((name) => model.tensors.get(name));
  return tensors.map((tensor) => (tensor === undefined ? "?" : numberOf(tensor))).join("|");
}

function isConstant(node: Node | undefined): boolean {
  return node?.operator === "Constant";
}

interface Producer {
  readonly node: number;
  readonly output: number;
}

function producersOf(nodes: readonly Node[]): ReadonlyMap<string, Producer> {
  const producers = new Map<string, Producer>();
  for (const [node, { outputs }] of nodes.entries()) {
    for (const [output, value] of outputs.entries()) if (value !== "") producers.set(value, { node, output });
  }
  return producers;
}

/** Where each name stands in lists of names. */
function placesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly { list: number; position: number }[]> {
  const places = new Map<string, { list: number; position: number }[]>();
  for (const [list, names] of lists.entries()) {
    for (const [position, name] of names.entries()) {
      if (name === "") continue;
      const known = places.get(name);
      if (known === undefined) places.set(name, [{ list, position }]);
      else known.push({ list, position });
    }
  }
  return places;
}

/** Computes a number per item after those it depends on; a cycle, which a hostile file may hold, counts as -1 where it closes. */
function inDependencyOrder(
  count: number,
  dependenciesOf: (index: number) => readonly number[],
  compute: (index: number, identityOf: (dependency: number) => number) => number,
): readonly number[] {
  const identities = new Array<number>(count).fill(-1);
  const state = new Uint8Array(count); // 0 unseen, 1 waiting for dependencies, 2 done
  const stack: number[] = [];
  for (let start = 0; start < count; start++) {
    stack.push(start);
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (state[index] === 2) continue;
      if (state[index] === 0) {
        state[index] = 1;
        stack.push(index);
        for (const dependency of dependenciesOf(index)) if (state[dependency] === 0) stack.push(dependency);
        continue;
      }
      identities[index] = compute(index, (dependency) => (state[dependency] === 2 ? (identities[dependency] ?? -1) : -1));
      state[index] = 2;
    }
  }
  return identities;
}
