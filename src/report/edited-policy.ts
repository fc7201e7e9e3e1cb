import { joined, ours, say } from "../policy/message.js";
import { grouped } from "../policy/quantities.js";
import type { Outcome, Review } from "../review/review.js";
import { headlineOf } from "./overview.js";
import type { Text } from "./text.js";

/** What the policy would decide that the range itself brings; empty when it leaves the policy alone. */
export function editedPolicyText({ editedPolicy }: Review): Text {
  if (editedPolicy === undefined) return [];
  if (editedPolicy.kind === "invalid")
    return say`This change edits the policy, and the edited one cannot be read. The policy of the base decides here.`;
  const edit = editedPolicy.kind === "removed" ? "removes the policy; without it" : "edits the policy; with the edited one";
  const wouldBe = `${editedPolicy.verdict} (${headlineOf(editedPolicy)})`;
  const verdict = say`This change ${ours(edit)} the verdict would be ${ours(wouldBe)}`;
  return say`${verdict}${effectsText(editedPolicy)}. The policy of the base decides here.`;
}

// A sentence that can be read; JSON has more of them.
const SHOWN_EFFECTS = 5;

const WORDS = { none: "nothing", note: "note", warning: "warning", error: "error", waived: "waived" } satisfies Record<
  Outcome,
  string
>;

/** `: size/bytes at models/a.onnx from error to waived`, for the heaviest ones. */
function effectsText({ effects = [], moreEffects = 0 }: Pick<DryRun, "effects" | "moreEffects">): Text {
  if (effects.length === 0) return [];
  const clauses = effects.slice(0, SHOWN_EFFECTS).map(({ rule, path, base, edited, findings }) => {
    const times = findings === 1 ? [] : ours(` (${grouped(findings)} findings)`);
    return say`${rule} at ${path} from ${ours(WORDS[base])} to ${ours(WORDS[edited])}${times}`;
  });
  const hidden = effects.length - clauses.length + moreEffects;
  const more = hidden === 0 ? [] : [ours(`${grouped(hidden)} more`)];
  return say`: ${joined([...clauses, ...more], ", ", Number.POSITIVE_INFINITY)}`;
}

type DryRun = Exclude<NonNullable<Review["editedPolicy"]>, { kind: "invalid" }>;
