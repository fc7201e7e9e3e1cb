import { type MappingNode, type Node, valueAt } from "../../encodings/node.js";
import { nameOf } from "../owners.js";
import { textOf } from "./content.js";
import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { START, type Statement, statementOf, type Teller } from "./statement.js";

/** Files that hold a vocabulary or its rules. They may be large, and their content ids tell whether they changed. */
export const TOKENIZER_FILES = [
  "tokenizer.json",
  "vocab.txt",
  "merges.txt",
  "vocab.json",
  "tokenizer.model",
  "spiece.model",
] as const;

const SPECIAL_TOKENS = [
  "bos_token",
  "eos_token",
  "unk_token",
  "sep_token",
  "pad_token",
  "cls_token",
  "mask_token",
  "additional_special_tokens",
  "extra_special_tokens",
];

/** A `tokenizer_config.json`, as transformers writes it. */
export function readTokenizer(path: string, bytes: Uint8Array): Statement {
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => tellKeys(TOKENIZER_KEYS, root, teller));
}

export const TOKENIZER_KEYS: readonly CompanionKey[] = [
  { key: "tokenizer_class", field: "tokenizer.type" },
  { key: "model_max_length", field: "tokenizer.max_length" },
  ...SPECIAL_TOKENS.map((role): CompanionKey => {
    return {
      key: role,
      field: "tokenizer.special_tokens",
      subject: role,
      tell: (value, teller) => tellToken(role, value, role, teller),
    };
  }),
  { key: "chat_template", field: "tokenizer.chat_template", tell: tellTemplate },
];

/** A token is its text, or a mapping that says how it is matched too. */
function tellToken(role: string, node: Node | undefined, key: string, teller: Teller): void {
  if (node?.kind === "list") {
    for (const [index, item] of node.items.entries()) tellToken(role, item, `${key}[${index}]`, teller);
  } else if (node?.kind === "mapping" && valueAt(node, "content") !== undefined) {
    teller.text("tokenizer.special_tokens", valueAt(node, "content"), `${key}.content`, role);
  } else if (node?.kind === "mapping") {
    for (const { key: name, value } of node.entries) tellToken(name, value, `${key}.${name}`, teller);
  } else teller.text("tokenizer.special_tokens", node, key, role);
}

/** One template, or several by name, of which `default` is the one that is used when none is named. */
function tellTemplate(template: Node, teller: Teller): void {
  if (template.kind !== "list") teller.text("tokenizer.chat_template", template, "chat_template");
  for (const [index, item] of template.kind === "list" ? template.items.entries() : []) {
    const name = valueAt(item, "name");
    const key = `chat_template[${index}]`;
    if (item.kind !== "mapping") teller.problem(item, `\`${key}\` is a mapping with \`name\` and \`template\`.`);
    const subject = name?.kind === "text" && name.text !== "default" ? name.text : undefined;
    teller.text("tokenizer.chat_template", valueAt(item, "template"), `${key}.template`, subject);
  }
}

/** A `chat_template.jinja` is the template and nothing else. */
export function readTemplate(path: string, bytes: Uint8Array): Statement {
  const { text, problems } = textOf(bytes);
  const root: MappingNode = {
    kind: "mapping",
    entries: [{ key: nameOf(path), value: { kind: "text", text, ...START }, ...START }],
    ...START,
  };
  return statementOf(path, { root, problems }, "template", (_, teller) => {
    teller.text("tokenizer.chat_template", root.entries[0]?.value, nameOf(path));
  });
}

/** Says which content a file has without reading it. */
export function identified(path: string, content: string, size: number): Statement {
  const value = contentName(content, size);
  const place = { source: path, key: nameOf(path) };
  return {
    entries: [{ ...place, value }],
    facts: [{ field: "tokenizer.files", subject: nameOf(path), value, ...place }],
    problems: [],
  };
}

/** The content id with its algorithm. A plain folder has none: there the size is all that is known. */
function contentName(id: string, size: number): string {
  if (/^[0-9a-f]{40}$/.test(id)) return `git sha1 ${id}`;
  if (/^[0-9a-f]{64}$/.test(id)) return `git sha256 ${id}`;
  const named = /^(sha256|md5|etag|checksum)[: ](.+)$/s.exec(id);
  return named === null ? `${size} bytes` : `${named[1]} ${named[2]}`;
}
