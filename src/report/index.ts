import { RULES } from "../policy/rules/index.js";
import { type CatalogReporter, catalogJson, catalogMarkdown } from "./catalog.js";
import { cyclonedxInspections, cyclonedxReporter } from "./cyclonedx.js";
import { type InspectionReporter, terminalInspections } from "./inspection.js";
import { textInspections } from "./inspection-text.js";
import { inspectionsJson, jsonReporter } from "./json.js";
import { markdownReporter } from "./markdown.js";
import type { Reporter } from "./reporter.js";
import { sarifReporter } from "./sarif.js";
import { terminalReporter } from "./terminal.js";

/** By the name of `--format`. */
export const REPORTERS = {
  terminal: terminalReporter(RULES),
  markdown: markdownReporter(RULES),
  json: jsonReporter,
  sarif: sarifReporter(RULES),
  cyclonedx: cyclonedxReporter,
} as const satisfies Record<string, Reporter>;

export const INSPECTION_REPORTERS = {
  terminal: terminalInspections,
  text: textInspections,
  json: (inspections) => `${JSON.stringify(inspectionsJson(inspections), undefined, 2)}\n`,
  cyclonedx: cyclonedxInspections,
} as const satisfies Record<string, InspectionReporter>;

export const CATALOG_REPORTERS = {
  markdown: catalogMarkdown,
  json: catalogJson,
} as const satisfies Record<string, CatalogReporter>;
