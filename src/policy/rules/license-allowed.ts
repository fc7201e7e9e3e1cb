import { z } from "zod";
import { type Licence, licenceOf, satisfies } from "../../metadata/licences.js";
import type { Fact } from "../../model/metadata.js";
import { type Message, say } from "../message.js";
import { NAMES } from "../options.js";
import { defineRule } from "../rule.js";
import { licenceFactsOf, placeOf, statingOf } from "../stated.js";

interface Lists {
  readonly allow?: readonly string[] | undefined;
  readonly deny?: readonly string[] | undefined;
}

export const licenseAllowed = defineRule({
  id: "license/allowed",
  title: "The licence is not one that the policy allows",
  severity: "off",
  scope: "artifact",
  why: "What a licence forbids, such as commercial use or closed products, binds everyone who ships the model. After the release it is too late to find another one.",
  fix: "Take a model under an allowed licence, state the licence as SPDX or the Hub spells it, or have it added to the list.",
  example: "allow: [Apache-2.0, MIT]",
  options: z
    .strictObject({
      allow: NAMES.min(1, "List at least one licence, such as Apache-2.0.")
        .optional()
        .describe(
          "SPDX ids, expressions or other names; of A OR B one has to be allowed, of A AND B both; all others are flagged",
        ),
      deny: NAMES.min(1, "List at least one licence, such as CC-BY-NC-4.0.")
        .optional()
        .describe("licences that may not be used, unless the expression leaves another choice"),
    })
    .refine(({ allow, deny }) => allow !== undefined || deny !== undefined, "Set `allow`, `deny` or both, such as allow: [MIT]."),
  *evaluate(comparison, lists) {
    const seen = new Set<string>();
    for (const fact of licenceFactsOf(statingOf(comparison).head)) {
      const licence = licenceOf(fact.value);
      const name = licence.known?.spdx ?? licence.text.toLowerCase();
      if (seen.has(name)) continue;
      seen.add(name);
      const message = objectionTo(licence, fact, lists);
      if (message !== undefined) yield { message };
    }
  },
});

function objectionTo(licence: Licence, fact: Fact, { allow, deny }: Lists): Message | undefined {
  const stated = say`Licence ${licence.text} (${placeOf(fact)})`;
  if (deny !== undefined && isDenied(licence, deny)) return say`${stated} is denied by the policy.`;
  if (allow === undefined) return undefined;
  const verdict = satisfies(licence, allow);
  if (verdict === true) return undefined;
  return verdict === false
    ? say`${stated} is not allowed by the policy.`
    : say`${stated} is no SPDX licence and not on the list, so what it allows is not known.`;
}

type Expression = NonNullable<Licence["known"]>["expression"];

/** Whoever uses it cannot do without a denied licence. */
function isDenied(licence: Licence, deny: readonly string[]): boolean {
  const { known, text } = licence;
  const entries = deny.map(licenceOf);
  if (known === undefined) return entries.some((entry) => entry.text.toLowerCase() === text.toLowerCase());
  return entries.some((entry) => entry.known?.spdx === known.spdx) || needs(known.expression, deny);
}

function needs(expression: Expression, deny: readonly string[]): boolean {
  if (expression.kind === "and") return expression.of.some((part) => needs(part, deny));
  if (expression.kind === "or") return expression.of.every((part) => needs(part, deny));
  const text = expression.exception === undefined ? expression.id : `${expression.id} WITH ${expression.exception}`;
  return satisfies(licenceOf(text), deny) === true;
}
