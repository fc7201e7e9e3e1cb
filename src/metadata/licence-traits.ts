import type { LicenceExpression, LicenceTerm } from "./licence-expression.js";

/**
 * What the text of a licence says beyond doubt. `nonCommercial`: not for commercial use. `noDerivatives`: changed versions may not be
 * passed on. `copyleft`: changed versions may only be passed on under the same terms, or under terms that it names.
 */
export const LICENCE_TRAITS = ["nonCommercial", "noDerivatives", "copyleft"] as const;
export type LicenceTrait = (typeof LICENCE_TRAITS)[number];

/**
 * Only licences whose terms are not in dispute; the first row that matches decides. Licences with lists of forbidden uses (RAIL, Llama,
 * Gemma) are none of it and not here: what they forbid is more than three words can say.
 */
const TRAITS: readonly (readonly [ids: RegExp, traits: readonly LicenceTrait[]])[] = [
  [/^CC-BY-NC-ND-\d/, ["nonCommercial", "noDerivatives"]],
  [/^CC-BY-NC-SA-\d/, ["nonCommercial", "copyleft"]],
  [/^CC-BY-NC-\d/, ["nonCommercial"]],
  [/^CC-BY-ND-\d/, ["noDerivatives"]],
  [/^CC-BY-SA-\d/, ["copyleft"]],
  [/^(?:AGPL|GPL|LGPL)-\d[\d.]*-(?:only|or-later)$/, ["copyleft"]],
  [/^(?:MPL-\d|EPL-\d|EUPL-\d|OSL-\d|CDDL-\d|ODbL-1\.0$|CDLA-Sharing-1\.0$|GFDL-\d)/, ["copyleft"]],
  [/^(?:PolyForm-Noncommercial-1\.0\.0|LicenseRef-fair-noncommercial-research-license)$/, ["nonCommercial"]],
  [/^(?:MIT|MIT-0|Apache-\d[\d.]*|BSD-[23]-Clause|ISC|0BSD|Zlib|BSL-1\.0|NCSA|PostgreSQL|Unlicense|WTFPL)$/, []],
  [/^(?:CC0-1\.0|CC-BY-\d[\d.]*|CDLA-Permissive-[12]\.0|ODC-By-1\.0|PDDL-1\.0|AFL-3\.0|ECL-2\.0|Python-2\.0)$/, []],
];

/** Whether the licence has the trait; undefined when its id does not tell. Of `OR` the user chooses, of `AND` everything holds. */
export function hasTrait(expression: LicenceExpression, trait: LicenceTrait): boolean | undefined {
  if (expression.kind === "licence") return termHas(expression, trait);
  const verdicts = expression.of.map((part) => hasTrait(part, trait));
  const decisive = expression.kind === "and";
  if (verdicts.includes(decisive)) return decisive;
  return verdicts.includes(undefined) ? undefined : !decisive;
}

function termHas({ id, exception }: LicenceTerm, trait: LicenceTrait): boolean | undefined {
  const row = TRAITS.find(([ids]) => ids.test(id));
  if (row === undefined) return undefined;
  // An exception may lift what the licence asks for.
  if (exception !== undefined && row[1].includes(trait)) return undefined;
  return row[1].includes(trait);
}
