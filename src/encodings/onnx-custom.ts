import type { CodeReference } from "../model/code.js";
import type { Graph } from "../model/graph.js";
import { domainOf, overloadOf } from "./onnx-names.js";

/** The domains whose operators the format itself defines. */
const STANDARD_DOMAINS: ReadonlySet<string> = new Set([
  "ai.onnx",
  "ai.onnx.ml",
  "ai.onnx.training",
  "ai.onnx.preview",
  "ai.onnx.preview.training",
]);

/**
 * Operators that a runtime must bring: by the domain of the nodes, because imported opsets need not be used.
 * A function of the model brings its own operator.
 */
export function customOperatorsOf(
  graphs: readonly Graph[],
  functions: readonly { readonly domain: string; readonly name: string; readonly overload: string }[] = [],
): readonly CodeReference[] {
  const local = new Set(functions.map(({ domain, name, overload }) => `${domainOf(domain)}\0${overloadOf(name, overload)}`));
  const counts = new Map<string, number>();
  for (const { domain, operator } of graphs.flatMap((graph) => graph.nodes)) {
    if (STANDARD_DOMAINS.has(domain) || local.has(`${domain}\0${operator}`)) continue;
    const name = `${domain}.${operator}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => ({ kind: "custom-operator", name, count, standing: "unverified" }));
}
