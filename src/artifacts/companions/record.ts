import { type MappingNode, type Node, type NodeEntry, valueAt } from "../../encodings/node.js";
import { readYamlNodes } from "../../encodings/yaml-nodes.js";
import { numberIn } from "../../metadata/numbers.js";
import { FIELDS, type FieldId, fieldOf, isFieldId } from "../../model/fields.js";
import { textOf } from "./content.js";
import { type Statement, statementOf, type Teller } from "./statement.js";

/** Digests of every tensor are the largest part of a record. */
const LIMITS = { depth: 16, entries: 100_000, values: 400_000 };

/**
 * Says nothing of its own: the version of the format, and what the program wrote about the model. Whether that is still so is for
 * `record/in-sync` to tell; as entries they would be told once more with every change of the model.
 */
const WRITTEN_KEYS: ReadonlySet<string> = new Set(["record", "model"]);

/** A metadata record, `<model>.metadata.yml`: fields under their ids, nested at the dots. Other keys are kept as entries. */
export function readRecord(path: string, bytes: Uint8Array): Statement {
  const { text, problems } = textOf(bytes);
  const read = readYamlNodes(text, { noun: "metadata record", limits: LIMITS });
  const found = { ...read, problems: [...problems, ...read.problems] };
  const statement = statementOf(path, found, "metadata record", (root, teller) => {
    const version = valueAt(root, "record");
    if (version?.kind !== "number" || version.text !== "1")
      teller.problem(version ?? root, "A metadata record says `record: 1`.");
    tellFields(root, "", teller);
  });
  return { ...statement, entries: statement.entries.filter(({ key }) => !WRITTEN_KEYS.has(key)) };
}

function tellFields(mapping: MappingNode, prefix: string, teller: Teller): void {
  for (const { key, value } of mapping.entries) {
    const id = `${prefix}${key}`;
    if (isFieldId(id)) tellField(id, value, teller);
    else if (PARENTS.has(id) && value.kind === "mapping") tellFields(value, `${id}.`, teller);
    else if (PARENTS.has(id) && value.kind !== "null") teller.problem(value, `\`${id}\` is a mapping of fields to values.`);
  }
}

/** `training`, `tokenizer`, `adapter` */
const PARENTS: ReadonlySet<string> = new Set(
  FIELDS.flatMap(({ id }) => (id.includes(".") ? [id.slice(0, id.lastIndexOf("."))] : [])),
);

function tellField(id: FieldId, node: Node, teller: Teller): void {
  const { kind } = fieldOf(id);
  if (kind === "set" || kind === "sequence" || kind === "licence") teller.list(id, node, id);
  else if (kind === "setting") {
    forEachSubject(id, node, teller, ({ key, value }) => teller.value(id, value, `${id}.${key}`, key));
  } else if (kind === "metric") {
    forEachSubject(id, node, teller, ({ key, value }) => tellNumber(id, value, `${id}.${key}`, teller, key));
  } else if (kind === "number") tellNumber(id, node, id, teller);
  else teller.text(id, node, id);
}

function forEachSubject(id: FieldId, node: Node, teller: Teller, tell: (entry: NodeEntry) => void): void {
  if (node.kind === "mapping") for (const entry of node.entries) tell(entry);
  else if (node.kind !== "null") teller.problem(node, `\`${id}\` is a mapping: ${fieldOf(id).meaning}.`);
}

function tellNumber(id: FieldId, node: Node, key: string, teller: Teller, subject?: string): void {
  // `"0.91"` and `91 %` are numbers as people write them.
  const isOther = node.kind === "boolean" || (node.kind === "text" && numberIn(node.text) === undefined);
  if (isOther) teller.problem(node, `\`${key}\` is a number.`);
  else teller.text(id, node, key, subject);
}
