import { type Node, valueAt } from "../../encodings/node.js";
import { nameOf } from "../owners.js";
import { readJsonFile } from "./json-file.js";
import { type CompanionKey, tellKeys } from "./keys.js";
import { tellRemoteCode } from "./remote-code.js";
import { type Statement, statementOf, type Teller } from "./statement.js";
import { tellTemplate } from "./template.js";

/** Files that hold a vocabulary or its rules. They may be large, and their content ids tell whether they changed. */
export const TOKENIZER_FILES = [
  "tokenizer.json",
  "vocab.txt",
  "merges.txt",
  "vocab.json",
  "tokenizer.model",
  "spiece.model",
  "sentencepiece.bpe.model",
  "added_tokens.json",
  "special_tokens_map.json",
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
  return statementOf(path, readJsonFile(bytes, path), "configuration", (root, teller) => {
    tellKeys(TOKENIZER_KEYS, root, teller);
    tellRemoteCode(root, teller);
  });
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

/** Says which content a file has without reading it. */
export function identified(path: string, content: string, size: number): Statement {
  const value = contentName(content, size);
  const place = { source: path, key: nameOf(path) };
  return {
    entries: [{ ...place, value }],
    facts: [{ field: "tokenizer.files", subject: nameOf(path), value, ...place }],
    problems: [],
    code: [],
    files: [],
  };
}

/** The content id with its algorithm. A plain folder has none: there the size is all that is known. */
export function contentName(id: string, size: number): string {
  if (/^[0-9a-f]{40}$/.test(id)) return `git sha1 ${id}`;
  if (/^[0-9a-f]{64}$/.test(id)) return `git sha256 ${id}`;
  const named = /^(sha256|md5|etag|checksum)[: ](.+)$/s.exec(id);
  return named === null ? `${size} bytes` : `${named[1]} ${named[2]}`;
}
