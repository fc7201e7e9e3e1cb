import type { PathExplanation, PolicyValue, Provenance } from "../policy/provenance.js";
import { wordOf } from "./quote-plain.js";

// A list that is longer is read in the file.
const VALUE_UNITS = 200;

const STATES = {
  "in-force": "in force",
  expired: "expired",
  "label-missing": "needs its label",
  "labels-unknown": "labels not known",
} as const;

/** One value a line, aligned: key, value, where it comes from. `origin` is the policy file. */
export function policyText(values: readonly PolicyValue[], origin: string): string {
  return aligned(values.map(({ key, value, from }) => [word(key), word(value), provenanceText(from, origin)]));
}

export function explanationText({ path, isSelected, settings, waivers }: PathExplanation, origin: string): string {
  const selected = isSelected ? "counts as a model when its name or content is one" : "is left out by `models`";
  const rules = aligned(settings.map(({ key, value, from }) => [`  ${word(key)}`, word(value), provenanceText(from, origin)]));
  const covering = waivers.map(({ value, line, state }) => `  ${word(value)} (${STATES[state]}, ${origin}:${line})\n`);
  const waived = covering.length === 0 ? "No waiver is for this path.\n" : `Waivers for this path:\n${covering.join("")}`;
  return `${word(path)} ${selected}.\n\nRules that are on here:\n${rules}\n${waived}`;
}

function provenanceText(from: Provenance, origin: string): string {
  if (from.kind === "file") return `${origin}:${from.line}`;
  if (from.kind === "override") return `override, ${origin}:${from.line}`;
  return from.kind === "preset" ? `preset ${from.preset}` : "default";
}

function word(text: string): string {
  return wordOf(text, VALUE_UNITS);
}

// Wider cells would push the others off the screen.
const CELL_WIDTH = 48;

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.min(CELL_WIDTH, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
