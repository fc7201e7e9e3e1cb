import { pathGlob } from "./glob.js";
import type { Policy } from "./policy.js";
import { RULES } from "./rules/index.js";
import { recordInSync } from "./rules/record-in-sync.js";
import { settingsOf } from "./settings-at.js";

/** Whether the policy asks for a record of the model at a path. */
export function recordRequirement(policy: Policy): (path: string) => boolean {
  const settings = settingsOf(policy, RULES);
  return (path) => {
    const setting = settings.at(path).get(recordInSync.id);
    if (setting === undefined || setting.severity === "off") return false;
    const { success, data } = recordInSync.options.safeParse(setting.options ?? {});
    return success && data.required && data.paths?.some((glob) => pathGlob(glob)(path)) !== false;
  };
}
