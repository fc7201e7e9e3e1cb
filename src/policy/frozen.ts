import type { Change, TensorLabel } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import { namePattern } from "./glob.js";
import { joined, listed, type Message, ours, say } from "./message.js";
import { counted } from "./quantities.js";
import { modelsOf } from "./sides.js";
import { mayBeUnmeasured } from "./tensor-values.js";

type TensorChangeKind = Extract<Change["kind"], `tensor-${string}`>;

/** Another place in the file format is no change of values, but a frozen tensor is one that can be found again. */
const WORDS = {
  "tensor-values-changed": "changed values",
  "tensor-reshaped": "another shape",
  "tensor-retyped": "another element type",
  "tensor-renamed": "another name",
  "tensor-removed": "removed",
  "tensor-added": "added",
} satisfies Record<TensorChangeKind, string>;

/** What happened to tensors whose names match, or why it is not known; undefined when all are shown to be identical. */
export function frozenMessage(comparison: Comparison, patterns: readonly string[]): Message | undefined {
  const { base, head } = modelsOf(comparison);
  if (comparison.base === undefined || head === undefined) return undefined;
  const matchers = patterns.map(namePattern);
  const isFrozen = (name: string) => matchers.some((matches) => matches(name));
  const frozen = head.tensors.filter(({ name }) => isFrozen(name)).map(({ name }) => name);
  if (base === undefined) {
    return frozen.length === 0 ? undefined : say`The base could not be read, so nothing is known of ${listed(frozen)}.`;
  }
  const changed = changedNames(comparison.changes, isFrozen);
  const sentences = [...changed].map(([kind, names]) => say`${listed([...new Set(names)])}: ${ours(WORDS[kind])}`);
  const unshown = unshownNames(comparison, frozen, changed);
  if (unshown.length > 0) {
    const { unmeasured } = comparison.tensors;
    const tensors = say`the values of ${counted(unmeasured, "tensor")} were not compared in full`;
    sentences.push(say`${listed(unshown)}: not shown to be identical, ${tensors}`);
  }
  return sentences.length === 0 ? undefined : say`${joined(sentences, "; ", Number.POSITIVE_INFINITY)}.`;
}

function changedNames(changes: readonly Change[], isFrozen: (name: string) => boolean): ReadonlyMap<TensorChangeKind, string[]> {
  const names = new Map<TensorChangeKind, string[]>();
  for (const change of changes) {
    const concerned = tensorsOf(change).find(({ name }) => isFrozen(name));
    if (concerned === undefined || !isTensorChange(change.kind)) continue;
    const sameKind = names.get(change.kind);
    if (sameKind === undefined) names.set(change.kind, [concerned.name]);
    else sameKind.push(concerned.name);
  }
  return names;
}

function isTensorChange(kind: Change["kind"]): kind is TensorChangeKind {
  return kind.startsWith("tensor-");
}

function tensorsOf(change: Change): readonly TensorLabel[] {
  switch (change.kind) {
    case "tensor-added":
    case "tensor-removed":
      return [change.tensor];
    case "tensor-renamed":
    case "tensor-reshaped":
    case "tensor-retyped":
    case "tensor-values-changed":
      return [change.base, change.head];
    default:
      return [];
  }
}

/** A sample without a difference is no proof either: such a tensor counts as unmeasured. */
function unshownNames(
  comparison: Comparison,
  frozen: readonly string[],
  changed: ReadonlyMap<TensorChangeKind, readonly string[]>,
): readonly string[] {
  const isOpen = mayBeUnmeasured(comparison);
  const known = new Set([...changed.values()].flat());
  return frozen.filter((name) => !known.has(name) && isOpen(name));
}
