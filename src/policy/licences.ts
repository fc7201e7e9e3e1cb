import type { MetadataEntry } from "../model/metadata.js";

/** Keys under which files of several formats and exporters state their licence. */
const LICENCE_KEYS: readonly string[] = [
  "license",
  "licence",
  "license_name",
  "model_license",
  "model_licence",
  "model.license",
  "modelspec.license",
  "general.license",
  "general.license.name",
];

export function isLicenceKey(key: string): boolean {
  return LICENCE_KEYS.includes(key.toLowerCase());
}

/** The licences a file states, as it spells them, once each and sorted. */
export function licencesOf(metadata: readonly MetadataEntry[]): readonly string[] {
  const values = metadata.filter(({ key }) => isLicenceKey(key)).map(({ value }) => value.trim());
  return [...new Set(values.filter((value) => value !== ""))].sort();
}
