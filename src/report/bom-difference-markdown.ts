import { listed, say } from "../policy/message.js";
import type { BomDifference, ComponentDifference } from "./bom-difference.js";
import { counted } from "./figures.js";
import { markdownSections } from "./markdown-section.js";
import { codeOf, markdownOf } from "./quote-markdown.js";
import { left, table } from "./section.js";

// What one cell holds; `bom-diff.json` has everything.
const SHOWN_STATEMENTS = 10;

/** The difference of two BOMs for people: one table for each model. */
export function bomDifferenceMarkdown({ base, head, components }: BomDifference): string {
  const title = `## Models ${codeOf(base.commit ?? base.name)} … ${codeOf(head.commit ?? head.name)}\n\n`;
  if (components.length === 0) return `${title}No model changed.\n`;
  return title + components.map(componentText).join("");
}

function componentText({ path, change, from, aspects }: ComponentDifference): string {
  const moved = from === undefined ? [] : say` from ${from}`;
  const heading = `### ${codeOf(path)}\n\n${markdownOf([change, ...moved])}`;
  if (aspects.length === 0) return `${heading}: nothing that the inventory holds differs.\n\n`;
  const rows = aspects.map((difference) => [
    [difference.aspect],
    listed(difference.removed, SHOWN_STATEMENTS),
    listed(difference.added, SHOWN_STATEMENTS),
  ]);
  const parts = table([left("What"), left("Base"), left("Head")], rows, rows.length);
  return `${heading}\n\n${markdownSections([{ title: counted(aspects.length, "difference"), parts }])}`;
}
