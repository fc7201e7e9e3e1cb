import type { MetadataEntry } from "../../model/metadata.js";
import type { JsonValue } from "../json.js";
import { jsonTextOf } from "../json-text.js";
import { plainNumber, textAt, valueAt } from "./config.js";

/** How the model was trained, as `training_config` or `compile_config` states it: optimizer, loss and metrics. */
export function trainingEntries(config: JsonValue | undefined, source: string): readonly MetadataEntry[] {
  const optimizer = valueAt(config, "optimizer_config") ?? valueAt(config, "optimizer");
  const entries: MetadataEntry[] = [];
  const add = (key: string, value: JsonValue | undefined): void => {
    const text = value === undefined ? "" : settingText(value);
    if (text !== "") entries.push({ key, value: text, source });
  };
  add("optimizer", optimizer);
  const settings = valueAt(optimizer, "config");
  if (settings?.kind === "object") {
    for (const { key, value } of settings.entries) if (key !== "name") add(`optimizer.${key}`, value);
  }
  for (const key of ["loss", "metrics", "weighted_metrics", "loss_weights"]) add(key, valueAt(config, key));
  return entries;
}

/** A class or function by its name, a list by those of its members. */
function settingText(value: JsonValue): string {
  switch (value.kind) {
    case "null":
      return "";
    case "string":
      return value.value;
    case "array":
      return value.items
        .map(settingText)
        .filter((text) => text !== "")
        .join(", ");
    case "object": {
      const className = textAt(value, "class_name");
      if (className === undefined) return value.entries.length === 0 ? "" : jsonTextOf(value);
      const config = valueAt(value, "config");
      const name = config?.kind === "string" ? config.value : (textAt(config, "fn") ?? className);
      // Keras registered optimizers of its own under the package that is meant for the user's.
      return name.replace(/^(?:Custom|keras|builtins)>/, "");
    }
    case "number":
      return String(plainNumber(value.text));
    default:
      return jsonTextOf(value);
  }
}
