import { z } from "zod";
import { parseYaml } from "../encodings/yaml.js";
import { type PolicyError, UsageError } from "../errors.js";
import { isDay } from "../policy/dates.js";
import { type Finding, SEVERITIES } from "../policy/finding.js";
import { type Message, textOf } from "../policy/message.js";
import { problemsOf } from "../policy/problems.js";
import { type Review, VERDICTS } from "./review.js";
import { FAIL_ON } from "./verdict.js";

const LIMITS = {
  // A scenario is read by people.
  bytes: 256 * 1024,
  depth: 8,
  entries: 1_000,
};

const EXPECTED_FINDING = z.strictObject({
  rule: z.string(),
  path: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string().optional(),
  waived: z.boolean().default(false),
});

const SCENARIO = z
  .strictObject({
    title: z.string().optional(),
    today: z.string().refine(isDay, "Write a day of the calendar, such as 2027-03-31.").optional(),
    labels: z.array(z.string()).default([]),
    "fail-on": z.enum(FAIL_ON).default("error"),
    verdict: z.enum(VERDICTS).optional(),
    error: z.string().min(1, "Write a part of the message.").optional(),
    findings: z.array(EXPECTED_FINDING).default([]),
    others: z.literal("allowed", { error: "Write `others: allowed`, or leave it out." }).optional(),
  })
  .refine(
    ({ verdict, error }) => (verdict === undefined) !== (error === undefined),
    "A scenario expects a `verdict`, or an `error` of the policy: exactly one of the two.",
  );

/** What a team expects of its policy for one change of models: the contents of an `expected.yml`. */
export type Scenario = z.output<typeof SCENARIO>;
export type ExpectedFinding = z.output<typeof EXPECTED_FINDING>;

/** One thing that is not as expected. */
export type Difference =
  | { readonly kind: "verdict"; readonly expected: string; readonly found: string }
  | { readonly kind: "no-error"; readonly expected: string }
  | { readonly kind: "missing"; readonly finding: ExpectedFinding }
  | { readonly kind: "surplus"; readonly finding: Finding };

/** `origin` names the file in messages. A UsageError has every problem with its line and column. */
export function parseScenario(text: string, origin: string): Scenario {
  const parsed = parseYaml(text, {
    noun: "scenario",
    minimal: " The least is `verdict: pass`.",
    limits: LIMITS,
    values: "typed",
  });
  if (parsed.kind === "broken") throw wrong(origin, parsed.problems);
  const value = parsed.document.value as Readonly<Record<string, unknown>>;
  const scenario = SCENARIO.safeParse(value);
  if (scenario.success) return scenario.data;
  throw wrong(origin, problemsOf(scenario.error.issues, SCENARIO, { ...parsed.document, value }));
}

function wrong(
  origin: string,
  problems: readonly { readonly line: number; readonly column: number; readonly message: string }[],
) {
  const lines = problems.map(({ line, column, message }) => `${origin}:${line}:${column}: ${message}`);
  return new UsageError("wrong-scenario", lines.join("\n"));
}

/** An error that stops the review, as the scenario expects it. */
export function isExpectedError({ error: expected }: Scenario, error: PolicyError): boolean {
  return expected !== undefined && error.message.includes(expected);
}

/** Holds a review against what was expected of it; empty when all is as it should be. */
export function differencesOf(scenario: Scenario, { verdict, findings }: Review): readonly Difference[] {
  const differences: Difference[] = [];
  if (scenario.error !== undefined) return [{ kind: "no-error", expected: scenario.error }];
  if (scenario.verdict !== undefined && scenario.verdict !== verdict)
    differences.push({ kind: "verdict", expected: scenario.verdict, found: verdict });
  const finder = pairedOf(scenario.findings, findings);
  const met = new Set(finder.values());
  for (const finding of scenario.findings) if (!met.has(finding)) differences.push({ kind: "missing", finding });
  if (scenario.others === undefined)
    for (const finding of findings) if (!finder.has(finding)) differences.push({ kind: "surplus", finding });
  return differences;
}

/** As many pairs as there can be: one that fits several findings leaves each of them to one that fits no other. */
function pairedOf(expected: readonly ExpectedFinding[], findings: readonly Finding[]): ReadonlyMap<Finding, ExpectedFinding> {
  const pairs = new Map<Finding, ExpectedFinding>();
  const find = (wanted: ExpectedFinding, asked: Set<Finding>): boolean => {
    for (const finding of findings) {
      if (asked.has(finding) || !isAsExpected(finding, wanted)) continue;
      asked.add(finding);
      const holder = pairs.get(finding);
      if (holder !== undefined && !find(holder, asked)) continue;
      pairs.set(finding, wanted);
      return true;
    }
    return false;
  };
  for (const wanted of expected) find(wanted, new Set());
  return pairs;
}

function isAsExpected({ rule, path, severity, message, waiver }: Finding, expected: ExpectedFinding): boolean {
  return (
    rule === expected.rule &&
    path === expected.path &&
    severity === expected.severity &&
    (waiver !== undefined) === expected.waived &&
    (expected.message === undefined || isPartOf(message, expected.message))
  );
}

/** As it is, or copied from a report, where values stand in backticks. */
function isPartOf(message: Message, expected: string): boolean {
  const shown = message.flatMap((part): Message => (typeof part === "object" && "value" in part ? ["`", part, "`"] : [part]));
  return textOf(message).includes(expected) || textOf(shown).includes(expected);
}
