import type { Comparison } from "../diff/comparison.js";
import type { CodeReference } from "../model/code.js";
import { modelsOf } from "./sides.js";

/** What code head has that base does not: in a model without a readable base everything is new. */
export function addedCode(comparison: Comparison): readonly CodeReference[] {
  const { base, head } = modelsOf(comparison);
  if (base === undefined) return head?.code ?? [];
  return comparison.changes.flatMap((change) => (change.kind === "code-added" ? [change.code] : []));
}
