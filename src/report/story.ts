import type { Change, ChangeKind } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { FailedInspection } from "../formats/inspection.js";
import type { Absence, ModelSummary } from "../model/summary.js";
import { ours, say } from "../policy/message.js";
import { bytesText, grouped } from "../policy/quantities.js";
import { counted } from "./figures.js";
import { type KinshipStory, kinshipStoryOf } from "./kinship-story.js";
import { baseModel, failureOf, headModel, nodeNounOf, nodesOf } from "./sides.js";
import { isSameThroughout, restOfValuesStoryOf, type StructureStory, structureStoryOf, valuesStoryOf } from "./story-modified.js";
import { spread, type Text } from "./text.js";

/** What happened to one artifact, in one phrase; only what the comparison proves. */
export function storyOf(comparison: Comparison): Text {
  return spread([mainStoryOf(comparison), ...lossesOf(comparison), ...relativesOf(comparison)], "; ");
}

function mainStoryOf(comparison: Comparison): Text {
  const { change, from } = comparison;
  const failure = failureOf(comparison);
  if (failure !== undefined) return failureStoryOf(comparison, failure, failure.side);
  const [before, after] = [baseModel(comparison), headModel(comparison)];
  if (change === "added") return after === undefined ? say`new` : say`new: ${ours(contentsOf(after))}`;
  if (change === "removed") return before === undefined ? say`removed` : say`removed: ${ours(contentsOf(before))}`;
  if (before === undefined || after === undefined) return say`${ours(change)}`;
  const difference = differenceOf(comparison, before, after);
  if (change === "modified") return difference;
  const moved = say`moved from ${originOf(comparison)}`;
  return from?.evidence === "same-bytes" ? [...moved, ", same bytes"] : [...moved, "; ", ...difference];
}

function originOf({ from, base }: Comparison): string {
  return from?.path ?? base?.path ?? "?";
}

/** `not read: this version does not read PyTorch files`. */
function failureStoryOf(comparison: Comparison, failure: FailedInspection, side: "base" | "head"): Text {
  const { status, error } = failure;
  const reason: Text = [{ sentence: withinSentence(error.message) }];
  const what = whatHappenedTo(comparison);
  if (error.code === "unsupported-format") return [...what, "not read: ", ...reason];
  if (side === "base" && headModel(comparison) !== undefined) return ["readable now; base could not be read: ", ...reason];
  return [...what, `${FAILURES[status]}: `, ...reason];
}

function whatHappenedTo(comparison: Comparison): Text {
  const { change } = comparison;
  if (change === "modified") return [];
  return change === "renamed" ? [...say`moved from ${originOf(comparison)}`, ", "] : [`${WORDS[change]}, `];
}

const WORDS = { added: "new", removed: "removed" } satisfies Record<
  Exclude<Comparison["change"], "modified" | "renamed">,
  string
>;

/** A sentence of a reader, after a colon. A name at its beginning keeps its spelling. */
function withinSentence(sentence: string): string {
  return sentence.replace(/\.$/, "").replace(/^(?:The|This|A|An|It) /, (word) => word.toLowerCase());
}

const FAILURES = {
  unreadable: "cannot be read",
  unavailable: "its bytes could not be had",
  ambiguous: "two formats claim it",
} satisfies Record<FailedInspection["status"], string>;

/** `690 nodes, 28 tensors`. */
function contentsOf(model: ModelSummary): string {
  const nodes = nodesOf(model);
  const tensors = counted(model.totals.tensors, "tensor");
  return nodes === 0 ? tensors : `${counted(nodes, nodeNounOf(model))}, ${tensors}`;
}

function differenceOf(comparison: Comparison, base: ModelSummary, head: ModelSummary): Text {
  if (comparison.isSameFile === true) {
    return comparison.changes.length > 0
      ? say`file unchanged; what is stated beside it changed`
      : say`file unchanged; what is known of it is the same`;
  }
  const same = isSameThroughout(comparison.tensors) && !hasContentChange(comparison.changes);
  if (same) {
    const aside = asideOf(comparison.changes);
    if (aside !== "") return say`${ours(aside)}; structure and values are the same`;
    if (isHidingContent(head)) return say`same content on the surface`;
    return hasUnreadObjects(head)
      ? say`other bytes, the same in all that is read of it`
      : say`written differently, the same in all that is read of it`;
  }
  const structure = structureStoryOf(comparison, base, head);
  const kinship = kinshipStoryOf(comparison);
  if (kinship !== undefined) return kinshipFirst(comparison, kinship, structure, head);
  const isWholeStory =
    isSameThroughout(comparison.tensors) &&
    comparison.changes.every(({ kind }) => kind === "node-renamed" || kind in ASIDE) &&
    comparison.changes.some(({ kind }) => kind === "node-renamed");
  return spread([structure.told, isWholeStory ? [] : valuesStoryOf(comparison, head)], "; ");
}

/** `fine-tuned: head only, backbone frozen`, `retrained: same graph, 26 of 28 large tensors unrelated to base`. */
function kinshipFirst(comparison: Comparison, kinship: KinshipStory, structure: StructureStory, head: ModelSummary): Text {
  const { word, detail, basis = "" } = kinship;
  // Only of a model that was trained from the start is it news that it is built as before.
  const built = word === "retrained" && structure.same !== undefined ? `same ${structure.same}, ` : "";
  const shape = structure.same === undefined ? structure.told : [];
  if (detail === undefined) {
    const rest = spread([valuesStoryOf(comparison, head), basis === "" ? [] : [basis]], "; ");
    // What is told of the graph has a colon of its own.
    return shape.length === 0 ? spread([[word], rest], ": ") : spread([[word], shape, rest], "; ");
  }
  return spread([[`${word}: ${built}${detail}`], shape, restOfValuesStoryOf(comparison)], "; ");
}

// Changes that leave what the model file computes as it was.
const ASIDE = {
  "code-changed": "code beside it",
  "fact-changed": "metadata",
  "metadata-added": "metadata",
  "metadata-removed": "metadata",
  "metadata-changed": "metadata",
  "producer-changed": "producer",
  "requirement-changed": "requirements",
} satisfies Partial<Record<ChangeKind, string>>;

function hasContentChange(changes: readonly Change[]): boolean {
  return changes.some(({ kind }) => !(kind in ASIDE));
}

/** `only metadata and producer changed`. */
function asideOf(changes: readonly Change[]): string {
  const names = [...new Set(changes.map(({ kind }) => (kind in ASIDE ? ASIDE[kind as keyof typeof ASIDE] : "")))].filter(
    (name) => name !== "",
  );
  if (names.length === 0) return "";
  return `only ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`} changed`;
}

/** `cannot load: 26 of 45 tensors point to … that is not in the commit`, and that there is more than the file shows. */
function lossesOf(comparison: Comparison): readonly Text[] {
  const model = headModel(comparison);
  if (model === undefined) return [];
  const hidden = isHidingContent(model) ? [say`something is hidden in it`] : [];
  const lost = model.absences.slice(0, 1).map((absence) => {
    const loss = LOSSES[absence.reason];
    const others = model.absences.length - 1;
    const more = others === 0 ? "" : `, and ${counted(others, "more file")} likewise`;
    return say`${ours(loss.verb)}: ${ours(`${grouped(absence.tensors)} of ${counted(model.totals.tensors, "tensor")} (${bytesText(absence.bytes)}) ${loss.before}`)} ${absence.path}${ours(loss.after + more)}`;
  });
  return [...lost, ...hidden];
}

/** Of a class that is not known a pickle says more than is read. */
function hasUnreadObjects({ code }: ModelSummary): boolean {
  return code.some(({ kind, standing }) => kind === "pickle-import" && standing !== "known");
}

function isHidingContent({ anomalies }: ModelSummary): boolean {
  return anomalies.some(({ kind }) => kind === "hidden-content");
}

const LOSSES = {
  missing: { verb: "cannot load", before: "are in", after: ", which is not in the commit" },
  "out-of-range": { verb: "cannot load", before: "are not where the model says, in", after: "" },
  "unsafe-path": { verb: "cannot load", before: "are said to be in", after: ", a path that is not safe to open" },
  unavailable: { verb: "incomplete", before: "are in", after: ", whose bytes could not be had" },
} satisfies Record<Absence["reason"], { verb: string; before: string; after: string }>;

function relativesOf({ twins, siblings, change }: Comparison): readonly Text[] {
  const told: Text[] = [];
  const [twin] = twins;
  if (twin !== undefined && change !== "removed") {
    const more = twins.length === 1 ? "" : ` and ${counted(twins.length - 1, "other file")}`;
    told.push(say`byte-identical to ${twin}${ours(more)}`);
  }
  const sibling = [...siblings].sort((a, b) => b.shared - a.shared)[0];
  if (sibling !== undefined && twin === undefined) {
    const { path, shared, identical } = sibling;
    const verb = shared === 1 ? "matches" : "match";
    told.push(
      say`${ours(counted(shared, "large tensor"))} ${ours(verb)} ${path} by type and size, ${ours(identityOf(identical.length, shared))}`,
    );
  }
  return told;
}

function identityOf(some: number, all: number): string {
  if (all === 1) return some === 1 ? "and is identical" : "and has other values";
  return `${some === 0 ? "none" : some === all ? "all" : grouped(some)} of them identical`;
}
