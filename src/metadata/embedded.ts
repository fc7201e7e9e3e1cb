import type { FieldId } from "../model/fields.js";
import type { Fact, MetadataEntry } from "../model/metadata.js";

/** Keys that model files use for one value each, in lower case. */
const KEYS: ReadonlyMap<string, FieldId> = new Map([
  ["license", "license"],
  ["licence", "license"],
  ["license_name", "license"],
  ["model_license", "license"],
  ["model_licence", "license"],
  ["model.license", "license"],
  ["modelspec.license", "license"],
  ["general.license", "license"],
  ["general.license.name", "license"],
]);

/** What the entries of a model file mean. An entry whose key is not known has no fact and stays an entry. */
export function embeddedFacts(entries: readonly MetadataEntry[]): readonly Fact[] {
  return entries.flatMap(({ key, value, source, line }): Fact[] => {
    const field = KEYS.get(key.toLowerCase());
    if (field === undefined || value.trim() === "") return [];
    return [{ field, value: value.trim(), source, key, ...(line === undefined ? {} : { line }) }];
  });
}
