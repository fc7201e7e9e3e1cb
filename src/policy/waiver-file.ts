import { z } from "zod";
import type { PolicyProblem } from "../errors.js";
import { isDay } from "./dates.js";
import type { PolicyDocument } from "./document.js";
import { isMapping } from "./mapping.js";
import { SOME_PATH_GLOBS, text } from "./options.js";
import type { Waiver } from "./policy.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.js";
import { unknownRule } from "./setting.js";

const MAX_REASON_CHARACTERS = 500;
const MAX_OWNER_CHARACTERS = 100;
// GitHub's labels have at most 50.
const MAX_LABEL_CHARACTERS = 50;
// More would be no list of exceptions any more.
const MAX_WAIVERS = 500;

/** All of what a day may be, but leap years. */
const DAY_PATTERN = "^\\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d))$";

const WAIVER = z
  .strictObject({
    rule: z.string().describe("The rule whose findings are accepted, or the id of a custom rule."),
    paths: SOME_PATH_GLOBS.optional().describe("Globs of the files it holds for."),
    reason: text("reason", MAX_REASON_CHARACTERS).describe("Why the findings are accepted. Shown in every report."),
    owner: text("owner", MAX_OWNER_CHARACTERS).optional().describe("Who answers for it, such as @org/ml-platform."),
    until: z
      .string()
      .refine(isDay, "Write a day of the calendar, such as 2027-03-31.")
      .meta({ pattern: DAY_PATTERN })
      .optional()
      .describe("The last day on which it holds, in UTC, such as 2027-03-31."),
    label: text("label", MAX_LABEL_CHARACTERS).optional().describe("It holds only while the pull request has this label."),
  })
  .refine(
    ({ paths, label }) => paths !== undefined || label !== undefined,
    "A waiver needs `paths`, a `label` or both: without them it would hold for everything and for ever.",
  )
  .meta({ anyOf: [{ required: ["paths"] }, { required: ["label"] }] });

export const WAIVERS = z.array(WAIVER).max(MAX_WAIVERS, `A policy has at most ${MAX_WAIVERS} waivers.`);

/** Checked waivers with their places; and what is wrong with the rules they name, also in a file that is wrong elsewhere. */
export function readWaivers(
  document: PolicyDocument,
  waivers: z.output<typeof WAIVERS>,
  customIds: readonly string[],
): { readonly waivers: readonly Waiver[]; readonly problems: readonly PolicyProblem[] } {
  const ids = [...RULES.map(({ id }) => id), ...customIds];
  const { waivers: given } = document.value;
  const problems = (Array.isArray(given) ? given : []).flatMap((waiver: unknown, index): readonly PolicyProblem[] => {
    const rule = isMapping(waiver) ? waiver.rule : undefined;
    if (typeof rule !== "string") return [];
    const message = ids.includes(rule) ? refusalOf(RULES.find(({ id }) => id === rule)) : unknownRule(rule, ids);
    return message === undefined ? [] : [{ ...document.positionOf(["waivers", index, "rule"]), message }];
  });
  const placed = waivers.map(({ rule, paths, reason, owner, until, label }, index): Waiver => {
    return {
      rule,
      paths: paths ?? [],
      reason,
      ...(owner === undefined ? {} : { owner }),
      ...(until === undefined ? {} : { until }),
      ...(label === undefined ? {} : { label }),
      at: document.positionOf(["waivers", index]),
    };
  });
  return { waivers: placed, problems };
}

function refusalOf(rule: Rule | undefined): string | undefined {
  if (rule?.scope !== "waivers") return undefined;
  return "What is said of waivers cannot be waived: mend the waiver, or set the severity of this rule under `rules`.";
}
