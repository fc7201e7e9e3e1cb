import type { Comparison } from "../../diff/comparison.js";
import { statedOf } from "../../formats/inspection.js";
import type { Finding, SeveritySetting } from "../finding.js";
import { type Message, quoting, say } from "../message.js";
import type { CustomRule } from "../policy.js";
import { grouped } from "../quantities.js";
import { type Sizes, sizesIn, stepsOf } from "./cost.js";
import { type Expression, parseExpression } from "./expression.js";
import { type Context, contextOf, isUnread } from "./values.js";

// About two seconds of one core.
const MAX_STEPS = 20_000_000;

/** What the team's own rules say. A rule that cannot be judged says so as an error: nothing that was not judged is a pass. */
export function customFindings(
  comparisons: readonly Comparison[],
  rules: readonly CustomRule[],
  severityAt: (path: string, id: string) => SeveritySetting,
): readonly Finding[] {
  const active = rules.flatMap(({ id, when, message }) => {
    const parsed = parseExpression(when);
    // A policy that was parsed has sound expressions only.
    return parsed.kind === "broken" ? [] : [{ id, message, expression: parsed.expression }];
  });
  if (active.length === 0) return [];
  return comparisons.filter(isJudged).flatMap((comparison) => {
    const context = contextOf(comparison);
    const sizes = sizesIn(context);
    return active.flatMap(({ id, message, expression }): readonly Finding[] => {
      const severity = severityAt(comparison.path, id);
      if (severity === "off") return [];
      const outcome = outcomeOf(expression, context, sizes, isUnread(comparison.head));
      if (outcome === false) return [];
      const finding = { rule: id, path: comparison.path };
      return outcome === true
        ? [{ ...finding, severity, message: quoting(message) }]
        : [{ ...finding, severity: "error", message: outcome }];
    });
  });
}

/** What nobody could read is told by rules of its own; what is stated beside it is known all the same. */
function isJudged({ base, head }: Comparison): boolean {
  return head === undefined ? base?.status === "read" : statedOf(head) !== undefined;
}

/** Whether the rule speaks, or why nobody knows. */
function outcomeOf(expression: Expression, context: Context, sizes: Sizes, isPartial: boolean): boolean | Message {
  const steps = stepsOf(expression.ast, sizes);
  if (steps > MAX_STEPS) {
    const limit = grouped(MAX_STEPS);
    return say`This rule of the policy was not judged: with this model it could take ${quoting(grouped(steps))} steps, and at most ${quoting(limit)} are taken.`;
  }
  let result: unknown;
  try {
    result = expression.evaluate(context);
  } catch (error) {
    const reason = reasonOf(error);
    // What it needs is in the file that was not read, and complete/not-examined and format/malformed tell of that.
    return isPartial ? false : say`This rule of the policy could not be judged: ${quoting(reason)}`;
  }
  return typeof result === "boolean" ? result : say`This rule of the policy could not be judged: it gave no boolean.`;
}

function reasonOf(error: unknown): string {
  const { summary } = error as { readonly summary?: string };
  if (summary === undefined) throw error;
  return `${summary}.`;
}
