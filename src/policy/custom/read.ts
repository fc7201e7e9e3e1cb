import { z } from "zod";
import type { PolicyProblem } from "../../errors.js";
import type { PolicyDocument } from "../document.js";
import { SEVERITY_SETTINGS } from "../finding.js";
import { isMapping } from "../mapping.js";
import { quoted } from "../problems.js";
import { RULES } from "../rules/index.js";
import { parseExpression } from "./expression.js";

// More are a program of their own.
const MAX_CUSTOM_RULES = 50;
const MAX_MESSAGE_CHARACTERS = 500;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** `custom:` of a policy file, without what the expressions mean. */
export const CUSTOM_RULES = z
  .array(
    z.strictObject({
      id: z.string().max(80, "An id has at most 80 characters.").regex(ID, "Write an id such as team/no-float64."),
      severity: z.enum(SEVERITY_SETTINGS),
      when: z.string().min(1, "Write a CEL expression that is true when the rule is to speak."),
      message: z
        .string()
        .min(1, "Say what is wrong and what to do about it.")
        .max(MAX_MESSAGE_CHARACTERS, `A message has at most ${MAX_MESSAGE_CHARACTERS} characters.`),
    }),
  )
  .max(MAX_CUSTOM_RULES, `A policy has at most ${MAX_CUSTOM_RULES} rules of its own.`);

export interface ReadCustom {
  readonly ids: readonly string[];
  readonly problems: readonly PolicyProblem[];
}

/** The ids under `custom:`, and what is wrong beside their form: ids that are taken, and expressions. Also of a file that is wrong elsewhere. */
export function readCustom(document: PolicyDocument): ReadCustom {
  const known = new Set(RULES.map(({ id }) => id));
  const { custom: given } = document.value;
  const ids: string[] = [];
  // More than may be there are refused, not read.
  const entries: readonly unknown[] = Array.isArray(given) ? given.slice(0, MAX_CUSTOM_RULES) : [];
  const problems = entries.flatMap((entry, index): readonly PolicyProblem[] => {
    const { id, when } = isMapping(entry) ? entry : {};
    const ofExpression =
      typeof when === "string" && when !== "" ? expressionProblems(document, ["custom", index, "when"], when) : [];
    if (typeof id !== "string") return ofExpression;
    const isTaken = known.has(id);
    known.add(id);
    ids.push(id);
    const taken = `There is a rule ${quoted(id)} already: choose another id.`;
    return [...(isTaken ? [{ ...document.positionOf(["custom", index, "id"]), message: taken }] : []), ...ofExpression];
  });
  return { ids, problems };
}

function expressionProblems(document: PolicyDocument, path: readonly PropertyKey[], when: string): readonly PolicyProblem[] {
  const parsed = parseExpression(when);
  if (parsed.kind === "sound") return [];
  const { message, offset } = parsed.problem;
  return [{ ...document.positionInText(path, offset), message: `${message}\n${caretOf(when, offset)}` }];
}

// What stands further from the caret is left out.
const CONTEXT_CHARACTERS = 60;

/** The line of the expression and a caret below the character. */
function caretOf(source: string, offset: number): string {
  const start = Math.max(source.lastIndexOf("\n", offset - 1) + 1, offset - CONTEXT_CHARACTERS);
  const end = source.indexOf("\n", offset);
  const line = source.slice(start, Math.min(end < 0 ? source.length : end, offset + CONTEXT_CHARACTERS));
  return `    ${line}\n    ${" ".repeat(offset - start)}^`;
}
