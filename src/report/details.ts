import type { Comparison } from "../diff/comparison.js";
import { statedOf } from "../formats/inspection.js";
import { completenessSection } from "./completeness-section.js";
import { interfaceSection } from "./interface-section.js";
import { metadataSection } from "./metadata-section.js";
import { parametersSection } from "./parameters-section.js";
import type { Section } from "./section.js";
import { baseModel, headModel } from "./sides.js";
import { structureSection } from "./structure-section.js";

/** Everything that changed in one model, at most `atMost` lines in each list. Empty when nothing more is to be said. */
export function detailsOf(comparison: Comparison, atMost: number): readonly Section[] {
  if (comparison.change === "removed") return [];
  if (headModel(comparison) === undefined) return metadataSection(comparison, atMost);
  return [completenessSection, interfaceSection, structureSection, parametersSection, metadataSection].flatMap((sectionOf) =>
    sectionOf(comparison, atMost),
  );
}

/** Cheap: thousands of models are asked before the first one is rendered. */
export function hasDetails(comparison: Comparison): boolean {
  const { change, changes, tensors } = comparison;
  const head = headModel(comparison);
  if (change === "removed") return false;
  if (head === undefined) return changes.length > 0 || isStated(comparison);
  if (change === "added" || baseModel(comparison) === undefined || changes.length + tensors.unmeasured > 0) return true;
  return head.absences.length + head.anomalies.length > 0;
}

function isStated({ head }: Comparison): boolean {
  const { facts = [], metadata = [] } = statedOf(head) ?? {};
  return facts.length + metadata.length > 0;
}
