import { grouped } from "../policy/quantities.js";
import { htmlCodeOf, markdownOf } from "./quote-markdown.js";
import type { Column, Part, Section } from "./section.js";
import type { Text } from "./text.js";

/** Sections of one model behind a line that unfolds. */
export function markdownDetails(path: string, sections: readonly Section[]): string {
  if (sections.length === 0) return "";
  const titles = sections.map(({ title }) => title.toLowerCase()).join(", ");
  return `<details><summary>${htmlCodeOf(path)} — ${titles}</summary>\n\n${markdownSections(sections)}</details>\n\n`;
}

export function markdownSections(sections: readonly Section[]): string {
  return sections.map(({ title, parts }) => `**${title}**\n\n${parts.map(partText).join("")}`).join("");
}

function partText(part: Part): string {
  if (part.kind === "line") return `${markdownOf(part.text)}\n\n`;
  if (part.kind === "list")
    return `${part.items.map((item) => `- ${markdownOf(item)}\n`).join("")}${part.more > 0 ? `- … ${grouped(part.more)} more\n` : ""}\n`;
  return `${tableHead(part.columns)}${part.rows.map(tableRow).join("")}\n${part.more > 0 ? `… ${grouped(part.more)} more\n\n` : ""}`;
}

export function tableHead(columns: readonly Column[]): string {
  return `| ${columns.map(({ title }) => title).join(" | ")} |\n|${columns.map(({ align }) => (align === "left" ? "---|" : "--:|")).join("")}\n`;
}

// A cell is as wide as its longest word, and a table of six columns has the width of a comment.
const CELL_UNITS = 80;

export function tableRow(cells: readonly Text[]): string {
  return `| ${cells.map((cell) => markdownOf(cell, { cell: true, atMost: CELL_UNITS })).join(" | ")} |\n`;
}
