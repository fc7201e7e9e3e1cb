import type { Change } from "../diff/change.js";
import type { Comparison, TensorTally } from "../diff/comparison.js";
import { type ModelSummary, parameterCountOf } from "../model/summary.js";
import { DTYPE_BITS } from "../model/tensor.js";
import { say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { counted, shareText } from "./figures.js";
import { nodeNounOf, nodesOf } from "./sides.js";
import { spread, type Text } from "./text.js";

export interface StructureStory {
  readonly told: Text;
  /** `graph` or `structure`, where it is the same. */
  readonly same?: string;
}

/** `same graph`, `re-exported: same operators, 236 of 250 nodes renamed`, `graph changed: 12 nodes added, 3 removed`. */
export function structureStoryOf(comparison: Comparison, base: ModelSummary, head: ModelSummary): StructureStory {
  if (base.format !== head.format) return { told: say`converted from ${base.format} to ${head.format}` };
  const tensors = tensorTally(comparison.changes);
  const sameTensors = Object.values({ ...tensors, renamed: 0 }).every((count) => count === 0);
  const sameSize = sameTensors && comparison.base?.size === comparison.head?.size ? " and size" : "";
  if (Math.max(nodesOf(base), nodesOf(head)) === 0) {
    if (!sameTensors) return { told: [] };
    const names =
      tensors.renamed === 0 ? "" : `, ${grouped(tensors.renamed)} of ${counted(head.totals.tensors, "tensor")} renamed`;
    return { told: [`same structure${sameSize}${names}`], same: "structure" };
  }
  const { added, removed, changed, moved, renamed } = graphTally(comparison.changes);
  const noun = nodeNounOf(base, head);
  const differences = enumerated(noun, [
    [added, "added"],
    [removed, "removed"],
    [changed, "changed"],
    [moved, "moved"],
  ]);
  const share = `${grouped(renamed)} of ${counted(nodesOf(head), noun)} renamed`;
  const isReexport = renamed * 2 > nodesOf(head);
  const sameOperators = !comparison.changes.some(({ kind }) => kind === "operator-count-changed");
  if (differences !== "") {
    const how = isReexport ? `re-exported: ${sameOperators ? "same operators, " : ""}${share}, ` : "graph changed: ";
    return { told: [`${how}${differences}`] };
  }
  if (!isReexport) return { told: [`same graph${sameSize}${renamed > 0 ? `, ${share}` : ""}`], same: "graph" };
  const same = sameTensors && isSameThroughout(comparison.tensors) ? "every tensor and operator the same" : "same operators";
  return { told: [`re-exported: ${same}, ${share}`] };
}

/** `new values in 26 of 28 tensors (88 % of the parameters), 2 identical`. */
export function valuesStoryOf({ changes, tensors }: Comparison, head: ModelSummary): Text {
  const { changed, identical, unmeasured } = tensors;
  const moved = movedOf(changes);
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

/** What the kinship of a model leaves to be said of its tensors: `2 tensors added, 1 grown; 3 not compared`. */
export function restOfValuesStoryOf({ changes, tensors: { unmeasured } }: Comparison): Text {
  const moved = movedOf(changes);
  const open = unmeasured === 0 ? "" : `${moved === "" ? counted(unmeasured, "tensor") : grouped(unmeasured)} not compared`;
  return spread(
    [moved, open].map((text) => (text === "" ? [] : [text])),
    "; ",
  );
}

function movedOf(changes: readonly Change[]): string {
  const { added, removed, tiedAdded, tiedRemoved, reshaped, grown, retyped } = tensorTally(changes);
  return enumerated("tensor", [
    [added, "added"],
    [tiedAdded, "stored twice now"],
    [removed, "removed"],
    [tiedRemoved, "no longer stored twice"],
    [reshaped, "reshaped"],
    [grown, "grown"],
    [retyped, retypingOf(changes) ?? "of another dtype"],
  ]);
}

/** `from float32 to float16`; undefined when there are several dtypes, or one that is spelled as the file has it. */
function retypingOf(changes: readonly Change[]): string | undefined {
  const retyped = changes.flatMap((change) => (change.kind === "tensor-retyped" ? change : []));
  const [first] = retyped;
  if (first === undefined || ![first.base, first.head].every(({ dtype }) => dtype in DTYPE_BITS || dtype === "string"))
    return undefined;
  const [before, after] = [first.base.dtype, first.head.dtype];
  return retyped.every(({ base, head }) => base.dtype === before && head.dtype === after)
    ? `from ${before} to ${after}`
    : undefined;
}

/** Constants are many and small: the share of the parameters tells whether the weights or their surroundings changed. */
function shareOf(changes: readonly Change[], head: ModelSummary): string {
  const parameters = changes.reduce(
    (sum, change) => sum + (change.kind === "tensor-values-changed" ? change.head.parameters : 0),
    0,
  );
  const all = parameterCountOf(head);
  if (parameters === 0 || all === 0) return "";
  return ` (${shareText(parameters, all)} of the parameters)`;
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

interface TensorChanges {
  readonly added: number;
  readonly removed: number;
  /** Came or went as well, and another tensor of the file has their values. */
  readonly tiedAdded: number;
  readonly tiedRemoved: number;
  readonly reshaped: number;
  /** Reshaped by rows that were appended to it. */
  readonly grown: number;
  readonly retyped: number;
  readonly renamed: number;
}

function tensorTally(changes: readonly Change[]): TensorChanges {
  const tally = { added: 0, removed: 0, tiedAdded: 0, tiedRemoved: 0, reshaped: 0, grown: 0, retyped: 0, renamed: 0 };
  for (const change of changes) {
    if (change.kind === "tensor-added") tally[change.copyOf === undefined ? "added" : "tiedAdded"] += 1;
    else if (change.kind === "tensor-removed") tally[change.copyOf === undefined ? "removed" : "tiedRemoved"] += 1;
    else if (change.kind === "tensor-reshaped") tally[(change.kinship?.rows ?? 0) > 0 ? "grown" : "reshaped"] += 1;
    else if (change.kind === "tensor-retyped") tally.retyped += 1;
    else if (change.kind === "tensor-renamed") tally.renamed += 1;
  }
  return tally;
}

/** `12 nodes added, 3 removed`. */
function enumerated(noun: string, counts: readonly (readonly [number, string])[]): string {
  const some = counts.filter(([count]) => count > 0);
  return some.map(([count, verb], index) => `${index === 0 ? counted(count, noun) : grouped(count)} ${verb}`).join(", ");
}
