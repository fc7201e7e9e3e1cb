import type { ModelSummary, OperatorCount } from "../model/summary.js";
import type { Text } from "./text.js";

/** Over every graph, most frequent first. */
export function operatorsIn(model: ModelSummary): readonly OperatorCount[] {
  const counts = new Map<string, OperatorCount>();
  for (const { operators } of model.graphs) {
    for (const operator of operators) {
      const key = `${operator.domain}\0${operator.type}`;
      counts.set(key, { ...operator, count: (counts.get(key)?.count ?? 0) + operator.count });
    }
  }
  const pairs = [...counts.entries()].sort(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1));
  return pairs.map(([, operator]) => operator);
}

/** `Conv`, `com.microsoft.FusedMatMul`: the default domain goes without saying. */
export function operatorText(domain: string, operator: string): Text {
  return [{ value: domain === "ai.onnx" || domain === "" ? operator : `${domain}.${operator}` }];
}
