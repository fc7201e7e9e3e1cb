import type { Severity } from "../policy/finding.js";
import type { Rule } from "../policy/rule.js";
import { proseOf } from "./quote-markdown.js";
import { wordOf } from "./quote-plain.js";
import { sarifText } from "./sarif-text.js";

/** What SARIF tells of a rule. */
export type SarifRule = Pick<Rule, "id" | "title" | "why" | "fix" | "severity">;

// GitHub's own: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
const MAX_NAME_UNITS = 255;
const MAX_DESCRIPTION_UNITS = 1024;

/** Of code scanning's scale, beside SARIF's levels. */
const PROBLEM_SEVERITIES = {
  error: "error",
  warning: "warning",
  note: "recommendation",
} as const satisfies Record<Severity, string>;

/** A `reportingDescriptor`. `page` is the address of the document that has a heading for each rule. */
export function descriptorOf({ id, title, why, fix, severity }: SarifRule, page: string | undefined): object {
  const text = (prose: string): { text: string } => ({ text: sarifText(prose, MAX_DESCRIPTION_UNITS) });
  const explained = `\`model-review explain ${id}\` says how to change the rule in the policy.`;
  const link = page === undefined ? undefined : `${page}#${anchorOf(id)}`;
  return {
    id: ruleIdOf(id),
    name: nameOf(id),
    shortDescription: text(title),
    fullDescription: text(why),
    help: {
      text: sarifText(`${fix} ${explained}`, MAX_DESCRIPTION_UNITS),
      markdown: `${proseOf(fix)}\n\n${proseOf(explained)}${link === undefined ? "" : ` [All of its options](${link}).`}`,
    },
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: severity },
    ...(link === undefined ? {} : { helpUri: link }),
    properties: {
      tags: ["machine-learning", areaOf(id)],
      precision: "high",
      ...(severity === "off" ? {} : { "problem.severity": PROBLEM_SEVERITIES[severity] }),
    },
  };
}

/** As rules and results spell it: an id is a name of ours, unless somebody else wrote the review. */
export function ruleIdOf(id: string): string {
  return wordOf(id, MAX_NAME_UNITS);
}

/** A rule that the registry does not know has nothing to tell but its id. */
export function unknownRule(id: string): SarifRule {
  const why = "The policy that was in force has this rule; Model Review itself does not.";
  return { id, title: `The rule ${id}`, why, fix: "See the policy.", severity: "off" };
}

/** `SignatureInputRemoved`: an identifier, as SARIF's readers show it. */
function nameOf(id: string): string {
  const words = id.match(/[A-Za-z0-9]+/g) ?? ["Rule"];
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
    .slice(0, MAX_NAME_UNITS);
}

function areaOf(id: string): string {
  return wordOf(id.split("/")[0] ?? "", 60);
}

/** Of the heading `### `a/b-c`` on GitHub: punctuation goes, hyphens stay. */
function anchorOf(id: string): string {
  return encodeURIComponent(id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, ""));
}
