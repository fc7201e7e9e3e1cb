import type { Comparison } from "../diff/comparison.js";
import { parameterCountOf } from "../model/summary.js";
import { type Finding, SEVERITIES, type Severity } from "../policy/finding.js";
import { bytesText, grouped } from "../policy/quantities.js";
import type { Review } from "../review/review.js";
import { counted, deltaOf, parametersOf, signed, sizeDeltaOf } from "./figures.js";
import { type InterfaceStory, interfaceStoryOf } from "./interface-story.js";
import { baseModel, failureOf, headModel } from "./sides.js";
import { storyOf } from "./story.js";
import type { Text } from "./text.js";

/** The worst that is known of a model; `unread` when nobody could look, and no rule spoke about it. */
export type Mark = Severity | "unread" | "pass";

export interface OverviewRow {
  readonly mark: Mark;
  readonly comparison: Comparison;
}

/** One row for each changed model, most severe first, then by path. */
export function overviewOf({ comparisons, findings }: Review): readonly OverviewRow[] {
  const worst = worstOf(findings);
  const rows = comparisons.map((comparison) => ({ comparison, mark: markOf(comparison, worst) }));
  return [...rows].sort((a, b) => WEIGHT[b.mark] - WEIGHT[a.mark]);
}

const WEIGHT = { pass: 0, unread: 1, note: 2, warning: 3, error: 4 } satisfies Record<Mark, number>;

function worstOf(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { path, severity, waiver } of findings) {
    if (waiver !== undefined) continue;
    const known = worst.get(path);
    if (known === undefined || SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(known)) worst.set(path, severity);
  }
  return worst;
}

function markOf(comparison: Comparison, worst: ReadonlyMap<string, Severity>): Mark {
  return worst.get(comparison.path) ?? (failureOf(comparison)?.side === "head" ? "unread" : "pass");
}

/** The cells of a row beside the model's path. Only the story holds text of others. */
export interface OverviewCells {
  readonly story: Text;
  readonly parameters: string;
  readonly size: string;
  readonly interface: InterfaceStory;
}

export function cellsOf(comparison: Comparison): OverviewCells {
  return {
    story: storyOf(comparison),
    parameters: parametersCell(comparison),
    size: sizeCell(comparison),
    interface: interfaceStoryOf(comparison),
  };
}

function parametersCell(comparison: Comparison): string {
  const [base, head] = [baseModel(comparison), headModel(comparison)].map((model) => model && parameterCountOf(model));
  if (comparison.change === "removed") return base === undefined ? "?" : signed(-base, parametersOf);
  if (head === undefined) return "?";
  if (base === undefined) return parametersOf(head);
  return `${parametersOf(head)} ${deltaOf(base, head)}`;
}

function sizeCell({ base, head, change }: Comparison): string {
  if (change === "removed") return base === undefined || !isSized(base) ? "?" : signed(-base.size, bytesText);
  if (head === undefined || !isSized(head)) return "?";
  return base === undefined || !isSized(base)
    ? bytesText(head.size)
    : `${bytesText(head.size)} ${sizeDeltaOf(base.size, head.size)}`;
}

/** A file that could not be opened, such as a link, has a size that nobody knows. */
function isSized(inspection: NonNullable<Comparison["head"]>): boolean {
  return inspection.size > 0 || inspection.status === "read" || inspection.error.code === "empty";
}

/** `1 error, 2 warnings in 2 changed models`. */
export function headlineOf({ counts }: Pick<Review, "counts">): string {
  const models = counted(counts.models, "changed model");
  const kinds: readonly (readonly [number, string])[] = [
    [counts.errors, counted(counts.errors, "error")],
    [counts.warnings, counted(counts.warnings, "warning")],
    [counts.notes, counted(counts.notes, "note")],
    [counts.waived, `${grouped(counts.waived)} waived`],
  ];
  const said = kinds.filter(([count]) => count > 0).map(([, text]) => text);
  if (said.length > 0) return `${said.join(", ")} in ${models}`;
  return counts.models === 0 ? "no model changed" : `${models}, nothing to object to`;
}

/** All well: nothing was found and everything was examined. */
export function isQuiet({ verdict, findings, coverage }: Review): boolean {
  return verdict === "pass" && findings.length === 0 && coverage.examined === coverage.changed;
}
