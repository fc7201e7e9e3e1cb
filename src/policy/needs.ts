import type { Policy } from "./policy.js";
import type { Rule } from "./rule.js";
import { formatDrift } from "./rules/cross-format-drift.js";
import { RULES } from "./rules/index.js";
import { baseMismatch } from "./rules/lineage-base-mismatch.js";
import { degenerate } from "./rules/weights-degenerate.js";
import { nanInf } from "./rules/weights-nan-inf.js";
import { settingsOf } from "./settings-at.js";

/** What has to be found out about the model at a path, because a rule that is on there asks for it. */
export interface Needs {
  /** Values of head that are no ordinary weights. */
  readonly health: boolean;
  /** Whether it can have come from the base models that it states. */
  readonly bases: boolean;
  /** Whether models of another format beside it hold the same weights. */
  readonly formats: boolean;
}

export function needsOf(policy: Policy): (path: string) => Needs {
  const settings = settingsOf(policy, RULES);
  return (path) => {
    const at = settings.at(path);
    const isOn = ({ id }: Pick<Rule, "id">) => (at.get(id)?.severity ?? "off") !== "off";
    return { health: isOn(nanInf) || isOn(degenerate), bases: isOn(baseMismatch), formats: isOn(formatDrift) };
  };
}
