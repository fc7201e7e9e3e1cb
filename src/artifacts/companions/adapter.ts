import { type MappingNode, type Node, type ScalarNode, valueAt } from "../../encodings/node.js";
import type { FieldId } from "../../model/fields.js";
import { readJsonFile } from "./json-file.js";
import { type CompanionKey, type Tell, tellKeys } from "./keys.js";
import { tellRemoteCode } from "./remote-code.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** An `adapter_config.json`, as PEFT writes it. */
export function readAdapter(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    tellKeys(ADAPTER_KEYS, root, teller);
    tellRemoteCode(root, teller);
    tellLibrary(valueAt(root, "auto_mapping"), teller);
  });
}

/** Libraries that PEFT imports without being told that they may be: what it adapts comes from them. */
const TRUSTED_LIBRARY = /^(?:transformers|diffusers|lerobot)(?:\.|$)/;

/** The module that has the class of the base: PEFT imports it by this name, and so whatever has the name on the path of Python. */
function tellLibrary(mapping: Node | undefined, teller: Teller): void {
  const library = mapping?.kind === "mapping" ? valueAt(mapping, "parent_library") : undefined;
  if (library?.kind !== "text" || library.text === "" || TRUSTED_LIBRARY.test(library.text)) return;
  teller.code({
    kind: "foreign-code",
    name: `auto_mapping.parent_library: ${library.text}`,
    standing: "unverified",
    detail: "a module that is imported to find the class of the base",
  });
}

/** What else decides how its matrices are put to the weights of the base. */
const ADAPTER_SETTINGS = [
  "task_type",
  "bias",
  "use_rslora",
  "use_dora",
  "fan_in_fan_out",
  "lora_bias",
  "layers_to_transform",
  "exclude_modules",
  "target_parameters",
  "trainable_token_indices",
];

export const ADAPTER_KEYS: readonly CompanionKey[] = [
  { key: "peft_type", field: "adapter.type" },
  { key: "r", field: "adapter.rank" },
  { key: "lora_alpha", field: "adapter.alpha" },
  { key: "rank_pattern", field: "adapter.rank_pattern", tell: tellPattern("adapter.rank_pattern", "rank_pattern") },
  { key: "alpha_pattern", field: "adapter.alpha_pattern", tell: tellPattern("adapter.alpha_pattern", "alpha_pattern") },
  { key: "target_modules", field: "adapter.targets", tell: "list" },
  { key: "modules_to_save", field: "adapter.whole_modules", tell: "list" },
  ...ADAPTER_SETTINGS.map((key): CompanionKey => ({ key, field: "adapter.settings", subject: key, tell: "value" })),
  { key: "peft_version", field: "library_version", subject: "peft" },
  { key: "base_model_name_or_path", field: "base_model" },
  { key: "base_model_name_or_path", field: "base_model_relation", tell: tellRelation },
  { key: "revision", field: "base_model_version", tell: tellRevision },
];

/** A name, or a regular expression for names, to the number that counts for these modules. */
function tellPattern(field: FieldId, key: string): Tell {
  return (patterns, teller) => {
    if (patterns.kind === "null") return;
    if (patterns.kind !== "mapping") {
      teller.problem(patterns, `\`${key}\` is a mapping of modules to numbers.`);
      return;
    }
    for (const { key: module, value } of patterns.entries) teller.text(field, value, `${key}.${module}`, module);
  };
}

function tellRelation(base: Node, { derived }: Teller): void {
  if (isNamed(base)) derived("base_model_relation", "adapter", base, "base_model_name_or_path");
}

function tellRevision(revision: Node, { text }: Teller, root: MappingNode): void {
  const base = valueAt(root, "base_model_name_or_path");
  if (isNamed(base)) text("base_model_version", revision, "revision", base.text.trim());
}

function isNamed(base: Node | undefined): base is ScalarNode {
  return base?.kind === "text" && base.text.trim() !== "";
}
