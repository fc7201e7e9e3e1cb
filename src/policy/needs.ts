import type { Policy } from "./policy.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.js";
import { degenerate } from "./rules/weights-degenerate.js";
import { nanInf } from "./rules/weights-nan-inf.js";
import { settingsOf } from "./settings-at.js";

/** What has to be found out about the model at a path, because a rule that is on there asks for it. */
export interface Needs {
  /** Values of head that are no ordinary weights. */
  readonly health: boolean;
}

export function needsOf(policy: Policy): (path: string) => Needs {
  const settings = settingsOf(policy, RULES);
  return (path) => {
    const at = settings.at(path);
    const isOn = ({ id }: Pick<Rule, "id">) => (at.get(id)?.severity ?? "off") !== "off";
    return { health: isOn(nanInf) || isOn(degenerate) };
  };
}
