import type { Comparison } from "../../diff/comparison.js";
import { statedOf } from "../../formats/inspection.js";
import type { Finding, SeveritySetting } from "../finding.js";
import { type Message, quoting, say } from "../message.js";
import type { CustomRule } from "../policy.js";
import { grouped } from "../quantities.js";
import { type Scope, scopeOf, stepsOf } from "./cost.js";
import { type Expression, parseExpression } from "./expression.js";
import { type Context, contextOf, isUnread } from "./values.js";

// About a second of one core, where no text is made to be slow.
const MAX_STEPS = 50_000_000;
// Many models with many rules that are each allowed are bounded together.
const MAX_REVIEW_STEPS = 500_000_000;

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
  let left = MAX_REVIEW_STEPS;
  return comparisons.filter(isJudged).flatMap((comparison) => {
    const { path, head } = comparison;
    const on = active.flatMap((rule) => {
      const severity = severityAt(path, rule.id);
      return severity === "off" ? [] : [{ ...rule, severity }];
    });
    if (on.length === 0) return [];
    const context = contextOf(comparison);
    const scope = scopeOf(context);
    return on.flatMap(({ id, severity, message, expression }): readonly Finding[] => {
      const { steps, refusal } = stepsWithin(expression, scope, left);
      if (refusal === undefined) left -= steps;
      const outcome = refusal ?? outcomeOf(expression, context, isUnread(head));
      if (outcome === false) return [];
      return outcome === true
        ? [{ rule: id, path, severity, message: quoting(message) }]
        : [{ rule: id, path, severity: "error", message: outcome }];
    });
  });
}

/** What nobody could read is told by rules of its own; what is stated beside it is known all the same. */
function isJudged({ base, head }: Comparison): boolean {
  return head === undefined ? base?.status === "read" : statedOf(head) !== undefined;
}

/** What an expression may take on one model; `refusal` says why it is not judged. `left` is what the review has not spent yet. */
function stepsWithin({ ast }: Expression, scope: Scope, left: number): { readonly steps: number; readonly refusal?: Message } {
  const steps = stepsOf(ast, scope);
  if (steps <= Math.min(MAX_STEPS, left)) return { steps };
  // Beyond this a number has no digits of its own.
  const could = quoting(grouped(Math.min(steps, Number.MAX_SAFE_INTEGER)));
  const refusal =
    steps > MAX_STEPS
      ? say`This rule of the policy was not judged: with this model it could take ${could} steps, and at most ${quoting(grouped(MAX_STEPS))} are taken.`
      : say`This rule of the policy was not judged: it could take ${could} steps, and of the ${quoting(grouped(MAX_REVIEW_STEPS))} that custom rules may take in one review ${quoting(grouped(left))} are left. Ask less of each model, or review fewer models at once.`;
  return { steps, refusal };
}

/** Whether the rule speaks, or why nobody knows. */
function outcomeOf(expression: Expression, context: Context, isPartial: boolean): boolean | Message {
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
