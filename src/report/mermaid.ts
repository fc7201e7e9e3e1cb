import type { Lineage, LineageNode } from "../review/lineage.js";
import { shortened } from "./visible.js";

// More is no picture any more, and GitHub refuses diagrams of more than a few hundred edges.
const MAX_NODES = 100;
const MAX_EDGES = 150;
const NAME_UNITS = 80;

export interface Diagram {
  /** Without the fence; empty when there is no edge. */
  readonly text: string;
  /** Edges that have no room. */
  readonly omitted: number;
}

/** A flowchart from base models to what was made from them. Models of the repository have square corners. */
export function mermaidOf({ nodes, edges }: Lineage): Diagram {
  const shown = new Set<number>();
  const kept: string[] = [];
  for (const { from, to, relation } of edges) {
    const size = new Set([...shown, from, to]).size;
    if (kept.length === MAX_EDGES || size > MAX_NODES) continue;
    shown.add(from).add(to);
    kept.push(`  n${from} -->${relation === undefined ? "" : `|"${labelOf(relation)}"|`} n${to}\n`);
  }
  if (kept.length === 0) return { text: "", omitted: edges.length };
  const boxes = nodes.flatMap((node, place) => (shown.has(place) ? [boxOf(node, place)] : []));
  return { text: `flowchart LR\n${boxes.join("")}${kept.join("")}`, omitted: edges.length - kept.length };
}

function boxOf({ kind, name }: LineageNode, place: number): string {
  const label = labelOf(name);
  return kind === "model" ? `  n${place}["${label}"]\n` : `  n${place}(["${label}"])\n`;
}

/** Every sign that means something to Mermaid, Markdown or HTML becomes its number, which Mermaid shows as the sign. */
function labelOf(text: string): string {
  const shown = Array.from(shortened(text, NAME_UNITS), (character) =>
    /[A-Za-z0-9 _./-]/.test(character) ? character : `#${character.codePointAt(0)};`,
  ).join("");
  return shown.trim() === "" ? "#63;" : shown;
}
