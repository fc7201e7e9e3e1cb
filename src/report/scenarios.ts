import type { Finding } from "../policy/finding.js";
import type { Difference, ExpectedFinding } from "../review/scenario.js";
import { counted } from "./figures.js";
import { plainOf, wordOf } from "./quote-plain.js";

export interface ScenarioOutcome {
  readonly name: string;
  readonly title?: string | undefined;
  readonly differences: readonly Difference[];
  /** Why it could not run. */
  readonly failure?: string | undefined;
}

// A problem of a policy with its place and its advice.
const MAX_LINE_UNITS = 500;

/** A line for each scenario, below it what is not as expected, and the tally. */
export function scenarioReport(outcomes: readonly ScenarioOutcome[]): string {
  const failed = outcomes.filter(({ failure, differences }) => failure !== undefined || differences.length > 0);
  const tally =
    failed.length === 0
      ? `${counted(outcomes.length, "scenario")}, all as expected`
      : `${failed.length} of ${counted(outcomes.length, "scenario")} not as expected`;
  return `${outcomes.map(outcomeText).join("")}\n${tally}\n`;
}

function outcomeText({ name, title, differences, failure }: ScenarioOutcome): string {
  const sign = failure === undefined && differences.length === 0 ? "ok    " : "FAIL  ";
  const head = `${sign}${wordOf(name)}${title === undefined ? "" : `: ${wordOf(title)}`}\n`;
  const failures =
    failure === undefined
      ? []
      : ["could not run:", ...failure.split("\n")].map((line) => `      ${wordOf(line, MAX_LINE_UNITS)}\n`);
  return [head, ...failures, ...differences.map((difference) => `      ${differenceText(difference)}\n`)].join("");
}

function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case "verdict":
      return `! verdict ${difference.found}, expected ${difference.expected}`;
    case "no-error":
      return `! the policy was read, expected the error ${wordOf(difference.expected)}`;
    case "missing":
      return `- ${findingLine(difference.finding, difference.finding.waived)}${partText(difference.finding)}`;
    case "surplus":
      return `+ ${findingLine(difference.finding, difference.finding.waiver !== undefined)}: ${plainOf(difference.finding.message)}`;
  }
}

function findingLine({ severity, rule, path }: Pick<Finding, "severity" | "rule" | "path">, isWaived: boolean): string {
  return `${isWaived ? "waived " : ""}${severity} ${wordOf(rule)} ${wordOf(path)}`;
}

function partText({ message }: ExpectedFinding): string {
  return message === undefined ? "" : `: … ${wordOf(message)} …`;
}
