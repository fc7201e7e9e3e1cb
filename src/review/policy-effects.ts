import type { Finding } from "../policy/finding.js";
import { textOf } from "../policy/message.js";
import { OUTCOMES, type Outcome, type PolicyEffect } from "./review.js";

// Whoever edits a policy wants to see the kind of its effect; the counts tell its size.
const MAX_EFFECTS = 50;

/** What another policy makes of the same models, told by rule and path: what comes, goes, or has another weight. */
export function policyEffects(
  base: readonly Finding[],
  edited: readonly Finding[],
): { readonly effects?: readonly PolicyEffect[]; readonly moreEffects?: number } {
  const outcomes = new Map<string, { base: Outcome; edited: Outcome; rule: string; path: string }>();
  for (const [side, findings] of [["base", base] as const, ["edited", edited] as const]) {
    for (const finding of findings) {
      const { rule, path, message } = finding;
      const key = JSON.stringify([rule, path, textOf(message)]);
      const known = outcomes.get(key) ?? { rule, path, base: "none", edited: "none" };
      outcomes.set(key, { ...known, [side]: outcomeOf(finding) });
    }
  }
  const groups = new Map<string, PolicyEffect>();
  for (const outcome of outcomes.values()) {
    if (outcome.base === outcome.edited) continue;
    const key = JSON.stringify(outcome);
    groups.set(key, { ...outcome, findings: (groups.get(key)?.findings ?? 0) + 1 });
  }
  const effects = [...groups.values()].sort((a, b) => weightOf(b) - weightOf(a));
  if (effects.length === 0) return {};
  const more = effects.length - MAX_EFFECTS;
  return { effects: effects.slice(0, MAX_EFFECTS), ...(more > 0 ? { moreEffects: more } : {}) };
}

function outcomeOf({ severity, waiver }: Finding): Outcome {
  return waiver === undefined ? severity : "waived";
}

/** Of the heavier of the two outcomes: an error that goes is as telling as one that comes. */
function weightOf({ base, edited }: PolicyEffect): number {
  return Math.max(...[base, edited].map((outcome) => (outcome === "waived" ? 0 : OUTCOMES.indexOf(outcome))));
}
