import { type RepeatedBlock, repeatedBlocks } from "../diff/blocks.js";
import type { Change, NodeLabel } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { ModelSummary } from "../model/summary.js";
import { say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { changedCodeText, codeText } from "./code-text.js";
import { computeChange, computeLine } from "./compute.js";
import { counted, signed } from "./figures.js";
import { operatorsIn, operatorText } from "./operators.js";
import { left, line, list, type Part, right, type Section, section, table } from "./section.js";
import { baseModel, headModel, nodeNounOf, nodesOf } from "./sides.js";
import { graphTally } from "./story-modified.js";
import { spread, type Text } from "./text.js";

/** Format, producer, requirements, graphs, operators and nodes: what differs, or what a new model has. */
export function structureSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [baseModel(comparison), headModel(comparison)];
  if (base !== undefined && head !== undefined) {
    const compute = line(computeChange(base.compute, head.compute));
    return section("Structure", ...differences(comparison.changes, base, head, atMost), compute);
  }
  return head === undefined ? [] : section("Structure", ...contents(head, atMost));
}

function differences(changes: readonly Change[], base: ModelSummary, head: ModelSummary, atMost: number): (readonly Part[])[] {
  const facts: Text[] = [];
  const imported: Text[] = [];
  const dropped: Text[] = [];
  const builders = { added: 0, removed: 0 };
  const operators: OperatorChange[] = [];
  const nodes: NodeChange[] = [];
  const [added, removed]: [NodeCame[], NodeCame[]] = [[], []];
  for (const change of changes) {
    if (change.kind === "format-changed") facts.push(say`format ${change.base} → ${change.head}`);
    else if (change.kind === "producer-changed") facts.push(["producer ", ...known(change.base), " → ", ...known(change.head)]);
    else if (change.kind === "requirement-changed") {
      const { name, base: before, head: after } = change;
      if (before === null) imported.push(say`${name} ${after ?? 0}`);
      else if (after === null) dropped.push(say`${name} ${before}`);
      else facts.push(say`${name} ${before} → ${after}`);
    } else if (change.kind === "code-added" || change.kind === "code-removed") {
      const verb = change.kind === "code-added" ? "added" : "removed";
      if (change.code.standing === "known" && change.code.kind !== "custom-operator") builders[verb] += 1;
      else facts.push(codeText(change.code, verb));
    } else if (change.kind === "code-changed") {
      facts.push(changedCodeText(change));
    } else if (change.kind === "graph-renamed") {
      facts.push(["graph ", { value: change.base }, " → ", { value: change.head }]);
    } else if (change.kind === "operator-count-changed") operators.push(change);
    else if (change.kind === "node-changed") nodes.push(change);
    else if (change.kind === "node-added" || change.kind === "node-removed") {
      (change.kind === "node-added" ? added : removed).push(change);
    }
  }
  for (const verb of ["added", "removed"] as const) {
    if (builders[verb] > 0) facts.push([`${counted(builders[verb], "import")} known to build models ${verb}`]);
  }
  if (imported.length > 0) facts.push(["needed now: ", ...spread(imported, ", ")]);
  if (dropped.length > 0) facts.push(["no longer needed: ", ...spread(dropped, ", ")]);
  const hiddenFacts = facts.length - Math.max(atMost, SHOWN_FACTS);
  const shown: Text[] = [
    ...facts.slice(0, Math.max(atMost, SHOWN_FACTS)),
    ...(hiddenFacts > 0 ? [[`${grouped(hiddenFacts)} more`]] : []),
  ];
  return [
    line(spread(shown, " · ")),
    operatorTable(operators, atMost),
    line(nodeTally(changes, base, head)),
    list(repeatedBlocks(changes).filter(isTelling).map(blockStory), atMost),
    line(nodesNamed("Added", added)),
    line(nodesNamed("Removed", removed)),
    nodeList(nodes, atMost),
  ];
}

type OperatorChange = Extract<Change, { kind: "operator-count-changed" }>;
type NodeChange = Extract<Change, { kind: "node-changed" }>;
type NodeCame = Extract<Change, { kind: "node-added" | "node-removed" }>;

/** What came or went most often first: a short table shows what the change is about. */
function operatorTable(operators: readonly OperatorChange[], atMost: number): readonly Part[] {
  const difference = ({ base, head }: OperatorChange): number => Math.abs(head - base);
  const rows = operators
    .toSorted((a, b) => difference(b) - difference(a))
    .map(({ domain, operator, base, head }): readonly Text[] => [
      operatorText(domain, operator),
      [grouped(base)],
      [grouped(head)],
      [signed(head - base)],
    ]);
  return table([left("Operator"), right("Base"), right("Head"), right("Change")], rows, atMost);
}

/** One kind of node that came or went in no common place: the table of operators has said so. */
function isTelling({ label, added, removed }: RepeatedBlock): boolean {
  return label !== null || added.length + removed.length > 1;
}

/** `12 × encoder.layer.*: + RMSNorm, − LayerNorm`; operators that occur several times are counted. */
function blockStory({ count, label, added, removed }: RepeatedBlock): Text {
  const told = (sign: string, nodes: RepeatedBlock["added"]): Text[] => {
    const counts = new Map<string, { readonly text: Text; readonly count: number }>();
    for (const { domain, operator } of nodes) {
      const key = `${domain} ${operator}`;
      counts.set(key, { text: operatorText(domain, operator), count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return [...counts.values()].map(({ text, count }) => [`${sign} ${count > 1 ? `${grouped(count)} × ` : ""}`, ...text]);
  };
  const all = [...told("+", added), ...told("−", removed)];
  const more = all.length > SHOWN_OPERATORS ? `, ${counted(all.length - SHOWN_OPERATORS, "more operator")}` : "";
  const where: Text = label === null ? [`${grouped(count)} ×: `] : [`${grouped(count)} × `, { value: label }, ": "];
  return [...where, ...spread(all.slice(0, SHOWN_OPERATORS), ", "), more].filter((part) => part !== "");
}

/** Nodes that compute something else before those that are only wired otherwise; of the latter, many alike are one line. */
function nodeList(nodes: readonly NodeChange[], atMost: number): readonly Part[] {
  const isOther = ({ attributes }: NodeChange): boolean => attributes.length > 0;
  const alike = new Map<string, NodeChange[]>();
  for (const [index, node] of nodes.entries()) {
    const key = isOther(node) ? `${index}` : JSON.stringify([node.node.domain, node.node.operator, node.wiring.map(rewired)]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [node]);
    else group.push(node);
  }
  const entries = [...alike.values()].flatMap((group) => (group.length < MIN_FOLDED ? group.map((node) => [node]) : [group]));
  const ordered = [...entries.filter(([node]) => node && isOther(node)), ...entries.filter(([node]) => node && !isOther(node))];
  const shown = ordered.slice(0, atMost);
  const stories = shown.flatMap(([node, ...others]) => {
    if (node === undefined) return [];
    return [others.length === 0 ? nodeStory(node, atMost) : foldedStory(node, others.length + 1)];
  });
  return list(stories, atMost).map((part) => (part.kind === "list" ? { ...part, more: ordered.length - shown.length } : part));
}

// Fewer are worth naming one by one.
const MIN_FOLDED = 4;

type Wiring = NodeChange["wiring"][number];

function rewired({ input, base, head }: Wiring): string {
  return `input ${input} ${base === null ? "given now" : head === null ? "no longer given" : "another value"}`;
}

/** `25 × Conv: input 2 given now.` */
function foldedStory({ node: { domain, operator }, wiring }: NodeChange, count: number): Text {
  return [`${grouped(count)} × `, ...operatorText(domain, operator), `: ${wiring.map(rewired).join("; ")}`];
}

function known(name: string | null): Text {
  return name === null ? ["none"] : [{ value: name }];
}

/** `Nodes: 12 added, 3 removed, 2 changed, 236 of 250 renamed.` */
function nodeTally(changes: readonly Change[], base: ModelSummary, head: ModelSummary): Text {
  const { added, removed, changed, moved, renamed } = graphTally(changes);
  const words: string[] = [];
  const graphs = { added: 0, removed: 0 };
  for (const { kind } of changes) {
    if (kind === "graph-added") graphs.added += 1;
    else if (kind === "graph-removed") graphs.removed += 1;
  }
  if (added > 0) words.push(`${grouped(added)} added`);
  if (removed > 0) words.push(`${grouped(removed)} removed`);
  if (changed > 0) words.push(`${grouped(changed)} changed`);
  if (moved > 0) words.push(`${grouped(moved)} moved`);
  if (renamed > 0) words.push(`${grouped(renamed)} of ${grouped(nodesOf(head))} renamed`);
  // The first graph of a model is no subgraph, and neither is its last.
  const isOneWithout = base.graphs.length === 0 || head.graphs.length === 0;
  const some = [
    graphs.added > 0 ? `${grouped(graphs.added)} added` : "",
    graphs.removed > 0 ? `${grouped(graphs.removed)} removed` : "",
  ].filter((word) => word !== "");
  const inner = some.length === 0 || isOneWithout ? "" : ` Subgraphs and functions: ${some.join(", ")}.`;
  return words.length === 0 ? [] : [`${titleOf(nodeNounOf(base, head))}: ${words.join(", ")}.${inner}`];
}

/** `Nodes`, `Layers`. */
function titleOf(noun: string): string {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
}

// More than these are a pattern that the table of operators shows better.
const SHOWN_NODES = 6;

// More places than these are a pattern, too.
const SHOWN_PLACES = 3;

/** `Added: Gemm /head/hidden/Gemm, Relu /head/Relu.` Of many nodes only where they begin and end, in the order of the graph. */
function nodesNamed(verb: string, nodes: readonly NodeCame[]): Text {
  if (nodes.length === 0) return [];
  if (nodes.length <= SHOWN_NODES)
    return [
      `${verb}: `,
      ...spread(
        nodes.map(({ node }) => nodeOf(node)),
        ", ",
      ),
      ".",
    ];
  const places = new Map<string, NodeCame[]>();
  for (const change of nodes) {
    const key = `${change.site} ${change.graph}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, [change]);
    else known.push(change);
  }
  if (places.size > SHOWN_PLACES) return [];
  return [`${verb}: `, ...spread([...places.values()].map(placeStory), "; "), "."];
}

/** `18 nodes from Conv Conv_38 to LeakyRelu LeakyRelu_17`. */
function placeStory(nodes: readonly NodeCame[]): Text {
  const [first, last] = [nodes[0]?.node, nodes.at(-1)?.node];
  if (first === undefined || last === undefined) return [];
  return nodes.length === 1
    ? nodeOf(first)
    : [`${counted(nodes.length, "node")} from `, ...nodeOf(first), " to ", ...nodeOf(last)];
}

function nodeStory(change: NodeChange, atMost: number): Text {
  const attributes = change.attributes.map(
    ({ name, base, head }): Text => ["attribute ", { value: name }, " ", ...known(base), " → ", ...known(head)],
  );
  const wiring = change.wiring.map(
    ({ input, base, head }): Text =>
      base === head
        ? [`input ${input} another value called `, ...known(head)]
        : [`input ${input} `, ...known(base), " → ", ...known(head)],
  );
  const all = [...attributes, ...wiring];
  const more = all.length > atMost ? `; ${counted(all.length - atMost, "more difference")}` : "";
  return [...nodeOf(change.node), ": ", ...spread(all.slice(0, atMost), "; "), more].filter((part) => part !== "");
}

function nodeOf({ name, domain, operator }: NodeLabel): Text {
  const kind = operatorText(domain, operator);
  return name === "" ? ["a ", ...kind, " node"] : [...kind, " ", { value: name }];
}

// What is said of a model in one line: the shape of the network, not its inventory.
const SHOWN_FACTS = 12;
const SHOWN_OPERATORS = 12;

function contents(model: ModelSummary, atMost: number): (readonly Part[])[] {
  const facts: Text[] = [];
  if (model.producer !== undefined) facts.push(say`producer ${`${model.producer.name} ${model.producer.version}`.trim()}`);
  facts.push(
    model.requirements.length > 0 ? say`format ${model.format}` : say`format ${model.format}, version ${model.formatVersion}`,
  );
  for (const { name, version } of model.requirements) facts.push(say`${name} ${version}`);
  for (const reference of model.code.filter(({ standing }) => standing !== "known")) facts.push(codeText(reference));
  const operators = operatorsIn(model);
  const shown = operators.slice(0, Math.min(SHOWN_OPERATORS, atMost));
  const rest = operators.length - shown.length;
  const counts = shown.map(({ domain, type, count }): Text => [...operatorText(domain, type), ` ${grouped(count)}`]);
  if (rest > 0) counts.push([`${counted(rest, "more operator")}`]);
  const nodes: Text = counts.length === 0 ? [] : [`${counted(nodesOf(model), nodeNounOf(model))}: `, ...spread(counts, ", ")];
  return [line(spread(facts.slice(0, SHOWN_FACTS), " · ")), line(nodes), line(computeLine(model.compute))];
}
