import { parseYaml, type YamlDocument, type YamlPath } from "../encodings/yaml.js";
import type { PolicyProblem } from "../errors.js";

export type DocumentPath = YamlPath;

/** A YAML text that is sound as YAML, with the place of everything in it. */
export interface PolicyDocument extends YamlDocument {
  readonly value: Readonly<Record<string, unknown>>;
}

export type ParsedDocument =
  | { readonly kind: "sound"; readonly document: PolicyDocument }
  | { readonly kind: "broken"; readonly problems: readonly PolicyProblem[] };

const LIMITS = {
  // A long policy has a few hundred lines.
  bytes: 256 * 1024,
  // The deepest place of a policy is a list in a rule's options.
  depth: 32,
  entries: 2_000,
};

export function parseDocument(text: string): ParsedDocument {
  const minimal = " A policy that says the least is `version: 1`.";
  const parsed = parseYaml(text, { noun: "policy", minimal, limits: LIMITS, values: "typed" });
  if (parsed.kind === "broken") return parsed;
  const { document } = parsed;
  return { kind: "sound", document: { ...document, value: document.value as Readonly<Record<string, unknown>> } };
}
