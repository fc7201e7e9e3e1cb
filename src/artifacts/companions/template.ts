import { ESCAPES, escapeOf } from "../../encodings/jinja.js";
import { type MappingNode, type Node, valueAt } from "../../encodings/node.js";
import { nameOf } from "../owners.js";
import { textOf } from "./content.js";
import { START, type Statement, statementOf, type Teller } from "./statement.js";
import { folderOfTemplate } from "./template-place.js";

/** One template, or several by name, of which `default` is the one that is used when none is named. */
export function tellTemplate(template: Node, teller: Teller): void {
  if (template.kind === "list") tellList(template.items, teller);
  else if (template.kind !== "mapping") tellOne(template, "chat_template", undefined, teller);
  else for (const { key, value } of template.entries) tellOne(value, `chat_template.${key}`, subjectOf(key), teller);
}

function tellList(items: readonly Node[], teller: Teller): void {
  for (const [index, item] of items.entries()) {
    const name = valueAt(item, "name");
    const key = `chat_template[${index}]`;
    if (item.kind !== "mapping") teller.problem(item, `\`${key}\` is a mapping with \`name\` and \`template\`.`);
    const subject = name?.kind === "text" ? subjectOf(name.text) : undefined;
    const templates = item.kind === "mapping" ? item.entries.filter((entry) => entry.key === "template") : [];
    for (const { value } of templates) tellOne(value, `${key}.template`, subject, teller);
  }
}

function subjectOf(name: string): string | undefined {
  return name === "default" ? undefined : name;
}

function tellOne(template: Node, key: string, subject: string | undefined, teller: Teller): void {
  teller.text("tokenizer.chat_template", template, key, subject);
  const found = template.kind === "text" ? escapeOf(template.text) : undefined;
  if (found !== undefined) teller.code({ kind: "embedded-code", name: key, standing: "dangerous", detail: ESCAPES[found] });
}

/** A `chat_template.jinja` is the template and nothing else; one for another use is called after it: `tool_use.jinja`. */
export function readTemplate(path: string, bytes: Uint8Array): Statement {
  const subject = folderOfTemplate(path) === undefined ? undefined : nameOf(path).replace(/\.jinja$/, "");
  const { text, problems } = textOf(bytes);
  const template: Node = { kind: "text", text, ...START };
  const root: MappingNode = { kind: "mapping", entries: [{ key: nameOf(path), value: template, ...START }], ...START };
  return statementOf(path, { root, problems }, "template", (_, teller) => {
    tellOne(template, nameOf(path), subject, teller);
  });
}
