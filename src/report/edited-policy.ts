import { ours, say } from "../policy/message.js";
import type { Review } from "../review/review.js";
import { headlineOf } from "./overview.js";
import type { Text } from "./text.js";

/** What the policy would decide that the range itself brings; empty when it leaves the policy alone. */
export function editedPolicyText({ editedPolicy }: Review): Text {
  if (editedPolicy === undefined) return [];
  if (editedPolicy.kind === "invalid")
    return say`This change edits the policy, and the edited one cannot be read. The policy of the base decides here.`;
  const edit = editedPolicy.kind === "removed" ? "removes the policy; without it" : "edits the policy; with the edited one";
  const wouldBe = `${editedPolicy.verdict} (${headlineOf(editedPolicy)})`;
  return say`This change ${ours(edit)} the verdict would be ${ours(wouldBe)}. The policy of the base decides here.`;
}
