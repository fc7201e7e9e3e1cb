import { textDigest } from "../../bytes/text-digest.js";
import type { Attribute, AttributeValue } from "../../model/graph.js";
import type { JsonObject, JsonValue } from "../json.js";
import { jsonTextOf } from "../json-text.js";
import { isOwnModule } from "./classes.js";
import { objectAt, plainNumber, textAt, valueAt } from "./config.js";

// Numbers by which one saved file tells objects apart: others in the next one.
const NOISE: ReadonlySet<string> = new Set(["name", "shared_object_id", "registered_name"]);
// Initializers of regularizers of quantizers: what is nested deeper is shown as text.
const MAX_NESTED_SETTINGS = 6;
// Code and vocabularies: a digest tells whether they changed.
const MAX_TEXT_CHARACTERS = 4096;

/** The settings of a layer, nested ones by their path: `kernel_initializer` is a class, `kernel_initializer.scale` its setting. */
export function attributesOf(config: JsonObject | undefined, isGraph: (value: JsonValue) => boolean): readonly Attribute[] {
  if (config === undefined) return [];
  const attributes: Attribute[] = [];
  const visit = (object: JsonObject, prefix: string, depth: number): void => {
    for (const { key, value } of object.entries) {
      if (value.kind === "null" || NOISE.has(key) || (depth === 0 && isGraph(value)) || key === "layers") continue;
      const name = prefix + key;
      const add = (held: AttributeValue) => attributes.push({ name, value: held });
      if (value.kind !== "object" || value.entries.length === 0) add(attributeValueOf(value));
      else if (key === "dtype" && policyName(object) !== "") add({ kind: "string", value: policyName(object) });
      else if (depth >= MAX_NESTED_SETTINGS) add({ kind: "string", value: shortened(jsonTextOf(value)) });
      else {
        const className = textAt(value, "class_name");
        if (className === undefined) visit(value, `${name}.`, depth + 1);
        else {
          add({ kind: "string", value: classOf(value, className) });
          const inner = objectAt(value, "config");
          if (inner !== undefined) visit(inner, `${name}.`, depth + 1);
        }
      }
    }
  };
  visit(config, "", 0);
  return attributes;
}

function policyName(object: JsonObject): string {
  return textAt(objectAt(objectAt(object, "dtype"), "config"), "name") ?? "";
}

/** A function is named by its configuration, a class of another package with its module. */
function classOf(value: JsonObject, className: string): string {
  const config = valueAt(value, "config");
  const name = config?.kind === "string" ? config.value : className;
  const module = textAt(value, "module");
  return module === undefined || isOwnModule(module) ? name : `${module}.${name}`;
}

export function attributeValueOf(value: JsonValue): AttributeValue {
  switch (value.kind) {
    case "integer":
      return { kind: "int", value: String(value.value) };
    case "number":
      return { kind: "float", value: plainNumber(value.text) };
    case "string":
      return { kind: "string", value: shortened(value.value) };
    case "array": {
      const { items } = value;
      if (items.every((item) => item.kind === "integer"))
        return { kind: "ints", value: items.map(({ value: one }) => String(one)) };
      if (items.every((item) => item.kind === "string"))
        return { kind: "strings", value: items.map((item) => shortened(item.value)) };
      if (items.every((item) => item.kind === "number" || item.kind === "integer")) {
        return { kind: "floats", value: items.map((item) => (item.kind === "integer" ? item.value : plainNumber(item.text))) };
      }
      return { kind: "string", value: shortened(jsonTextOf(value)) };
    }
    default:
      return { kind: "string", value: shortened(jsonTextOf(value)) };
  }
}

function shortened(text: string): string {
  return text.length > MAX_TEXT_CHARACTERS ? `sha256:${textDigest(text)}` : text;
}
