import type { Comparison } from "../diff/comparison.js";
import { say } from "../policy/message.js";
import { left, type Section, section, table } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import type { Text } from "./text.js";

/** Key by key; where a key stands is told only when the model keeps metadata in several places. */
export function metadataSection(comparison: Comparison, atMost: number): readonly Section[] {
  const [base, head] = [baseModel(comparison), headModel(comparison)];
  if (head === undefined) return [];
  const places = new Set([...(base?.metadata ?? []), ...head.metadata].map(({ source }) => source));
  const keyCell = (key: string, source: string): Text => (places.size > 1 ? say`${key} in ${source}` : say`${key}`);
  if (base === undefined) {
    const entries = head.metadata.map(({ key, value, source }) => [keyCell(key, source), say`${value}`]);
    return section("Metadata", table([left("Key"), left("Value")], entries, atMost));
  }
  const rows = comparison.changes.flatMap((change): (readonly Text[])[] => {
    if (change.kind === "metadata-added") return [[keyCell(change.key, change.source), ["–"], say`${change.head}`]];
    if (change.kind === "metadata-removed") return [[keyCell(change.key, change.source), say`${change.base}`, ["–"]]];
    if (change.kind === "metadata-changed")
      return [[keyCell(change.key, change.source), say`${change.base}`, say`${change.head}`]];
    return [];
  });
  return section("Metadata", table([left("Key"), left("Base"), left("Head")], rows, atMost));
}
