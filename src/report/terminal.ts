import type { Severity } from "../policy/finding.js";
import { bytesText, grouped } from "../policy/quantities.js";
import type { Review, Revision, Verdict } from "../review/review.js";
import { leftOutOf, nothingExamined } from "./coverage.js";
import { detailsOf, hasDetails } from "./details.js";
import { editedPolicyText } from "./edited-policy.js";
import { counted } from "./figures.js";
import { type FindingGroup, groupsOf, type RuleFacts } from "./finding-groups.js";
import { type Chapter, fitted, type Piece } from "./fit.js";
import { cellsOf, headlineOf, type Mark, type OverviewRow, overviewOf } from "./overview.js";
import { plainOf, wordOf } from "./quote-plain.js";
import type { Reporter } from "./reporter.js";
import { shortCommit } from "./revision.js";
import { skippedIn, skippedText } from "./skipped.js";

import { type Paint, paintOf, wrapped } from "./terminal-layout.js";
import { terminalSections } from "./terminal-section.js";
import { termsOf } from "./waiver-terms.js";

interface Style {
  readonly width: number;
  readonly paint: Paint;
}

const COLOURS = { pass: "green", warn: "yellow", fail: "red" } as const satisfies Record<Verdict, string>;
const SEVERITY_COLOURS = { note: "blue", warning: "yellow", error: "red" } as const satisfies Record<Severity, string>;
const SIGNS = { error: "x", warning: "!", note: "i", unread: "?", pass: " " } satisfies Record<Mark, string>;

const DEFAULT_WIDTH = 100;
// Below this nothing is aligned any more.
const LEAST_WIDTH = 40;

/** The comment's story for a terminal: plain signs, aligned columns, colours only on request. */
export function terminalReporter(rules: readonly RuleFacts[]): Reporter {
  return (review, options) => {
    const style = { width: Math.max(options.width ?? DEFAULT_WIDTH, LEAST_WIDTH), paint: paintOf(options.colour ?? false) };
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    const title = `Model review: ${review.verdict}`;
    const headline = wrapped(`${title}, ${headlineOf(review)}`, style.width, "").slice(title.length);
    const edited = editedPolicyText(review);
    const aside = edited.length === 0 ? "" : wrapped(plainOf(edited), style.width, "");
    const heading = `${style.paint(COLOURS[review.verdict], title)}${headline}\n${aside}`;
    const rows = overviewOf(review);
    const pieces = [
      heading,
      overview(rows, style),
      ...findings(review, rules, style),
      details(rows, style),
      footer(review, style),
    ];
    return fitted(pieces, limit) ?? fitted([heading], limit) ?? "";
  };
}

// Items of a list on a screen; JSON has all of them.
const SHOWN_ITEMS = 12;
const PATH_UNITS = 60;
// As long as the policy lets it be, with its terms.
const REASON_UNITS = 700;

function overview(rows: readonly OverviewRow[], style: Style): Chapter {
  return {
    before: "",
    blocks: rows.map((row) => ({ levels: [{ rank: 0, text: () => overviewText(row, style) }] })),
    after: "\n",
    more: (hidden) => `… ${counted(hidden, "more changed model")}\n\n`,
  };
}

function overviewText({ mark, comparison }: OverviewRow, { width, paint }: Style): string {
  const { story, parameters, size, interface: signature } = cellsOf(comparison);
  const sign = mark === "pass" || mark === "unread" ? SIGNS[mark] : paint(SEVERITY_COLOURS[mark], SIGNS[mark]);
  const label = signature.verdict === "breaking" || signature.verdict === "compatible" ? `${signature.verdict}: ` : "";
  const figures = `parameters ${parameters} · size ${size} · interface ${label}${signature.text}`;
  return `${sign} ${paint("bold", wordOf(comparison.path))}\n${wrapped(plainOf(story), width, "    ")}${wrapped(figures, width, "    ")}`;
}

function findings({ findings: all, comparisons }: Review, rules: readonly RuleFacts[], style: Style): readonly Piece[] {
  const groups = groupsOf(
    all.filter(({ waiver }) => waiver === undefined),
    rules,
    comparisons,
  );
  const waived = all.filter(({ waiver }) => waiver !== undefined);
  return [
    {
      before: "",
      blocks: groups.map((group) => ({
        levels: [
          { rank: 0, text: () => groupText(group, style, false) },
          { rank: 1, text: () => groupText(group, style, true) },
        ],
      })),
      after: "",
      more: (hidden) => `… findings of ${counted(hidden, "more rule")}\n\n`,
    },
    {
      before: "",
      blocks: waived.map(({ rule, path, message, waiver }) => ({
        levels: [
          {
            rank: 2,
            text: () =>
              wrapped(
                `waived ${wordOf(rule)} ${wordOf(path)}: ${plainOf(message)} ${waiver === undefined ? "" : wordOf(`${waiver.reason.trim()}${termsOf(waiver)}`, REASON_UNITS)}`,
                style.width,
                "  ",
              ),
          },
        ],
      })),
      after: "\n",
      more: (hidden) => `… ${counted(hidden, "more waived finding")}\n\n`,
    },
  ];
}

function groupText(
  { rule, severity, facts, findings: members }: FindingGroup,
  { width, paint }: Style,
  reasons: boolean,
): string {
  const head = `${paint(SEVERITY_COLOURS[severity], severity)} ${paint("bold", wordOf(rule))}\n`;
  const items = members
    .slice(0, SHOWN_ITEMS)
    .map(({ path, message }) => wrapped(`${wordOf(path)}: ${plainOf(message)}`, width, "    "));
  const more = members.length > SHOWN_ITEMS ? `    … ${grouped(members.length - SHOWN_ITEMS)} more\n` : "";
  const why =
    reasons && facts !== undefined
      ? wrapped(`Why: ${facts.why}`, width, "    ") + wrapped(`Fix: ${facts.fix}`, width, "    ")
      : "";
  return `${head}${items.join("")}${more}${why}\n`;
}

function details(rows: readonly OverviewRow[], style: Style): Chapter {
  const blocks = rows
    .filter(({ comparison }) => hasDetails(comparison))
    .map(({ comparison }) => {
      const text = (): string => {
        const sections = detailsOf(comparison, SHOWN_ITEMS);
        return sections.length === 0
          ? ""
          : `${style.paint("bold", wordOf(comparison.path))}\n${terminalSections(sections, style.width, style.paint)}\n`;
      };
      return { levels: [{ rank: 3, text }] };
    });
  return { before: "", blocks, after: "", more: (hidden) => `… details of ${counted(hidden, "more model")}\n\n` };
}

function footer(review: Review, { width, paint }: Style): string {
  const { coverage, policy, base, head, tool } = review;
  const parts = [
    ...(coverage.changed === 0
      ? [nothingExamined(coverage)]
      : [`examined ${grouped(coverage.examined)} of ${counted(coverage.changed, "changed model")}`, ...leftOutOf(coverage)]),
    ...(coverage.bytesTotal === 0 ? [] : [`read ${bytesText(coverage.bytesRead)} of ${bytesText(coverage.bytesTotal)}`]),
    ...skippedIn(review).map(skippedText),
    policy.path === null ? `policy: preset ${wordOf(policy.preset)}` : `policy ${wordOf(policy.path, PATH_UNITS)}`,
    ...(review.judgedOn === undefined ? [] : [`waivers as of ${wordOf(review.judgedOn)}`]),
    `base ${revisionText(base)} … head ${revisionText(head)}`,
    `${tool.name} ${wordOf(tool.version, PATH_UNITS)}`,
  ];
  const text = wrapped(parts.join(" · "), width, "");
  return `${paint("dim", text.trimEnd())}\n`;
}

function revisionText({ name, commit }: Revision): string {
  return wordOf(commit === null ? name : shortCommit(commit), PATH_UNITS);
}
