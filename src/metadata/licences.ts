import { expressionText, type LicenceExpression, type LicenceTerm, parseLicence } from "./licence-expression.js";
import { hasTrait } from "./licence-traits.js";

export interface Licence {
  /** As it was written, without spaces around it, long texts cut. */
  readonly text: string;
  /** Present when it is known by id: canonical SPDX, models' own licences as `LicenseRef-llama3.1`. */
  readonly known?: { readonly expression: LicenceExpression; readonly spdx: string };
}

/** Longer ones are the text of a licence, not its name. */
const MAX_TEXT_CHARACTERS = 200;

export const LICENCE_RELATIONS = ["same", "respelled", "different", "unknown"] as const;
export type LicenceRelation = (typeof LICENCE_RELATIONS)[number];

/** A licence as a file states it. `other`, `unknown` and free text are kept as they are and are not known. */
export function licenceOf(stated: string): Licence {
  const text = stated.trim();
  const expression = parseLicence(text);
  const short = text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS - 1)}…` : text;
  return expression === undefined ? { text: short } : { text: short, known: { expression, spdx: expressionText(expression) } };
}

/** Licences once each, in their order, as SPDX spells those that it knows. Blank texts are none. */
export function licenceNames(stated: readonly string[]): readonly string[] {
  const names = new Map<string, string>();
  for (const text of stated) {
    const name = licenceOf(text).known?.spdx ?? text.trim();
    const id = name.toLowerCase();
    if (name !== "" && !names.has(id)) names.set(id, name);
  }
  return [...names.values()];
}

/** `same`: equal text. `respelled`: equal SPDX expressions in other words. `unknown`: one of them is no SPDX expression. */
export function licenceRelation(a: Licence, b: Licence): LicenceRelation {
  if (a.text === b.text) return "same";
  if (a.known === undefined || b.known === undefined) {
    return a.text.toLowerCase() === b.text.toLowerCase() ? "respelled" : "unknown";
  }
  return a.known.spdx === b.known.spdx ? "respelled" : "different";
}

/**
 * Whether one may use it under some licence of the list alone: of `OR` one part has to be in it, of `AND` all. A later version may be
 * chosen where the licence leaves that open; an exception has to be listed with its licence. Undefined when the licence is not known.
 */
export function satisfies(licence: Licence, allow: readonly string[]): boolean | undefined {
  const entries = allow.map(licenceOf);
  if (entries.some((entry) => entry.text.toLowerCase() === licence.text.toLowerCase())) return true;
  if (licence.known === undefined) return undefined;
  const allowed = entries.flatMap((entry) => (entry.known === undefined ? [] : alternativesOf(entry.known.expression)));
  return isAllowed(licence.known.expression, allowed);
}

/** Whether commercial use is forbidden; undefined when the id does not tell. */
export function isNonCommercial(licence: Licence): boolean | undefined {
  return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "nonCommercial");
}

/** Whether changed versions may only be passed on under the same terms; undefined when the id does not tell. */
export function isCopyleft(licence: Licence): boolean | undefined {
  return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "copyleft");
}

/** Whether changed versions may not be passed on; undefined when the id does not tell. */
export function isNoDerivatives(licence: Licence): boolean | undefined {
  return licence.known === undefined ? undefined : hasTrait(licence.known.expression, "noDerivatives");
}

function alternativesOf(expression: LicenceExpression): readonly LicenceExpression[] {
  return expression.kind === "or" ? expression.of : [expression];
}

function isAllowed(expression: LicenceExpression, allowed: readonly LicenceExpression[]): boolean {
  const text = expressionText(expression);
  if (allowed.some((entry) => expressionText(entry) === text)) return true;
  if (expression.kind === "and") return expression.of.every((part) => isAllowed(part, allowed));
  if (expression.kind === "or") return expression.of.some((part) => isAllowed(part, allowed));
  return allowed.some((entry) => entry.kind === "licence" && overlaps(expression, entry));
}

interface Versioned {
  /** The id with its version taken out. */
  readonly family: string;
  readonly version: readonly number[];
  readonly orLater: boolean;
}

/** Whether some version of the licence is one that the entry means. */
function overlaps(licence: LicenceTerm, entry: LicenceTerm): boolean {
  if (licence.exception !== entry.exception) return false;
  const a = versionedOf(licence);
  const b = versionedOf(entry);
  if (a === undefined || b === undefined || a.family !== b.family) return false;
  const order = compareVersions(a.version, b.version);
  return order === 0 || (order < 0 ? a.orLater : b.orLater);
}

function versionedOf({ id, orLater }: LicenceTerm): Versioned | undefined {
  const match = /^(.+?)-(\d+(?:\.\d+)+)(-only|-or-later|)(-.+)?$/.exec(id);
  if (match === null || id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-")) return undefined;
  const [, name = "", version = "", suffix = "", rest = ""] = match;
  return { family: `${name}${rest}`, version: version.split(".").map(Number), orLater: orLater || suffix === "-or-later" };
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
