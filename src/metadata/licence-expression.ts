import parse from "spdx-expression-parse";
import { exceptionId, licenceId, namedLicence } from "./licence-names.js";

/** One licence, with what SPDX can add to it. */
export interface LicenceTerm {
  readonly kind: "licence";
  /** Canonical SPDX id, or a `LicenseRef-`. */
  readonly id: string;
  /** This or any later version, for ids that do not say so themselves. */
  readonly orLater: boolean;
  readonly exception?: string;
}

export type LicenceExpression =
  | LicenceTerm
  /** Two and more, none of them of the same kind, sorted by their text, each once. */
  | { readonly kind: "and"; readonly of: readonly LicenceExpression[] }
  | { readonly kind: "or"; readonly of: readonly LicenceExpression[] };

/** No expression of a real model is longer, and what the parser costs grows with the square of it. */
const MAX_CHARACTERS = 500;
const TOKENS = /\s*(?:(\(|\)|\+(?=\s|\)|$))|((?:DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9.-]+(?:\+(?=\s|\)|$))?))\s*/y;
const OPERATORS: readonly string[] = ["AND", "OR", "WITH"];

/** What SPDX calls ambiguous and reads as this version only. */
const VERSION_ONLY = /^(?:A?GPL|LGPL|GFDL)-\d+(?:\.\d+)+$/;

/** A licence called by id, name or SPDX expression, in any case; undefined for text that is none of these. */
export function parseLicence(text: string): LicenceExpression | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const named = namedLicence(text);
  const spelled = named ?? spelledOut(text);
  if (spelled === undefined) return undefined;
  try {
    return expressionOf(parse(spelled));
  } catch {
    // The parser throws plain errors for whatever is no expression.
    return undefined;
  }
}

/** As SPDX writes it. */
export function expressionText(expression: LicenceExpression): string {
  if (expression.kind === "licence") {
    const id = expression.orLater ? `${expression.id}+` : expression.id;
    return expression.exception === undefined ? id : `${id} WITH ${expression.exception}`;
  }
  const parts = expression.of.map((part) => (part.kind === "licence" ? expressionText(part) : `(${expressionText(part)})`));
  return parts.join(expression.kind === "and" ? " AND " : " OR ");
}

/** The same tokens with ids and operators in the case that the parser knows. */
function spelledOut(text: string): string | undefined {
  const tokens: string[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < text.length) {
    const match = TOKENS.exec(text);
    if (match === null) return undefined;
    const token = match[1] ?? canonicalToken(match[2] ?? "");
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens.join(" ");
}

function canonicalToken(token: string): string | undefined {
  if (OPERATORS.includes(token.toUpperCase())) return token.toUpperCase();
  const reference = /^((?:DocumentRef-[A-Za-z0-9.-]+:)?)LicenseRef-([A-Za-z0-9.-]+)$/i.exec(token);
  if (reference !== null) return `${reference[1]}LicenseRef-${reference[2]}`;
  const [, bare = token, plus = ""] = /^(.*?)(\+?)$/.exec(token) ?? [];
  const id = licenceId(token) ?? exceptionId(token) ?? namedLicence(token);
  if (id !== undefined) return id;
  const known = licenceId(bare) ?? namedLicence(bare);
  return known === undefined ? undefined : `${known}${plus}`;
}

function expressionOf(node: parse.Info): LicenceExpression {
  if (!("conjunction" in node)) return termOf(node);
  const kind = node.conjunction;
  const parts = [expressionOf(node.left), expressionOf(node.right)].flatMap((part) => (part.kind === kind ? part.of : [part]));
  const byText = new Map(parts.map((part) => [expressionText(part), part]));
  const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const [only] = sorted;
  return sorted.length === 1 && only !== undefined ? only : { kind, of: sorted };
}

function termOf({ license, plus, exception }: parse.LicenseInfo): LicenceTerm {
  const gnu = VERSION_ONLY.test(license);
  const id = gnu ? `${license}-${plus === true ? "or-later" : "only"}` : license;
  return { kind: "licence", id, orLater: plus === true && !gnu, ...(exception === undefined ? {} : { exception }) };
}
