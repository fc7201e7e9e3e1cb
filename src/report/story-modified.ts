import type { Change } from "../diff/change.js";
import type { Comparison, TensorTally } from "../diff/comparison.js";
import { type ModelSummary, parameterCountOf } from "../model/summary.js";
import { ours, say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { counted } from "./figures.js";
import { nodesOf } from "./sides.js";
import { spread, type Text } from "./text.js";

/** `same graph`, `re-exported: same operators, 236 of 250 nodes renamed`, `graph changed: 12 nodes added, 3 removed`. */
export function structureStoryOf(comparison: Comparison, base: ModelSummary, head: ModelSummary): Text {
  if (base.format !== head.format) return say`converted from ${base.format} to ${head.format}`;
  const tensors = tensorTally(comparison.changes);
  const sameTensors = tensors.added + tensors.removed + tensors.reshaped + tensors.retyped === 0;
  const sameSize = sameTensors && comparison.base?.size === comparison.head?.size ? " and size" : "";
  if (Math.max(nodesOf(base), nodesOf(head)) === 0) return sameTensors ? say`same structure${ours(sameSize)}` : [];
  const { added, removed, changed, moved, renamed } = graphTally(comparison.changes);
  const differences = enumerated("node", [
    [added, "added"],
    [removed, "removed"],
    [changed, "changed"],
    [moved, "moved"],
  ]);
  const share = `${grouped(renamed)} of ${counted(nodesOf(head), "node")} renamed`;
  const isReexport = renamed * 2 > nodesOf(head);
  const sameOperators = !comparison.changes.some(({ kind }) => kind === "operator-count-changed");
  if (differences !== "") {
    return [
      `${isReexport ? `re-exported: ${sameOperators ? "same operators, " : ""}${share}, ` : "graph changed: "}${differences}`,
    ];
  }
  if (!isReexport) return [`same graph${sameSize}${renamed > 0 ? `, ${share}` : ""}`];
  const same = sameTensors && isSameThroughout(comparison.tensors) ? "every tensor and operator the same" : "same operators";
  return [`re-exported: ${same}, ${share}`];
}

/** `new values in 26 of 28 tensors (88 % of the parameters), 2 identical`. */
export function valuesStoryOf({ changes, tensors }: Comparison, head: ModelSummary): Text {
  const { added, removed, reshaped, retyped, tiedAdded, tiedRemoved } = tensorTally(changes);
  const { changed, identical, unmeasured } = tensors;
  const moved = enumerated("tensor", [
    [added - tiedAdded, "added"],
    [tiedAdded, "stored twice now"],
    [removed - tiedRemoved, "removed"],
    [tiedRemoved, "no longer stored twice"],
    [reshaped, "reshaped"],
    [retyped, "of another dtype"],
  ]);
  const all = changed + identical + unmeasured;
  const others = moved === "" ? counted(all, "tensor") : `${grouped(all)} ${all === 1 ? "other" : "others"}`;
  const words: string[] = [];
  if (changed > 0)
    words.push(
      `new values in ${changed < all ? `${grouped(changed)} of ` : all === 1 ? "" : "all "}${others}${changed < all ? shareOf(changes, head) : ""}`,
    );
  if (identical > 0)
    words.push(
      changed + unmeasured > 0 ? `${grouped(identical)} identical` : moved === "" ? "values identical" : `${others} identical`,
    );
  if (unmeasured > 0) words.push(unmeasured === all ? "values not compared" : `${grouped(unmeasured)} not compared`);
  return spread([moved === "" ? [] : [moved], words.length === 0 ? [] : [words.join(", ")]], "; ");
}

/** Constants are many and small: the share of the parameters tells whether the weights or their surroundings changed. */
function shareOf(changes: readonly Change[], head: ModelSummary): string {
  const parameters = changes.reduce(
    (sum, change) => sum + (change.kind === "tensor-values-changed" ? change.head.parameters : 0),
    0,
  );
  const all = parameterCountOf(head);
  if (parameters === 0 || all === 0) return "";
  const percent = (100 * parameters) / all;
  const written = percent < 1 ? "<1" : percent > 99 && percent < 100 ? ">99" : String(Math.round(percent));
  return ` (${written} % of the parameters)`;
}

export function isSameThroughout({ changed, unmeasured }: TensorTally): boolean {
  return changed + unmeasured === 0;
}

export interface GraphTally {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
  readonly renamed: number;
}

export function graphTally(changes: readonly Change[]): GraphTally {
  const count = (kind: Change["kind"]): number => changes.reduce((sum, change) => sum + (change.kind === kind ? 1 : 0), 0);
  const whole = (kind: "graph-added" | "graph-removed"): number =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? change.nodes : 0), 0);
  return {
    added: count("node-added") + whole("graph-added"),
    removed: count("node-removed") + whole("graph-removed"),
    changed: count("node-changed"),
    moved: count("node-moved"),
    renamed: count("node-renamed"),
  };
}

interface TensorCounts {
  added: number;
  removed: number;
  reshaped: number;
  retyped: number;
  /** Of those added and removed, the ones that another tensor has the values of. */
  tiedAdded: number;
  tiedRemoved: number;
}

function tensorTally(changes: readonly Change[]): TensorCounts {
  const tally = { added: 0, removed: 0, reshaped: 0, retyped: 0, tiedAdded: 0, tiedRemoved: 0 };
  for (const change of changes) {
    const { kind } = change;
    if (kind === "tensor-added" && change.copyOf !== undefined) tally.tiedAdded += 1;
    if (kind === "tensor-removed" && change.copyOf !== undefined) tally.tiedRemoved += 1;
    if (kind === "tensor-added") tally.added += 1;
    else if (kind === "tensor-removed") tally.removed += 1;
    else if (kind === "tensor-reshaped") tally.reshaped += 1;
    else if (kind === "tensor-retyped") tally.retyped += 1;
  }
  return tally;
}

/** `12 nodes added, 3 removed`. */
function enumerated(noun: string, counts: readonly (readonly [number, string])[]): string {
  const some = counts.filter(([count]) => count > 0);
  return some.map(([count, verb], index) => `${index === 0 ? counted(count, noun) : grouped(count)} ${verb}`).join(", ");
}
