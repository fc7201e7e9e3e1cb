import { textDigest } from "../../bytes/text-digest.js";
import { type MappingNode, type Node, type NodeEntry, nodeText, type Place, type ReadNodes } from "../../encodings/node.js";
import type { CodeReference } from "../../model/code.js";
import { type FieldId, fieldOf } from "../../model/fields.js";
import type { CompanionProblem, Fact, MetadataEntry } from "../../model/metadata.js";
import type { SchemaSignature } from "./mlflow-signature.js";

/** What one companion says, as it stands there and as it is understood. */
export interface Statement {
  readonly entries: readonly MetadataEntry[];
  readonly facts: readonly Fact[];
  readonly problems: readonly CompanionProblem[];
  /** What it has the loader run. */
  readonly code: readonly NamedCode[];
  /** Files of the model that it names, from its own folder. */
  readonly files: readonly NamedFile[];
  /** How it says that the model is called. */
  readonly signature?: SchemaSignature;
  /** Files and folders that the loader takes the model from, from its own folder. */
  readonly loaded?: readonly string[];
}

/** A piece of code, and the file or the folder, below the folder of the companion, that it would come from. */
export interface NamedCode extends Omit<CodeReference, "source" | "files"> {
  readonly file?: string;
  readonly folder?: string;
}

export interface NamedFile extends Place {
  readonly path: string;
  /** As the key stands in the companion. */
  readonly key: string;
}

/** Chat templates and sections of cards are the longest that people compare line by line; few reach a quarter of it. */
const MAX_PROSE_CHARACTERS = 64 * 1024;
// Longer ones are not read by anyone in a table.
const MAX_VALUE_CHARACTERS = 2_000;
const MAX_KEY_CHARACTERS = 300;
/** The labels of ImageNet-21k are 21,843; results of the largest benchmark tables are 10,000. */
const MAX_FACTS = 30_000;
/** Configurations have about a hundred keys. */
const MAX_ENTRIES = 2_000;
/** Whoever mends a file starts with the first ones. */
const MAX_PROBLEMS = 20;
/** Models with an own class for each of their parts name a dozen. */
const MAX_CODE = 200;
/** A model with weights, a tokenizer and code names three or four. */
const MAX_FILES = 50;

/** Gathers what a companion means. Values of a type that their field does not have become problems; null says nothing. */
export interface Teller {
  /** One scalar. */
  text(field: FieldId, node: Node | undefined, key: string, subject?: string): void;
  /** A scalar, or several in a list, in their order. */
  list(field: FieldId, node: Node | undefined, key: string, subject?: string): void;
  /** Anything, nested values as compact JSON. */
  value(field: FieldId, node: Node | undefined, key: string, subject?: string): void;
  /** A key that is itself a value; what lies below it says something else. */
  name(field: FieldId, value: string, place: Place, key: string): void;
  /** What follows from a value without standing there as it is. */
  derived(field: FieldId, value: string, place: Place, key: string, subject?: string): void;
  problem(place: Place, message: string): void;
  code(code: Omit<NamedCode, "count">): void;
  file(file: NamedFile): void;
}

/** What the file `source` says. Its top-level keys are entries, and so is what lies deeper beside the parts that became facts. */
export function statementOf(
  source: string,
  { root, problems: found }: ReadNodes,
  noun: string,
  tell: (root: MappingNode, teller: Teller) => void,
): Statement {
  const facts: Fact[] = [];
  const problems: CompanionProblem[] = [...found];
  const names = new Set<string>();
  const code = new Map<string, NamedCode>();
  const files: NamedFile[] = [];
  const teller = tellerOf(source, { facts, names, problems, code, files });
  if (root?.kind === "mapping") tell(root, teller);
  else if (root !== undefined) teller.problem(root, `A ${noun} is a mapping of keys to values.`);
  const entries = root?.kind === "mapping" ? entriesOf(root, source, facts, names) : [];
  if (facts.length > MAX_FACTS) teller.problem(START, `It states ${facts.length} facts: the first ${MAX_FACTS} are kept.`);
  if (entries.length > MAX_ENTRIES) teller.problem(START, `It has ${entries.length} entries: the first ${MAX_ENTRIES} are kept.`);
  if (code.size > MAX_CODE) teller.problem(START, `It names ${code.size} pieces of code: the first ${MAX_CODE} are kept.`);
  return {
    entries: entries.slice(0, MAX_ENTRIES),
    facts: facts.slice(0, MAX_FACTS),
    problems: fewest(problems),
    code: [...code.values()].slice(0, MAX_CODE),
    files: files.slice(0, MAX_FILES),
  };
}

/** A companion of which nothing but a problem is known. */
export function faulty(message: string, rest: Partial<CompanionProblem> = {}): Statement {
  return { entries: [], facts: [], problems: [{ ...START, message, ...rest }], code: [], files: [] };
}

export const START: Place = { line: 1, column: 1 };

function fewest(problems: readonly CompanionProblem[]): readonly CompanionProblem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  if (sorted.length <= MAX_PROBLEMS) return sorted;
  const first = sorted.slice(0, MAX_PROBLEMS);
  return [...first, { ...(first.at(-1) ?? START), message: `${sorted.length - MAX_PROBLEMS} more problems are not listed.` }];
}

interface Told {
  readonly facts: Fact[];
  readonly names: Set<string>;
  readonly problems: CompanionProblem[];
  readonly code: Map<string, NamedCode>;
  readonly files: NamedFile[];
}

function tellerOf(source: string, { facts, names, problems, code, files }: Told): Teller {
  const problem = ({ line, column }: Place, message: string) => problems.push({ message, line, column });
  const state = (field: FieldId, text: string, { line }: Place, key: string, subject?: string) => {
    const isProse = fieldOf(field).kind === "prose";
    const value = shortened(isProse ? text : text.trim(), isProse ? MAX_PROSE_CHARACTERS : MAX_VALUE_CHARACTERS);
    if (value.trim() === "") return;
    const of = subject === undefined ? {} : { subject: shortened(subject, MAX_KEY_CHARACTERS) };
    facts.push({ field, ...of, value, source, key: shortened(key, MAX_KEY_CHARACTERS), line });
  };
  const text: Teller["text"] = (field, node, key, subject) => {
    if (node === undefined || node.kind === "null") return;
    if (node.kind === "list" || node.kind === "mapping") {
      problem(node, `\`${shortened(key, MAX_KEY_CHARACTERS)}\` is one value, not a ${node.kind}.`);
    } else state(field, node.text, node, key, subject);
  };
  return {
    text,
    list(field, node, key, subject) {
      if (node?.kind !== "list") text(field, node, key, subject);
      else for (const [index, item] of node.items.entries()) text(field, item, `${key}[${index}]`, subject);
    },
    value(field, node, key, subject) {
      if (node !== undefined && node.kind !== "null") state(field, nodeText(node), node, key, subject);
    },
    name(field, value, place, key) {
      names.add(key);
      state(field, value, place, key);
    },
    derived: state,
    problem,
    code(found) {
      const name = shortened(found.name, MAX_KEY_CHARACTERS);
      const key = `${found.kind} ${name}`;
      code.set(key, { ...found, name, count: (code.get(key)?.count ?? 0) + 1 });
    },
    file: (file) => files.push(file),
  };
}

/** With its length and digest, so that a difference behind the cut is one. */
export function shortened(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  // Half a character is none.
  const kept = text.slice(0, atMost).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}… (${text.length} characters, SHA-256 ${textDigest(text)})`;
}

function entriesOf(
  root: MappingNode,
  source: string,
  facts: readonly Fact[],
  names: ReadonlySet<string>,
): readonly MetadataEntry[] {
  const [stated, above] = [new Set<string>(), new Set<string>(names)];
  for (const { key } of facts) {
    if (!names.has(key)) stated.add(key);
    for (const end of key.matchAll(/[.[]/g)) above.add(key.slice(0, end.index));
  }
  const entry = (key: string, { value, line }: NodeEntry): MetadataEntry => {
    return {
      key: shortened(key, MAX_KEY_CHARACTERS),
      value: shortened(nodeText(value), MAX_VALUE_CHARACTERS),
      source,
      line,
    };
  };
  // A comparison tells of entries above a fact by their facts alone: what else is in there is an entry of its own.
  const beside = (mapping: MappingNode, prefix: string): readonly MetadataEntry[] =>
    mapping.entries.flatMap((inner) => {
      const key = `${prefix}.${inner.key}`;
      if (stated.has(key)) return [];
      if (!above.has(key)) return [entry(key, inner)];
      return inner.value.kind === "mapping" ? beside(inner.value, key) : [];
    });
  return root.entries.flatMap((top) => {
    const isPartly = !stated.has(top.key) && above.has(top.key) && top.value.kind === "mapping";
    return [entry(top.key, top), ...(isPartly && top.value.kind === "mapping" ? beside(top.value, top.key) : [])];
  });
}
