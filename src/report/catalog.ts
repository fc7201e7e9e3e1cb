import type { RecordStatus } from "../diff/comparison.js";
import { listed, ours, quoting, say } from "../policy/message.js";
import { bytesText } from "../policy/quantities.js";
import type { Catalog, CatalogEntry, UnreadEntry } from "../review/catalog.js";
import { counted, parametersOf } from "./figures.js";
import { tableHead } from "./markdown-section.js";
import { mermaidOf } from "./mermaid.js";
import { codeOf, markdownOf } from "./quote-markdown.js";
import { left, right } from "./section.js";
import type { Text } from "./text.js";

export interface CatalogReportOptions {
  /** What links to models begin with, such as `../` or `https://github.com/owner/repo/blob/main/`. */
  readonly linkBase: string;
}

export type CatalogReporter = (catalog: Catalog, options: CatalogReportOptions) => string;

export const catalogJson: CatalogReporter = (catalog) => `${JSON.stringify(catalog, undefined, 2)}\n`;

const RECORDS = {
  absent: "–",
  "in-sync": "in sync",
  stale: "**out of date**",
  unverified: "not verified",
  unreadable: "**unreadable**",
} satisfies Record<RecordStatus, string>;

const NOT_READ = "**not read**";

const COLUMNS = [
  left("Model"),
  left("Path"),
  left("Format"),
  right("Parameters"),
  right("Size"),
  left("Licence"),
  left("Base model"),
  left("Datasets"),
  left("Record"),
];

/** A page to commit: the same text for the same files. */
export const catalogMarkdown: CatalogReporter = ({ models, lineage }, options) => {
  const read = models.filter((entry) => entry.status === "read");
  const unread = models.filter((entry) => entry.status !== "read");
  const heading = "# Models\n\n<!-- Written by model-review catalog. Changes by hand are lost. -->\n\n";
  const count = `${counted(read.length, "model")}${unread.length === 0 ? "" : `, and ${unread.length} that could not be read`}.\n\n`;
  const known = models.filter((entry) => entry.licenses !== undefined);
  const table = known.length === 0 ? "" : `${tableHead(COLUMNS)}${known.map((entry) => row(entry, options)).join("")}\n`;
  const problems = unread.length === 0 ? "" : `## Not read\n\n${unread.map((entry) => problemLine(entry, options)).join("")}\n`;
  const { text, omitted } = mermaidOf(lineage);
  const more = omitted === 0 ? "" : `… ${counted(omitted, "more relation")}: see \`model-review catalog --format json\`\n`;
  const graph = text === "" ? "" : `## Lineage\n\n\`\`\`mermaid\n${text}\`\`\`\n${more === "" ? "" : `\n${more}`}`;
  return `${`${heading}${count}${table}${problems}${graph}`.trimEnd()}\n`;
};

/** Of a model that could not be read what stands beside it. */
function row(entry: CatalogEntry, options: CatalogReportOptions): string {
  const { path, name, format, licenses = [], baseModels = [], datasets = [] } = entry;
  const cells = [
    cell(say`${name ?? path.slice(path.lastIndexOf("/") + 1)}`),
    linked(path, options),
    cell(ours(format ?? "–")),
    ...(entry.status === "read" ? [parametersOf(entry.parameters), bytesText(entry.size)] : [NOT_READ, "–"]),
    cell(some(licenses)),
    cell(some(baseModels)),
    cell(some(datasets)),
    entry.status === "read" ? RECORDS[entry.record] : "–",
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function problemLine(entry: UnreadEntry, options: CatalogReportOptions): string {
  return `- ${linked(entry.path, options)} is ${entry.status}: ${markdownOf(quoting(entry.error.message))}\n`;
}

// A cell is as wide as its longest word.
const CELL_UNITS = 80;
const SHOWN_VALUES = 4;

function some(values: readonly string[]): Text {
  return values.length === 0 ? ["–"] : listed(values, SHOWN_VALUES);
}

function cell(text: Text): string {
  return markdownOf(text, { cell: true, atMost: CELL_UNITS });
}

/** An address holds nothing that ends a link or a cell. Of brackets and backticks in a link's text renderers make different things. */
function linked(path: CatalogEntry["path"], { linkBase }: CatalogReportOptions): string {
  const text = codeOf(path, { cell: true, atMost: CELL_UNITS });
  return /[[\]`]/.test(path) ? text : `[${text}](${linkBase}${path.split("/").map(segmentOf).join("/")})`;
}

function segmentOf(segment: string): string {
  const encoded = encodeURIComponent(segment.replace(/\p{Cs}/gu, "\u{fffd}"));
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
