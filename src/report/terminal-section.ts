import { grouped } from "../policy/quantities.js";
import { bareOf, plainOf } from "./quote-plain.js";
import type { Part, Section } from "./section.js";
import { aligned, type Paint, wrapped } from "./terminal-layout.js";

// Two values and their arrows beside each other on a usual terminal.
const CELL_UNITS = 44;

export function terminalSections(sections: readonly Section[], width: number, paint: Paint): string {
  return sections
    .map(({ title, parts }) => `  ${paint("bold", title)}\n${parts.map((part) => partText(part, width)).join("")}`)
    .join("");
}

function partText(part: Part, width: number): string {
  const more = "more" in part && part.more > 0 ? `    … ${grouped(part.more)} more\n` : "";
  if (part.kind === "line") return wrapped(plainOf(part.text), width, "    ");
  if (part.kind === "list") return part.items.map((item) => wrapped(plainOf(item), width, "    ")).join("") + more;
  const rows = part.rows.map((row) => row.map((cell) => bareOf(cell, CELL_UNITS)));
  return aligned(part.columns, rows, "    ") + more;
}
