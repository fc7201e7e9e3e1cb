import type { Finding, Severity } from "../policy/finding.js";
import { grouped } from "../policy/quantities.js";
import { counted } from "./figures.js";
import type { FindingGroup } from "./finding-groups.js";
import { codeOf, markdownOf, proseOf, sentenceOf } from "./quote-markdown.js";

export const SEVERITY_EMOJI = { error: "❌", warning: "⚠️", note: "ℹ️" } satisfies Record<Severity, string>;

/** One rule's findings: what and where, then, with `reasons`, why it matters and how to fix it. */
export function markdownGroup(group: FindingGroup, atMost: number, reasons: boolean): string {
  const { rule, severity, findings, facts } = group;
  const head = `**${SEVERITY_EMOJI[severity]} ${codeOf(rule)}**`;
  const why = reasons && facts !== undefined ? `${proseOf(facts.why)} *${proseOf(facts.fix)}*` : "";
  const [first] = findings;
  if (first !== undefined && findings.length === 1) return `${paragraph([`${head} · ${findingText(first, " — ")}`, why])}\n\n`;
  const items = findings.slice(0, atMost).map((finding) => `- ${findingText(finding, ": ")}\n`);
  const more = findings.length > atMost ? `- … ${grouped(findings.length - atMost)} more\n` : "";
  return `${paragraph([`${head} · ${counted(findings.length, "finding")}`, why], " — ")}\n${items.join("")}${more}\n`;
}

/** Waived findings stay in sight with their reason. */
export function markdownWaived(finding: Finding): string {
  const { reason = "", owner, until, label } = finding.waiver ?? {};
  const terms = [
    ...(owner === undefined ? [] : [codeOf(owner)]),
    ...(until === undefined ? [] : [`until ${codeOf(until)}`]),
    ...(label === undefined ? [] : [`by the label ${codeOf(label)}`]),
  ];
  const aside = terms.length === 0 ? "" : ` (${terms.join(", ")})`;
  return `- Waived: ${codeOf(finding.rule)} · ${findingText(finding, " — ")} ${sentenceOf(reason)}${aside}\n`;
}

function findingText({ path, message }: Finding, separator: string): string {
  const text = markdownOf(message);
  return `${codeOf(path)}${separator}${/[.!?]`?$/.test(text) ? text : `${text}.`}`;
}

function paragraph(parts: readonly string[], separator: string = " "): string {
  return parts.filter((part) => part !== "").join(separator);
}
