import type { Node } from "../model/graph.js";

/** The nodes so that values stand before what reads them: the file's own order where that is so. A cycle is cut somewhere. */
export function inOrder(nodes: readonly Node[]): readonly Node[] {
  const makers = new Map<string, Node>();
  for (const node of nodes) for (const output of node.outputs) if (output !== "") makers.set(output, node);
  if (isSorted(nodes, makers)) return nodes;
  const ordered: Node[] = [];
  const begun = new Set<Node>();
  for (const root of nodes) {
    // A stack instead of a recursion: chains are as long as files want.
    const stack = [{ node: root, next: 0 }];
    if (begun.has(root)) continue;
    begun.add(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const input = top.node.inputs[top.next++];
      if (input === undefined) {
        ordered.push(top.node);
        stack.pop();
        continue;
      }
      const maker = makers.get(input);
      if (maker === undefined || begun.has(maker)) continue;
      begun.add(maker);
      stack.push({ node: maker, next: 0 });
    }
  }
  return ordered;
}

function isSorted(nodes: readonly Node[], makers: ReadonlyMap<string, Node>): boolean {
  const made = new Set<Node>();
  for (const node of nodes) {
    for (const input of node.inputs) {
      const maker = makers.get(input);
      if (maker !== undefined && !made.has(maker)) return false;
    }
    made.add(node);
  }
  return true;
}
