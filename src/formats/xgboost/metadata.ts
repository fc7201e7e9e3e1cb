import type { JsonObject } from "../../encodings/json.js";
import type { MetadataEntry } from "../../model/metadata.js";
import { objectIn, textOf } from "./values.js";

/** Trees, features and their categories: what they say is read as structure. */
const STRUCTURE: ReadonlySet<string> = new Set(["model", "feature_names", "feature_types", "weight_drop", "cats"]);

/** Texts and numbers of the learner, by their place in it; attributes, which are the user's own, by their names. */
export function metadataOf(learner: JsonObject): readonly MetadataEntry[] {
  const attributes = objectIn(learner, "attributes")?.entries ?? [];
  const own = attributes.flatMap(({ key, value }) => entryOf(`attributes.${key}`, textOf(value)));
  return [...own, ...entriesIn(learner, "")];
}

function entriesIn(object: JsonObject, place: string): readonly MetadataEntry[] {
  return object.entries.flatMap(({ key, value }): readonly MetadataEntry[] => {
    if (STRUCTURE.has(key)) return value.kind === "object" ? parametersIn(value) : [];
    if (place === "" && key === "attributes") return [];
    const name = `${place}${key}`;
    // Of `dart` the same for every model: its trees are those of `gbtree`.
    if (name === "gradient_booster.gbtree.name") return [];
    return value.kind === "object" ? entriesIn(value, `${name}.`) : entryOf(name, textOf(value));
  });
}

/** Of the model itself only its parameters, such as how many trees grow in parallel. */
function parametersIn(model: JsonObject): readonly MetadataEntry[] {
  const parameters = objectIn(model, "gbtree_model_param");
  return parameters === undefined ? [] : entriesIn(parameters, "gbtree_model_param.");
}

function entryOf(key: string, value: string | undefined): readonly MetadataEntry[] {
  return value === undefined ? [] : [{ key, value, source: "learner" }];
}
