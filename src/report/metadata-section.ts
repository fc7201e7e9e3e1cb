import type { FactChange } from "../diff/change.js";
import type { Comparison } from "../diff/comparison.js";
import { statedOf } from "../formats/inspection.js";
import { uncoveredEntries } from "../metadata/covered.js";
import type { SectionId } from "../model/fields.js";
import type { MetadataEntry, Stated } from "../model/metadata.js";
import { ours, say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import { changedFacts, statedFacts } from "./fact-rows.js";
import { left, line, type Part, type Section, section, table } from "./section.js";
import type { Text } from "./text.js";

/** The questions of a reviewer, in order. What has no field in the catalogue stands last, key by key. */
const TITLES = {
  structure: "Stated about the structure",
  parameters: "Stated about the parameters",
  training: "Training data and origin",
} satisfies Record<SectionId, string>;
const SECTIONS: readonly SectionId[] = ["structure", "parameters", "training"];

/**
 * What is stated about the model and differs from the base; all of it where there is no base that was read, and of a model that was
 * not read when nothing differs: it is all there is to look at.
 */
export function metadataSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [statedOf(comparison.base), statedOf(comparison.head)];
  if (head !== undefined && isShownWhole(comparison)) return statedSections(head, atMost);
  const facts = comparison.changes.filter((change): change is FactChange => change.kind === "fact-changed");
  return [
    ...SECTIONS.flatMap((id) => section(TITLES[id], changedFacts(facts, id, atMost))),
    ...section("Metadata", changedEntries(comparison, base, head, atMost), ignoredLine(comparison)),
  ];
}

function isShownWhole({ base, head, changes }: Comparison): boolean {
  if (head?.status !== "read" && base !== undefined) return changes.length === 0;
  return base?.status !== "read";
}

/** All that is stated about one model. */
export function statedSections(model: Pick<Stated, "metadata" | "facts">, atMost: number): readonly Section[] {
  const facts = SECTIONS.flatMap((id) => section(TITLES[id], statedFacts(model.facts, id, atMost)));
  const others = { ...model, metadata: uncoveredEntries(model.metadata, model.facts) };
  return [...facts, ...section("Metadata", metadataTable(others, atMost))];
}

function changedEntries(
  comparison: Comparison,
  base: Stated | undefined,
  head: Stated | undefined,
  atMost: number,
): readonly Part[] {
  // Where nobody knows what a side states, the changes are all there is.
  const known =
    base === undefined || head === undefined
      ? comparison.changes.flatMap((change) => ("source" in change ? [change] : []))
      : [...base.metadata, ...head.metadata];
  const keyCell = keyCellOf(known);
  const rows = comparison.changes.flatMap((change): (readonly Text[])[] => {
    if (change.kind === "metadata-added") return [[keyCell(change.key, change.source), ["–"], say`${change.head}`]];
    if (change.kind === "metadata-removed") return [[keyCell(change.key, change.source), say`${change.base}`, ["–"]]];
    if (change.kind === "metadata-changed")
      return [[keyCell(change.key, change.source), say`${change.base}`, say`${change.head}`]];
    return [];
  });
  return table([left("Key"), left("Base"), left("Head")], rows, atMost);
}

function ignoredLine({ ignoredMetadata = 0 }: Comparison): readonly Part[] {
  if (ignoredMetadata === 0) return [];
  const [count, verb] = [grouped(ignoredMetadata), ignoredMetadata === 1 ? "difference is" : "differences are"];
  return line(ours(`${count} more ${verb} ignored by the policy, such as dates.`));
}

/** Where a key stands is told only when the model keeps metadata in several places. */
export function metadataTable({ metadata }: Pick<Stated, "metadata">, atMost: number): readonly Part[] {
  const keyCell = keyCellOf(metadata);
  const rows = metadata.map(({ key, value, source }) => [keyCell(key, source), say`${value}`]);
  return table([left("Key"), left("Value")], rows, atMost);
}

function keyCellOf(entries: readonly Pick<MetadataEntry, "source">[]): (key: string, source: string) => Text {
  const places = new Set(entries.map(({ source }) => source));
  // A field of the format itself is its own place.
  return (key, source) => (places.size > 1 && key !== source ? say`${key} in ${source}` : say`${key}`);
}
