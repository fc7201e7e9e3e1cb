import type { Comparison } from "../diff/comparison.js";
import type { MetadataEntry } from "../model/metadata.js";
import type { ModelSummary } from "../model/summary.js";
import { say } from "../policy/message.js";
import { left, type Part, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import type { Text } from "./text.js";

/** Key by key; where a key stands is told only when the model keeps metadata in several places. */
export function metadataSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [baseModel(comparison), headModel(comparison)];
  if (base === undefined && head !== undefined) return section("Metadata", metadataTable(head, atMost));
  // Of a model that could not be had, what stands beside it is all there is.
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
  return section("Metadata", table([left("Key"), left("Base"), left("Head")], rows, atMost));
}

export function metadataTable({ metadata }: ModelSummary, atMost: number): readonly Part[] {
  const keyCell = keyCellOf(metadata);
  const rows = metadata.map(({ key, value, source }) => [keyCell(key, source), say`${value}`]);
  return table([left("Key"), left("Value")], rows, atMost);
}

function keyCellOf(entries: readonly Pick<MetadataEntry, "source">[]): (key: string, source: string) => Text {
  const places = new Set(entries.map(({ source }) => source));
  return (key, source) => (places.size > 1 ? say`${key} in ${source}` : say`${key}`);
}
