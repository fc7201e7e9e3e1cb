import type { Change, InterfaceChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import type { ModelSummary } from "../model/summary.js";
import { counted } from "./figures.js";
import { baseModel, headModel } from "./sides.js";

/** What became of the interface, in one cell. `verdict` is null where the question makes no sense. */
export interface InterfaceStory {
  readonly verdict: "breaking" | "compatible" | "unchanged" | null;
  readonly text: string;
}

const VERBS = {
  "value-removed": "removed",
  "value-added": "added",
  "value-renamed": "renamed",
  "value-dtype-changed": "of another dtype",
  "value-rank-changed": "of another rank",
  "dimension-changed": "of another shape",
  "value-requirement-changed": "required or optional now",
  "values-reordered": "in another order",
} satisfies Record<InterfaceChange["kind"], string>;

export function interfaceStoryOf(comparison: Comparison): InterfaceStory {
  const base = baseModel(comparison);
  const head = headModel(comparison);
  const one = comparison.change === "removed" ? base : head;
  if (one === undefined) return { verdict: null, text: "?" };
  if (base === undefined || head === undefined) return { verdict: null, text: sizeOfInterface(one) };
  if (base.signatures.length + head.signatures.length === 0) return { verdict: null, text: "–" };
  const changes = comparison.changes.filter(concernsInterface);
  if (changes.length === 0) return { verdict: "unchanged", text: "unchanged" };
  const breaking = changes.filter(({ compatibility }) => compatibility === "breaking");
  if (breaking.length === 0) return { verdict: "compatible", text: tallyOf(changes) };
  const others = changes.length - breaking.length;
  return { verdict: "breaking", text: `${tallyOf(breaking)}${others === 0 ? "" : `; ${counted(others, "compatible change")}`}` };
}

export type OfInterface = Extract<Change, { compatibility: string }>;

export function concernsInterface(change: Change): change is OfInterface {
  return "compatibility" in change;
}

function sizeOfInterface(model: ModelSummary): string {
  if (model.signatures.length === 0) return "–";
  const inputs = model.signatures.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const outputs = model.signatures.reduce((sum, { outputs }) => sum + outputs.length, 0);
  return `${counted(inputs, "input")}, ${counted(outputs, "output")}`;
}

/** `2 inputs removed, 1 added; 1 output of another rank`. */
function tallyOf(changes: readonly OfInterface[]): string {
  const phrases: string[] = [];
  const added = changes.filter(({ kind }) => kind === "signature-added").length;
  const removed = changes.filter(({ kind }) => kind === "signature-removed").length;
  if (removed > 0) phrases.push(`${counted(removed, "signature")} removed`);
  if (added > 0) phrases.push(`${counted(added, "signature")} added`);
  for (const side of ["input", "output"] as const) {
    const words: string[] = [];
    for (const [kind, verb] of Object.entries(VERBS)) {
      const values = changes.filter((change) => change.kind === kind && "side" in change && change.side === side);
      if (values.length === 0) continue;
      const names = new Set(values.map((change) => subjectOf(change)));
      const effects = new Set(values.map((change) => (change.kind === "dimension-changed" ? change.effect : verb)));
      const [only] = effects;
      const phrase = effects.size === 1 && only !== undefined ? only : verb;
      words.push(
        kind === "values-reordered"
          ? `${side}s ${verb}`
          : `${words.length === 0 ? counted(names.size, side) : names.size} ${phrase}`,
      );
    }
    if (words.length > 0) phrases.push(words.join(", "));
  }
  return phrases.join("; ");
}

/** The value that a change speaks of, unique within its side. */
export function subjectOf(change: OfInterface): string {
  if (change.kind === "value-added" || change.kind === "value-removed") return `${change.signature}\0${change.value.name}`;
  if (change.kind === "value-renamed") return `${change.signature}\0${change.head}`;
  return `${change.signature}\0${"name" in change ? change.name : ""}`;
}
