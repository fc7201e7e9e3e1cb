import { isDefault } from "../encodings/onnx-defaults.js";
import type { AttributeValue, Graph, Node } from "../model/graph.js";
import type { Model } from "../model/model.js";
import { operatorsOf } from "../model/summary.js";
import type { Tensor } from "../model/tensor.js";
import type { AttributeChange, Change, NodeLabel, WiringChange } from "./change.js";
import { type Digests, typeOf } from "./digests.js";
import { displacedNodes } from "./match/displaced.js";
import type { GraphMatch, GraphPair } from "./match/graphs.js";
import type { Move, Place } from "./match/moves.js";
import type { Sides } from "./match/nodes.js";
import { tensorOf } from "./match/scope.js";
import { sitesOf } from "./match/sites.js";
import type { TensorMatch } from "./match/tensors.js";

/** Longest attribute text kept in a change, in UTF-16 code units: lists of 10,000 integers are compared, not shown. */
const MAX_ATTRIBUTE_TEXT = 200;

export function graphChanges(base: Model, head: Model, graphs: GraphMatch, tensors: TensorMatch, sides: Sides): Change[] {
  const renamed = new Map(tensors.pairs.map((pair) => [pair.base, pair.head]));
  const moved = { base: new Set(graphs.moves.map(keyOfBase)), head: new Set(graphs.moves.map(keyOfHead)) };
  const left = (graph: Graph, keys: ReadonlySet<string>) =>
    graph.nodes.filter((_, node) => !keys.has(keyOf({ graph, node }))).length;
  return [
    ...graphs.removed.map((graph): Change => ({ kind: "graph-removed", graph: graph.name, nodes: left(graph, moved.base) })),
    ...graphs.added.map((graph): Change => ({ kind: "graph-added", graph: graph.name, nodes: left(graph, moved.head) })),
    ...graphs.pairs.flatMap((pair) => [...renamedGraph(pair)]),
    ...operatorChanges(base, head),
    ...graphs.moves.map(moveOf),
    ...graphs.pairs.flatMap((pair) => [...nodeChanges(pair, moved, (from, to) => isSameValue(pair, from, to, renamed, sides))]),
  ];
}

function keyOf({ graph, node }: Place): string {
  return `${node} ${graph.name}`;
}

function keyOfBase({ base }: Move): string {
  return keyOf(base);
}

function keyOfHead({ head }: Move): string {
  return keyOf(head);
}

function moveOf({ base, head }: Move): Change {
  const labels = { base: labelOf(base.graph.nodes[base.node]), head: labelOf(head.graph.nodes[head.node]) };
  return { kind: "node-moved", from: base.graph.name, graph: head.graph.name, ...labels };
}

/** Subgraphs are called after the nodes that hold them; the others have names that people gave them. */
function* renamedGraph({ base, head }: GraphPair): Iterable<Change> {
  if (base.graph.role === "subgraph" || base.graph.name === head.graph.name) return;
  yield { kind: "graph-renamed", base: base.graph.name, head: head.graph.name };
}

function operatorChanges(base: Model, head: Model): Change[] {
  const count = (model: Model) =>
    new Map(operatorsOf(model.graphs).map((entry) => [JSON.stringify([entry.domain, entry.type]), entry]));
  const [before, after] = [count(base), count(head)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key): Change[] => {
    const [from, to] = [before.get(key), after.get(key)];
    const operator = from ?? to;
    if (operator === undefined || from?.count === to?.count) return [];
    const { domain, type } = operator;
    return [{ kind: "operator-count-changed", domain, operator: type, base: from?.count ?? 0, head: to?.count ?? 0 }];
  });
}

function* nodeChanges(
  pair: GraphPair,
  moved: { readonly base: ReadonlySet<string>; readonly head: ReadonlySet<string> },
  isSame: (base: string, head: string) => boolean,
): Iterable<Change> {
  const { base, head, nodes } = pair;
  const graph = head.graph.name;
  const sites = sitesOf(pair);
  const place = (numbers: ReadonlyMap<number, number>, node: number) => ({ site: numbers.get(node) ?? 0 });
  for (const index of nodes.removed) {
    if (moved.base.has(keyOf({ graph: base.graph, node: index }))) continue;
    yield {
      kind: "node-removed",
      graph: base.graph.name,
      node: labelOf(base.graph.nodes[index]),
      ...place(sites.removed, index),
    };
  }
  for (const index of nodes.added) {
    if (moved.head.has(keyOf({ graph: head.graph, node: index }))) continue;
    yield { kind: "node-added", graph, node: labelOf(head.graph.nodes[index]), ...place(sites.added, index) };
  }
  const displaced = displacedNodes(pair);
  for (const [b, h] of nodes.pairs) {
    const [from, to] = [base.graph.nodes[b], head.graph.nodes[h]];
    if (from === undefined || to === undefined) continue;
    if (displaced.has(h)) yield moveOf({ base: { graph: base.graph, node: b }, head: { graph: head.graph, node: h } });
    if (from.name !== to.name) yield { kind: "node-renamed", graph, base: labelOf(from), head: labelOf(to) };
    const attributes = attributeChanges(from, to);
    const wiring = displaced.has(h) ? [] : wiringChanges(from, to, isSame);
    if (attributes.length + wiring.length > 0) yield { kind: "node-changed", graph, node: labelOf(to), attributes, wiring };
  }
}

function labelOf(node: Node | undefined): NodeLabel {
  return { name: node?.name ?? "", domain: node?.domain ?? "", operator: node?.operator ?? "" };
}

/** To spell a default out, or no longer to, changes nothing. */
function attributeChanges(base: Node, head: Node): AttributeChange[] {
  const [before, after] = [base, head].map(({ attributes }) => new Map(attributes.map(({ name, value }) => [name, value])));
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((name) => {
    const [from, to] = [before?.get(name), after?.get(name)];
    if (isSameAttribute(from, to)) return [];
    if (to === undefined && from !== undefined && isDefault(base, { name, value: from })) return [];
    if (from === undefined && to !== undefined && isDefault(head, { name, value: to })) return [];
    const texts = { base: from === undefined ? null : textOf(from), head: to === undefined ? null : textOf(to) };
    const start = differenceAt(texts.base ?? "", texts.head ?? "");
    return [{ name, base: excerptOf(texts.base, start), head: excerptOf(texts.head, start) }];
  });
}

/** Tensors and graphs inside attributes are matched and compared on their own: here only their number counts. */
function isSameAttribute(base: AttributeValue | undefined, head: AttributeValue | undefined): boolean {
  if (base === undefined || head === undefined || base.kind !== head.kind) return base === head;
  if (base.kind === "tensors" || base.kind === "graphs") return base.value.length === (head.value as readonly string[]).length;
  return JSON.stringify(base.value) === JSON.stringify(head.value);
}

function textOf({ kind, value }: AttributeValue): string {
  if (typeof value !== "object") return String(value);
  return kind === "graphs" || kind === "tensors" ? `${value.length} ${kind}` : `[${value.join(", ")}]`;
}

/** Where two texts begin to differ. */
function differenceAt(base: string, head: string): number {
  const shorter = Math.min(base.length, head.length);
  for (let index = 0; index < shorter; index++) if (base[index] !== head[index]) return index;
  return shorter;
}

/** A text that is too long is told from a little before the first difference on. */
function excerptOf(text: string | null, difference: number): string | null {
  if (text === null || text.length <= MAX_ATTRIBUTE_TEXT) return text;
  const start = difference < MAX_ATTRIBUTE_TEXT ? 0 : difference - MAX_ATTRIBUTE_TEXT / 2;
  const end = start + MAX_ATTRIBUTE_TEXT;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}

function wiringChanges(base: Node, head: Node, isSame: (base: string, head: string) => boolean): WiringChange[] {
  const changes: WiringChange[] = [];
  for (let input = 0; input < Math.max(base.inputs.length, head.inputs.length); input++) {
    const [from, to] = [base.inputs[input] ?? "", head.inputs[input] ?? ""];
    if (isSame(from, to)) continue;
    changes.push({ input, base: from === "" ? null : from, head: to === "" ? null : to });
  }
  return changes;
}

/** A value is the same when its producers were matched, or when both names stand for tensors that were. */
function isSameValue(
  { base, head, values }: GraphPair,
  from: string,
  to: string,
  renamed: ReadonlyMap<unknown, unknown>,
  sides: Sides,
): boolean {
  if (from === "" || to === "") return from === to;
  const matched = values.toHead(from);
  if (matched !== undefined) return matched === to;
  const tensor = tensorOf(sides.base, base, from);
  if (tensor === undefined) return from === to;
  const counterpart = tensorOf(sides.head, head, to);
  if (counterpart === undefined) return false;
  return renamed.get(tensor) === counterpart || isSameContent(tensor, counterpart, sides.digests);
}

/** Which of several equal tensors a node reads makes no difference to what it computes. */
function isSameContent(base: Tensor, head: Tensor, digests: Digests): boolean {
  const digest = digests.base.get(base.name);
  return digest !== undefined && digest === digests.head.get(head.name) && typeOf(base) === typeOf(head);
}
