import type { Change, InterfaceChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { AnomalyKind } from "../model/model.js";
import type { ModelSummary } from "../model/summary.js";
import { joined, type Message, ours, say } from "./message.js";
import { dimensionText } from "./quantities.js";

/** The models a rule can look at; undefined where a side is absent or could not be read. */
export function modelsOf({ base, head }: Comparison): { readonly base?: ModelSummary; readonly head?: ModelSummary } {
  return {
    ...(base?.status === "read" ? { base: base.model } : {}),
    ...(head?.status === "read" ? { head: head.model } : {}),
  };
}

export function changesOf<Kind extends Change["kind"]>(
  { changes }: Comparison,
  kind: Kind,
): readonly Extract<Change, { kind: Kind }>[] {
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
}

/** What the anomalies of a kind are about, once each, without the lines by which readers say that they left some out. */
export function anomalousNames({ anomalies, files }: ModelSummary, kind: AnomalyKind): readonly string[] {
  const subjects = anomalies.filter((anomaly) => anomaly.kind === kind).map(({ subject }) => subject);
  return [...new Set(subjects)].filter((subject) => subject !== "" && subject !== files[0]?.path);
}

/** `input` or `output`, as our own word. */
export function sideOf({ side }: Pick<InterfaceChange, "side">): Message {
  return ours(side);
}

/** `mask`, or `serve.mask` in a model with several signatures. */
export function valueLabel(comparison: Comparison, { signature }: Pick<InterfaceChange, "signature">, name: string): string {
  const { base, head } = modelsOf(comparison);
  const isOnly = (base?.signatures.length ?? 0) <= 1 && (head?.signatures.length ?? 0) <= 1;
  return isOnly ? name : `${signature}.${name}`;
}

type DimensionChange = Extract<InterfaceChange, { kind: "dimension-changed" }>;

/** ``input `x` axis 2 from `224` to `256` ``, for every change that is concerned; undefined when none is. */
export function dimensionClauses(comparison: Comparison, isConcerned: (change: DimensionChange) => boolean): Message | undefined {
  const changes = changesOf(comparison, "dimension-changed").filter(isConcerned);
  const clauses = changes.map((change) => {
    const { axis, base, head } = change;
    const sizes = say`from ${dimensionText(base)} to ${dimensionText(head)}`;
    return say`${sideOf(change)} ${valueLabel(comparison, change, change.name)} axis ${axis} ${sizes}`;
  });
  return clauses.length === 0 ? undefined : joined(clauses);
}
