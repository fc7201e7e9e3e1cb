import type { Attribute, Graph, Node } from "../../../src/model/graph.js";
import type { Model } from "../../../src/model/model.js";
import type { Value } from "../../../src/model/signature.js";
import type { Tensor } from "../../../src/model/tensor.js";
import { type Random, randomOf } from "./random.js";

/** A model that was written anew: everything has another name, nodes stand in another order, and some were edited. */
export interface Reexport {
  readonly model: Model;
  readonly digests: ReadonlyMap<string, string>;
  /** For each graph of base, by index: the head graph, and for each node its index there, -1 where it is gone. */
  readonly truth: readonly { readonly base: Graph; readonly head: string; readonly nodes: readonly number[] }[];
  /** The name at head of every tensor of base. */
  readonly tensors: ReadonlyMap<string, string>;
  readonly edits: number;
}

export interface ReexportOptions {
  readonly seed: number;
  /** Nodes that are inserted, removed or altered, over all graphs. */
  readonly edits: number;
  /** Whether training gave all weights new values. */
  readonly isRetrained: boolean;
}

interface Draft {
  /** Index within the base graph, -1 for an inserted node. */
  readonly origin: number;
  name: string;
  domain: string;
  operator: string;
  inputs: string[];
  readonly outputs: readonly string[];
  attributes: readonly Attribute[];
}

/** Weights of fewer elements stay as they are in training: epsilons, scales, axes. */
const MIN_TRAINED = 8;

export function reexported(
  base: Model,
  digests: ReadonlyMap<string, string>,
  { seed, edits, isRetrained }: ReexportOptions,
): Reexport {
  const random = randomOf(seed);
  const drafts = base.graphs.map(({ nodes }) =>
    nodes.map((node, origin): Draft => ({ ...node, origin, inputs: [...node.inputs] })),
  );
  const captured = capturesOf(base);
  const done = edited(base, drafts, captured, edits, random);
  const ordered = drafts.map((nodes) => shuffled(nodes, captured, random));
  const names = namingOf(base, ordered);

  const graphs = base.graphs.map(
    (graph, index): Graph => ({
      ...graph,
      name: names.graph(graph.name),
      inputs: graph.inputs.map(names.value),
      outputs: graph.outputs.map(names.value),
      values: [],
      quantisation: [],
      nodes: (ordered[index] ?? []).map((draft) => names.node(draft)),
    }),
  );
  const tensors = base.tensors.map((tensor) => ({ ...tensor, name: names.tensor(tensor.name) }));
  const model: Model = {
    ...base,
    graphs,
    tensors,
    signatures: base.signatures.map((signature) => ({
      ...signature,
      inputs: signature.inputs.map((value): Value => ({ ...value, name: names.value(value.name) })),
      outputs: signature.outputs.map((value): Value => ({ ...value, name: names.value(value.name) })),
    })),
  };
  const digestOf = (tensor: Tensor): readonly (readonly [string, string])[] => {
    const digest = digests.get(tensor.name);
    if (digest === undefined) return [];
    const isTrained = isRetrained && tensor.dtype.includes("float") && tensor.parameters >= MIN_TRAINED;
    return [[names.tensor(tensor.name), isTrained ? `trained ${digest} ${tensor.name}` : digest]];
  };
  const truth = base.graphs.map((graph, index) => {
    const places = new Map((ordered[index] ?? []).map(({ origin }, place) => [origin, place]));
    return { base: graph, head: names.graph(graph.name), nodes: graph.nodes.map((_, node) => places.get(node) ?? -1) };
  });
  return {
    model,
    digests: new Map(base.tensors.flatMap(digestOf)),
    truth,
    tensors: new Map(base.tensors.map(({ name }) => [name, names.tensor(name)])),
    edits: done,
  };
}

/** Values from outside that the subgraphs of each graph read, by the subgraph's name. */
function capturesOf(base: Model): (node: Pick<Node, "attributes">) => readonly string[] {
  const graphs = new Map(base.graphs.map((graph) => [graph.name, graph]));
  const read = ({ attributes }: Pick<Node, "attributes">): string[] =>
    attributes.flatMap(({ value }) => {
      if (value.kind !== "graphs") return [];
      return value.value.flatMap((name) => {
        const graph = graphs.get(name);
        return graph === undefined ? [] : [...graph.outputs, ...graph.nodes.flatMap((node) => [...node.inputs, ...read(node)])];
      });
    });
  return read;
}

function edited(
  base: Model,
  drafts: Draft[][],
  captured: (node: Pick<Node, "attributes">) => readonly string[],
  edits: number,
  random: Random,
): number {
  const places = drafts.flatMap((nodes, graph) => nodes.map((node) => ({ graph, node })));
  let done = 0;
  // Some nodes cannot be edited in the way that was drawn: others are tried, and not for ever.
  for (let attempt = 0; done < edits && attempt < edits * 20; attempt++) {
    const place = random.pick(places);
    const nodes = place === undefined ? undefined : drafts[place.graph];
    if (place === undefined || nodes === undefined || !nodes.includes(place.node)) continue;
    const graph = base.graphs[place.graph];
    const edit = [remove, insert, alter][attempt % 3];
    if (graph !== undefined && edit?.({ nodes, graph, captured, random }, place.node) === true) done++;
  }
  return done;
}

interface Site {
  readonly nodes: Draft[];
  readonly graph: Graph;
  readonly captured: (node: Pick<Node, "attributes">) => readonly string[];
  readonly random: Random;
}

/** What read the node's result reads its first computed input instead. */
function remove({ nodes, graph, captured }: Site, node: Draft): boolean {
  const made = new Set(nodes.flatMap(({ outputs }) => outputs));
  const [result, ...others] = node.outputs;
  const instead = node.inputs.find((value) => made.has(value)) ?? node.inputs.find((value) => graph.inputs.includes(value));
  const isCaptured = nodes.some((other) => captured(other).includes(result ?? ""));
  if (result === undefined || others.length > 0 || instead === undefined || isCaptured || graph.outputs.includes(result))
    return false;
  if (node.origin < 0 || node.attributes.some(({ value }) => value.kind === "graphs")) return false;
  nodes.splice(nodes.indexOf(node), 1);
  for (const other of nodes) other.inputs = other.inputs.map((value) => (value === result ? instead : value));
  return true;
}

const UNARY = ["Relu", "Identity", "Sigmoid", "Neg", "Cast"];

/** Between one reader and what it reads, or between a result and all its readers; often with an operator that the graph has. */
function insert({ nodes, random }: Site, reader: Draft): boolean {
  const slots = [...reader.inputs.keys()].filter((slot) =>
    nodes.some(({ outputs }) => outputs.includes(reader.inputs[slot] || "\0")),
  );
  const slot = random.pick(slots);
  if (slot === undefined) return false;
  const value = reader.inputs[slot] ?? "";
  const model = random.pick(nodes.filter(({ inputs, outputs }) => inputs.length === 1 && outputs.length === 1));
  const isOwn =
    model !== undefined && random.below(2) === 0 && !model.attributes.some(({ value: { kind } }) => kind === "graphs");
  const result = `inserted ${nodes.length} ${value}`;
  const draft: Draft = {
    origin: -1,
    name: "inserted",
    domain: isOwn ? model.domain : "ai.onnx",
    operator: isOwn ? model.operator : (random.pick(UNARY) ?? "Relu"),
    inputs: [value],
    outputs: [result],
    attributes: isOwn ? model.attributes : [],
  };
  const isForAll = random.below(2) === 0;
  for (const other of isForAll ? nodes : [reader]) {
    other.inputs = other.inputs.map((read, at) => (read === value && (isForAll || at === slot) ? result : read));
  }
  nodes.push(draft);
  return true;
}

/** Another attribute, another input, or another operator: the last makes it another node. */
function alter({ nodes, graph, random }: Site, node: Draft): boolean {
  if (node.origin < 0) return false;
  const kind = random.below(3);
  if (kind === 0) {
    const value = { kind: "int", value: `${random.below(1000) + 1000}` } as const;
    const [first] = node.attributes;
    const isOwn = first !== undefined && ["int", "float", "ints"].includes(first.value.kind);
    node.attributes = isOwn
      ? node.attributes.map((attribute, index) => (index === 0 ? { name: attribute.name, value } : attribute))
      : [...node.attributes, { name: "altered", value }];
    return true;
  }
  if (kind === 1) {
    const slot = random.below(node.inputs.length);
    const earlier = nodes.filter((other) => other.origin >= 0 && other.origin < node.origin).flatMap(({ outputs }) => outputs);
    const other = random.pick([...earlier, ...graph.inputs].filter((value) => value !== "" && value !== node.inputs[slot]));
    if (node.inputs[slot] === undefined || other === undefined) return false;
    node.inputs[slot] = other;
    return true;
  }
  if (node.attributes.some(({ value: { kind: held } }) => held === "graphs" || held === "tensors")) return false;
  nodes[nodes.indexOf(node)] = { ...node, origin: -1, operator: `${node.operator}Else` };
  return true;
}

/** Any order in which nodes stand behind all that they read, where there is one. */
function shuffled(nodes: readonly Draft[], captured: (node: Draft) => readonly string[], random: Random): readonly Draft[] {
  const makers = new Map(
    nodes.flatMap((node, index) => node.outputs.filter((value) => value !== "").map((value) => [value, index])),
  );
  const readers = nodes.map(() => [] as number[]);
  const waiting = nodes.map((node, index) => {
    const needed = new Set([...node.inputs, ...captured(node)].flatMap((value) => makers.get(value) ?? []));
    needed.delete(index);
    for (const maker of needed) readers[maker]?.push(index);
    return needed.size;
  });
  const ready = [...waiting.keys()].filter((index) => waiting[index] === 0);
  const order: Draft[] = [];
  while (ready.length > 0) {
    const at = random.below(ready.length);
    const [index = 0] = ready.splice(at, 1);
    const node = nodes[index];
    if (node !== undefined) order.push(node);
    for (const reader of readers[index] ?? []) {
      waiting[reader] = (waiting[reader] ?? 0) - 1;
      if (waiting[reader] === 0) ready.push(reader);
    }
  }
  const placed = new Set(order);
  return [...order, ...nodes.filter((node) => !placed.has(node))];
}

interface Naming {
  value(name: string): string;
  tensor(name: string): string;
  graph(name: string): string;
  node(draft: Draft): Node;
}

/** Names that tell nothing of the names before; paths of graphs and tensors stay well-formed. */
function namingOf(base: Model, ordered: readonly (readonly Draft[])[]): Naming {
  const values = new Map<string, string>();
  const value = (name: string) => {
    if (name === "") return "";
    const known = values.get(name) ?? `v${values.size}`;
    values.set(name, known);
    return known;
  };
  const nodeNames = new Map<Draft, string>();
  const graphs = new Map<string, string>();
  const functions = new Map<string, string>();
  for (const graph of base.graphs) {
    if (graph.role !== "function") continue;
    functions.set(graph.name, `function:renamed:f${functions.size}`);
  }
  for (const [index, graph] of base.graphs.entries()) {
    if (graph.role !== "subgraph") graphs.set(graph.name, functions.get(graph.name) ?? graph.name);
    for (const draft of ordered[index] ?? []) {
      nodeNames.set(draft, `n${nodeNames.size}`);
      for (const { name, value: held } of draft.attributes) {
        if (held.kind !== "graphs") continue;
        const path = `${graphs.get(graph.name) ?? graph.name}/${nodeNames.get(draft)}.${name}`;
        for (const [at, inner] of held.value.entries()) graphs.set(inner, `${path}${held.value.length > 1 ? `[${at}]` : ""}`);
      }
    }
  }
  const graphName = (name: string) => graphs.get(name) ?? name;
  const owners = [...graphs.keys()].sort((a, b) => b.length - a.length);
  const tensor = (name: string) => {
    const owner = owners.find((graph) => name.startsWith(`${graph}/`));
    return owner === undefined ? value(name) : `${graphName(owner)}/${value(name.slice(owner.length + 1))}`;
  };
  const attribute = ({ name, value: held }: Attribute): Attribute => {
    if (held.kind === "graphs") return { name, value: { kind: "graphs", value: held.value.map(graphName) } };
    if (held.kind === "tensors") return { name, value: { kind: "tensors", value: held.value.map(tensor) } };
    return { name, value: held };
  };
  return {
    value,
    tensor,
    graph: graphName,
    node(draft) {
      const [, domain, operator] = functions.get(`function:${draft.domain}:${draft.operator}`)?.split(":") ?? [];
      return {
        name: nodeNames.get(draft) ?? "",
        domain: domain ?? draft.domain,
        operator: operator ?? draft.operator,
        inputs: draft.inputs.map(value),
        outputs: draft.outputs.map(value),
        attributes: draft.attributes.map(attribute),
      };
    },
  };
}
