import type { NodeDraft } from "./drafts.js";

/** In a graph a value is a node and the number of its output; in a function a node, the name of its output, and a number. */
export type WireKind = "graph" | "function";

/** One spelling for one value: the first output of a node is `node` and `node:0`. What begins with ^ only orders. */
export function wireOf(input: string, kind: WireKind): string {
  return kind === "graph" && input.endsWith(":0") ? input.slice(0, -2) : input;
}

/**
 * The outputs of each node, to be asked for once, as far as they are used: nodes do not list them. In a graph in the order of their numbers, after the first,
 * which stands for a node that nobody reads; behind them what only orders.
 */
export function nodeOutputsOf(
  nodes: readonly NodeDraft[],
  outputs: readonly string[],
  kind: WireKind,
): (node: string) => readonly string[] {
  const used = new Map<string, Set<string>>();
  const note = (value: string): void => {
    const node = makerOf(value);
    const values = used.get(node) ?? new Set();
    used.set(node, values.add(value));
  };
  for (const { inputs } of nodes) for (const input of inputs) note(wireOf(input, kind));
  for (const output of outputs) note(output);
  return (node) => {
    const own = used.get(node);
    const values = [...(own ?? [])];
    // TensorFlow takes no two nodes of one name; if there are, the outputs are the first one's, not those of each.
    used.delete(node);
    if (kind === "graph" && own?.has(node) !== true) values.push(node);
    return values.sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  };
}

/** `^node`, `node:1` and `node:output:0` all begin with the node's name, which holds no colon. */
function makerOf(value: string): string {
  const colon = value.indexOf(":");
  return value.slice(value.startsWith("^") ? 1 : 0, colon < 0 ? undefined : colon);
}

function placeOf(value: string): number {
  if (value.startsWith("^")) return Number.POSITIVE_INFINITY;
  const number = /:(\d{1,9})$/.exec(value)?.[1];
  return number === undefined ? 0 : Number(number);
}
