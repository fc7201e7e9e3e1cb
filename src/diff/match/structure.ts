import type { Attribute, Node } from "../../model/graph.js";
import type { Tensor } from "../../model/tensor.js";
import { typeOf } from "../digests.js";
import { type Indexed, type Scope, tensorOf } from "./scope.js";

/**
 * Identity of what nodes compute, independent of names: equal numbers mean equal operator, attributes and neighbourhood.
 * Texts are interned into one table for both sides, so equality is exact and memory linear in the number of nodes.
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

/** How one side names things that both sides share. */
export interface Naming {
  /** A stable label for a value that comes from outside the graph: an input, or a value of an outer graph. */
  outside(value: string): string;
  /** What identifies a tensor: its digest in the strict pass, dtype and shape in the lenient one. */
  tensor(tensor: Tensor): string;
}

/** What each node computes from the graph's inputs on: its operator, attributes and everything upstream. */
export function upstreamIdentities(model: Indexed, scope: Scope, naming: Naming, intern: Interner): readonly number[] {
  const { nodes } = scope.graph;
  const producers = producersOf(nodes);
  const own = (node: Node, inputs: readonly string[]) => intern(`${operationOf(model, node, naming)}(${inputs.join(",")})`);
  return inDependencyOrder(
    nodes.length,
    (index) => (nodes[index]?.inputs ?? []).flatMap((value) => producers.get(value)?.node ?? []),
    (index, identityOf) => {
      const node = nodes[index];
      if (node === undefined) return -1;
      const inputs = node.inputs.map((value) => {
        if (value === "") return "-";
        const producer = producers.get(value);
        const tensor = producer !== undefined && !isConstant(nodes[producer.node]) ? undefined : tensorOf(model, scope, value);
        if (tensor !== undefined) return `t${naming.tensor(tensor)}`;
        return producer === undefined ? `o${naming.outside(value)}` : `${identityOf(producer.node)}.${producer.output}`;
      });
      return own(node, inputs);
    },
  );
}

/** What becomes of each node's results: its operator, attributes and everything downstream, down to the graph's outputs. */
export function downstreamIdentities(model: Indexed, scope: Scope, naming: Naming, intern: Interner): readonly number[] {
  const { nodes, outputs } = scope.graph;
  const consumers = consumersOf(nodes);
  return inDependencyOrder(
    nodes.length,
    (index) => (nodes[index]?.outputs ?? []).flatMap((value) => (consumers.get(value) ?? []).map(({ node }) => node)),
    (index, identityOf) => {
      const node = nodes[index];
      if (node === undefined) return -1;
      const uses = node.outputs.map((value) => {
        const inside = (consumers.get(value) ?? []).map((use) => `${identityOf(use.node)}.${use.input}`).sort();
        return [...inside, ...outputs.flatMap((output, position) => (output === value ? `out${position}` : []))].join("+");
      });
      return intern(`${operationOf(model, node, naming)}>${uses.join(",")}`);
    },
  );
}

/** Operator and attributes; subgraphs count by their presence, they are matched on their own. */
export function operationOf(model: Indexed, node: Node, naming: Naming): string {
  const attributes = node.attributes.map((attribute) => `${attribute.name}=${attributeIdentity(model, attribute, naming)}`);
  return `${node.domain}:${node.operator}{${attributes.sort().join(";")}}`;
}

function attributeIdentity(model: Indexed, { value }: Attribute, naming: Naming): string {
  if (value.kind === "graphs") return `graphs:${value.value.length}`;
  if (value.kind !== "tensors") return JSON.stringify(value);
  return value.value.map((name) => tensorIdentity(model.tensors.get(name), naming)).join("|");
}

function tensorIdentity(tensor: Tensor | undefined, naming: Naming): string {
  return tensor === undefined ? "?" : naming.tensor(tensor);
}

/** Lenient naming of tensors: their dtype and shape. */
export const byType = (tensor: Tensor): string => typeOf(tensor);

function isConstant(node: Node | undefined): boolean {
  return node?.operator === "Constant";
}

interface Producer {
  readonly node: number;
  readonly output: number;
}

export function producersOf(nodes: readonly Node[]): ReadonlyMap<string, Producer> {
  const producers = new Map<string, Producer>();
  for (const [node, { outputs }] of nodes.entries()) {
    for (const [output, value] of outputs.entries()) if (value !== "") producers.set(value, { node, output });
  }
  return producers;
}

function consumersOf(nodes: readonly Node[]): ReadonlyMap<string, { node: number; input: number }[]> {
  const consumers = new Map<string, { node: number; input: number }[]>();
  for (const [node, { inputs }] of nodes.entries()) {
    for (const [input, value] of inputs.entries()) {
      if (value === "") continue;
      const uses = consumers.get(value);
      if (uses === undefined) consumers.set(value, [{ node, input }]);
      else uses.push({ node, input });
    }
  }
  return consumers;
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
