import type { CodeChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import { statedOf } from "../formats/inspection.js";
import type { CodeReference } from "../model/code.js";
import { modelsOf } from "./sides.js";

/**
 * What would run in head, whether the model itself was read or only what stands beside it: a template or a configuration names code
 * of its own.
 */
export function codeOf({ head }: Comparison): readonly CodeReference[] {
  return statedOf(head)?.code ?? [];
}

export type ChangedCode = Extract<CodeChange, { kind: "code-changed" }>;

/** Code of head that has the name it had, and other contents. */
export function changedCode({ changes }: Comparison): readonly ChangedCode[] {
  return changes.filter((change): change is ChangedCode => change.kind === "code-changed");
}

/** What code head has that base does not: in a model without a readable base everything is new. */
export function addedCode(comparison: Comparison): readonly CodeReference[] {
  const { base, head } = modelsOf(comparison);
  const isCompared = head === undefined ? statedOf(comparison.base) !== undefined : base !== undefined;
  if (!isCompared) return codeOf(comparison);
  return comparison.changes.flatMap((change) => (change.kind === "code-added" ? [change.code] : []));
}
