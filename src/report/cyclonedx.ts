import { textDigest } from "../bytes/text-digest.js";
import type { Inspection } from "../formats/inspection.js";
import type { ModelSummary } from "../model/summary.js";
import type { HashesByModel } from "../review/file-hashes.js";
import { VERSION } from "../review/version.js";
import { dataComponents, references } from "./cyclonedx-data.js";
import { type BomObject, bomObject, property } from "./cyclonedx-json.js";
import { modelComponent } from "./cyclonedx-model.js";
import type { InspectionReporter } from "./inspection.js";
import type { Reporter } from "./reporter.js";

const NOT_ASKED = { known: [], unknown: [] };

/** CycloneDX 1.6 of the models of a range as they are at head, https://cyclonedx.org/docs/1.6/json/. */
export const cyclonedxReporter: Reporter = ({ base, head, comparisons, tool }, { hashes }) => {
  const models = comparisons.flatMap((comparison) => (comparison.head === undefined ? [] : [comparison.head]));
  const revisions = { base, head };
  const about = Object.entries(revisions).map(([side, { name, commit }]) =>
    property(side, commit === null || commit === name ? name : `${name} ${commit}`),
  );
  return bomOf(models, hashes?.head, tool.version, [property("scope", "changed models"), ...about]);
};

/** CycloneDX 1.6 of the files that were named. */
export const cyclonedxInspections: InspectionReporter = (inspections, { hashes }) =>
  bomOf(inspections, hashes?.head, VERSION, [property("scope", "named files")]);

/**
 * The same models, the same text: there is no time in it, and its serial number follows from all the rest, as RFC 9562 has it for
 * version 8.
 */
function bomOf(
  inspections: readonly Inspection<ModelSummary>[],
  hashes: HashesByModel | undefined,
  version: string,
  properties: readonly BomObject[],
): string {
  const refs = references();
  const parts = { refs, data: dataComponents(refs) };
  const models = inspections.map((inspection) => modelComponent(inspection, hashes?.get(inspection.path) ?? NOT_ASKED, parts));
  const tool = { type: "application", name: "model-review", version };
  const content = {
    version: 1,
    metadata: { tools: { components: [tool] }, properties },
    components: [...models.map(({ component }) => component), ...parts.data.all()],
    // What a model was made from, as far as it is a component here.
    dependencies: models.map(({ ref, datasets }) => bomObject({ ref, dependsOn: [...new Set(datasets)] })),
  };
  const document = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    ...content,
  };
  return `${JSON.stringify(document, undefined, 2).replace(MOVING, escaped)}\n`;
}

// What a terminal acts on, or what reorders text: JSON may spell any character by its number.
const MOVING = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function uuidOf(text: string): string {
  const digits = textDigest(text);
  const variant = "89ab"[Number.parseInt(digits.slice(16, 17), 16) % 4] ?? "8";
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join("-");
}
