import { isDefault } from "../../encodings/onnx-defaults.js";
import type { Attribute, Node } from "../../model/graph.js";
import type { Tensor } from "../../model/tensor.js";
import { typeOf } from "../digests.js";
import { type Indexed, type Scope, tensorOf } from "./scope.js";

/** Numbers texts; one table for both sides, so that equal numbers mean equal texts. */
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

/** What identifies a tensor, a subgraph or an attribute: with the values that tensors hold, or by their types alone. */
export interface Identity {
  readonly byValues: number;
  readonly byTypes: number;
  /** A tensor whose values are known and many enough to tell it from others. */
  readonly isWeight?: boolean;
  readonly isOutside?: boolean;
}

/** One graph of one side, and what tells it apart: everything here is in terms that both sides share. */
export interface Side {
  readonly model: Indexed;
  readonly scope: Scope;
  readonly digests: ReadonlyMap<string, string>;
  /** Of a value that comes from outside the graph: an input, or a value of an outer graph. */
  readonly labelOf: (value: string) => string;
  /** Of each output of the graph. */
  readonly outputs: readonly string[];
  readonly operatorOf: (node: Node) => string;
  /** Of a subgraph of one of the nodes. */
  readonly contentOf: (graph: string) => Identity;
  /** Values of this graph and those around it that the subgraphs of a node read. */
  readonly capturesOf: (node: Node) => readonly string[];
}

/**
 * A graph as numbers. A *slot* is one thing that a node reads: an input by its position, or a value that one of its subgraphs
 * captures, whose position is -1. Slots of a node stand together; the slots that read a node's results are its *uses*.
 */
export interface Wires {
  readonly side: Side;
  readonly count: number;
  /** Where the slots of each node begin, and one more for the end of the last. */
  readonly slots: Int32Array;
  readonly position: Int32Array;
  readonly owner: Int32Array;
  /** The node that makes what is read, and which of its outputs that is; -1 when it comes from elsewhere. */
  readonly producer: Int32Array;
  readonly output: Int32Array;
  /** What is read when it is no computed value: a tensor, a value from outside, or nothing; -1 else. */
  readonly leafByValues: Int32Array;
  readonly leafByTypes: Int32Array;
  /** 1 where a value from outside the graph is read. */
  readonly isOutside: Uint8Array;
  readonly uses: Int32Array;
  readonly useSlots: Int32Array;
  /** Labels of the graph outputs that a node makes. */
  readonly made: ReadonlyMap<number, readonly number[]>;
  /** 1 where a node reads a tensor of known values that is no mere setting. */
  readonly isWeighty: Uint8Array;
  readonly operators: Int32Array;
  /** Operator and attributes, with or without the values of tensors among them. */
  readonly operationsByValues: Int32Array;
  readonly operationsByTypes: Int32Array;
  /** The same without what subgraphs hold: of them only how many results they give. */
  readonly operationsByOutline: Int32Array;
  /** Nodes behind all that they read, where no cycle forbids it. */
  readonly order: Int32Array;
}

/** Integers of this many elements at most are settings, such as axes and shapes, that training does not change. */
const MAX_SETTING_ELEMENTS = 64;
// Scalars and short lists are the same in many places.
const MIN_WEIGHT_ELEMENTS = 8;

export function identityOf(tensor: Tensor, digests: ReadonlyMap<string, string>, intern: Interner): Identity {
  const type = typeOf(tensor);
  const digest = digests.get(tensor.name);
  const byValues = intern(digest === undefined ? `t${type}` : `t${type} ${digest}`);
  const isSetting = tensor.parameters <= MAX_SETTING_ELEMENTS && /^(u?int|bool|string)/.test(tensor.dtype);
  const isWeight = digest !== undefined && !isSetting && tensor.parameters >= MIN_WEIGHT_ELEMENTS;
  return { byValues, byTypes: isSetting ? byValues : intern(`t${type}`), isWeight };
}

export function wiresOf(side: Side, intern: Interner): Wires {
  const { nodes, outputs } = side.scope.graph;
  const producers = producersOf(nodes);
  const captures = nodes.map((node) =>
    node.attributes.some(({ value }) => value.kind === "graphs") ? side.capturesOf(node) : [],
  );
  const slots = new Int32Array(nodes.length + 1);
  for (const [index, node] of nodes.entries()) {
    slots[index + 1] = (slots[index] ?? 0) + node.inputs.length + (captures[index]?.length ?? 0);
  }
  const total = slots[nodes.length] ?? 0;
  const column = () => new Int32Array(total).fill(-1);
  const [position, owner, producer, output] = [column(), column(), column(), column()];
  const [leafByValues, leafByTypes] = [column(), column()];
  const tensors = tensorIdentities(side, intern);
  const counts = new Int32Array(nodes.length + 1);
  const isOutside = new Uint8Array(total);
  const isWeighty = new Uint8Array(nodes.length);
  for (const [index, node] of nodes.entries()) {
    const start = slots[index] ?? 0;
    const fill = (slot: number, value: string, at: number): void => {
      owner[slot] = index;
      position[slot] = at;
      const maker = producers.get(value);
      if (maker !== undefined) {
        producer[slot] = maker.node;
        output[slot] = maker.output;
        counts[maker.node + 1] = (counts[maker.node + 1] ?? 0) + 1;
      }
      const leaf = leafOf(side, value, maker, tensors, intern);
      isOutside[slot] = leaf?.isOutside === true ? 1 : 0;
      if (leaf?.isWeight === true) isWeighty[index] = 1;
      leafByValues[slot] = leaf?.byValues ?? -1;
      leafByTypes[slot] = leaf?.byTypes ?? -1;
    };
    for (const [at, value] of node.inputs.entries()) fill(start + at, value, at);
    for (const [at, value] of (captures[index] ?? []).entries()) fill(start + node.inputs.length + at, value, -1);
  }
  for (let index = 0; index < nodes.length; index++) counts[index + 1] = (counts[index + 1] ?? 0) + (counts[index] ?? 0);
  const operations = nodes.map((node) => operationOf(side, node, tensors, intern));
  return {
    side,
    count: nodes.length,
    slots,
    position,
    owner,
    producer,
    output,
    leafByValues,
    leafByTypes,
    isOutside,
    uses: counts,
    useSlots: useSlotsOf(producer, counts),
    made: madeOf(outputs, side.outputs, producers, intern),
    isWeighty,
    operators: Int32Array.from(nodes, (node) => intern(`op ${side.operatorOf(node)}`)),
    operationsByValues: Int32Array.from(operations, ({ byValues }) => byValues),
    operationsByTypes: Int32Array.from(operations, ({ byTypes }) => byTypes),
    operationsByOutline: Int32Array.from(operations, ({ byOutline }) => byOutline),
    order: dependencyOrder(slots, producer),
  };
}

interface Producer {
  readonly node: number;
  readonly output: number;
  readonly isConstant: boolean;
}

/** A name that is given twice counts where it was given last. */
function producersOf(nodes: readonly Node[]): ReadonlyMap<string, Producer> {
  const producers = new Map<string, Producer>();
  for (const [node, { outputs, operator }] of nodes.entries()) {
    const isConstant = operator === "Constant";
    for (const [output, value] of outputs.entries()) if (value !== "") producers.set(value, { node, output, isConstant });
  }
  return producers;
}

function tensorIdentities({ digests }: Side, intern: Interner): (tensor: Tensor) => Identity {
  const known = new Map<Tensor, Identity>();
  return (tensor) => {
    const identity = known.get(tensor) ?? identityOf(tensor, digests, intern);
    known.set(tensor, identity);
    return identity;
  };
}

/** A constant is the tensor that it holds, so that it may become an initializer and stay what it is. */
function leafOf(
  { model, scope, labelOf }: Side,
  value: string,
  producer: Producer | undefined,
  tensors: (tensor: Tensor) => Identity,
  intern: Interner,
): Identity | undefined {
  if (value === "") return same(intern("-"));
  if (producer !== undefined && !producer.isConstant) return undefined;
  const tensor = tensorOf(model, scope, value);
  if (tensor !== undefined) return tensors(tensor);
  return producer === undefined ? { ...same(intern(`o${labelOf(value)}`)), isOutside: true } : undefined;
}

function same(number: number): Identity {
  return { byValues: number, byTypes: number };
}

type Operation = Identity & { readonly byOutline: number };

function operationOf(side: Side, node: Node, tensors: (tensor: Tensor) => Identity, intern: Interner): Operation {
  const stated = node.attributes.filter((attribute) => !isDefault(node, attribute));
  const parts = stated.map((attribute) => attributeIdentity(side, attribute, tensors));
  const text = (index: 0 | 1) =>
    `{${parts
      .map((part) => part[index])
      .sort()
      .join(";")}}`;
  const operator = side.operatorOf(node);
  const byTypes = intern(`${operator}${text(1)}`);
  const holdsGraphs = node.attributes.some(({ value }) => value.kind === "graphs");
  return {
    byValues: intern(`${operator}${text(0)}`),
    byTypes,
    byOutline: holdsGraphs ? intern(`${operator} of graphs, ${node.outputs.length}`) : byTypes,
  };
}

function attributeIdentity(
  { model, contentOf }: Side,
  { name, value }: Attribute,
  tensors: (tensor: Tensor) => Identity,
): readonly [byValues: string, byTypes: string] {
  if (value.kind !== "graphs" && value.kind !== "tensors") {
    const text = `${name}=${JSON.stringify(value)}`;
    return [text, text];
  }
  const identities = value.value.map((held) => {
    if (value.kind === "graphs") return contentOf(held);
    const tensor = model.tensors.get(held);
    return tensor === undefined ? same(-1) : tensors(tensor);
  });
  const text = (of: (identity: Identity) => number) => `${name}=${value.kind}:${identities.map(of).join("|")}`;
  return [text(({ byValues }) => byValues), text(({ byTypes }) => byTypes)];
}

function madeOf(
  outputs: readonly string[],
  labels: readonly string[],
  producers: ReadonlyMap<string, Producer>,
  intern: Interner,
): ReadonlyMap<number, readonly number[]> {
  const made = new Map<number, number[]>();
  for (const [position, value] of outputs.entries()) {
    const producer = producers.get(value);
    if (producer === undefined) continue;
    const label = intern(`out ${producer.output} ${labels[position] ?? position}`);
    const known = made.get(producer.node);
    if (known === undefined) made.set(producer.node, [label]);
    else known.push(label);
  }
  for (const labelsOfNode of made.values()) labelsOfNode.sort((a, b) => a - b);
  return made;
}

/** The slots that read each node, node by node: those of node `n` stand from `starts[n]` on. */
function useSlotsOf(producer: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  const found = new Int32Array(starts[starts.length - 1] ?? 0);
  for (let slot = 0; slot < producer.length; slot++) {
    const node = producer[slot] ?? -1;
    if (node < 0) continue;
    const place = next[node] ?? 0;
    found[place] = slot;
    next[node] = place + 1;
  }
  return found;
}

/** Depth first and without recursion: files may hold chains of any length, and cycles. */
function dependencyOrder(slots: Int32Array, producer: Int32Array): Int32Array {
  const count = slots.length - 1;
  const order = new Int32Array(count);
  const next = slots.slice();
  const isSeen = new Uint8Array(count);
  const stack: number[] = [];
  let filled = 0;
  for (let start = 0; start < count; start++) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    stack.push(start);
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const slot = next[node] ?? 0;
      if (slot >= (slots[node + 1] ?? 0)) {
        order[filled++] = node;
        stack.pop();
        continue;
      }
      next[node] = slot + 1;
      const dependency = producer[slot] ?? -1;
      if (dependency < 0 || isSeen[dependency] === 1) continue;
      isSeen[dependency] = 1;
      stack.push(dependency);
    }
  }
  return order;
}
