import type { ByteSource } from "../../bytes/source.js";
import { type MappingNode, type Node, valueAt } from "../../encodings/node.js";
import { readYamlNodes } from "../../encodings/yaml-nodes.js";
import { readCardText, startsWithKey } from "./front-matter.js";
import { type CompanionKey, tellKey } from "./keys.js";
import { tellModelIndex } from "./model-index.js";
import { sectionsOf } from "./prose.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** Results of all benchmarks are nested ten deep and have some ten thousand values. */
const LIMITS = { depth: 32, entries: 50_000, values: 200_000 };

/**
 * What a model card says in its front matter and in its sections about use and limits; undefined for a file without front matter.
 * Fields after https://github.com/huggingface/hub-docs/blob/main/modelcard.md.
 */
export async function readCard(path: string, source: ByteSource, signal?: AbortSignal): Promise<Statement | undefined> {
  const card = await readCardText(source, signal);
  if (card === undefined) return undefined;
  const read = readYamlNodes(card.frontMatter, { noun: "front matter", limits: LIMITS, startLine: card.line });
  // A rule of Markdown, prose, and another rule.
  if (read.root?.kind !== "mapping" && card.frontMatter !== "" && !startsWithKey(card.frontMatter)) return undefined;
  const nodes = { root: read.root ?? EMPTY, problems: [...card.problems, ...read.problems] };
  return statementOf(path, nodes, "front matter", (root, teller) => {
    tellCard(root, teller);
    for (const { field, heading, text, line } of sectionsOf(card.prose)) {
      teller.derived(field, text, { line: card.proseLine + line - 1, column: 1 }, heading);
    }
  });
}

const EMPTY: MappingNode = { kind: "mapping", entries: [], line: 1, column: 1 };

function tellCard(root: MappingNode, teller: Teller): void {
  for (const { key, value } of root.entries) {
    const row = CARD_FIELDS.get(key);
    if (row !== undefined) tellKey(row, value, root, teller);
  }
}

/** `metrics` names what was measured and gives no number: it stays an entry. */
export const CARD_KEYS: readonly CompanionKey[] = [
  { key: "license", field: "license", tell: tellLicence },
  { key: "license_name", field: "license", tell: tellLicenceName },
  { key: "license_link", field: "license_link" },
  { key: "base_model", field: "base_model", tell: "list" },
  { key: "base_model_relation", field: "base_model_relation" },
  { key: "datasets", field: "training.datasets", tell: "list" },
  { key: "language", field: "languages", tell: "list" },
  { key: "library_name", field: "library" },
  { key: "pipeline_tag", field: "task" },
  { key: "tags", field: "tags", tell: "list" },
  { key: "model_name", field: "name" },
  { key: "new_version", field: "new_version" },
  { key: "co2_eq_emissions", field: "emissions", tell: tellEmissions },
  { key: "model-index", field: "metrics", tell: tellModelIndex },
];
const CARD_FIELDS: ReadonlyMap<string, CompanionKey> = new Map(CARD_KEYS.map((row) => [row.key, row]));

/** `other` says that `license_name` is the licence; alone it is all there is. */
function tellLicence(value: Node, { list }: Teller, root: MappingNode): void {
  const name = valueAt(root, "license_name");
  if (!isOther(value) || name === undefined || name.kind === "null") list("license", value, "license");
}

function tellLicenceName(value: Node, { text }: Teller, root: MappingNode): void {
  if (isOther(valueAt(root, "license"))) text("license", value, "license_name");
}

function isOther(licence: Node | undefined): boolean {
  return licence?.kind === "text" && licence.text.trim().toLowerCase() === "other";
}

/** A number is in grams, by https://huggingface.co/docs/hub/model-cards-co2. */
function tellEmissions(value: Node, { derived, text }: Teller): void {
  const key = value.kind === "mapping" ? "co2_eq_emissions.emissions" : "co2_eq_emissions";
  const amount = value.kind === "mapping" ? valueAt(value, "emissions") : value;
  if (amount?.kind === "number") derived("emissions", `${amount.text} g`, amount, key);
  else text("emissions", amount, key);
}
