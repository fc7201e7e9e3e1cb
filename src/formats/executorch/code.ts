import type { CodeReference } from "../../model/code.js";
import type { Graph } from "../../model/graph.js";
import type { ProgramDraft } from "./drafts.js";
import { DELEGATE_DOMAIN, RUNTIME_DOMAIN } from "./nodes.js";

/** Namespaces of the operators that every runtime brings along. */
const STANDARD_DOMAINS: ReadonlySet<string> = new Set([
  "aten",
  "executorch_prim",
  "dim_order_ops",
  "quantized_decomposed",
  RUNTIME_DOMAIN,
  DELEGATE_DOMAIN,
]);

/** Programs for backends, and operators that a runtime must be built with. */
export function codeOf({ plans }: ProgramDraft, graphs: readonly Graph[]): readonly CodeReference[] {
  const backends = countsOf(plans.flatMap(({ delegates }) => delegates.map(({ id }) => id)));
  const operators = graphs.flatMap(({ nodes }) => nodes.filter(({ domain }) => !STANDARD_DOMAINS.has(domain)));
  const custom = countsOf(operators.map(({ domain, operator }) => (domain === "" ? operator : `${domain}::${operator}`)));
  const detail = "a program that the backend of this name runs";
  return [
    ...custom.map(([name, count]): CodeReference => ({ kind: "custom-operator", name, count, standing: "unverified" })),
    ...backends.map(([name, count]): CodeReference => ({ kind: "native-code", name, count, standing: "unverified", detail })),
  ];
}

function countsOf(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
