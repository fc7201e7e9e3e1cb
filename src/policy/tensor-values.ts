import type { Change } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { TensorKinshipKind } from "../diff/kinship/tensor.js";
import { namePattern } from "./glob.js";
import { changesOf } from "./sides.js";

export type ValueChange = Extract<Change, { kind: "tensor-values-changed" }>;

/** Whether the values of a tensor that both sides have may never have been compared, or only in a sample that showed no difference. */
export function mayBeUnmeasured({ tensors, unmeasured = [] }: Comparison): (name: string) => boolean {
  if (tensors.unmeasured > unmeasured.length) return () => true;
  const names = new Set(unmeasured);
  return (name) => names.has(name);
}

/** By the names of head. */
export function valueChangesOf(comparison: Comparison): ReadonlyMap<string, ValueChange> {
  return new Map(changesOf(comparison, "tensor-values-changed").map((change) => [change.head.name, change]));
}

/** Whether one of the patterns is the name of a tensor. */
export function tensorMatcher(patterns: readonly string[]): (name: string) => boolean {
  const matchers = patterns.map(namePattern);
  return (name) => matchers.some((matches) => matches(name));
}

/** Tensors of head that base does not have. */
export function addedNames({ changes }: Comparison): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === "tensor-added" ? [change.tensor.name] : [])));
}

/** Tensors of another shape or type than in base, by their names in head, with what became of their values where that is known. */
export function reshapedTensors({ changes }: Comparison): ReadonlyMap<string, TensorKinshipKind> {
  return new Map(
    changes.flatMap((change) =>
      change.kind === "tensor-reshaped" || change.kind === "tensor-retyped"
        ? [[change.head.name, change.kinship?.kind ?? "unmeasured"] as const]
        : [],
    ),
  );
}

/** Tensors of head that hold what base had under another of its names: whoever loads them by name gets other values. */
export function exchangedNames(comparison: Comparison): ReadonlySet<string> {
  return new Set(
    changesOf(comparison, "tensor-renamed").flatMap(({ evidence, head }) => (evidence === "exchanged" ? [head.name] : [])),
  );
}
