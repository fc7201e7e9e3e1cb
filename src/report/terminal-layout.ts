import type { Column } from "./section.js";

/** Breaks lines between words; a word that is longer than a line stays whole, so that it can be copied. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  let isFresh = true;
  for (const word of text.split(" ")) {
    if (!isFresh && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return `${[...lines, line].map((one) => one.trimEnd()).join("\n")}\n`;
}

/** A table without rules: each column as wide as its widest cell, figures to the right. */
export function aligned(columns: readonly Column[], rows: readonly (readonly string[])[], indent: string): string {
  const table = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_column, index) => table.reduce((widest, row) => Math.max(widest, columnsOf(row[index] ?? "")), 0));
  return table
    .map(
      (row) =>
        `${(indent + columns.map((column, index) => padded(row[index] ?? "", widths[index] ?? 0, column)).join("  ")).trimEnd()}\n`,
    )
    .join("");
}

function padded(cell: string, width: number, { align }: Column): string {
  const space = " ".repeat(Math.max(width - columnsOf(cell), 0));
  return align === "left" ? cell + space : space + cell;
}

// Scripts and pictures that terminals draw two columns wide.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34 } as const;

/** Colours a text of ours; without colour there is no escape sequence at all. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

export function paintOf(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}
