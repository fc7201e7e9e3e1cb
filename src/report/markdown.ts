import type { Comparison } from "../diff/comparison.js";
import { grouped } from "../policy/quantities.js";
import type { Review, Verdict } from "../review/review.js";
import { detailsOf, hasDetails } from "./details.js";
import { editedPolicyText } from "./edited-policy.js";
import { groupsOf, type RuleFacts } from "./finding-groups.js";
import { type Block, type Chapter, fitted, type Piece } from "./fit.js";
import { markdownGroup, markdownWaived, SEVERITY_EMOJI } from "./markdown-findings.js";
import { markdownFooter } from "./markdown-footer.js";
import { recordTexts } from "./markdown-record.js";
import { markdownDetails, markdownSections, tableHead } from "./markdown-section.js";
import { cellsOf, headlineOf, isQuiet, type Mark, type OverviewRow, overviewOf } from "./overview.js";
import { codeOf, htmlCodeOf, htmlOf, markdownOf, proseOf } from "./quote-markdown.js";
import type { Reporter, ReportOptions } from "./reporter.js";
import { left, right } from "./section.js";

const VERDICT_EMOJI = { pass: "✅", warn: "⚠️", fail: "❌" } satisfies Record<Verdict, string>;
const MARK_EMOJI = { ...SEVERITY_EMOJI, unread: "❓", pass: "✅" } satisfies Record<Mark, string>;

/** The comment, and with a higher limit the job summary: short at the top, details on demand. */
export function markdownReporter(rules: readonly RuleFacts[]): Reporter {
  return (review, options) => {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const edited = editedPolicyLine(review);
    const heading = `### ${VERDICT_EMOJI[review.verdict]} Model review: ${headlineOf(review)}\n\n${edited}`;
    const footer = `${markdownFooter(review)}\n`;
    const text = isEmpty(review)
      ? fitted(
          [
            `${VERDICT_EMOJI[review.verdict]} **Model review:** ${headlineOf(review)} ${edited === "" ? "" : `\n\n${edited}`}${footer}`,
          ],
          limit,
        )
      : fitted([heading, ...piecesOf(review, rules, options), footer], limit);
    // Less than a footer's room is not a comment any more, but it is still a verdict.
    return text ?? fitted([heading, footer], limit) ?? fitted([heading], limit) ?? "";
  };
}

function editedPolicyLine(review: Review): string {
  const text = editedPolicyText(review);
  return text.length === 0 ? "" : `${markdownOf(text)}\n\n`;
}

function isEmpty({ comparisons, findings }: Review): boolean {
  return comparisons.length + findings.length === 0;
}

function piecesOf(review: Review, rules: readonly RuleFacts[], options: ReportOptions): readonly Piece[] {
  const rows = overviewOf(review);
  const rest = `see ${options.fullReport === undefined ? "the full report" : proseOf(options.fullReport)}`;
  if (isQuiet(review)) return quietPieces(rows, rest);
  return [
    overviewChapter(rows, rest),
    ...findingChapters(review, rules, rest),
    recordChapter(review, rest),
    detailsChapter(rows, rest),
  ];
}

// What has room before anything gets more detail: a screen of rows, a screen of findings, the models a reviewer opens first.
const FIRST_ROWS = 25;
const FIRST_GROUPS = 12;
const FIRST_DETAILS = 5;
const RANKS = { first: 0, reasons: 1, firstDetails: 2, rest: 3, restDetails: 4, fullDetails: 5 } as const;

// Items of a list, in the short and in the long form; JSON has all of them.
const SHORT_LIST = 8;
const LONG_LIST = 40;

const COLUMNS = [left(""), left("Model"), left("What happened"), right("Parameters"), right("Size"), left("Interface")];

function overviewChapter(rows: readonly OverviewRow[], rest: string): Chapter {
  return {
    before: tableHead(COLUMNS),
    blocks: rows.map((row, index) => ({
      levels: [{ rank: index < FIRST_ROWS ? RANKS.first : RANKS.rest, text: () => overviewRow(row) }],
    })),
    after: "\n",
    more: (hidden) => `… ${grouped(hidden)} more changed models: ${rest}\n\n`,
  };
}

function overviewRow({ mark, comparison }: OverviewRow): string {
  const cells = cellsOf(comparison);
  const { verdict, text } = cells.interface;
  const label = verdict === "breaking" ? "**breaking**: " : verdict === "compatible" ? "compatible: " : "";
  const story = markdownOf(cells.story, { cell: true, atMost: STORY_VALUE_UNITS });
  const path = pathCell(comparison.path);
  return `| ${MARK_EMOJI[mark]} | ${path} | ${story} | ${unbroken(cells.parameters)} | ${unbroken(cells.size)} | ${label}${text} |\n`;
}

/** A figure keeps its unit beside it. */
function unbroken(figure: string): string {
  return figure.replaceAll(" ", "&nbsp;");
}

// Longer paths would squeeze their neighbours: code does not wrap, so the file's name may move below its folder.
const UNSPLIT_UNITS = 28;

function pathCell(path: string): string {
  const end = path.lastIndexOf("/") + 1;
  const parts = path.length <= UNSPLIT_UNITS || end === 0 || end === path.length ? [path] : [path.slice(0, end), path.slice(end)];
  return parts.map((part) => codeOf(part, { cell: true, atMost: PATH_UNITS })).join(" ");
}

// A path leaves room for its neighbours; a reason of the reader is a sentence.
const PATH_UNITS = 60;
const STORY_VALUE_UNITS = 160;

function findingChapters({ findings, policy, comparisons }: Review, rules: readonly RuleFacts[], rest: string): readonly Piece[] {
  const groups = groupsOf(
    findings.filter(({ waiver }) => waiver === undefined),
    rules,
    comparisons,
  );
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const blocks = groups.map((group, index): Block => {
    const rank = index < FIRST_GROUPS ? RANKS.first : RANKS.rest;
    return {
      levels: [
        { rank, text: () => markdownGroup(group, 3, false) },
        { rank: rank + 1, text: () => markdownGroup(group, SHORT_LIST, true) },
        { rank: RANKS.fullDetails, text: () => markdownGroup(group, LONG_LIST, true) },
      ],
    };
  });
  const file = codeOf(policy.path ?? ".github/model-review.yml");
  const intended = `<sub>Intended? Set the rule to \`off\`, \`note\` or \`warning\` under \`rules:\` in ${file}, which is read from the base branch.</sub>\n\n`;
  return [
    { before: "", blocks, after: intended, more: (hidden) => `… findings of ${grouped(hidden)} more rules: ${rest}\n\n` },
    {
      before: "",
      blocks: waived.map((finding) => ({ levels: [{ rank: RANKS.rest, text: () => markdownWaived(finding) }] })),
      after: "\n",
      more: (hidden) => `… ${grouped(hidden)} more waived findings: ${rest}\n\n`,
    },
  ];
}

function recordChapter(review: Review, rest: string): Chapter {
  const blocks = recordTexts(review).map((text) => ({ levels: [{ rank: RANKS.firstDetails, text: () => text }] }));
  return { before: "", blocks, after: "", more: (hidden) => `… ${grouped(hidden)} more records to commit: ${rest}\n\n` };
}

function detailsChapter(rows: readonly OverviewRow[], rest: string): Chapter {
  const blocks = rows.flatMap(({ comparison }, index): Block[] => {
    if (!hasDetails(comparison)) return [];
    const text = (atMost: number) => () => markdownDetails(comparison.path, detailsOf(comparison, atMost));
    const rank = index < FIRST_DETAILS ? RANKS.firstDetails : RANKS.restDetails;
    return [
      {
        levels: [
          { rank, text: text(SHORT_LIST) },
          { rank: RANKS.fullDetails, text: text(LONG_LIST) },
        ],
      },
    ];
  });
  return { before: "", blocks, after: "", more: (hidden) => `… details of ${grouped(hidden)} more models: ${rest}\n\n` };
}

/** One line that unfolds: one model tells its story there, several are named. */
function quietPieces(rows: readonly OverviewRow[], rest: string): readonly Piece[] {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return quietModel(first.comparison, rest);
  const names = rows.slice(0, 3).map(({ comparison }) => htmlCodeOf(comparison.path));
  const summary = `${names.join(", ")}${rows.length > 3 ? ` and ${grouped(rows.length - 3)} more` : ""}`;
  return [
    `<details><summary>${summary}</summary>\n\n`,
    overviewChapter(rows, rest),
    detailsChapter(rows, rest),
    "</details>\n\n",
  ];
}

function quietModel(comparison: Comparison, rest: string): readonly Piece[] {
  const { story, parameters, size, interface: signature } = cellsOf(comparison);
  const known = [
    ...(parameters === "?" ? [] : [`parameters ${parameters}`]),
    `size ${size}`,
    ...(signature.text === "–" ? [] : [`interface ${signature.text}`]),
  ];
  const summary = `${htmlCodeOf(comparison.path)} — ${[htmlOf(story), ...known].join(" · ")}`;
  if (!hasDetails(comparison)) return [`${codeOf(comparison.path)} — ${[markdownOf(story), ...known].join(" · ")}\n\n`];
  const text = (atMost: number) => () => markdownSections(detailsOf(comparison, atMost));
  const levels = [
    { rank: RANKS.first, text: text(SHORT_LIST) },
    { rank: RANKS.fullDetails, text: text(LONG_LIST) },
  ];
  const details = { before: "", blocks: [{ levels }], after: "", more: () => `… details: ${rest}\n\n` };
  return [`<details><summary>${summary}</summary>\n\n`, details, "</details>\n\n"];
}
